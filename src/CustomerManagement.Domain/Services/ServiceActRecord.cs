using NodaTime;

namespace CustomerManagement.Domain.Services;

/// <summary>What became of one act of service for a customer. Immutable and compared by value.</summary>
public sealed record ServiceActRecord
{
    internal ServiceActRecord(string act, bool isOwed, ServiceCount count, Instant? lastDoneAt) => (Act, IsOwed, Count, LastDoneAt) = (act, isOwed, count, lastDoneAt);

    /// <summary>The code of the act.</summary>
    public string Act { get; }

    /// <summary>Whether its phase owes it to every customer, by the catalogue.</summary>
    public bool IsOwed { get; }

    /// <summary>The duties; all zero when it was never asked for.</summary>
    public ServiceCount Count { get; }

    /// <summary>When it was done last; <c>null</c> when it never was.</summary>
    public Instant? LastDoneAt { get; }
}
