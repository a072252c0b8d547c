using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>A break whose time is chosen with the visits: once a day, never during a visit or on the way. Immutable and compared by value.</summary>
/// <remarks>Breaks at a fixed time are better left out of the hours of the calendar.</remarks>
public sealed record LunchBreak
{
    /// <summary>Creates a break.</summary>
    /// <param name="earliest">When it may begin at the earliest, on the wall clock; in a night that opens later than that, after midnight.</param>
    /// <param name="latest">When it may begin at the latest, inclusive and not before the earliest.</param>
    /// <param name="minutes">How long it takes, 1 to 240.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range, or the latest is before the earliest.</exception>
    public LunchBreak(LocalTime earliest, LocalTime latest, int minutes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(latest, earliest);
        ArgumentOutOfRangeException.ThrowIfLessThan(minutes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minutes, 240);
        (Earliest, Latest, Minutes) = (earliest, latest, minutes);
    }

    /// <summary>When it may begin at the earliest.</summary>
    public LocalTime Earliest { get; }

    /// <summary>When it may begin at the latest.</summary>
    public LocalTime Latest { get; }

    /// <summary>How long it takes.</summary>
    public int Minutes { get; }
}
