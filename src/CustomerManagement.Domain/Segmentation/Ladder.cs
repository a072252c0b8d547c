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
    public Rung Taken => Rungs.First(rung => rung.Conditions.All(condition => condition.Holds));

    /// <summary>What decided, in words: the conditions of the rung taken, or for one that takes nothing how those before it stand.</summary>
    /// <returns>The text, as in <c>A because net amount in the period 512.00 is at least 480.00</c>.</returns>
    public override string ToString()
    {
        var taken = Taken;
        var deciding = taken.Conditions.Count > 0
            ? taken.Conditions
            : [.. Rungs.TakeWhile(rung => rung != taken).SelectMany(rung => rung.Conditions)];
        return deciding.Count > 0 ? $"{taken.Outcome} because {string.Join(" and ", deciding)}" : $"{taken.Outcome} in any case";
    }
}
