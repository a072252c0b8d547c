using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Calendars;

/// <summary>
/// Every so many lunar years, on the lunar day of the anchor, as lunar birthdays are kept: what began in a leap month comes in the leap month of that number where a year has it
/// and else in the ordinary one, a 30th on the 29th of a month that has no more. See <see cref="LunarCalendar.Keep"/>.
/// </summary>
public sealed record LunarRecurrence : Recurrence
{
    private readonly LunarDate _first;

    /// <summary>Creates the series.</summary>
    /// <param name="anchor">The first date, by the ordinary calendar.</param>
    /// <param name="interval">Every how many lunar years, 1 to 10,000.</param>
    /// <param name="calendar">Whose calendar.</param>
    /// <exception cref="ArgumentOutOfRangeException">Anchor or interval are out of range, or there is no such calendar.</exception>
    /// <exception cref="BusinessRuleException"><see cref="CalendarRules.YearBeyondRange"/>: the anchor is not in the tables.</exception>
    [JsonConstructor]
    public LunarRecurrence(LocalDate anchor, int interval, LunarCalendarKind calendar)
        : base(anchor, interval)
    {
        Calendar = calendar;
        _first = LunarCalendar.Of(calendar).ToLunar(Anchor);
    }

    /// <summary>Whose calendar.</summary>
    public LunarCalendarKind Calendar { get; }

    private protected override int MaximumUnits => LunarCalendar.Of(Calendar).LastYear - _first.Year;

    private protected override LocalDate DateOf(int units) => LunarCalendar.Of(Calendar).Keep(_first with { Year = _first.Year + units });

    private protected override void CheckRange(LocalDate end)
    {
        if (end > LunarCalendar.Of(Calendar).LastDate)
        {
            throw LunarCalendar.Of(Calendar).BeyondRange();
        }
    }
}
