namespace CustomerManagement.Domain.Calendars;

/// <summary>When 29 February is kept in a year without one.</summary>
public enum LeapDay
{
    /// <summary>On 28 February.</summary>
    TwentyEighthOfFebruary = 1,

    /// <summary>On 1 March.</summary>
    FirstOfMarch = 2,
}
