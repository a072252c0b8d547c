using System.Numerics;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Targets;

/// <summary>Decomposes a target into parts that sum to it exactly, by largest remainder. Pure.</summary>
public static class TargetDecomposition
{
    /// <summary>Splits a target. Splitting the parts again, by any dimension, is exact too.</summary>
    /// <param name="whole">The target.</param>
    /// <param name="shares">The parts, in any order. They need not cover the scope of the whole.</param>
    /// <returns>A target for each share, ordered by scope. A part that is not pinned is less than a smallest unit from its exact share; of equal remainders the first by scope gets the unit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A pinned amount has more decimals than the measure.</exception>
    /// <exception cref="BusinessRuleException">
    /// <see cref="TargetRules.PartsOverlap"/>, <see cref="TargetRules.PartsExceed"/>, <see cref="TargetRules.PartsDiffer"/> or <see cref="TargetRules.NoWeight"/>.
    /// </exception>
    public static IReadOnlyList<SalesTarget> Split(SalesTarget whole, IEnumerable<TargetShare> shares)
    {
        ArgumentNullException.ThrowIfNull(whole);
        var parts = new ValueList<TargetShare>(shares, nameof(shares)).OrderBy(share => share.Scope).ToArray();
        _ = new ScopeIndex(whole.Scope, [.. parts.Select(part => part.Scope)]);
        var measure = whole.Measure;
        var total = measure.ToUnits(whole.Amount, nameof(whole));
        var units = parts.Select(part => part.Pinned is { } pinned ? measure.ToUnits(pinned, nameof(shares)) : BigInteger.Zero).ToArray();
        var rest = total - units.Aggregate(BigInteger.Zero, (sum, unit) => sum + unit);
        if ((!rest.IsZero && rest.Sign != total.Sign) || Array.Exists(units, unit => unit.Sign * total.Sign < 0))
        {
            throw new BusinessRuleException(TargetRules.PartsExceed, "Pinned parts do not exceed the whole, nor have another sign.");
        }

        var free = Enumerable.Range(0, parts.Length).Where(place => parts[place].Pinned is null).ToArray();
        if (!rest.IsZero)
        {
            ShareOut(rest, free, [.. parts.Select(part => ExactSum.ToInteger(part.Weight, 28))], units);
        }

        return [.. parts.Zip(units, (part, unit) => new SalesTarget(measure, part.Scope, measure.FromUnits(unit)))];
    }

    private static void ShareOut(BigInteger rest, int[] free, BigInteger[] weights, BigInteger[] units)
    {
        if (free.Length == 0)
        {
            throw new BusinessRuleException(TargetRules.PartsDiffer, "Parts that are all pinned add up to the whole.");
        }

        var all = free.Aggregate(BigInteger.Zero, (sum, place) => sum + weights[place]);
        if (all.IsZero)
        {
            throw new BusinessRuleException(TargetRules.NoWeight, "Some weight is above zero.");
        }

        var amount = BigInteger.Abs(rest);
        foreach (var place in free)
        {
            units[place] = rest.Sign * (amount * weights[place] / all);
        }

        var left = (int)(amount - BigInteger.Abs(free.Aggregate(BigInteger.Zero, (sum, place) => sum + units[place])));
        foreach (var place in free.OrderByDescending(place => amount * weights[place] % all).Take(left))
        {
            units[place] += rest.Sign;
        }
    }
}
