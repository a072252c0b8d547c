using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Metrics;

/// <summary>What an <see cref="IFactRepository"/> may be as well: one that hands over a whole population without making an object of each fact.</summary>
/// <remarks>
/// An implementer guarantees: the same facts as in <see cref="IFactRepository.ScanAsync"/>, of one consistent state, each once.
/// Reviews of everyone ask the repository of facts whether it can do this, and scan it where it cannot; the answer is the same.
/// </remarks>
public interface IPopulationFacts
{
    /// <summary>Adds all facts in the scope to a population.</summary>
    /// <param name="population">Takes the facts.</param>
    /// <param name="scope">What the one who asks may see.</param>
    /// <param name="progress">Told now and then how many facts came; <c>null</c> when nobody asks.</param>
    /// <param name="cancellation">Ends the call early; facts that came before were added.</param>
    /// <returns>A task that ends with the facts.</returns>
    /// <exception cref="BusinessRuleException">As in <see cref="PopulationBuilder.Add(Fact)"/>; facts before that one were added.</exception>
    /// <exception cref="StoreUnavailableException">The store cannot do it now; facts that came before were added.</exception>
    Task AddToAsync(PopulationBuilder population, ReadScope scope, IProgress<long>? progress, CancellationToken cancellation);
}
