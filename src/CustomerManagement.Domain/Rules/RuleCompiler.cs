using System.Buffers;
using CustomerManagement.Domain.Columns;
using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Rules;

/// <summary>Puts rules together for a population once, so that its blocks of customers only have columns to compare.</summary>
/// <param name="population">The population.</param>
/// <param name="outcomes">The outcomes of all groups by their ids; a group that a rule asks for is made out before.</param>
/// <param name="picked">Where in the population those stand whom persons picked.</param>
internal sealed class RuleCompiler(PopulationMetrics population, IReadOnlyDictionary<string, byte[]> outcomes, PickedPlaces picked)
{
    private delegate void Combination(Span<byte> outcomes, ReadOnlySpan<byte> others);

    /// <summary>Puts a rule together.</summary>
    public BlockRule Compile(Rule rule) => rule switch
    {
        AllOf all => Parts(all.Parts, Bytes.Min, decides: Truth.False),
        AnyOf any => Parts(any.Parts, Bytes.Max, decides: Truth.True),
        Not not => Not(Compile(not.Part)),
        InGroup other when outcomes.TryGetValue(other.Group, out var group) => (block, result) => group.AsSpan(block.First, result.Length).CopyTo(result),
        InGroup => (_, result) => result.Fill((byte)Truth.Unknown),
        OnList on => (block, result) => picked.Evaluate(on.List, block.First, result),
        FactComparison fact when fact.Fact.Column?.Invoke(population) is { } column => column.Compared(fact.Comparison, fact.Boundary),
        FactComparison fact => (block, result) => Compare(block.Collected(fact.Fact), fact, result),
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    private static BlockRule Not(BlockRule part) => (block, result) =>
    {
        part(block, result);
        Bytes.SubtractFrom((byte)Truth.True, result);
    };

    private BlockRule Parts(IReadOnlyList<Rule> parts, Combination combine, Truth decides)
    {
        var (first, others) = (Compile(parts[0]), parts.Skip(1).Select(Compile).ToArray());
        return (block, result) =>
        {
            first(block, result);
            var rented = ArrayPool<byte>.Shared.Rent(result.Length);
            try
            {
                var part = rented.AsSpan(0, result.Length);
                foreach (var other in others)
                {
                    if (!result.ContainsAnyExcept((byte)decides))
                    {
                        // Everyone is decided.
                        break;
                    }

                    other(block, part);
                    combine(result, part);
                }
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(rented);
            }
        };
    }

    private static void Compare(decimal?[] values, FactComparison fact, Span<byte> result)
    {
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = (byte)Truths.Of(values[i], fact.Comparison, fact.Boundary);
        }
    }
}
