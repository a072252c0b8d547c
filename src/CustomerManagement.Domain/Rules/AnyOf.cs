using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Rules;

/// <summary>One part must hold. One that does decides, also when others are unknown.</summary>
public sealed record AnyOf : Rule
{
    /// <summary>Creates it.</summary>
    /// <param name="parts">The parts, at least one.</param>
    /// <exception cref="ArgumentException">There is no part, or one is missing.</exception>
    public AnyOf(params IReadOnlyList<Rule> parts)
    {
        Parts = new ValueList<Rule>(parts, nameof(parts));
        ArgumentOutOfRangeException.ThrowIfZero(Parts.Count, nameof(parts));
    }

    /// <summary>The parts.</summary>
    public IReadOnlyList<Rule> Parts { get; }
}
