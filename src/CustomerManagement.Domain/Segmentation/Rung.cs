namespace CustomerManagement.Domain.Segmentation;

/// <summary>One possible outcome and what it takes. Immutable and serialisable.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Conditions">All of these must hold; none means that the outcome takes nothing.</param>
public sealed record Rung(string Outcome, IReadOnlyList<Condition> Conditions)
{
    internal Rung(string outcome, params Condition[] conditions)
        : this(outcome, (IReadOnlyList<Condition>)conditions)
    {
    }
}
