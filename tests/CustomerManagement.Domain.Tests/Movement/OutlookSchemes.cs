using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Movement;

/// <summary>Boundaries made up for one customer, near its amounts, without a population.</summary>
internal static class OutlookSchemes
{
    private static readonly decimal[] _boundaries = [0.001m, 0.004m, 0.005m, 1, 2.5m, 10, 10.000m, 11, 19.999m, 20, 30, 45, 50, 100, 120];

    public static CalibrationBasis Basis(OutlookCase customer, string scheme) => new(scheme, 1, customer.Period, OutlookCase.Euro, 10);

    public static AbcBoundaries Abc(OutlookCase customer)
    {
        var (a, b) = TwoOf(customer.Random);
        return customer.Random.Next(9) == 0
            ? new AbcBoundaries(Basis(customer, "ABC"), minimumA: null, minimumB: null)
            : new AbcBoundaries(Basis(customer, "ABC"), a, customer.Random.Next(4) == 0 || b == a ? null : b);
    }

    public static ParetoBoundaries Pareto(OutlookCase customer, ParetoMeasure measure)
    {
        var (top, bottom) = TwoOf(customer.Random);
        var lift = customer.Random.Next(3) * -20;
        return new ParetoBoundaries(Basis(customer, "20/60/20"), measure, top + lift, customer.Random.Next(4) == 0 || top == bottom ? null : bottom + lift);
    }

    public static RfmBoundaries Rfm(OutlookCase customer)
    {
        var others = new PopulationBuilder(customer.Period, OutlookCase.Euro, ExchangeRateTable.Empty);
        for (var i = 0; i < 15; i++)
        {
            // Four customers, some of whom bought more often than others.
            var amount = new Money(_boundaries[customer.Random.Next(_boundaries.Length)], OutlookCase.Euro);
            others.Add(new Purchase(new CustomerId($"{(int)Math.Sqrt(i)}"), customer.Period.AsOf.PlusDays(-customer.Random.Next(30)), amount));
        }

        using var population = others.Build();
        return new RfmScheme().Calibrate(PopulationSummary.Of(population, new RfmScheme().Measures));
    }

    public static LifecycleBoundaries Lifecycle(OutlookCase customer)
    {
        var lapsed = customer.Random.Next(1, 50);
        return new LifecycleBoundaries(Basis(customer, "Lifecycle"), lapsed, lapsed + customer.Random.Next(1, 50));
    }

    private static (decimal Higher, decimal Lower) TwoOf(Random random)
    {
        var (one, two) = (_boundaries[random.Next(_boundaries.Length)], _boundaries[random.Next(_boundaries.Length)]);
        return (Math.Max(one, two), Math.Min(one, two));
    }
}
