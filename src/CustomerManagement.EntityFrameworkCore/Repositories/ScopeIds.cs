using CustomerManagement.Domain.Customers;

namespace CustomerManagement.EntityFrameworkCore.Repositories;

/// <summary>The ids of a scope as a query takes them.</summary>
internal static class ScopeIds
{
    public static List<string> CustomerIds(this ReadScope scope) => [.. scope.Customers.Select(customer => Ids.Asked(customer.Value))];

    public static List<string> StaffIds(this ReadScope scope) => [.. scope.Staff.Select(person => Ids.Asked(person.Value))];
}
