using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Rules;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Rules;

/// <summary>Facts compared in columns, against the decimals of single customers.</summary>
public sealed class FactColumnTests
{
    private static readonly AnalysisPeriod _period = new(new LocalDate(2024, 12, 31));

    // The last one is above what products of growth are formed of.
    private static readonly long[] _mostCents = [3, 100, 100_000, 40_000_000_000_000];

    /// <summary>Boundaries are values that occur, and what is next to them: the last digit of a decimal, and four and five decimals, where growth is divided or not.</summary>
    [Property(MaxTest = Laws.SlowCases)]
    public void Every_fact_is_compared_as_its_decimals_are(int seed)
    {
        var random = new Random(seed);
        using var measured = Made(random, customers: random.Next(1, 100), threads: 1);
        var customers = measured.ToList();
        foreach (var fact in FactCatalogue.Figures.Facts)
        {
            var comparison = (Comparison)random.Next(1, 7);
            var value = fact.Measure.Of(customers[random.Next(customers.Count)]) ?? random.Next(-2, 3);
            var boundary = random.Next(6) switch
            {
                0 => decimal.Round(value, 4),
                1 => decimal.Round(value, 5),
                2 => value + (random.Next(-1, 2) * 0.0001m),
                3 => value + (random.Next(-1, 2) * 0.00001m),
                4 => random.Next(-1001, 1002),
                _ => value,
            };
            using var groups = new GroupRules([new GroupRule("group", 1, new FactComparison(fact, comparison, boundary))]).Evaluate(measured);
            for (var i = 0; i < customers.Count; i++)
            {
                Assert.True(
                    groups.Rules.Evaluate(customers[i])[0].Outcome == groups.Of("group")[i], $"{fact} {comparison} {boundary} of {customers[i]}");
            }
        }
    }

    /// <summary>Growth at what a decimal cannot hold: a third, and boundaries that differ from it in the last digits.</summary>
    [Theory]
    [InlineData("-0.6666666666666666666666666667")]
    [InlineData("-0.6666666666666666666666666666")]
    [InlineData("-0.6667")]
    [InlineData("-0.6666")]
    [InlineData("1000")]
    [InlineData("1000.0001")]
    [InlineData("-1000")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    public void Growth_is_compared_as_it_is_rounded(string boundary)
    {
        var (limit, amounts) = (decimal.Parse(boundary, System.Globalization.CultureInfo.InvariantCulture), new long[] { -100_100, -1, 0, 1, 2, 3, 99_999_999_999, 100_000_000_000, 100_000_000_001, 100_100 });
        var pairs = amounts.SelectMany(_ => amounts, (previous, current) => (previous, current)).ToArray();
        using var builder = new PopulationBuilder(_period);
        builder.AddPurchases<int>(Numbers(), Dates(_period.PreviousStart.PlusDays(1)), [.. pairs.Select(pair => pair.previous)], decimals: 2);
        builder.AddPurchases<int>(Numbers(), Dates(_period.AsOf), [.. pairs.Select(pair => pair.current)], decimals: 2);
        using var measured = builder.Build();
        var growth = FactCatalogue.Figures.Facts.Single(fact => fact.Name == "growth");
        foreach (var comparison in Enum.GetValues<Comparison>())
        {
            using var groups = new GroupRules([new GroupRule("group", 1, new FactComparison(growth, comparison, limit))]).Evaluate(measured);
            for (var i = 0; i < pairs.Length; i++)
            {
                Assert.True(groups.Rules.Evaluate(measured[i])[0].Outcome == groups.Of("group")[i], $"{comparison} {limit} of {pairs[i]}");
            }
        }

        int[] Numbers() => [.. Enumerable.Range(0, pairs.Length)];

        DateOnly[] Dates(LocalDate date) => [.. pairs.Select(_ => date.ToDateOnly())];
    }

    /// <summary>Several blocks of customers, and groups of which each asks for others.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Blocks_of_customers_fit_together(int threads)
    {
        var random = new Random(threads);
        using var measured = Made(random, customers: 20_001, threads);
        var odd = new CustomerFact("odd", FactUnit.Count, new("odd", "单", "單", "홀수"), new Measure("odd", customer => customer.Purchases % 2 == 0 ? null : 1));
        var facts = FactCatalogue.Figures.With(odd);
        var groups = new GroupRules(facts.Facts.Select((fact, i) => new GroupRule(
            fact.Name, 1, new AnyOf(
                new AllOf(new FactComparison(fact, Comparison.AtLeast, 2), new Not(new InGroup(facts.Facts[(i + 1) % facts.Facts.Count].Name is "amount" ? "gone" : facts.Facts[i + 1].Name))),
                new FactComparison(fact, Comparison.LessThan, 0)))));
        using var inColumns = groups.Evaluate(measured);
        for (var i = 0; i < measured.Count; i++)
        {
            Assert.Equal(groups.Evaluate(measured[i]).Select(verdict => verdict.Outcome), groups.Groups.Select(group => inColumns.Of(group.Id)[i]));
        }
    }

    /// <summary>A host's fact may be dear: nobody asks for it where all are decided without it.</summary>
    [Fact]
    public void A_part_that_decides_everyone_ends_the_work()
    {
        var asked = 0;
        var dear = new CustomerFact("dear", FactUnit.Count, new("dear", "贵", "貴", "비싼"), new Measure("dear", _ => ++asked));
        using var measured = Made(new Random(1), customers: 100, threads: 1);
        var everyone = new FactComparison(FactCatalogue.Figures.Facts.Single(fact => fact.Name == "purchases"), Comparison.AtLeast, 0);
        using var groups = new GroupRules(
        [
            new GroupRule("all", 1, new AllOf(new Not(everyone), new FactComparison(dear, Comparison.AtLeast, 1))),
            new GroupRule("any", 1, new AnyOf(everyone, new FactComparison(dear, Comparison.AtLeast, 1))),
        ]).Evaluate(measured);
        Assert.Equal(0, asked);
        Assert.All(groups.Of("all").ToArray(), outcome => Assert.Equal(Truth.False, outcome));
        Assert.All(groups.Of("any").ToArray(), outcome => Assert.Equal(Truth.True, outcome));
    }

    // Some days and customers are left out, so that there are customers with one date, without any and with returns only.
    private static PopulationMetrics Made(Random random, int customers, int threads)
    {
        var most = _mostCents[random.Next(_mostCents.Length)];
        var count = customers * random.Next(1, 6);
        using var builder = new PopulationBuilder(_period, parallel: new ParallelOptions { MaxDegreeOfParallelism = threads });
        builder.AddPurchases<int>(
            [.. Enumerable.Range(0, count).Select(_ => random.Next(customers))],
            [.. Enumerable.Range(0, count).Select(_ => _period.AsOf.PlusDays(-random.Next(800)).ToDateOnly())],
            [.. Enumerable.Range(0, count).Select(_ => random.NextInt64(-most / 3, most))],
            decimals: 2);
        return builder.Build();
    }
}
