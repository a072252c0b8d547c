using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Targets;

/// <summary>What purchases say of a measure. Immutable.</summary>
public sealed record AchievementReading
{
    /// <summary>Creates it.</summary>
    /// <param name="results">The results.</param>
    /// <param name="unknown">How many purchases say nothing of the measure, 0 or more.</param>
    /// <exception cref="ArgumentException">A result is missing, or the number is negative.</exception>
    public AchievementReading(IEnumerable<Achievement> results, int unknown)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(unknown);
        Results = new ValueList<Achievement>(results, nameof(results));
        Unknown = unknown;
    }

    /// <summary>The results, in the order of the purchases.</summary>
    public IReadOnlyList<Achievement> Results { get; }

    /// <summary>How many purchases say nothing of the measure: their profit is unknown, which is not a profit of zero.</summary>
    public int Unknown { get; }
}
