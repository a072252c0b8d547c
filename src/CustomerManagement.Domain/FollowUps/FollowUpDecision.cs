using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>What is to become of a customer's open follow-ups at a moment: each of them is in it once.</summary>
public sealed class FollowUpDecision
{
    private readonly LocalDate _today;
    private readonly Instant _at;

    internal FollowUpDecision(
        FollowUp? goes, ContactChannel? channel, IEnumerable<HeldFollowUp> held, IEnumerable<DroppedFollowUp> dropped, LocalDate today, Instant at)
    {
        Goes = goes;
        Channel = channel;
        Held = new ValueList<HeldFollowUp>(held, nameof(held));
        Dropped = new ValueList<DroppedFollowUp>(dropped, nameof(dropped));
        (_today, _at) = (today, at);
    }

    /// <summary>The one that goes now; <c>null</c> when none does.</summary>
    public FollowUp? Goes { get; }

    /// <summary>By which way it goes; <c>null</c> when none does.</summary>
    public ContactChannel? Channel { get; }

    /// <summary>Those that stay open and do not go now.</summary>
    public IReadOnlyList<HeldFollowUp> Held { get; }

    /// <summary>Those to be given up.</summary>
    public IReadOnlyList<DroppedFollowUp> Dropped { get; }

    /// <summary>Notes on each of <see cref="Dropped"/> that it is skipped and why; they are then to be saved.</summary>
    public void Drop()
    {
        foreach (var dropped in Dropped)
        {
            if (dropped.FollowUp.Status == FollowUpStatus.Open)
            {
                dropped.FollowUp.Skip(dropped.Reason, _today, by: null, _at);
            }
        }
    }
}
