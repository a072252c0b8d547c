namespace CustomerManagement.Domain.Customers;

/// <summary>The gender a person states, for forms of address.</summary>
public enum Gender
{
    /// <summary>Female.</summary>
    Female = 1,

    /// <summary>Male.</summary>
    Male = 2,

    /// <summary>Neither of both.</summary>
    Other = 3,
}
