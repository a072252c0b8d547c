using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Visits;

/// <summary>The progress of a team in a week, as it is reported every Monday. Immutable.</summary>
/// <remarks>
/// Source: every Monday a district reports target met, new customers, collections, effective visit rate, closing rate, average sales per person and week, competitors,
/// abnormal customers, reports handed in, and the targets and plans of the next week.
/// </remarks>
public sealed record WeeklyProgress
{
    private readonly ValueList<PersonProgress> _people;
    private readonly ValueList<WeekRemark> _remarks;

    internal WeeklyProgress(WeekOfWork week, IEnumerable<PersonProgress> people, WorkProgress total, IEnumerable<WeekRemark> remarks)
    {
        (Week, Total) = (week, total);
        _people = new ValueList<PersonProgress>(people, nameof(people));
        _remarks = new ValueList<WeekRemark>(remarks, nameof(remarks));
    }

    /// <summary>The week, with new and unusual customers.</summary>
    public WeekOfWork Week { get; }

    /// <summary>Each person, by id.</summary>
    public IReadOnlyList<PersonProgress> People => _people;

    /// <summary>All of them together: their sum.</summary>
    public WorkProgress Total { get; }

    /// <summary>What was remarked, by topic, day and person: competitors among it.</summary>
    public IReadOnlyList<WeekRemark> Remarks => _remarks;

    /// <summary>Orders for each person; <c>null</c> when there is nobody.</summary>
    public decimal? OrdersPerPerson => _people.Count == 0 ? null : Total.Orders.Actual.Amount / _people.Count;
}
