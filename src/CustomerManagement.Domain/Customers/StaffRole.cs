namespace CustomerManagement.Domain.Customers;

/// <summary>What someone does for a customer. Source: a key customer is served by a team, led by a relationship manager.</summary>
public enum StaffRole
{
    /// <summary>Leads the team and answers for the relationship.</summary>
    RelationshipManager = 1,

    /// <summary>Sells and calls.</summary>
    Salesperson = 2,

    /// <summary>Studies the customer's figures and needs.</summary>
    Analyst = 3,

    /// <summary>Makes products and promotions known.</summary>
    Marketing = 4,

    /// <summary>Installs, trains and repairs.</summary>
    TechnicalSupport = 5,

    /// <summary>Opens new business.</summary>
    BusinessDevelopment = 6,

    /// <summary>Leads those who sell; takes part where it matters.</summary>
    Manager = 7,
}
