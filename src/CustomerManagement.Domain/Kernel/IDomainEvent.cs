using NodaTime;

namespace CustomerManagement.Domain.Kernel;

/// <summary>Something that happened to an aggregate: ids and values, never personal data, never the aggregate itself.</summary>
public interface IDomainEvent
{
    /// <summary>When it happened, as the caller of the command said.</summary>
    Instant At { get; }
}
