using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Testing.Checks;

internal static class OrderAndPartsLaw
{
    public static void Hold<TSegment, TBoundaries>(SchemeUnderTest<TSegment, TBoundaries> scheme, TieringCase tried)
    {
        var population = tried.Population;
        var measured = population.Measure();
        var whole = scheme.Json(scheme.Calibrate(measured));
        MustBe(whole, scheme.Json(scheme.Calibrate(population.Measure(population.Customers.Reverse(), population.Facts.Reverse()))), "customers and facts came in the opposite order");

        var customers = measured.Select(customer => customer.Customer).ToList();
        var left = customers.Where((_, place) => place % (1 + (tried.Roll % 5)) == 0).ToHashSet();
        var (one, other) = (Part(isLeft: true), Part(isLeft: false));
        var split = $"the population was split into [{string.Join(", ", left.Order())}] and the rest, summarised apart and merged";
        MustBe(whole, scheme.Json(scheme.Calibrate(one.Merge(other))), split);
        MustBe(whole, scheme.Json(scheme.Calibrate(other.Merge(one))), split + " the other way round");

        PopulationSummary Part(bool isLeft) => scheme.Summarise(population.Measure(
            population.Customers.Where(customer => left.Contains(customer) == isLeft),
            population.Facts.Where(fact => left.Contains(fact.Customer) == isLeft)));
    }

    private static void MustBe(string whole, string other, string how)
    {
        if (whole != other)
        {
            throw Breach.Of(TieringLaw.OrderAndParts, $"The boundaries of the whole are {whole}; when {how}, they were {other}.");
        }
    }
}
