namespace CustomerManagement.Domain.Customers;

/// <summary>Whether a customer is a person or an organisation.</summary>
public enum CustomerKind
{
    /// <summary>Nobody has said yet, as for a file that a sale opened.</summary>
    Unknown = 0,

    /// <summary>A natural person.</summary>
    Person = 1,

    /// <summary>A company, an authority, a club.</summary>
    Organisation = 2,
}
