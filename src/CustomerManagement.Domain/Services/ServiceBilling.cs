namespace CustomerManagement.Domain.Services;

/// <summary>Who bears a service. Source: the work after the sale is of four types, A to D.</summary>
public enum ServiceBilling
{
    /// <summary>Type A: the customer pays for it.</summary>
    Paid = 1,

    /// <summary>Type B: a contract covers it.</summary>
    Contract = 2,

    /// <summary>Type C: it is free.</summary>
    Free = 3,

    /// <summary>Type D: work within the house.</summary>
    Internal = 4,
}
