using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Strategies;

/// <summary>Something that could be done for a customer, and who asks for it. Immutable and compared by value.</summary>
public sealed record ActionProposal
{
    private readonly ValueList<ActionWay> _ways;

    /// <summary>Creates a proposal.</summary>
    /// <param name="customer">For whom.</param>
    /// <param name="source">What proposes it.</param>
    /// <param name="reference">What of that: the key of a strategy, the id of a follow-up. No personal data.</param>
    /// <param name="aim">What for.</param>
    /// <param name="by">By whom.</param>
    /// <param name="ways">The ways to carry it out, the preferred one first; at least one, no channel twice.</param>
    /// <exception cref="ArgumentException">No customer, no reference, no way, or a channel twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An enumeration value is not a defined one.</exception>
    public ActionProposal(CustomerId customer, ActionSource source, string reference, ContactAim aim, StaffRole by, IEnumerable<ActionWay> ways)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(customer.Value, nameof(customer));
        ArgumentException.ThrowIfNullOrWhiteSpace(reference);
        Source = Enum.IsDefined(source) ? source : throw new ArgumentOutOfRangeException(nameof(source));
        Aim = Enum.IsDefined(aim) ? aim : throw new ArgumentOutOfRangeException(nameof(aim));
        By = Enum.IsDefined(by) ? by : throw new ArgumentOutOfRangeException(nameof(by));
        _ways = new ValueList<ActionWay>(ways, nameof(ways));
        if (_ways.Count == 0 || _ways.DistinctBy(way => way.Channel).Count() < _ways.Count)
        {
            throw new ArgumentException("There is at least one way, and none by the same channel twice.", nameof(ways));
        }

        (Customer, Reference) = (customer, reference);
    }

    /// <summary>For whom.</summary>
    public CustomerId Customer { get; }

    /// <summary>What proposes it.</summary>
    public ActionSource Source { get; }

    /// <summary>What of that: the key of a strategy, the id of a follow-up.</summary>
    public string Reference { get; }

    /// <summary>What for.</summary>
    public ContactAim Aim { get; }

    /// <summary>By whom.</summary>
    public StaffRole By { get; }

    /// <summary>The ways to carry it out, the preferred one first.</summary>
    public IReadOnlyList<ActionWay> Ways => _ways;

    /// <summary>Which contact it concerns; <c>null</c> for the customer itself.</summary>
    public ContactId? Person { get; init; }

    /// <summary>Whose task it is; <c>null</c> when nobody is known.</summary>
    public StaffId? Owner { get; init; }

    /// <summary>Before this moment it is too soon; <c>null</c> when none is.</summary>
    public Instant? NotBefore { get; init; }

    /// <summary>Its ideal date; <c>null</c> when no date is too early.</summary>
    public LocalDate? IdealOn { get; init; }

    /// <summary>The last date for it, inclusive; <c>null</c> when there is none.</summary>
    public LocalDate? LatestOn { get; init; }
}
