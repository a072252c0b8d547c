using CustomerManagement.Domain.Customers;
using NodaTime;

namespace CustomerManagement.Domain.Strategies;

/// <summary>Says what is best done next, for one customer or for many. Pure, and safe for use by several threads.</summary>
public interface INextBestAction
{
    /// <summary>Ranks what could be done.</summary>
    /// <param name="proposals">What could be done, in any order; for many customers or for one.</param>
    /// <param name="situationOf">What is known of a customer; asked once for each.</param>
    /// <param name="at">From this moment on.</param>
    /// <param name="until">Up to this moment: what can be done later only is held.</param>
    /// <returns>Each proposal once, ranked or held.</returns>
    /// <exception cref="ArgumentException">A proposal is missing, or the span ends before it begins.</exception>
    ActionRanking Rank(IEnumerable<ActionProposal> proposals, Func<CustomerId, ContactSituation> situationOf, Instant at, Instant until);
}
