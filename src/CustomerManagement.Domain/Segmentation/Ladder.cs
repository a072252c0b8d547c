using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>Outcomes tried in order: the first whose conditions all hold is taken. Immutable, compared by value and serialisable.</summary>
public sealed record Ladder
{
    /// <summary>Creates a ladder.</summary>
    /// <param name="rungs">The outcomes in the order in which they are tried; the last takes nothing, or one before it holds.</param>
    /// <exception cref="ArgumentException">A rung is missing.</exception>
    public Ladder(IReadOnlyList<Rung> rungs)
    {
        Rungs = new ValueList<Rung>(rungs, nameof(rungs));
    }

    /// <summary>The outcomes in the order in which they are tried.</summary>
    public IReadOnlyList<Rung> Rungs { get; }

    /// <summary>The rung that is taken.</summary>
    /// <exception cref="InvalidOperationException">No rung holds: the ladder has no last one that takes nothing.</exception>
    [JsonIgnore]
    public Rung Taken => Rungs.First(rung => rung.Holds);

    /// <summary>What decided: the conditions of the rung taken, or for one that takes nothing those before it, none of which holds with all its others.</summary>
    internal IReadOnlyList<Condition> Deciding => Taken.Conditions is { Count: > 0 } taken
        ? taken
        : [.. Rungs.TakeWhile(rung => !rung.Holds).SelectMany(rung => rung.Conditions)];

    /// <summary>What decided, in words: the conditions of the rung taken, or for one that takes nothing how those before it stand.</summary>
    /// <returns>The text, as in <c>A because net amount in the period 512.00 is at least 480.00</c>.</returns>
    public override string ToString() =>
        Deciding is { Count: > 0 } deciding ? $"{Taken.Outcome} because {string.Join(" and ", deciding)}" : $"{Taken.Outcome} in any case";
}
