namespace CustomerManagement.Domain.Visits;

/// <summary>What a visit is for. Source: the daily plan names the customer and whether to develop, research, collect, serve or settle a complaint.</summary>
public enum VisitPurpose
{
    /// <summary>Win the customer, or win more of it.</summary>
    Development = 1,

    /// <summary>Learn of the market or the customer.</summary>
    Research = 2,

    /// <summary>Collect what is owed.</summary>
    Collection = 3,

    /// <summary>Serve: install, train, maintain, look after.</summary>
    Service = 4,

    /// <summary>Settle a complaint.</summary>
    Complaint = 5,

    /// <summary>Take an order.</summary>
    Order = 6,

    /// <summary>Anything else.</summary>
    Other = 7,
}
