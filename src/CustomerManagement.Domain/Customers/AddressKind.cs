namespace CustomerManagement.Domain.Customers;

/// <summary>What a postal address is for.</summary>
public enum AddressKind
{
    /// <summary>The registered or main address.</summary>
    Main = 1,

    /// <summary>Where invoices go.</summary>
    Billing = 2,

    /// <summary>Where goods go.</summary>
    Delivery = 3,

    /// <summary>Where the customer is visited.</summary>
    Visiting = 4,

    /// <summary>Where a person lives.</summary>
    Home = 5,
}
