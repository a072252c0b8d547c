namespace CustomerManagement.Domain.Calendars;

/// <summary>Codes of the business rules on calendars.</summary>
public static class CalendarRules
{
    /// <summary>A calendar has no open hours, neither in its week nor on an exceptional day.</summary>
    public const string NoOpenHours = "calendars.no-open-hours";

    /// <summary>A year lies beyond the tables of a lunar calendar or of a solar term.</summary>
    public const string YearBeyondRange = "calendars.year-beyond-range";
}
