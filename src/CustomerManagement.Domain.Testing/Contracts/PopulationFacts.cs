using System.Globalization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerManagement.Domain.Testing.Contracts;

/// <summary>Facts of a small population in which everything occurs that figures depend on, and its figures.</summary>
internal static class PopulationFacts
{
    private static readonly LocalDate _asOf = MadeUp.Day;

    // Of several decimals, returns, nothing, and more than fits a number of 64 bits.
    private static readonly Gen<decimal> _amount = Gen.Frequency(
        (6, Gen.Choose(0, 100_000).Select(cents => cents / 100m)), (2, Gen.Choose(-1000, 0).Select(cents => cents / 100m)), (4, Gen.Elements(0m, 0.00m, 12_345_678_901_234_567_890.12m, 0.1234567m)));

    // Some after the as-of date, some before every period.
    private static readonly Gen<Fact> _fact =
        from number in Gen.Choose(0, 25)
        from back in Gen.Choose(-20, 900)
        from amount in _amount
        from kind in Gen.Choose(0, 7)
        select Made(number, _asOf.PlusDays(-back), amount, kind);

    public static IReadOnlyList<Fact> Of(ulong seed, int count) => _fact.Sample(count, new Rnd(seed), 12);

    public static async Task<List<CustomerMetrics>> FiguresAsync(Func<PopulationBuilder, Task> add)
    {
        using var population = new PopulationBuilder(new AnalysisPeriod(_asOf, 12), new Currency("EUR"), new TwoForOne());
        await add(population).ConfigureAwait(false);
        using var figures = population.Build();
        return [.. figures];
    }

    // Profits are figures of those only of whose purchases all are known.
    private static Fact Made(int number, LocalDate date, decimal amount, int kind)
    {
        var customer = new CustomerId(number > 20 ? "Müller & Söhne" : number.ToString(CultureInfo.InvariantCulture));
        return kind switch
        {
            0 => new ContactMade(customer, date, ContactKind.Visit),
            1 => new ServingCost(customer, date, Euro(12.5m)),
            2 or 3 => new Purchase(customer, date, Dollar(amount), profit: number < 10 ? Dollar(-1) : null),
            _ => new Purchase(customer, date, Euro(amount), profit: number < 10 ? Euro(amount / 2) : null),
        };
    }

    private static Money Euro(decimal amount) => new(amount, new Currency("EUR"));

    private static Money Dollar(decimal amount) => new(amount, new Currency("USD"));

    private sealed class TwoForOne : IExchangeRates
    {
        public decimal? Rate(Currency from, Currency to, LocalDate date) => 2m;
    }
}
