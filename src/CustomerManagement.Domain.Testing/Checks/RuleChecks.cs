using System.Text.Json;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Rules;

namespace CustomerManagement.Domain.Testing.Checks;

/// <summary>The laws of facts and groups, each on one case.</summary>
internal static class RuleChecks
{
    private static readonly int[] _years = [-400, 400];

    public static void Total(RuleCase tried)
    {
        foreach (var customer in tried.Population.Measure())
        {
            var verdicts = Evaluate(tried.Rules, customer);
            var isWhole = verdicts.Count == tried.Rules.Groups.Count && verdicts.Zip(tried.Rules.Groups).All(pair =>
                pair.First.Group == pair.Second.Id && pair.First.Version == pair.Second.Version
                && pair.First.Customer == customer.Customer && pair.First.AsOf == customer.Period.AsOf && Enum.IsDefined(pair.First.Outcome));
            if (!isWhole)
            {
                throw Breach.Of(RuleLaw.Total, $"Customer {customer.Customer} did not get a verdict of its own on every group: {Words(verdicts)}.");
            }
        }
    }

    public static void Columns(RuleCase tried)
    {
        var measured = tried.Population.Measure();
        using var columns = Breach.Unless(RuleLaw.Total, "Evaluating the groups in columns", () => tried.Rules.Evaluate(measured));
        MustChooseTheSame(tried.Rules, columns);
        for (var place = 0; place < measured.Count; place++)
        {
            foreach (var verdict in Evaluate(tried.Rules, measured[place]))
            {
                if (columns.Of(verdict.Group)[place] is var inColumns && inColumns != verdict.Outcome)
                {
                    throw Breach.Of(
                        RuleLaw.Columns, $"On group {verdict.Group}, customer {verdict.Customer} is {verdict.Outcome} when asked alone, and {inColumns} when asked in columns.");
                }
            }
        }
    }

    private static void MustChooseTheSame(GroupRules rules, PopulationGroups columns)
    {
        if (rules.Exclusive is not { } exclusive)
        {
            return;
        }

        var places = new int[columns.Population.Count];
        exclusive.Choose(columns, places);
        for (var place = 0; place < places.Length; place++)
        {
            var (alone, inColumns) = (exclusive.Choose(columns.Population[place]).Group, places[place] < 0 ? null : exclusive.Priority[places[place]]);
            if (alone != inColumns)
            {
                throw Breach.Of(
                    RuleLaw.Columns, $"Of the exclusive groups, customer {columns.Population.IdAt(place)} is in {alone ?? "none"} when asked alone, and in {inColumns ?? "none"} when asked in columns.");
            }
        }
    }

    public static void Order(RuleCase tried)
    {
        var population = tried.Population;
        var reversed = new GroupRules(tried.Rules.Groups.Reverse());
        var others = population.Measure(population.Customers.Reverse(), population.Facts.Reverse());
        foreach (var (customer, other) in population.Measure().Zip(others))
        {
            var (verdicts, opposite) = (Evaluate(tried.Rules, customer), Evaluate(reversed, other));
            if (!verdicts.SequenceEqual(opposite.Reverse()))
            {
                throw Breach.Of(
                    RuleLaw.Order, $"Customer {customer.Customer} is {Words(verdicts)}; with customers, facts and groups in the opposite order, {Words(opposite)}.");
            }
        }
    }

    public static void Accountable(RuleCase tried)
    {
        var measures = Asked<FactComparison>(tried.Rules).Select(fact => fact.Fact.Measure).Distinct().ToLookup(measure => measure.Name, StringComparer.Ordinal);
        var lists = Asked<OnList>(tried.Rules).Select(picked => picked.List).Distinct().ToLookup(list => list.Id, StringComparer.Ordinal);
        foreach (var customer in tried.Population.Measure())
        {
            var verdicts = Evaluate(tried.Rules, customer);
            var outcomes = verdicts.ToDictionary(verdict => verdict.Group, verdict => verdict.Outcome, StringComparer.Ordinal);
            foreach (var part in verdicts.SelectMany(verdict => Parts(verdict.Trace)))
            {
                var isTrue = part switch
                {
                    { Condition: { } condition } => measures[condition.Measure].Any(measure => measure.Of(customer) == condition.Value),
                    { List: { } list } => lists[list].Any(picks => picks.Find(customer.Customer, customer.Period.AsOf) == part.Pick),
                    { Group: { } group } => part.Membership == outcomes.GetValueOrDefault(group, Truth.Unknown),
                    _ => new RuleTrace(part.Kind, part.Parts).Outcome == part.Outcome,
                };
                if (!isTrue)
                {
                    throw Breach.Of(RuleLaw.Accountable, $"The trace of customer {customer.Customer} says \"{part}\", which is not so.");
                }
            }
        }
    }

    public static void Stable(RuleCase tried, JsonSerializerOptions? json)
    {
        foreach (var customer in tried.Population.Measure())
        {
            foreach (var verdict in Evaluate(tried.Rules, customer))
            {
                var text = Breach.Unless(RuleLaw.Stable, "Writing a verdict as JSON", () => JsonSerializer.Serialize(verdict, json));
                var stored = Breach.Unless(RuleLaw.Stable, $"Reading a verdict back from {text}", () => JsonSerializer.Deserialize<GroupVerdict>(text, json));
                if (stored != verdict)
                {
                    throw Breach.Of(RuleLaw.Stable, $"The verdict on customer {customer.Customer} came back from JSON as another one: {text}.");
                }
            }
        }
    }

    public static void Pure(RuleCase tried)
    {
        var measured = tried.Population.Measure();
        var before = measured.Select(customer => Evaluate(tried.Rules, customer)).ToList();
        Again("asked again, in the opposite order");
        foreach (var culture in Conditions.Cultures)
        {
            Conditions.In(culture, () => Again($"in a culture that writes {1234.5m.ToString(culture)}"));
        }

        Conditions.AtOnce(() => Again("on another thread"), () => Again("on another thread"));

        void Again(string condition)
        {
            for (var place = measured.Count - 1; place >= 0; place--)
            {
                var verdicts = Breach.Unless(
                    RuleLaw.Pure, $"Evaluating the groups {condition}", () => tried.Rules.Evaluate(measured[place]));
                if (!verdicts.SequenceEqual(before[place]))
                {
                    throw Breach.Of(RuleLaw.Pure, $"Customer {measured.IdAt(place)} was {Words(before[place])}; {condition}, {Words(verdicts)}.");
                }
            }
        }
    }

    public static void Timeless(RuleCase tried)
    {
        var now = tried.Population.Measure();
        foreach (var years in _years)
        {
            foreach (var (customer, other) in now.Zip(tried.Population.Later(years).Measure()))
            {
                var (verdicts, moved) = (Evaluate(tried.Rules, customer), Evaluate(tried.Rules, other));
                if (!verdicts.Select(verdict => verdict.Outcome).SequenceEqual(moved.Select(verdict => verdict.Outcome)))
                {
                    throw Breach.Of(
                        RuleLaw.Timeless,
                        $"Customer {customer.Customer} is {Words(verdicts)}; let the same happen {Math.Abs(years)} years {(years < 0 ? "earlier" : "later")}, as-of date and all, and it is {Words(moved)} (does a fact read a clock?).");
                }
            }
        }
    }

    private static IReadOnlyList<GroupVerdict> Evaluate(GroupRules rules, CustomerMetrics customer) =>
        Breach.Unless(RuleLaw.Total, "Evaluating the groups for a customer", () => rules.Evaluate(customer));

    private static IEnumerable<RuleTrace> Parts(RuleTrace trace) => trace.Parts.SelectMany(Parts).Prepend(trace);

    private static IEnumerable<TRule> Asked<TRule>(GroupRules rules)
        where TRule : Rule => rules.Groups.SelectMany(group => Parts(group.When)).OfType<TRule>();

    private static IEnumerable<Rule> Parts(Rule rule) => rule switch
    {
        AllOf all => all.Parts.SelectMany(Parts).Prepend(rule),
        AnyOf any => any.Parts.SelectMany(Parts).Prepend(rule),
        Not not => Parts(not.Part).Prepend(rule),
        _ => [rule],
    };

    private static string Words(IEnumerable<GroupVerdict> verdicts) =>
        string.Join(", ", verdicts.Select(verdict => $"{verdict.Outcome} on {verdict.Group} ({verdict.Trace})"));
}
