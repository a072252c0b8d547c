using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>One possible outcome and what it takes. Immutable, compared by value and serialisable.</summary>
public sealed record Rung
{
    /// <summary>Creates a rung.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="conditions">All of these must hold; none means that the outcome takes nothing.</param>
    /// <exception cref="ArgumentException">The outcome is blank, or a condition is missing or has no measure or no defined comparison.</exception>
    [JsonConstructor]
    public Rung(string outcome, IReadOnlyList<Condition> conditions)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(outcome);
        Outcome = outcome;
        Conditions = new ValueList<Condition>(conditions, nameof(conditions));
        if (!Conditions.All(condition => condition.IsSound))
        {
            throw new ArgumentException("A condition compares a named measure in a way that is defined.", nameof(conditions));
        }
    }

    /// <summary>Creates a rung.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="conditions">All of these must hold; none means that the outcome takes nothing.</param>
    /// <exception cref="ArgumentException">The outcome is blank, or a condition is missing or has no measure or no defined comparison.</exception>
    public Rung(string outcome, params Condition[] conditions)
        : this(outcome, (IReadOnlyList<Condition>)conditions)
    {
    }

    /// <summary>The outcome.</summary>
    public string Outcome { get; }

    /// <summary>All of these must hold; none means that the outcome takes nothing.</summary>
    public IReadOnlyList<Condition> Conditions { get; }

    /// <summary>Whether all conditions hold.</summary>
    internal bool Holds => Conditions.All(condition => condition.Holds);
}
