using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Strategies;

/// <summary>What is best done next, and what not: each proposal is in it once. Immutable and compared by value.</summary>
public sealed record ActionRanking
{
    private readonly ValueList<RankedAction> _ranked;
    private readonly ValueList<HeldAction> _held;

    internal ActionRanking(IEnumerable<RankedAction> ranked, IEnumerable<HeldAction> held) =>
        (_ranked, _held) = (new ValueList<RankedAction>(ranked, nameof(ranked)), new ValueList<HeldAction>(held, nameof(held)));

    /// <summary>What is worth doing, the best first; one for each customer at most.</summary>
    public IReadOnlyList<RankedAction> Ranked => _ranked;

    /// <summary>What is not to be done, with the reason; by customer.</summary>
    public IReadOnlyList<HeldAction> Held => _held;
}
