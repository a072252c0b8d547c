using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.Metrics;

/// <summary>Where a host keeps a figure that only it knows, so that reviews rank and ask by it.</summary>
/// <remarks>
/// An implementer guarantees: both calls give the same figure of a customer at the same time; a cancelled call throws <see cref="OperationCanceledException"/>;
/// calls from several threads are safe.
/// </remarks>
public interface IHostFigures
{
    /// <summary>Which figure.</summary>
    HostFigure Figure { get; }

    /// <summary>Reads the figure of one customer.</summary>
    /// <param name="customer">Whose.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The figure; <c>null</c> when it is not known.</returns>
    Task<decimal?> FindAsync(CustomerId customer, CancellationToken cancellation);

    /// <summary>Reads the figures of everyone at once, as a review of all does.</summary>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The figures of the customers of whom they are known.</returns>
    Task<IReadOnlyDictionary<CustomerId, decimal>> AllAsync(CancellationToken cancellation);
}
