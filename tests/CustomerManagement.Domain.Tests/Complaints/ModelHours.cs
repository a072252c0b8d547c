using CustomerManagement.Domain.Calendars;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Complaints;

/// <summary>The open hours of a calendar as a model knows them: for each minute from <see cref="Origin"/> on, how many open minutes came before it.</summary>
internal sealed class ModelHours
{
    /// <summary>How many minutes are known.</summary>
    public const int Span = 460 * 24 * 60;

    /// <summary>The first minute.</summary>
    public static readonly Instant Origin = Instant.FromUtc(2024, 3, 1, 0, 0);

    private readonly int[] _passed = new int[Span + 1];

    private ModelHours(WorkingCalendar? calendar, Func<LocalDateTime, bool> isOpen)
    {
        Calendar = calendar;
        for (var minute = 0; minute < Span; minute++)
        {
            var local = calendar is null ? default : At(minute).InZone(calendar.Zone).LocalDateTime;
            _passed[minute + 1] = _passed[minute] + (isOpen(local) ? 1 : 0);
        }
    }

    /// <summary>All hours.</summary>
    public static ModelHours Always { get; } = new(null, _ => true);

    /// <summary>Monday to Friday 9 to 12 and 13 to 17, in Berlin.</summary>
    public static ModelHours Office { get; } = new(
        new WorkingCalendar("office", 1, DateTimeZoneProviders.Tzdb["Europe/Berlin"], WorkingWeek.MondayToFriday(DayHours.Of("09:00-12:00", "13:00-17:00"))),
        local => local.DayOfWeek <= IsoDayOfWeek.Friday && local.Hour is (>= 9 and < 12) or (>= 13 and < 17));

    /// <summary>The nights that begin on Monday to Saturday, from 22 to 6, in New York, where clocks change at 2.</summary>
    public static ModelHours Night { get; } = new(
        new WorkingCalendar("night", 3, DateTimeZoneProviders.Tzdb["America/New_York"], Nights()),
        local => local.Hour >= 22 ? local.DayOfWeek != IsoDayOfWeek.Sunday : local.Hour < 6 && local.DayOfWeek != IsoDayOfWeek.Monday);

    /// <summary>The calendar they are those of; <c>null</c> for all hours.</summary>
    public WorkingCalendar? Calendar { get; }

    public static ModelHours Of(WorkingCalendar? calendar) => calendar?.Id switch { null => Always, "office" => Office, _ => Night };

    public static Instant At(int minute) => Origin + Duration.FromMinutes(minute);

    public static Instant? At(int? minute) => minute is { } known ? At(known) : null;

    public static int Minute(Instant at) => (int)(at - Origin).TotalMinutes;

    public bool IsOpen(int minute) => _passed[minute + 1] > _passed[minute];

    public int Between(int from, int to) => _passed[to] - _passed[from];

    /// <summary>The first minute by which so many open ones have passed.</summary>
    public int First(int from, int open) => FirstWith(_passed[from] + open, from);

    /// <summary>The last minute by which no more than so many open ones have passed.</summary>
    public int Last(int from, int open) => FirstWith(_passed[from] + open + 1, from) - 1;

    /// <summary>The first open minute from one on.</summary>
    public int NextOpen(int from) => Last(from, 0);

    /// <summary>The last open minute before one; below zero for none.</summary>
    public int OpenBefore(int minute)
    {
        do
        {
            minute--;
        }
        while (minute >= 0 && !IsOpen(minute));
        return minute;
    }

    private int FirstWith(int passed, int low)
    {
        var high = Span;
        Assert.True(_passed[high] >= passed, "The model knows too few hours.");
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _passed[middle] >= passed ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private static WorkingWeek Nights()
    {
        var night = DayHours.Of("22:00-06:00");
        return new WorkingWeek(night, night, night, night, night, night);
    }
}
