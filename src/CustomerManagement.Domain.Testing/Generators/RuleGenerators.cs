using CustomerManagement.Domain.Rules;
using CustomerManagement.Domain.Segmentation;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerManagement.Domain.Testing.Generators;

/// <summary>Rules of every kind over the facts of a catalogue. A new kind of rule is one line in <c>Rule</c>.</summary>
internal static class RuleGenerators
{
    private const int MostGroups = 5;
    private const int MostLevels = 4;

    // At, just beside and far from figures that generated populations have, and the ends of what a decimal holds.
    private static readonly decimal[] _boundaries =
        [-100, -1, -0.5m, 0, 0.0001m, 0.5m, 1, 1.00m, 2, 10, 12.3456m, 80, 90, 100, 180, 365, 366, 999_999_999_999.99m, decimal.MinValue, decimal.MaxValue];

    public static Gen<CustomerFact> Fact { get; } = Gen.Elements(FactCatalogue.Figures.Facts.ToArray());

    public static Gen<Rule> Rule(FactCatalogue facts) => List.SelectMany(list => Rule(facts, list, MostLevels, []));

    /// <summary>Customers of generated populations, and others, picked by hand for times around the as-of dates that those have.</summary>
    public static Gen<HandPickedList> List { get; } =
        from picked in Gen.Choose(0, 20).Select(PopulationGenerators.Customer).ListOf()
        from begins in Gen.Elements<LocalDate?>(null, new(2024, 2, 29), new(2024, 12, 31), new(2026, 1, 1))
        from days in Gen.Elements<int?>(null, 1, 400)
        select new HandPickedList("list", [.. picked.Distinct().Select(customer => new HandPick(customer, "a reason", begins, days is { } known ? (begins ?? new(2023, 5, 31)).PlusDays(known) : null))]);

    /// <summary>Groups of which each may ask for those before it, so that there is no circle, and for others that are not there; some are exclusive.</summary>
    public static Gen<GroupRules> Groups(FactCatalogue facts, HandPickedList? list, params string[] others) =>
        from count in Gen.Choose(1, MostGroups)
        from groups in Gen.CollectToList(Enumerable.Range(0, count), place => Group(facts, list, place, others))
        from exclusive in Gen.Choose(0, count)
        from isReversed in Gen.Elements(true, false)
        let first = groups.Take(exclusive).Select(made => made.Id)
        select new GroupRules(groups, exclusive == 0 ? null : isReversed ? first.Reverse() : first);

    private static Gen<Rule> Rule(FactCatalogue facts, HandPickedList? list, int levels, IReadOnlyList<string> groups)
    {
        List<(int Weight, Gen<Rule> Kind)> kinds = [(4, Comparison(facts))];
        if (list is not null)
        {
            kinds.Add((1, Gen.Constant<Rule>(new OnList(list))));
        }

        if (groups.Count > 0)
        {
            kinds.Add((2, Gen.Elements(groups.ToArray()).Select(Rule (group) => new InGroup(group))));
        }

        if (levels > 0)
        {
            kinds.Add((1, Parts().Select(Rule (parts) => new AllOf(parts))));
            kinds.Add((1, Parts().Select(Rule (parts) => new AnyOf(parts))));
            kinds.Add((1, Rule(facts, list, levels - 1, groups).Select(Rule (part) => new Not(part))));
        }

        return Gen.Frequency(kinds.ToArray());

        Gen<Rule[]> Parts() => Gen.Choose(1, 3).SelectMany(count => Rule(facts, list, levels - 1, groups).ArrayOf(count));
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
            yield return With(rules, groups);
        }

        for (var place = 0; place < rules.Groups.Count; place++)
        {
            var group = rules.Groups[place];
            foreach (var when in Shrink(group.When))
            {
                yield return With(rules, [.. rules.Groups.Take(place), new GroupRule(group.Id, group.Version, when), .. rules.Groups.Skip(place + 1)]);
            }
        }
    }

    private static GroupRules With(GroupRules rules, IReadOnlyList<GroupRule> groups)
    {
        var exclusive = rules.Exclusive?.Priority.Where(id => groups.Any(group => group.Id == id)).ToList();
        return new GroupRules(groups, exclusive is { Count: > 0 } ? exclusive : null);
    }

    private static Gen<GroupRule> Group(FactCatalogue facts, HandPickedList? list, int place, string[] others) =>
        from version in Gen.Choose(1, 9)
        from rule in Rule(facts, list, MostLevels, [.. Enumerable.Range(0, place).Select(Id), .. others])
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
