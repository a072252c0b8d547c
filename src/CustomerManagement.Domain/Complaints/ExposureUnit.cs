namespace CustomerManagement.Domain.Complaints;

/// <summary>What complaints are set against.</summary>
public enum ExposureUnit
{
    /// <summary>Purchases, or units sold.</summary>
    Purchases = 1,

    /// <summary>Customers, each once for every period in which it is one.</summary>
    Customers = 2,

    /// <summary>Contacts: visits, calls, deliveries, jobs done.</summary>
    Contacts = 3,

    /// <summary>Days, where nothing better is known: complaints a day say nothing about how much was sold.</summary>
    Days = 4,

    /// <summary>Another figure of the host.</summary>
    Other = 5,
}
