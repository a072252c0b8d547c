using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Reviews;
using NodaTime;

namespace CustomerDesk.Views;

/// <summary>The complaints at a moment, what the sweep did and told, and the files of the customers that are known.</summary>
internal sealed record ComplaintDesk(
    Instant Now, DateTimeZone Zone, IReadOnlyList<Complaint> Complaints, ComplaintSweepReport Sweep, IReadOnlyList<IDomainEvent> Found, IReadOnlyDictionary<CustomerId, CustomerProfile> Files);
