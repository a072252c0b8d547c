namespace CustomerManagement.Domain.Customers;

/// <summary>What someone said about being approached.</summary>
public enum ConsentState
{
    /// <summary>Agreed.</summary>
    Granted = 1,

    /// <summary>Declined, or took the agreement back.</summary>
    Withdrawn = 2,
}
