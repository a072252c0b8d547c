using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.Visits;

/// <summary>What is known when an agenda is drawn. Immutable; plain data that the caller puts together.</summary>
/// <remarks>
/// <c>null</c> says that nothing is known, an empty list or zero that there is none. Lists come in the order in which they are to be talked about, the weightiest first;
/// an item that is there twice counts once.
/// </remarks>
public sealed record AgendaFacts
{
    /// <summary>Nothing is known.</summary>
    public static AgendaFacts None { get; } = new();

    /// <summary>Sales of the day or week against the target.</summary>
    public AgendaFigure? Sales { get; init; }

    /// <summary>New customers won, a count.</summary>
    public AgendaFigure? NewCustomers { get; init; }

    /// <summary>Payments collected.</summary>
    public AgendaFigure? Collections { get; init; }

    /// <summary>The share of visits that reached somebody and met a purpose.</summary>
    public AgendaFigure? EffectiveVisits { get; init; }

    /// <summary>The share of visits that reached somebody on which an order was taken.</summary>
    public AgendaFigure? ClosingRate { get; init; }

    /// <summary>Sales for each salesperson.</summary>
    public AgendaFigure? SalesPerPerson { get; init; }

    /// <summary>How many visits are planned for the day; 0 or more.</summary>
    public int? PlannedVisits { get; init; }

    /// <summary>The customers to whom a visit on the day was promised.</summary>
    public IReadOnlyList<CustomerId>? PromisedVisits { get; init; }

    /// <summary>The customers whom the plan of the day leaves out.</summary>
    public IReadOnlyList<CustomerId>? LeftOutVisits { get; init; }

    /// <summary>How many follow-ups are overdue; 0 or more.</summary>
    public int? OverdueFollowUps { get; init; }

    /// <summary>How many complaints are open; 0 or more.</summary>
    public int? OpenComplaints { get; init; }

    /// <summary>The customers that behave unusually, such as those drifting away.</summary>
    public IReadOnlyList<CustomerId>? UnusualCustomers { get; init; }

    /// <summary>The market reports since the last meeting.</summary>
    public IReadOnlyList<MarketReportId>? MarketFindings { get; init; }

    /// <summary>Whose reports are missing.</summary>
    public IReadOnlyList<StaffId>? MissingReports { get; init; }

    /// <summary>How many opinions of customers came in; 0 or more. On a forum: how many given before are to be answered.</summary>
    public int? Opinions { get; init; }

    /// <summary>The host's codes of the products that are new.</summary>
    public IReadOnlyList<string>? NewProducts { get; init; }
}
