using System.Collections.Immutable;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Complaints;

/// <summary>Authority by cost: each role decides remedies up to its limit. What costs nothing, everyone decides. Immutable and safe for use by several threads.</summary>
public sealed class RemedyLimits : IRemedyAuthority
{
    private readonly ImmutableDictionary<StaffRole, Money> _limits;

    /// <summary>Creates limits.</summary>
    /// <param name="limits">The most that a role may spend on one remedy, inclusive, zero or above. A role without a limit decides only what costs nothing; a manager without one decides everything.</param>
    /// <exception cref="ArgumentException">A role is not a defined one, or a limit is below zero.</exception>
    public RemedyLimits(IEnumerable<KeyValuePair<StaffRole, Money>> limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        _limits = limits.ToImmutableDictionary();
        if (_limits.Any(limit => !Enum.IsDefined(limit.Key) || limit.Value.Amount < 0))
        {
            throw new ArgumentException("A limit is that of a role, and zero or above.", nameof(limits));
        }
    }

    /// <summary>Only managers spend; everyone decides what costs nothing.</summary>
    public static RemedyLimits ManagersOnly { get; } = new([]);

    /// <inheritdoc/>
    /// <remarks>A cost in another currency than the limit's is not within it: nothing is converted here.</remarks>
    public bool Allows(RemedyDecision decision, ComplaintSeverity severity)
    {
        ArgumentNullException.ThrowIfNull(decision);
        if (decision.Remedy.Cost is not { Amount: > 0 } cost)
        {
            return true;
        }

        return _limits.TryGetValue(decision.Role, out var limit) ? cost.Currency == limit.Currency && cost.Amount <= limit.Amount : decision.Role == StaffRole.Manager;
    }
}
