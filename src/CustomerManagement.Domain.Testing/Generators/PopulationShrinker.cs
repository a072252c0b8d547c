using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Testing.Generators;

/// <summary>Smaller and plainer populations, the boldest first: fewer facts, fewer customers, plain ids, amounts and dates. Each step makes something less, so that shrinking ends.</summary>
internal static class PopulationShrinker
{
    private const int Letters = 26;

    public static IEnumerable<TestPopulation> Shrink(TestPopulation population) =>
        FewerFacts(population).Concat(FewerCustomers(population)).Concat(PlainPeriod(population)).Concat(PlainIds(population)).Concat(PlainFacts(population));

    private static IEnumerable<TestPopulation> FewerFacts(TestPopulation population) => Lists.Shorter(population.Facts).Select(population.With);

    private static IEnumerable<TestPopulation> FewerCustomers(TestPopulation population) =>
        Lists.Shorter(population.Customers).Select(customers => new TestPopulation(population.Period, customers, population.Facts));

    private static IEnumerable<TestPopulation> PlainPeriod(TestPopulation population)
    {
        if (population.Period.Months != AnalysisPeriod.DefaultMonths)
        {
            yield return new TestPopulation(new AnalysisPeriod(population.Period.AsOf), population.Customers, population.Facts);
        }
    }

    /// <summary>A, B, C, … in the order of the ids that are there; AA, AB, … when letters are too few, so that plain ids keep their order and stay as they are.</summary>
    private static IEnumerable<TestPopulation> PlainIds(TestPopulation population)
    {
        var ids = population.Customers.Concat(population.Facts.Select(fact => fact.Customer)).Distinct().Order().ToList();
        var plain = ids.Select((id, place) => (id, Plain: PlainId(place, ids.Count))).ToDictionary(pair => pair.id, pair => pair.Plain);
        if (plain.Any(pair => pair.Key != pair.Value))
        {
            yield return population.Renamed(id => plain[id]);
        }
    }

    private static CustomerId PlainId(int place, int count)
    {
        var id = Letter(place % Letters);
        for (var named = Letters; named < count; named *= Letters)
        {
            place /= Letters;
            id = Letter(place % Letters) + id;
        }

        return new CustomerId(id);
    }

    private static string Letter(int number) => ((char)('A' + number)).ToString();

    private static IEnumerable<TestPopulation> PlainFacts(TestPopulation population)
    {
        for (var place = 0; place < population.Facts.Count; place++)
        {
            foreach (var plainer in Plainer(population.Facts[place], population.Period))
            {
                yield return population.With([.. population.Facts.Take(place), plainer, .. population.Facts.Skip(place + 1)]);
            }
        }
    }

    private static IEnumerable<Fact> Plainer(Fact fact, AnalysisPeriod period)
    {
        if (fact.Date != period.AsOf)
        {
            yield return fact.On(period.AsOf);
        }

        switch (fact)
        {
            case Purchase sale:
                if (sale.Profit is not null)
                {
                    yield return new Purchase(sale.Customer, sale.Date, sale.Amount, sale.Id, sale.ProductLine, isDiscounted: sale.IsDiscounted);
                }

                foreach (var amount in ScalarGenerators.PlainerAmounts(sale.Amount.Amount))
                {
                    yield return new Purchase(sale.Customer, sale.Date, new Money(amount, sale.Amount.Currency), sale.Id, sale.ProductLine, sale.Profit, sale.IsDiscounted);
                }

                if (sale.IsDiscounted is not null)
                {
                    yield return new Purchase(sale.Customer, sale.Date, sale.Amount, sale.Id, sale.ProductLine, sale.Profit);
                }

                break;
            case ServingCost cost:
                foreach (var amount in ScalarGenerators.PlainerAmounts(cost.Cost.Amount))
                {
                    yield return new ServingCost(cost.Customer, cost.Date, new Money(amount, cost.Cost.Currency));
                }

                break;
            default:
                break;
        }
    }
}
