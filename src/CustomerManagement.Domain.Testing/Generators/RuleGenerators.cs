using CustomerManagement.Domain.Rules;
using CustomerManagement.Domain.Segmentation;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerManagement.Domain.Testing.Generators;

/// <summary>Rules of every kind over the facts of a catalogue. A new kind of rule is one line in <see cref="Rule(FactCatalogue, int, IReadOnlyList{string})"/>.</summary>
internal static class RuleGenerators
{
    private const int MostGroups = 5;
    private const int MostLevels = 4;

    // At, just beside and far from figures that generated populations have, and the ends of what a decimal holds.
    private static readonly decimal[] _boundaries =
        [-100, -1, -0.5m, 0, 0.0001m, 0.5m, 1, 1.00m, 2, 10, 12.3456m, 80, 90, 100, 180, 365, 366, 999_999_999_999.99m, decimal.MinValue, decimal.MaxValue];

    public static Gen<CustomerFact> Fact { get; } = Gen.Elements(FactCatalogue.Figures.Facts.ToArray());

    public static Gen<Rule> Rule(FactCatalogue facts) => Rule(facts, MostLevels, []);

    /// <summary>Groups of which each may ask for those before it, so that there is no circle, and for others that are not there.</summary>
    public static Gen<GroupRules> Groups(FactCatalogue facts, params string[] others) =>
        from count in Gen.Choose(1, MostGroups)
        from groups in Gen.CollectToList(Enumerable.Range(0, count), place => Group(facts, place, others))
        select new GroupRules(groups);

    public static Gen<Rule> Rule(FactCatalogue facts, int levels, IReadOnlyList<string> groups)
    {
        List<(int Weight, Gen<Rule> Kind)> kinds = [(4, Comparison(facts))];
        if (groups.Count > 0)
        {
            kinds.Add((2, Gen.Elements(groups.ToArray()).Select(Rule (group) => new InGroup(group))));
        }

        if (levels > 0)
        {
            kinds.Add((1, Parts().Select(Rule (parts) => new AllOf(parts))));
            kinds.Add((1, Parts().Select(Rule (parts) => new AnyOf(parts))));
            kinds.Add((1, Rule(facts, levels - 1, groups).Select(Rule (part) => new Not(part))));
        }

        return Gen.Frequency(kinds.ToArray());

        Gen<Rule[]> Parts() => Gen.Choose(1, 3).SelectMany(count => Rule(facts, levels - 1, groups).ArrayOf(count));
    }

    /// <summary>Parts in place of the whole, and fewer parts.</summary>
    public static IEnumerable<Rule> Shrink(Rule rule) => rule switch
    {
        AllOf all => all.Parts.Concat(Fewer(all.Parts).Select(parts => new AllOf(parts))),
        AnyOf any => any.Parts.Concat(Fewer(any.Parts).Select(parts => new AnyOf(parts))),
        Not not => Shrink(not.Part).Select(Rule (part) => new Not(part)).Prepend(not.Part),
        FactComparison { Comparison: not Segmentation.Comparison.Missing, BoundaryText: null } fact =>
            ScalarGenerators.PlainerAmounts(fact.Boundary).Select(boundary => new FactComparison(fact.Fact, fact.Comparison, boundary)),
        _ => [],
    };

    /// <summary>Fewer groups, and plainer rules. A group that is gone is unknown to those that ask for it.</summary>
    public static IEnumerable<GroupRules> Shrink(GroupRules rules)
    {
        foreach (var groups in Lists.Shorter(rules.Groups).Where(groups => groups.Count > 0))
        {
            yield return new GroupRules(groups);
        }

        for (var place = 0; place < rules.Groups.Count; place++)
        {
            var group = rules.Groups[place];
            foreach (var when in Shrink(group.When))
            {
                yield return new GroupRules([.. rules.Groups.Take(place), new GroupRule(group.Id, group.Version, when), .. rules.Groups.Skip(place + 1)]);
            }
        }
    }

    private static Gen<GroupRule> Group(FactCatalogue facts, int place, string[] others) =>
        from version in Gen.Choose(1, 9)
        from rule in Rule(facts, MostLevels, [.. Enumerable.Range(0, place).Select(Id), .. others])
        select new GroupRule(Id(place), version, rule);

    private static string Id(int place) => FormattableString.Invariant($"g{place}");

    private static Gen<Rule> Comparison(FactCatalogue facts) =>
        from fact in Gen.Elements(facts.Facts.ToArray())
        from comparison in Gen.Elements(fact.Comparisons.ToArray())
        from rule in comparison == Segmentation.Comparison.Missing ? Gen.Constant(new FactComparison(fact, comparison)) : Comparison(fact, comparison)
        select (Rule)rule;

    private static Gen<FactComparison> Comparison(CustomerFact fact, Comparison comparison) => fact.Unit switch
    {
        FactUnit.YesNo => Gen.Elements(true, false).Select(answer => new FactComparison(fact, answer)),
        FactUnit.Date => Gen.Choose(-800, 5).Select(days => new FactComparison(fact, comparison, new LocalDate(2024, 12, 31).PlusDays(days))),
        FactUnit.Choice => Gen.Elements(fact.Choices.ToArray()).Select(choice => new FactComparison(fact, choice.Name)),
        _ => Gen.Elements(_boundaries).Select(boundary => new FactComparison(fact, comparison, boundary)),
    };

    private static IEnumerable<IReadOnlyList<Rule>> Fewer(IReadOnlyList<Rule> parts) => Lists.Shorter(parts).Where(fewer => fewer.Count > 0);
}
