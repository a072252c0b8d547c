using System.Text.Json.Serialization;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>Outcomes tried in order: the first whose conditions all hold is taken. Immutable and serialisable.</summary>
/// <param name="Rungs">The outcomes in the order in which they are tried; the last takes nothing.</param>
public sealed record Ladder(IReadOnlyList<Rung> Rungs)
{
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
