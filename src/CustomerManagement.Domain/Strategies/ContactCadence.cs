using System.Globalization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Metrics;
using NodaTime;

namespace CustomerManagement.Domain.Strategies;

/// <summary>How often we are in touch, in which form and by whom. Immutable and compared by value.</summary>
/// <remarks>Intervals are calendar months and are counted from the last real contact, never from a plan or an earlier due date: nothing drifts.</remarks>
public sealed record ContactCadence
{
    /// <summary>The longest interval there is: 120 months.</summary>
    public const int MostMonths = 120;

    /// <summary>Creates a cadence.</summary>
    /// <param name="longestMonths">At the latest after so many calendar months, 1 to <see cref="MostMonths"/>.</param>
    /// <param name="idealMonths">Ideally after so many, 1 to <paramref name="longestMonths"/>; <c>null</c> for the longest.</param>
    /// <param name="form">In which form.</param>
    /// <param name="by">By whom.</param>
    /// <param name="satisfiedBy">What counts as having been in touch.</param>
    /// <exception cref="ArgumentOutOfRangeException">An interval is out of range, or an enumeration has no such value.</exception>
    public ContactCadence(
        int longestMonths,
        int? idealMonths = null,
        ContactForm form = ContactForm.Call,
        StaffRole by = StaffRole.Salesperson,
        CadenceTouch satisfiedBy = CadenceTouch.ContactOrPurchase)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(longestMonths, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(longestMonths, MostMonths);
        if (idealMonths < 1 || idealMonths > longestMonths)
        {
            throw new ArgumentOutOfRangeException(nameof(idealMonths));
        }

        Form = Enum.IsDefined(form) ? form : throw new ArgumentOutOfRangeException(nameof(form));
        By = Enum.IsDefined(by) ? by : throw new ArgumentOutOfRangeException(nameof(by));
        SatisfiedBy = Enum.IsDefined(satisfiedBy) ? satisfiedBy : throw new ArgumentOutOfRangeException(nameof(satisfiedBy));
        LongestMonths = longestMonths;
        IdealMonths = idealMonths ?? longestMonths;
    }

    /// <summary>At the latest after so many calendar months.</summary>
    public int LongestMonths { get; }

    /// <summary>Ideally after so many calendar months; never more than <see cref="LongestMonths"/>.</summary>
    public int IdealMonths { get; }

    /// <summary>In which form.</summary>
    public ContactForm Form { get; }

    /// <summary>By whom.</summary>
    public StaffRole By { get; }

    /// <summary>What counts as having been in touch.</summary>
    public CadenceTouch SatisfiedBy { get; }

    /// <summary>When someone was last in touch, as this cadence counts it.</summary>
    /// <param name="customer">The customer's figures.</param>
    /// <returns>The date, not after the figures' as-of date; <c>null</c> when nobody ever was.</returns>
    public LocalDate? LastTouch(CustomerMetrics customer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        return SatisfiedBy switch
        {
            CadenceTouch.ContactOrPurchase => customer.LastTouch,
            CadenceTouch.Contact => customer.LastContact,
            CadenceTouch.Visit => customer.LastVisit,
            _ => throw new InvalidOperationException("No such touch."),
        };
    }

    /// <summary>When the next contact is ideal after a contact.</summary>
    /// <param name="last">The last real contact.</param>
    /// <returns>The date, <see cref="IdealMonths"/> later; the last day of a month that is too short, and the end of the calendar at most.</returns>
    public LocalDate IdealAfter(LocalDate last) => After(last, IdealMonths);

    /// <summary>When the next contact is due at the latest after a contact.</summary>
    /// <param name="last">The last real contact.</param>
    /// <returns>The date, <see cref="LongestMonths"/> later; the last day of a month that is too short, and the end of the calendar at most.</returns>
    public LocalDate LatestAfter(LocalDate last) => After(last, LongestMonths);

    /// <summary>The cadence in words, as in <c>Visit by RelationshipManager, ideally every 2 months, at the latest after 3</c>.</summary>
    /// <returns>The text, English and the same in every culture.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Form} by {By}, ideally every {(IdealMonths == 1 ? "month" : $"{IdealMonths} months")}, at the latest after {LongestMonths}");

    // The calendar ends with the year 9999; nothing is due after that.
    private static LocalDate After(LocalDate date, int months) =>
        date > LocalDate.MaxIsoValue.PlusMonths(-months) ? LocalDate.MaxIsoValue : date.PlusMonths(months);
}
