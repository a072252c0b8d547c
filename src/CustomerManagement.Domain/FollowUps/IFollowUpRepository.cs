using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>Where the host keeps follow-ups.</summary>
/// <remarks>
/// An implementer guarantees what <see cref="IRepository{TAggregate}"/> asks for: so whoever plans the same twice, at once or after a crash, has it once. A follow-up belongs to its customer.
/// </remarks>
public interface IFollowUpRepository : IRepository<FollowUp>
{
    /// <summary>Loads a follow-up.</summary>
    /// <param name="id">The id.</param>
    /// <param name="scope">What the one who asks may see.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The follow-up, or <c>null</c> when there is none.</returns>
    Task<FollowUp?> FindAsync(FollowUpId id, ReadScope scope, CancellationToken cancellation);

    /// <summary>Loads what planning for a customer must know: all open ones, and the ended ones whose occasion is not before a date.</summary>
    /// <param name="customer">Whose.</param>
    /// <param name="since">The date of the occasion, inclusive.</param>
    /// <param name="scope">What the one who asks may see.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The follow-ups in any order; empty when there is none.</returns>
    Task<IReadOnlyList<FollowUp>> OfCustomerAsync(CustomerId customer, LocalDate since, ReadScope scope, CancellationToken cancellation);

    /// <summary>The same for several customers, as a run does that goes through everyone. Unless overridden, one after another; a store saves much time by reading them together.</summary>
    /// <param name="customers">Whose, each once.</param>
    /// <param name="since">The date of the occasion, inclusive.</param>
    /// <param name="scope">What the one who asks may see.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The follow-ups of all of them, in any order.</returns>
    async Task<IReadOnlyList<FollowUp>> OfCustomersAsync(IReadOnlyCollection<CustomerId> customers, LocalDate since, ReadScope scope, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(customers);
        var known = new List<FollowUp>();
        foreach (var customer in customers)
        {
            known.AddRange(await OfCustomerAsync(customer, since, scope, cancellation).ConfigureAwait(false));
        }

        return known;
    }

    /// <summary>Lists the open ones that are due, found by their state and day, never by what was seen last.</summary>
    /// <param name="upTo">Due on this day or before.</param>
    /// <param name="scope">What the one who asks may see.</param>
    /// <param name="cancellation">Ends the scan early.</param>
    /// <returns>The follow-ups in any order, each once.</returns>
    IAsyncEnumerable<FollowUp> ScanDueAsync(LocalDate upTo, ReadScope scope, CancellationToken cancellation);
}
