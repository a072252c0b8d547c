using System.Globalization;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using NodaTime;

namespace CustomerManagement.Domain.Strategies;

/// <summary>When to be in touch with a customer next, and why. Immutable.</summary>
/// <param name="Customer">With whom.</param>
/// <param name="AsOf">As of which date this is said.</param>
/// <param name="DueOn">On which date at the latest; may lie before <paramref name="AsOf"/>.</param>
/// <param name="LastTouch">When someone was last in touch, as the strategy's cadence counts it; <c>null</c> when nobody ever was.</param>
/// <param name="Because">The strategy that asks for it.</param>
public sealed record ContactAdvice(CustomerId Customer, LocalDate AsOf, LocalDate DueOn, LocalDate? LastTouch, ValueStrategy Because)
{
    /// <summary>On which date ideally, not after <see cref="DueOn"/>, and that date when nothing else is said; may lie before <see cref="AsOf"/>.</summary>
    public LocalDate IdealOn { get; init; } = DueOn;

    /// <summary>Whether the ideal date has come.</summary>
    public bool IsTimely => IdealOn <= AsOf;

    /// <summary>Whether the contact is due on the as-of date or was before.</summary>
    public bool IsDue => DueOn <= AsOf;

    /// <summary>Days since it was due; 0 when it is due on the as-of date or later.</summary>
    public int DaysOverdue => IsDue ? Period.DaysBetween(DueOn, AsOf) : 0;

    /// <summary>
    /// The day to be in touch: the ideal date, or the as-of date when that is past, shifted to a working day. A shift that would end before the as-of date
    /// goes to the next working day instead. Neither the ideal date nor any later one moves with it: they are counted from the contact.
    /// </summary>
    /// <param name="calendar">The working days.</param>
    /// <param name="shift">Where the day goes when it is no working day.</param>
    /// <returns>The day, not before the as-of date; <c>null</c> when there is no working day within <see cref="WorkingDays.MaximumShift"/> days that way.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such shift.</exception>
    public LocalDate? WorkingDay(WorkingCalendar calendar, DayShift shift = DayShift.Next)
    {
        var day = calendar.Shift(LocalDate.Max(IdealOn, AsOf), shift);
        return day < AsOf ? calendar.Shift(AsOf, DayShift.Next) : day;
    }

    /// <summary>The reason in words, as in <c>Hold: in touch every month, last on 2025-10-02, due 2025-11-02</c>.</summary>
    /// <returns>The text, English and the same in every culture.</returns>
    public override string ToString() => LastTouch is { } last
        ? string.Create(CultureInfo.InvariantCulture, $"{Because}: in touch {Because.Rhythm}, last on {last:uuuu-MM-dd}, due {DueOn:uuuu-MM-dd}")
        : $"{Because}: nobody was ever in touch";
}
