using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Support;

/// <summary>Makes up customers whose facts leave the period soon: month ends, leap days, several on a date, returns, zeros, several currencies, facts to come.</summary>
public static class OutlookCases
{
    private static readonly CustomerId _customer = new("1");

    private static readonly LocalDate[] _asOfs =
        [new(2024, 1, 31), new(2024, 2, 28), new(2024, 2, 29), new(2023, 2, 28), new(2024, 3, 30), new(2024, 4, 30), new(2024, 12, 31), new(2025, 6, 15), new(9999, 12, 1)];

    private static readonly decimal[] _amounts = [0, 1, 1, 2.50m, 10, 10, 20, 35.005m, 50, 100, 0.001m, -1, -10, -20.00m, -100];

    private static readonly Currency[] _currencies = [OutlookCase.Euro, OutlookCase.Euro, OutlookCase.Euro, new("USD"), new("KWD")];

    public static Arbitrary<OutlookCase> OfOneCustomer() => Arb.From(
        from asOf in Gen.Elements(_asOfs)
        from months in Gen.Elements(1, 1, 1, 2, 3)
        from ahead in Gen.Elements(0, 1, 3, 10, 20, 31, 62, 95)
        from count in Gen.Choose(0, 7)
        from facts in FactOf(new AnalysisPeriod(asOf, months)).ListOf(count)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select new OutlookCase(
            new CustomerFacts(_customer, facts), new AnalysisPeriod(asOf, months), asOf.PlusDays(Math.Min(ahead, Period.DaysBetween(asOf, new(9999, 12, 31)))), seed));

    private static Gen<Fact> FactOf(AnalysisPeriod period) =>
        from near in Gen.Elements(period.Start, period.PreviousStart, period.AsOf, period.Start.PlusDays(20))
        from days in Gen.Choose(-3, 12)
        from amount in Gen.Elements(_amounts)
        from currency in Gen.Elements(_currencies)
        from profit in Gen.Choose(0, 3)
        from kind in Gen.Choose(0, 8)
        let date = LocalDate.Min(near.PlusDays(days), new LocalDate(9999, 12, 31))
        select kind switch
        {
            7 => new ContactMade(_customer, date, ContactKind.Call),
            8 => new ServingCost(_customer, date, new Money(Math.Abs(amount), currency)),
            _ => (Fact)new Purchase(
                _customer, date, new Money(amount, currency), kind == 0 ? new PurchaseId($"{days}") : null, profit: profit > 0 ? new Money(amount / 2, currency) : null),
        };
}
