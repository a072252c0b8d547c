using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerManagement.Domain.Testing.Generators;

/// <summary>
/// Makes up populations that are hard on segmentation: few customers and now and then more than fill a vector, heavy ties, zeros, returns larger than sales, dates on the edges of periods and limits,
/// amounts from a ten-thousandth to a trillion and at times far beyond, profits known of all, some or none, one giant, all equal, one customer, nobody.
/// </summary>
internal static class PopulationGenerators
{
    private const int MostCustomers = 14;

    // Code over columns takes 16 or 64 customers at a time and what is left over one by one: one vector, several, and every rest.
    private const int FewestOfMany = 16;
    private const int MostOfMany = 70;

    private static readonly LocalDate[] _asOfs = [new(2024, 12, 31), new(2024, 2, 29), new(2023, 5, 31), new(2025, 3, 1)];

    private static readonly decimal[] _amounts =
        [0, 0.00m, 1, 1, 1, 2, 3, 5, 10, 10.0m, 20, 80, 100, 0.0001m, 12.3456m, 999_999_999_999.99m, -1, -1, -2, -10, -0.5m, -100];

    private static readonly int[] _daysBack = [0, 0, 1, 30, 89, 90, 91, 179, 180, 181, 182, 364, 365, 366, 367, 545, 546, 547, 548, 731, 1000, -1, -40];

    // Powers of ten, so that no digit is lost: beyond the 15 digits of a double at both ends.
    private static readonly decimal[] _units = [0.000_000_000_1m, 1_000_000m];

    public static Gen<AnalysisPeriod> Period { get; } =
        from asOf in Gen.Elements(_asOfs)
        from months in Gen.Elements(1, 3, 6, 12, 12, 12, 24)
        select new AnalysisPeriod(asOf, months);

    public static Gen<decimal> Amount { get; } = Gen.Elements(_amounts);

    public static Gen<TestPopulation> Population { get; } =
        from period in Period
        from population in Gen.Frequency((12, Mixed(period)), (2, Mixed(period, OfUnits)), (1, Many(period)), (1, AllEqual(period)), (1, OneGiant(period)), (1, Single(period)), (1, Nobody(period)))
        select population;

    /// <summary>Facts of customers by their numbers from 0.</summary>
    public static Gen<Fact> Fact(LocalDate asOf, int customers, int profitsKnown = 2) =>
        from customer in Gen.Choose(0, customers - 1).Select(Customer)
        from date in Gen.OneOf(Gen.Elements(_daysBack), Gen.Choose(-5, 800)).Select(days => asOf.PlusDays(-days))
        from amount in Amount
        from profit in Amount
        from isKnown in Gen.Choose(1, 4).Select(roll => roll <= profitsKnown)
        from discounted in Gen.Elements<bool?>(null, true, false)
        from kind in Gen.Choose(0, 9)
        select kind switch
        {
            6 => new ContactMade(customer, date, ContactKind.Call),
            7 => new ServingCost(customer, date, new Money(Math.Abs(amount), Currency.None)),
            8 => new AttitudeStated(customer, date, isKnown ? AttitudeTopic.Brand : AttitudeTopic.Promotions, AttitudeLevel.Positive),
            9 => new CompetitorPurchase(customer, date, isKnown ? new Money(Math.Abs(amount), Currency.None) : null),
            _ => (Fact)new Purchase(customer, date, new Money(amount, Currency.None), profit: isKnown ? new Money(profit, Currency.None) : null, isDiscounted: discounted),
        };

    // Ids whose order differs between comparisons by code unit and by culture.
    public static CustomerId Customer(int number) => new("aBÄ_10z é"[number % 9] is var letter && letter == ' ' ? $"-{number}" : $"{letter}{number}");

    private static Gen<TestPopulation> OfUnits(TestPopulation population) => Gen.Elements(_units).Select(population.Times);

    private static Gen<TestPopulation> Mixed(AnalysisPeriod period, Func<TestPopulation, Gen<TestPopulation>> change) =>
        from population in Mixed(period)
        from changed in change(population)
        select changed;

    private static Gen<TestPopulation> Mixed(AnalysisPeriod period) => Mixed(period, 1, MostCustomers);

    // Sixteen at least are known: facts alone may be too few to name so many.
    private static Gen<TestPopulation> Many(AnalysisPeriod period) =>
        from population in Mixed(period, FewestOfMany, MostOfMany)
        from known in Gen.Choose(FewestOfMany, MostOfMany)
        select new TestPopulation(period, [.. Enumerable.Range(0, known).Select(Customer)], population.Facts);

    private static Gen<TestPopulation> Mixed(AnalysisPeriod period, int fewest, int most) =>
        from customers in Gen.Choose(fewest, most)
        from profitsKnown in Gen.Choose(0, 4)
        from facts in Fact(period.AsOf, customers, profitsKnown).ListOf()
        from known in Gen.Choose(0, customers + 2)
        select new TestPopulation(period, [.. Enumerable.Range(0, known).Select(Customer)], [.. facts]);

    private static Gen<TestPopulation> AllEqual(AnalysisPeriod period) =>
        from customers in Gen.Choose(2, MostCustomers)
        from facts in Fact(period.AsOf, 1).ListOf()
        select new TestPopulation(period, [], [.. Enumerable.Range(0, customers).SelectMany(number => facts.Select(fact => fact.Of(Customer(number))))]);

    private static Gen<TestPopulation> OneGiant(AnalysisPeriod period) =>
        from population in Mixed(period)
        from giant in Gen.Choose(0, MostCustomers - 1).Select(Customer)
        from amount in Gen.Elements(1_000_000m, 1_000_000_000_000_000m)
        select population.With(population.Facts.Append(new Purchase(giant, period.AsOf, new Money(amount, Currency.None), profit: new Money(amount, Currency.None))));

    private static Gen<TestPopulation> Single(AnalysisPeriod period) =>
        from facts in Fact(period.AsOf, 1).ListOf()
        select new TestPopulation(period, [Customer(0)], [.. facts]);

    private static Gen<TestPopulation> Nobody(AnalysisPeriod period) => Gen.Constant(new TestPopulation(period, [], []));
}
