using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>Where the host says what it knows of a customer beside its file and its facts: hours, team, open complaints, events.</summary>
/// <remarks>An implementer guarantees: a cancelled call throws <see cref="OperationCanceledException"/>; calls from several threads are safe.</remarks>
public interface IFollowUpContexts
{
    /// <summary>Says what is known of a customer.</summary>
    /// <param name="customer">Its file.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>What is known.</returns>
    ValueTask<FollowUpContext> OfAsync(CustomerSnapshot customer, CancellationToken cancellation);
}
