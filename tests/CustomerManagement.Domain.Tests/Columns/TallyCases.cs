using CustomerManagement.Domain.Columns;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerManagement.Domain.Tests.Columns;

/// <summary>
/// Periods that fill words and lines of a tally, or nearly; customers who are there one after another or with gaps between, in one piece or in many that
/// use the same tallies in turn; days that lie in one band or in all, for one customer many of them and for another a single one.
/// </summary>
public static class TallyCases
{
    private const int MostNearby = 70;

    private static readonly Gen<int> _days = Gen.OneOf(
        Gen.Elements(1, 2, 63, 64, 65, 127, 128, 365, 366, 384, 385, 447, 448, 731, 832, 896), Gen.Choose(1, 1500));

    private static readonly Gen<int?> _amounts = Gen.Frequency(
        (7, Gen.Choose(-3, 40).Select(units => (int?)(units * 50))),
        (1, Gen.Constant<int?>(null)),
        (1, Gen.Elements<int?>(int.MinValue, int.MaxValue)));

    public static Arbitrary<TallyCase> Cases() => Arb.From(
        from period in _days
        from previous in Gen.Frequency((4, Gen.Constant(period)), (1, _days), (1, Gen.Constant(0)))
        from slotBits in Gen.OneOf(Gen.Choose(0, 5), Gen.Constant(RowLayout.UsualSlotBits))
        from customers in Gen.OneOf(Gen.Choose(1, 24), Gen.Choose(1, 200))
        from furthest in Gen.OneOf(Gen.Choose(0, period), Gen.Choose(0, period + previous + MostNearby), Gen.Choose(0, FactWord.MostBack))
        from facts in Facts(customers, furthest).ListOf()
        select new TallyCase(period, previous, slotBits, facts.SelectMany(one => one).ToList()), Shrunk);

    /// <summary>Several facts of one customer on one day or close together, as in one word of days.</summary>
    private static Gen<IReadOnlyList<TallyFact>> Facts(int customers, int furthest) =>
        from customer in Gen.Choose(0, customers - 1)
        from back in Gen.Choose(0, furthest)
        from nearby in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(0, MostNearby)))
        from amounts in Gen.ArrayOf(_amounts)
        select (IReadOnlyList<TallyFact>)
        [
            .. amounts.Select((amount, i) => new TallyFact(customer, Math.Min(back + (i * nearby % (MostNearby + 1)), furthest), amount)),
        ];

    private static IEnumerable<TallyCase> Shrunk(TallyCase one)
    {
        var facts = one.Facts;
        for (var part = facts.Count / 2; part > 0; part /= 2)
        {
            for (var from = 0; from < facts.Count; from += part)
            {
                yield return one with { Facts = [.. facts.Take(from), .. facts.Skip(from + part)] };
            }
        }
    }
}
