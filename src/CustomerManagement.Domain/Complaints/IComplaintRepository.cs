using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Complaints;

/// <summary>Where the host keeps complaints.</summary>
/// <remarks>
/// To what <see cref="IRepository{TAggregate}"/> asks for, an implementer adds:
/// <see cref="Complaint.NextDue"/> is stored beside it, so that <see cref="ScanDueAsync"/> finds what is due without looking at the others.
/// A complaint belongs to its customer and to the one that passed it on; one that nobody is known for is seen in <see cref="ReadScope.Everything"/> only.
/// </remarks>
public interface IComplaintRepository : IRepository<Complaint>
{
    /// <summary>Loads a complaint.</summary>
    /// <param name="id">The id.</param>
    /// <param name="scope">What the one who asks may see.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The complaint, or <c>null</c> when there is none.</returns>
    Task<Complaint?> FindAsync(ComplaintId id, ReadScope scope, CancellationToken cancellation);

    /// <summary>Lists the complaints of a customer: its own and those it passed on.</summary>
    /// <param name="customer">Whose.</param>
    /// <param name="scope">What the one who asks may see.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The complaints in any order; empty when there is none.</returns>
    Task<IReadOnlyList<Complaint>> OfCustomerAsync(CustomerId customer, ReadScope scope, CancellationToken cancellation);

    /// <summary>Lists those for which something is due, found by <see cref="Complaint.NextDue"/>, never by what was seen last. Each may be saved while the scan goes on.</summary>
    /// <param name="upTo">Due at this moment or before.</param>
    /// <param name="scope">What the one who asks may see.</param>
    /// <param name="cancellation">Ends the scan early.</param>
    /// <returns>The complaints in any order, each once.</returns>
    IAsyncEnumerable<Complaint> ScanDueAsync(Instant upTo, ReadScope scope, CancellationToken cancellation);

    /// <summary>Lists all complaints, open and closed, as a desk shows them and as lessons are drawn from them.</summary>
    /// <param name="scope">What the one who asks may see.</param>
    /// <param name="cancellation">Ends the scan early.</param>
    /// <returns>The complaints in any order, each once.</returns>
    IAsyncEnumerable<Complaint> ScanAsync(ReadScope scope, CancellationToken cancellation);
}
