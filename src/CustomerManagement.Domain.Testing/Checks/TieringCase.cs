using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Testing.Generators;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerManagement.Domain.Testing.Checks;

/// <summary>A population on which boundaries are found, customers over the same period that were not in it, and a number by which a law may choose.</summary>
internal sealed record TieringCase(TestPopulation Population, TestPopulation Strangers, int Roll)
{
    public static Arbitrary<TieringCase> Cases { get; } = Make(PopulationGenerators.Population);

    /// <summary>Cases for laws that look at the population only.</summary>
    public static Arbitrary<TieringCase> WithoutStrangers { get; } = Make(Gen.Constant(new TestPopulation(new AnalysisPeriod(new LocalDate(2024, 12, 31)), [], [])));

    public bool HasStrangers => Strangers.Customers.Count + Strangers.Facts.Count > 0;

    /// <summary>The same case with what a host knows of the customers.</summary>
    public TieringCase Given(LawOptions options) => this with { Population = options.Give(Population), Strangers = options.Give(Strangers) };

    private static Arbitrary<TieringCase> Make(Gen<TestPopulation> others) => Arb.From(
        from population in PopulationGenerators.Population
        from strangers in others
        from roll in Gen.Choose(0, 1_000_000)
        select new TieringCase(population, new TestPopulation(population.Period, strangers.Customers, strangers.Facts), roll),
        Shrink);

    private static IEnumerable<TieringCase> Shrink(TieringCase tried)
    {
        if (tried.HasStrangers)
        {
            yield return tried with { Strangers = new TestPopulation(tried.Population.Period, [], []) };
        }

        foreach (var population in PopulationShrinker.Shrink(tried.Population))
        {
            yield return tried with { Population = population, Strangers = new TestPopulation(population.Period, tried.Strangers.Customers, tried.Strangers.Facts) };
        }

        foreach (var strangers in PopulationShrinker.Shrink(tried.Strangers).Where(strangers => strangers.Period == tried.Population.Period))
        {
            yield return tried with { Strangers = strangers };
        }
    }
}
