using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Support;

/// <summary>
/// Makes up populations that are hard on segmentation: few customers, heavy ties, zeros, returns, dates on the edges of periods and limits,
/// amounts from a ten-thousandth to a trillion, profits known of all, some or none.
/// </summary>
public static class Populations
{
    private static readonly LocalDate[] _asOfs = [new(2024, 12, 31), new(2024, 2, 29), new(2023, 5, 31), new(2025, 3, 1)];

    private static readonly decimal[] _amounts =
        [0, 0.00m, 1, 1, 1, 2, 3, 5, 10, 10.0m, 20, 80, 100, 0.0001m, 12.3456m, 999_999_999_999.99m, -1, -1, -2, -10, -0.5m, -100];

    private static readonly int[] _daysBack = [0, 0, 1, 30, 89, 90, 91, 179, 180, 181, 182, 364, 365, 366, 367, 545, 546, 547, 548, 731, 1000, -1, -40];

    public static Arbitrary<TestPopulation> OfFacts() => Arb.From(Population(withOtherFacts: true), Shrink);

    private static Gen<TestPopulation> Population(bool withOtherFacts) =>
        from asOf in Gen.Elements(_asOfs)
        from months in Gen.Elements(1, 3, 6, 12, 12, 12, 24)
        from customers in Gen.Choose(1, 14)
        from profitsKnown in Gen.Choose(0, 4)
        from facts in FactOf(asOf, customers, profitsKnown, withOtherFacts).ListOf()
        from known in Gen.Choose(0, customers + 2)
        select new TestPopulation(new AnalysisPeriod(asOf, months), [.. Enumerable.Range(0, known).Select(Customer)], [.. facts]);

    private static Gen<Fact> FactOf(LocalDate asOf, int customers, int profitsKnown, bool withOtherFacts) =>
        from customer in Gen.Choose(0, customers - 1).Select(Customer)
        from date in Gen.OneOf(Gen.Elements(_daysBack), Gen.Choose(-5, 800)).Select(days => asOf.PlusDays(-days))
        from amount in Gen.Elements(_amounts)
        from profit in Gen.Elements(_amounts)
        from isKnown in Gen.Choose(1, 4).Select(roll => roll <= profitsKnown)
        from kind in Gen.Choose(0, withOtherFacts ? 9 : 0)
        select kind switch
        {
            6 => new ContactMade(customer, date, ContactKind.Call),
            7 => new ServingCost(customer, date, new Money(Math.Abs(amount), Currency.None)),
            8 => new AttitudeStated(customer, date, AttitudeTopic.Brand, AttitudeLevel.Positive),
            9 => new CompetitorPurchase(customer, date, new Money(Math.Abs(amount), Currency.None)),
            _ => (Fact)new Purchase(customer, date, new Money(amount, Currency.None), profit: isKnown ? new Money(profit, Currency.None) : null),
        };

    // Ids whose order differs between comparisons by code unit and by culture.
    private static CustomerId Customer(int number) => new("aBÄ_10z é"[number % 9] is var letter && letter == ' ' ? $"-{number}" : $"{letter}{number}");

    private static IEnumerable<TestPopulation> Shrink(TestPopulation population)
    {
        for (var half = population.Facts.Count / 2; half > 0; half /= 2)
        {
            for (var start = 0; start + half <= population.Facts.Count; start += half)
            {
                yield return population.With(population.Facts.Take(start).Concat(population.Facts.Skip(start + half)));
            }
        }

        if (population.Customers.Count > 0)
        {
            yield return new TestPopulation(population.Period, [], population.Facts);
        }
    }
}
