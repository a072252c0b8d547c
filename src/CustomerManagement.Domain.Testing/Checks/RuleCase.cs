using CustomerManagement.Domain.Rules;
using CustomerManagement.Domain.Testing.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerManagement.Domain.Testing.Checks;

/// <summary>A population and the groups that are asked about it.</summary>
internal sealed record RuleCase(TestPopulation Population, GroupRules Rules)
{
    /// <summary>Populations for groups that are given.</summary>
    public static Arbitrary<RuleCase> For(GroupRules rules) => Arb.From(
        PopulationGenerators.Population.Select(population => new RuleCase(population, rules)),
        tried => PopulationShrinker.Shrink(tried.Population).Select(population => tried with { Population = population }));

    /// <summary>Populations and groups that ask one fact in every way.</summary>
    public static Arbitrary<RuleCase> For(CustomerFact fact)
    {
        // Without a list, whose picks begin and end on dates of the calendar: what is checked is the fact.
        var groups = Arb.From(RuleGenerators.Groups(new FactCatalogue([fact]), list: null, "gone"), RuleGenerators.Shrink);
        return Arb.From(
            from population in PopulationGenerators.Population
            from rules in groups.Generator
            select new RuleCase(population, rules),
            tried => groups.Shrinker(tried.Rules).Select(rules => tried with { Rules = rules })
                .Concat(PopulationShrinker.Shrink(tried.Population).Select(population => tried with { Population = population })));
    }

    /// <summary>The same case with what a host knows of the customers.</summary>
    public RuleCase Given(LawOptions options) => this with { Population = options.Give(Population) };

    /// <summary>The case in words, with the verdicts on each customer.</summary>
    public override string ToString()
    {
        var verdicts = Verdicts();
        return $"{Population.Describe(customer => verdicts.GetValueOrDefault(customer, ""))}{Environment.NewLine}and the groups {RuleWriter.Write(Rules)}";
    }

    private Dictionary<Customers.CustomerId, string> Verdicts()
    {
        try
        {
            return Population.Measure().ToDictionary(
                customer => customer.Customer,
                customer => $" → {string.Join(", ", Rules.Evaluate(customer).Select(verdict => $"{verdict.Group} {verdict.Outcome}"))}");
        }
        catch (Exception)
        {
            // A fact that throws has no verdicts to show; what it threw is told already.
            return [];
        }
    }
}
