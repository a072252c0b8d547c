using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Reviews;

/// <summary>Broken rules, as runs name them.</summary>
internal static class BrokenRule
{
    /// <summary>The same, about a customer when it does not say about what.</summary>
    public static BusinessRuleException OrOf(this BusinessRuleException broken, CustomerId customer) =>
        broken.Subject is null ? new BusinessRuleException(broken.Code, broken.Message, customer.Value, broken) : broken;
}
