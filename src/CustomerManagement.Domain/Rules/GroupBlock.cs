using System.Buffers;
using CustomerManagement.Domain.Columns;
using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Rules;

/// <summary>Makes rules out for customers that stand one after another in a population.</summary>
/// <param name="population">The population.</param>
/// <param name="first">The place of the first customer.</param>
/// <param name="count">How many.</param>
/// <param name="outcomes">The outcomes of all groups that were made out before, by their ids, for the whole population.</param>
/// <param name="picked">Where in the population those stand whom persons picked.</param>
internal sealed class GroupBlock(PopulationMetrics population, int first, int count, IReadOnlyDictionary<string, byte[]> outcomes, PickedPlaces picked)
{
    private readonly Dictionary<CustomerFact, decimal?[]> _collected = [];
    private CustomerMetrics[]? _customers;

    /// <summary>Writes the outcome of a rule for each customer.</summary>
    public void Evaluate(Rule rule, Span<byte> result)
    {
        switch (rule)
        {
            case AllOf all:
                EvaluateParts(all.Parts, result, isAll: true);
                break;
            case AnyOf any:
                EvaluateParts(any.Parts, result, isAll: false);
                break;
            case Not not:
                Evaluate(not.Part, result);
                Bytes.SubtractFrom((byte)Truth.True, result);
                break;
            case InGroup other when outcomes.TryGetValue(other.Group, out var group):
                group.AsSpan(first, count).CopyTo(result);
                break;
            case InGroup:
                result.Fill((byte)Truth.Unknown);
                break;
            case OnList list:
                picked.Evaluate(list.List, first, result);
                break;
            case FactComparison fact when fact.Fact.Column?.Invoke(population) is { } column:
                column.Compare(first, fact.Comparison, fact.Boundary, result);
                break;
            case FactComparison fact:
                Compare(Collected(fact.Fact), fact, result);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(rule));
        }
    }

    private void EvaluateParts(IReadOnlyList<Rule> parts, Span<byte> result, bool isAll)
    {
        Evaluate(parts[0], result);
        var rented = ArrayPool<byte>.Shared.Rent(count);
        try
        {
            var part = rented.AsSpan(0, count);
            for (var i = 1; i < parts.Count; i++)
            {
                Evaluate(parts[i], part);
                if (isAll)
                {
                    Bytes.Min(result, part);
                }
                else
                {
                    Bytes.Max(result, part);
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>A fact that no column has, asked of each customer once, however many rules compare it.</summary>
    private decimal?[] Collected(CustomerFact fact)
    {
        if (!_collected.TryGetValue(fact, out var values))
        {
            values = fact.Measure.HasPlaces
                ? [.. Enumerable.Range(first, count).Select(place => fact.Measure.At(population, place))]
                : Array.ConvertAll(_customers ??= [.. Enumerable.Range(first, count).Select(place => population[place])], fact.Measure.Of);
            _collected.Add(fact, values);
        }

        return values;
    }

    private static void Compare(decimal?[] values, FactComparison fact, Span<byte> result)
    {
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = (byte)Truths.Of(values[i], fact.Comparison, fact.Boundary);
        }
    }
}
