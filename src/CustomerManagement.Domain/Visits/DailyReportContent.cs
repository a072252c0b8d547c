using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Visits;

/// <summary>What a daily report says. Immutable and compared by value; free texts are withheld where it is printed.</summary>
/// <remarks>
/// Source: every evening a salesperson reports attendance, what came of each visit, complaints, collections and orders against target, competitors, opinions and
/// news of customers, and what the day taught.
/// </remarks>
public sealed record DailyReportContent
{
    private readonly ValueList<VisitResult> _visits;
    private readonly ValueList<ReportRemark> _remarks;

    /// <summary>Creates it.</summary>
    /// <param name="attendance">Whether the person was at work; if not, there are no visits.</param>
    /// <param name="visits">What came of each visit; a planned one comes once; <c>null</c> for none.</param>
    /// <param name="goals">Targets and the currency of the day; <c>null</c> when no amount is reported.</param>
    /// <param name="remarks">Remarks, in the order in which they were made; <c>null</c> for none.</param>
    /// <exception cref="ArgumentException">Visits of someone who was not at work, a planned visit twice, an amount without goals or in another currency, or an item is missing.</exception>
    /// <exception cref="OverflowException">The amounts do not add up to what a decimal can hold without rounding.</exception>
    [JsonConstructor]
    public DailyReportContent(
        Attendance attendance, IReadOnlyList<VisitResult>? visits = null, DayGoals? goals = null, IReadOnlyList<ReportRemark>? remarks = null)
    {
        ArgumentNullException.ThrowIfNull(attendance);
        _visits = new ValueList<VisitResult>(visits ?? [], nameof(visits));
        _remarks = new ValueList<ReportRemark>(remarks ?? [], nameof(remarks));
        if (!attendance.IsAtWork && _visits.Count > 0)
        {
            throw new ArgumentException("Who was not at work made no visits.", nameof(visits));
        }

        var planned = _visits.Select(result => result.Visit).OfType<VisitId>().ToList();
        if (planned.Distinct().Count() < planned.Count)
        {
            throw new ArgumentException("A planned visit is reported once.", nameof(visits));
        }

        var amounts = _visits.SelectMany(result => new[] { result.Ordered, result.Collected }).OfType<Money>();
        if (amounts.Any(amount => amount.Currency != goals?.Currency))
        {
            throw new ArgumentException("Amounts are in the currency of the day's goals.", nameof(goals));
        }

        (Attendance, Goals) = (attendance, goals);
        Orders = goals is null ? null : Against(goals, goals.OrdersTarget, goals.OrderedElsewhere, result => result.Ordered);
        Collections = goals is null ? null : Against(goals, goals.CollectionsTarget, goals.CollectedElsewhere, result => result.Collected);
    }

    /// <summary>Whether the person was at work.</summary>
    public Attendance Attendance { get; }

    /// <summary>What came of each visit; may be empty.</summary>
    public IReadOnlyList<VisitResult> Visits => _visits;

    /// <summary>Targets and the currency of the day, or <c>null</c>.</summary>
    public DayGoals? Goals { get; }

    /// <summary>Remarks, in the order in which they were made; may be empty.</summary>
    public IReadOnlyList<ReportRemark> Remarks => _remarks;

    /// <summary>The orders taken against their target: those of the visits and those taken elsewhere; <c>null</c> without goals.</summary>
    [JsonIgnore]
    public DayResult? Orders { get; }

    /// <summary>What was collected against its target: on the visits and elsewhere; <c>null</c> without goals.</summary>
    [JsonIgnore]
    public DayResult? Collections { get; }

    private DayResult Against(DayGoals goals, decimal? target, decimal elsewhere, Func<VisitResult, Money?> amount) => new(
        _visits.Select(amount).OfType<Money>().Aggregate(new Money(elsewhere, goals.Currency), Money.Add),
        target is { } given ? new Money(given, goals.Currency) : null);

    internal IEnumerable<CustomerId> NamedCustomers => _visits.Select(result => result.Customer).Concat(_remarks.Select(remark => remark.Customer).OfType<CustomerId>());

    internal DailyReportContent Without(CustomerId customer) => new(
        Attendance,
        [.. _visits.Select(result => result.Customer == customer ? result.WithoutNote() : result)],
        Goals,
        [.. _remarks.Select(remark => remark.Customer == customer ? remark.WithoutNote() : remark)]);
}
