using System.Text.Json.Serialization;
using NodaTime;

namespace CustomerManagement.Domain.Calendars;

/// <summary>The hours of each day of an ordinary week. Immutable, compared by value.</summary>
public sealed record WorkingWeek
{
    /// <summary>Creates a week.</summary>
    /// <param name="monday">The hours of Mondays.</param>
    /// <param name="tuesday">The hours of Tuesdays.</param>
    /// <param name="wednesday">The hours of Wednesdays.</param>
    /// <param name="thursday">The hours of Thursdays.</param>
    /// <param name="friday">The hours of Fridays.</param>
    /// <param name="saturday">The hours of Saturdays; <c>null</c> for closed.</param>
    /// <param name="sunday">The hours of Sundays; <c>null</c> for closed.</param>
    [JsonConstructor]
    public WorkingWeek(
        DayHours monday, DayHours tuesday, DayHours wednesday, DayHours thursday, DayHours friday, DayHours? saturday = null, DayHours? sunday = null)
    {
        ArgumentNullException.ThrowIfNull(monday);
        ArgumentNullException.ThrowIfNull(tuesday);
        ArgumentNullException.ThrowIfNull(wednesday);
        ArgumentNullException.ThrowIfNull(thursday);
        ArgumentNullException.ThrowIfNull(friday);
        Monday = monday;
        Tuesday = tuesday;
        Wednesday = wednesday;
        Thursday = thursday;
        Friday = friday;
        Saturday = saturday ?? DayHours.Closed;
        Sunday = sunday ?? DayHours.Closed;
    }

    /// <summary>The hours of Mondays.</summary>
    public DayHours Monday { get; }

    /// <summary>The hours of Tuesdays.</summary>
    public DayHours Tuesday { get; }

    /// <summary>The hours of Wednesdays.</summary>
    public DayHours Wednesday { get; }

    /// <summary>The hours of Thursdays.</summary>
    public DayHours Thursday { get; }

    /// <summary>The hours of Fridays.</summary>
    public DayHours Friday { get; }

    /// <summary>The hours of Saturdays.</summary>
    public DayHours Saturday { get; }

    /// <summary>The hours of Sundays.</summary>
    public DayHours Sunday { get; }

    /// <summary>The hours of a day of the week.</summary>
    /// <param name="day">Which.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="day"/> is no day of the week.</exception>
    public DayHours this[IsoDayOfWeek day] => day switch
    {
        IsoDayOfWeek.Monday => Monday,
        IsoDayOfWeek.Tuesday => Tuesday,
        IsoDayOfWeek.Wednesday => Wednesday,
        IsoDayOfWeek.Thursday => Thursday,
        IsoDayOfWeek.Friday => Friday,
        IsoDayOfWeek.Saturday => Saturday,
        IsoDayOfWeek.Sunday => Sunday,
        _ => throw new ArgumentOutOfRangeException(nameof(day), day, "No day of the week."),
    };

    /// <summary>A week with the same hours from Monday to Friday and closed at the weekend.</summary>
    /// <param name="hours">The hours.</param>
    /// <returns>The week.</returns>
    public static WorkingWeek MondayToFriday(DayHours hours) => new(hours, hours, hours, hours, hours);

    /// <summary>A week with the same hours on all seven days.</summary>
    /// <param name="hours">The hours.</param>
    /// <returns>The week.</returns>
    public static WorkingWeek EveryDay(DayHours hours) => new(hours, hours, hours, hours, hours, hours, hours);
}
