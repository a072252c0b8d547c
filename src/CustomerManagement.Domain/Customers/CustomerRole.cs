namespace CustomerManagement.Domain.Customers;

/// <summary>Whether a customer uses what it buys or sells it on. Source: a seller must know its end customers from its intermediaries.</summary>
public enum CustomerRole
{
    /// <summary>Nobody has said yet, as for a file that a sale opened.</summary>
    Unknown = 0,

    /// <summary>Uses the product itself.</summary>
    EndCustomer = 1,

    /// <summary>Sells on to end customers, with advice and service of its own.</summary>
    Dealer = 2,

    /// <summary>Supplies dealers and resellers of an area or a trade.</summary>
    Distributor = 3,

    /// <summary>Sells on without service of its own.</summary>
    Reseller = 4,
}
