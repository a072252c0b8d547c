using CustomerManagement.EntityFrameworkCore.Rows;

namespace CustomerManagement.EntityFrameworkCore;

/// <summary>The table of a kind of aggregate, and which columns it has beside id, version and document.</summary>
internal sealed record TableShape(string Name, params IReadOnlyList<string> Columns)
{
    public static TableShape Customers { get; } = new("customers");

    public static TableShape FollowUps { get; } = new("follow_ups", nameof(DocumentRow.Customer), nameof(DocumentRow.Date), nameof(DocumentRow.DueOn));

    public static TableShape Complaints { get; } = new("complaints", nameof(DocumentRow.Customer), nameof(DocumentRow.Intermediary), nameof(DocumentRow.Moment));

    public static TableShape Improvements { get; } = new("improvements", nameof(DocumentRow.DueOn));

    public static TableShape ServiceDuties { get; } = new("service_duties", nameof(DocumentRow.Customer), nameof(DocumentRow.Moment));

    public static TableShape Surveys { get; } = new("surveys");

    public static TableShape TargetPlans { get; } = new("target_plans");

    public static TableShape VisitPlans { get; } = new("visit_plans", nameof(DocumentRow.Person), nameof(DocumentRow.Date));

    public static TableShape DailyReports { get; } = new("daily_reports", nameof(DocumentRow.Person), nameof(DocumentRow.Date));

    public static TableShape MarketReports { get; } = new("market_reports", nameof(DocumentRow.Person), nameof(DocumentRow.Moment));

    public static TableShape SalesMeetings { get; } = new("sales_meetings", nameof(DocumentRow.Moment));

    /// <summary>What is one to a store, by its name: the log of planning.</summary>
    public static TableShape Singles { get; } = new("singles");

    public static IReadOnlyList<TableShape> All { get; } =
        [Customers, FollowUps, Complaints, Improvements, ServiceDuties, Surveys, TargetPlans, VisitPlans, DailyReports, MarketReports, SalesMeetings, Singles];

    public static IReadOnlyList<string> Optional { get; } =
    [
        nameof(DocumentRow.Customer), nameof(DocumentRow.Intermediary), nameof(DocumentRow.Person), nameof(DocumentRow.Date), nameof(DocumentRow.DueOn), nameof(DocumentRow.Moment),
    ];
}
