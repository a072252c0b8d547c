using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>Why a customer is where it is: every comparison that was made, with its value. Immutable, compared by value and serialisable.</summary>
public sealed record Explanation
{
    /// <summary>Creates an explanation.</summary>
    /// <param name="ladders">One for each part of the decision: a score of three parts has three.</param>
    /// <exception cref="ArgumentException">A ladder is missing.</exception>
    public Explanation(IReadOnlyList<Ladder> ladders)
    {
        Ladders = new ValueList<Ladder>(ladders, nameof(ladders));
    }

    /// <summary>One for each part of the decision.</summary>
    public IReadOnlyList<Ladder> Ladders { get; }

    /// <summary>Makes the decision again from what is written here alone.</summary>
    /// <returns>The outcome as text: that of the segment, the parts of a score one after another.</returns>
    public string Reevaluate() => string.Concat(Ladders.Select(ladder => ladder.Taken.Outcome));

    /// <summary>What decided, in words.</summary>
    /// <returns>The text, English and the same in every culture.</returns>
    public override string ToString() => string.Join("; ", Ladders);
}
