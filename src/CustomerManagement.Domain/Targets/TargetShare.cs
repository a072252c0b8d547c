namespace CustomerManagement.Domain.Targets;

/// <summary>A part of a target and its weight, or its pinned amount. Immutable.</summary>
public sealed record TargetShare
{
    /// <summary>Creates a share.</summary>
    /// <param name="scope">The part: within the target, and narrower.</param>
    /// <param name="weight">How much of what is shared out, against the weights of the others; 0 or more. Of no effect when pinned.</param>
    /// <param name="pinned">The amount it gets in any case; <c>null</c> to share.</param>
    /// <exception cref="ArgumentOutOfRangeException">The weight is negative.</exception>
    public TargetShare(TargetScope scope, decimal weight = 1, decimal? pinned = null)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentOutOfRangeException.ThrowIfNegative(weight);
        Scope = scope;
        Weight = weight;
        Pinned = pinned;
    }

    /// <summary>The part.</summary>
    public TargetScope Scope { get; }

    /// <summary>Its weight, 0 or more.</summary>
    public decimal Weight { get; }

    /// <summary>The amount it gets in any case; <c>null</c> to share.</summary>
    public decimal? Pinned { get; }
}
