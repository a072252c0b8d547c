namespace CustomerManagement.Domain.Visits;

/// <summary>What became of planning a day.</summary>
public enum DayOutcome
{
    /// <summary>It was planned, perhaps without a visit.</summary>
    Planned = 1,

    /// <summary>The one who visits does not work that day.</summary>
    Closed = 2,

    /// <summary>Not even the way from start to end, with the break, fits into what is left of the day.</summary>
    TooShort = 3,
}
