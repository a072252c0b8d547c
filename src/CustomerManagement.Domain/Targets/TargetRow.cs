namespace CustomerManagement.Domain.Targets;

/// <summary>How a target stands on a date. Immutable and compared by value.</summary>
public sealed record TargetRow
{
    internal TargetRow(TargetScope? scope, TargetFigure day, TargetFigure week, TargetFigure month, TargetFigure toDate, TargetFigure whole)
    {
        Scope = scope;
        Day = day;
        Week = week;
        Month = month;
        ToDate = toDate;
        Whole = whole;
    }

    /// <summary>Of what; <c>null</c> for what no part was given.</summary>
    public TargetScope? Scope { get; }

    /// <summary>The day itself.</summary>
    public TargetFigure Day { get; }

    /// <summary>From the first day of the week up to the day, as far as these dates lie in the target's.</summary>
    public TargetFigure Week { get; }

    /// <summary>From the first day of the month up to the day, as far as these dates lie in the target's.</summary>
    public TargetFigure Month { get; }

    /// <summary>From the first date of the target up to the day.</summary>
    public TargetFigure ToDate { get; }

    /// <summary>The whole target against what was reached up to the day.</summary>
    public TargetFigure Whole { get; }
}
