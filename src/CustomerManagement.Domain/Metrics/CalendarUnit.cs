namespace CustomerManagement.Domain.Metrics;

/// <summary>The parts of the calendar by which sales are counted. The value is the number of months.</summary>
public enum CalendarUnit
{
    /// <summary>A calendar month.</summary>
    Month = 1,

    /// <summary>A calendar quarter, from January, April, July or October.</summary>
    Quarter = 3,

    /// <summary>A calendar year.</summary>
    Year = 12,
}
