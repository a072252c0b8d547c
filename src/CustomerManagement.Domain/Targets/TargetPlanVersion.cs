using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using NodaTime;

namespace CustomerManagement.Domain.Targets;

/// <summary>The figures of a plan that a revision replaced. Immutable and compared by value. A serialiser withholds it, since its reason may hold names.</summary>
[JsonConverter(typeof(WithheldJsonConverter<TargetPlanVersion>))]
public sealed record TargetPlanVersion
{
    /// <summary>Creates it.</summary>
    /// <param name="figures">The figures that held before.</param>
    /// <param name="replacedAt">When they were replaced.</param>
    /// <param name="reason">Why, in words of the host's users; not blank.</param>
    /// <exception cref="ArgumentException">The reason is blank.</exception>
    public TargetPlanVersion(TargetBreakdown figures, Instant replacedAt, string reason)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        Figures = figures;
        ReplacedAt = replacedAt;
        Reason = reason;
    }

    /// <summary>The figures that held before.</summary>
    public TargetBreakdown Figures { get; }

    /// <summary>When they were replaced.</summary>
    public Instant ReplacedAt { get; }

    /// <summary>Why. Free text: it may hold names.</summary>
    public string Reason { get; }

    /// <summary>When; the reason is withheld.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"replaced at {ReplacedAt}";
}
