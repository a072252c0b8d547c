namespace CustomerManagement.Domain.Customers;

/// <summary>How a customer file came to be.</summary>
public enum CustomerOrigin
{
    /// <summary>Someone registered the customer.</summary>
    Registered = 1,

    /// <summary>A purchase by an unknown buyer opened the file.</summary>
    Sale = 2,
}
