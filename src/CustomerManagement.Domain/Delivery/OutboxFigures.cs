using NodaTime;

namespace CustomerManagement.Domain.Delivery;

/// <summary>How much waits in an outbox. Immutable and compared by value.</summary>
/// <param name="Unsent">How many messages wait, those that are put off among them, those set aside not.</param>
/// <param name="OldestStoredAt">When the first of them was stored; <c>null</c> when none waits.</param>
/// <param name="OverdueSince">Since when the one is due that is due longest: its next attempt, or when it was stored; <c>null</c> when none is due. Unlike the moment before, it tells of a relay that stands still.</param>
/// <param name="SetAside">How many are set aside.</param>
public sealed record OutboxFigures(int Unsent, Instant? OldestStoredAt, Instant? OverdueSince, int SetAside);
