using FluentValidation;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>
/// A visit is worth its expected return: a share of it before the ideal date, the whole from then to the latest date, and after that
/// return × (1 + overdue weight × days overdue ÷ 30), growing up to a number of days. Immutable and safe for use by several threads.
/// </summary>
public sealed class CadenceVisitValue : IVisitValue
{
    private const decimal DaysOfMonth = 30;

    private readonly VisitValueOptions _options;

    /// <summary>Creates it.</summary>
    /// <param name="options">Its settings; <c>null</c> for <see cref="VisitValueOptions.Default"/>.</param>
    /// <exception cref="ValidationException">The options are wrong.</exception>
    public CadenceVisitValue(VisitValueOptions? options = null)
    {
        _options = options ?? VisitValueOptions.Default;
        new VisitValueOptionsValidator().ValidateAndThrow(_options);
    }

    /// <inheritdoc/>
    public decimal ValueOf(VisitCandidate candidate, LocalDate date)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return candidate.ExpectedReturn * Urgency(candidate.Timing, date);
    }

    private decimal Urgency(VisitTiming timing, LocalDate date)
    {
        if (timing.LatestOn is { } latest && date > latest)
        {
            var days = Math.Min(Period.DaysBetween(latest, date), _options.MostOverdueDays);
            return 1 + (_options.OverdueWeight * days / DaysOfMonth);
        }

        return timing.IdealOn is { } ideal && date < ideal ? _options.EarlyShare : 1;
    }
}
