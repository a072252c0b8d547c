using FluentValidation;
using NodaTime;

namespace CustomerManagement.Domain.Strategies;

/// <summary>
/// How many times its return a contact is worth on a date: a share of it before the ideal date, 1 from then to the latest date, and after that
/// 1 + overdue weight × days overdue ÷ 30, growing up to a number of days. Immutable and safe for use by several threads.
/// </summary>
public sealed class ContactUrgency
{
    private const decimal DaysOfMonth = 30;

    private readonly ContactUrgencyOptions _options;

    /// <summary>Creates it.</summary>
    /// <param name="options">Its settings; <c>null</c> for the defaults.</param>
    /// <exception cref="ValidationException">The options are wrong.</exception>
    public ContactUrgency(ContactUrgencyOptions? options = null)
    {
        _options = options ?? new ContactUrgencyOptions();
        new ContactUrgencyOptionsValidator().ValidateAndThrow(_options);
    }

    /// <summary>Urgency with the settings that hold unless said otherwise.</summary>
    public static ContactUrgency Default { get; } = new();

    /// <summary>How urgent a contact is.</summary>
    /// <param name="idealOn">Its ideal date; <c>null</c> when no date is too early.</param>
    /// <param name="latestOn">The last date, inclusive, after which it is overdue; <c>null</c> when there is none.</param>
    /// <param name="on">The date on which it would be made.</param>
    /// <returns>The factor, above zero.</returns>
    public decimal Factor(LocalDate? idealOn, LocalDate? latestOn, LocalDate on)
    {
        if (latestOn is { } latest && on > latest)
        {
            var days = Math.Min(Period.DaysBetween(latest, on), _options.MostOverdueDays);
            return 1 + (_options.OverdueWeight * days / DaysOfMonth);
        }

        return idealOn is { } ideal && on < ideal ? _options.EarlyShare : 1;
    }
}
