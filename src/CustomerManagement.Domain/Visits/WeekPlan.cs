using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Visits;

/// <summary>
/// The plans of the days of a week, or of another span. A customer without a promise in the span is visited once in it or is in <see cref="LeftOut"/>; each promise
/// of the span is kept or is in <see cref="BrokenPromises"/>. Immutable and compared by value.
/// </summary>
public sealed record WeekPlan
{
    private readonly ValueList<DayPlan> _days;
    private readonly ValueList<LeftOutVisit> _leftOut;

    internal WeekPlan(IEnumerable<DayPlan> days, IEnumerable<LeftOutVisit> leftOut)
    {
        _days = new ValueList<DayPlan>(days, nameof(days));
        _leftOut = new ValueList<LeftOutVisit>(leftOut.OrderBy(left => left.Customer), nameof(leftOut));
    }

    /// <summary>A plan for each date, closed days among them. What a day left out may be planned on another; for the whole span there is <see cref="LeftOut"/>.</summary>
    public IReadOnlyList<DayPlan> Days => _days;

    /// <summary>Who is visited on no day and was promised nothing, by customer, with the reason of the day on which it came nearest.</summary>
    public IReadOnlyList<LeftOutVisit> LeftOut => _leftOut;

    /// <summary>What was promised and cannot be kept, by date.</summary>
    public IReadOnlyList<LeftOutVisit> BrokenPromises => [.. _days.SelectMany(day => day.BrokenPromises)];

    /// <summary>What there was no time for, to be carried to the next span: the part of <see cref="LeftOut"/> that <see cref="LeftOutVisit.IsForLackOfTime"/>.</summary>
    public IReadOnlyList<LeftOutVisit> Carried => [.. _leftOut.Where(left => left.IsForLackOfTime)];

    /// <summary>The sum of what the visits are worth.</summary>
    public decimal Value => _days.Sum(day => day.Value);
}
