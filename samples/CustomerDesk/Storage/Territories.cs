using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Visits;

namespace CustomerDesk.Storage;

/// <summary>Who serves which customer, and where customers are. Not safe for use by several threads; the desk has one.</summary>
internal sealed class Territories
{
    private readonly Dictionary<CustomerId, (StaffId Rep, GeoPoint Place)> _customers = [];

    public IReadOnlyList<StaffId> Reps => [.. _customers.Values.Select(served => served.Rep).Distinct().Order()];

    public void Add(CustomerId customer, StaffId rep, GeoPoint place) => _customers.Add(customer, (rep, place));

    public StaffId? RepOf(CustomerId customer) => _customers.TryGetValue(customer, out var served) ? served.Rep : null;

    public IReadOnlyDictionary<CustomerId, GeoPoint> Of(StaffId rep) =>
        _customers.Where(served => served.Value.Rep == rep).OrderBy(served => served.Key).ToDictionary(served => served.Key, served => served.Value.Place);
}
