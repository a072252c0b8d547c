namespace CustomerManagement.Domain.Customers;

/// <summary>What follows from a <see cref="CustomerRole"/>.</summary>
public static class CustomerRoles
{
    /// <summary>Whether a customer in this role sells on what it buys.</summary>
    /// <param name="role">The role.</param>
    /// <returns><c>true</c> for dealers, distributors and resellers; <c>false</c> for end customers; <c>null</c> while the role is unknown.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The role is not a defined one.</exception>
    public static bool? IsIntermediary(this CustomerRole role) => role switch
    {
        CustomerRole.Unknown => null,
        CustomerRole.EndCustomer => false,
        CustomerRole.Dealer or CustomerRole.Distributor or CustomerRole.Reseller => true,
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
