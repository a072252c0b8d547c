using System.Globalization;
using CustomerManagement.Domain.Customers;
using NodaTime;

namespace CustomerManagement.Domain.Strategies;

/// <summary>When to be in touch with a customer next, and why. Immutable.</summary>
/// <param name="Customer">With whom.</param>
/// <param name="AsOf">As of which date this is said.</param>
/// <param name="DueOn">On which date at the latest; may lie before <paramref name="AsOf"/>.</param>
/// <param name="LastTouch">The later of last contact and last purchase; <c>null</c> when nobody was ever in touch.</param>
/// <param name="Because">The strategy that asks for it.</param>
public sealed record ContactAdvice(CustomerId Customer, LocalDate AsOf, LocalDate DueOn, LocalDate? LastTouch, ValueStrategy Because)
{
    /// <summary>Whether the contact is due on the as-of date or was before.</summary>
    public bool IsDue => DueOn <= AsOf;

    /// <summary>Days since it was due; 0 when it is due on the as-of date or later.</summary>
    public int DaysOverdue => IsDue ? Period.DaysBetween(DueOn, AsOf) : 0;

    /// <summary>The reason in words, as in <c>Hold: in touch every month, last on 2025-10-02, due 2025-11-02</c>.</summary>
    /// <returns>The text, English and the same in every culture.</returns>
    public override string ToString() => LastTouch is { } last
        ? string.Create(CultureInfo.InvariantCulture, $"{Because}: in touch {Because.Rhythm}, last on {last:uuuu-MM-dd}, due {DueOn:uuuu-MM-dd}")
        : $"{Because}: nobody was ever in touch";
}
