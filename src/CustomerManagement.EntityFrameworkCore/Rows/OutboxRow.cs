namespace CustomerManagement.EntityFrameworkCore.Rows;

/// <summary>An event that waits to be handed on, or was.</summary>
internal sealed class OutboxRow
{
    /// <summary>The order in which they were stored; sent by state all the same, since what commits late has a lower one.</summary>
    public long Sequence { get; init; }

    public required string Id { get; init; }

    public required string Aggregate { get; init; }

    public required string AggregateId { get; init; }

    public required long Version { get; init; }

    public required int Ordinal { get; init; }

    /// <summary>The name of the event.</summary>
    public required string Name { get; init; }

    /// <summary>The event in JSON. Ids and values only.</summary>
    public required string Event { get; init; }

    /// <summary>When it was stored, in ticks since 1970.</summary>
    public required long StoredAt { get; init; }

    public required int State { get; set; }

    public int Attempts { get; set; }

    /// <summary>Not before this moment, in ticks since 1970; missing for at once.</summary>
    public long? NextAttemptAt { get; set; }

    /// <summary>Until when a relay has it, in ticks since 1970; missing when none has.</summary>
    public long? TakenUntil { get; set; }

    /// <summary>The names of the receivers that have it, one a line.</summary>
    public string? ReceivedBy { get; set; }

    /// <summary>Why it was set aside: a code, never a message.</summary>
    public string? Error { get; set; }

    /// <summary>When it was set aside, in ticks since 1970.</summary>
    public long? AsideAt { get; set; }
}
