using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Strategies;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>How a follow-up is carried out. Noted with each one, so that a changed rule does not rewrite what was planned. Immutable and compared by value.</summary>
public sealed record FollowUpTerms
{
    /// <summary>The priority unless said otherwise: 500.</summary>
    public const int DefaultPriority = 500;

    /// <summary>The highest priority: 1,000.</summary>
    public const int HighestPriority = 1_000;

    private readonly ValueList<ContactChannel> _channels;

    /// <summary>Creates it.</summary>
    /// <param name="aim">What it is for.</param>
    /// <param name="channels">By which ways, the preferred one first; at least one, each once.</param>
    /// <param name="by">By whom.</param>
    /// <param name="priority">Which goes first of several, 0 to 1,000, higher first.</param>
    /// <param name="catchUp">What becomes of it after its last day; it is skipped unless said otherwise.</param>
    /// <exception cref="ArgumentException">There is no channel, or one comes twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A choice is not a defined one, or the priority is out of range.</exception>
    [JsonConstructor]
    public FollowUpTerms(
        ContactAim aim, IReadOnlyList<ContactChannel> channels, StaffRole by, int priority = DefaultPriority, CatchUp catchUp = CatchUp.Skip)
    {
        if (!Enum.IsDefined(aim))
        {
            throw new ArgumentOutOfRangeException(nameof(aim));
        }

        _channels = new ValueList<ContactChannel>(channels, nameof(channels));
        if (_channels.Count == 0 || _channels.Distinct().Count() != _channels.Count)
        {
            throw new ArgumentException("There is at least one channel, each once.", nameof(channels));
        }

        if (_channels.Any(channel => !Enum.IsDefined(channel)))
        {
            throw new ArgumentOutOfRangeException(nameof(channels));
        }

        if (!Enum.IsDefined(by))
        {
            throw new ArgumentOutOfRangeException(nameof(by));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(priority);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(priority, HighestPriority);
        if (!Enum.IsDefined(catchUp))
        {
            throw new ArgumentOutOfRangeException(nameof(catchUp));
        }

        (Aim, By, Priority, CatchUp) = (aim, by, priority, catchUp);
    }

    /// <summary>What it is for.</summary>
    public ContactAim Aim { get; }

    /// <summary>By which ways, the preferred one first.</summary>
    public IReadOnlyList<ContactChannel> Channels => _channels;

    /// <summary>By whom.</summary>
    public StaffRole By { get; }

    /// <summary>Which goes first of several, higher first.</summary>
    public int Priority { get; }

    /// <summary>What becomes of it after its last day.</summary>
    public CatchUp CatchUp { get; }
}
