using CustomerManagement.Domain.Customers;
using NodaTime;

namespace CustomerManagement.Domain.Delivery;

/// <summary>Whether somebody may be told: on some channels, later, or not at all.</summary>
internal sealed record GateAnswer
{
    private GateAnswer(IReadOnlyList<ContactChannel> channels, Instant? from, DropReason? reason) => (Channels, From, Reason) = (channels, from, reason);

    /// <summary>The channels on which it is told; empty for the staff.</summary>
    public IReadOnlyList<ContactChannel> Channels { get; }

    /// <summary>From when on it may be told; <c>null</c> for now or never.</summary>
    public Instant? From { get; }

    /// <summary>Why it is not told; <c>null</c> when it is.</summary>
    public DropReason? Reason { get; }

    /// <summary>Whether it may be told now.</summary>
    public bool IsGiven => From is null && Reason is null;

    public static GateAnswer On(IReadOnlyList<ContactChannel> channels) => new(channels, from: null, reason: null);

    public static GateAnswer Later(Instant from) => new([], from, reason: null);

    public static GateAnswer Drop(DropReason reason) => new([], from: null, reason);
}
