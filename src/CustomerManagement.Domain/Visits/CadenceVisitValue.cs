using CustomerManagement.Domain.Strategies;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>A visit is worth its expected return, as many times as it is urgent. Immutable and safe for use by several threads.</summary>
public sealed class CadenceVisitValue : IVisitValue
{
    private readonly ContactUrgency _urgency;

    /// <summary>Creates it.</summary>
    /// <param name="urgency">How urgent a visit is on a date; <c>null</c> for <see cref="ContactUrgency.Default"/>.</param>
    public CadenceVisitValue(ContactUrgency? urgency = null) => _urgency = urgency ?? ContactUrgency.Default;

    /// <inheritdoc/>
    public decimal ValueOf(VisitCandidate candidate, LocalDate date)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return candidate.ExpectedReturn * _urgency.Factor(candidate.Timing.IdealOn, candidate.Timing.LatestOn, date);
    }
}
