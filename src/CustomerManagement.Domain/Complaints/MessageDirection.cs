namespace CustomerManagement.Domain.Complaints;

/// <summary>From whom to whom a message goes.</summary>
public enum MessageDirection
{
    /// <summary>From the customer to us.</summary>
    FromCustomer = 1,

    /// <summary>From us to the customer.</summary>
    ToCustomer = 2,

    /// <summary>Among ourselves; no customer sees it.</summary>
    Internal = 3,
}
