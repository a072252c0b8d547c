using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerManagement.Domain.Testing.Generators;

/// <summary>Ids, dates, moments, amounts and rates.</summary>
internal static class ScalarGenerators
{
    // Ids that trip over trimming, culture, case, numbers, code units and mark-up. None is blank.
    private static readonly string[] _ids =
    [
        "1", "01", " 1", "1 ", "9223372036854775807", "9223372036854775808", "-1", "1.0", "1e3", "A", "a", "Ä", "A\u0308", "ı", "İ", "ß", "null", "NaN", "K-7",
        "客户", "고객", "\ud83d\ude00", "\u200bx", "a\tb", "a\"b", "a\\b", "<b>", "../x", "'; --", "00000000-0000-0000-0000-000000000000", new string('x', 300),
    ];

    private static readonly string[] _currencies = ["XXX", "EUR", "USD", "CNY", "TWD", "KRW", "JPY", "KWD", "CLF", "PTS"];

    private static readonly decimal[] _amounts =
    [
        0, 0.00m, 1, -1, 0.01m, -0.01m, 12.5m, 12.50m, 99.995m, 0.0001m, 1_000_000, -1_000_000, 999_999_999_999.99m,
        decimal.MaxValue, decimal.MinValue, 0.000_000_000_000_000_000_000_000_000_1m, 7.922_816_251_426_433_759_354_395_033_5m,
    ];

    private static readonly LocalDate[] _dates =
    [
        new(1, 1, 1), new(1582, 10, 15), new(1899, 12, 31), new(1900, 2, 28), new(1970, 1, 1), new(2000, 2, 29), new(2023, 2, 28), new(2024, 2, 29), new(2024, 3, 1),
        new(2024, 12, 30), new(2024, 12, 31), new(2025, 1, 1), new(2100, 2, 28), new(9999, 12, 31),
    ];

    public static Gen<string> Id { get; } = Gen.Frequency((3, Gen.Choose(1, 99_999).Select(number => FormattableString.Invariant($"{number}"))), (2, Gen.Elements(_ids)));

    public static Gen<LocalDate> Date { get; } = Gen.Frequency(
        (2, Gen.Elements(_dates)), (3, Gen.Choose(0, 3_650).Select(days => new LocalDate(2020, 1, 1).PlusDays(days))));

    public static Gen<Instant> Instant { get; } =
        from date in Date
        from seconds in Gen.OneOf(Gen.Elements(0, 86_399), Gen.Choose(0, 86_399))
        select date.AtMidnight().InUtc().ToInstant() + Duration.FromSeconds(seconds);

    /// <summary>Any decimal, its ends among them; sums of these may not fit. Populations have their own amounts, which do.</summary>
    public static Gen<decimal> Amount { get; } = Gen.Frequency(
        (2, Gen.Elements(_amounts)), (3, from cents in Gen.Choose(-1_000_000, 1_000_000) from decimals in Gen.Choose(0, 4) select new decimal(Math.Abs(cents), 0, 0, cents < 0, (byte)decimals)));

    public static Gen<Currency> Currency { get; } = Gen.Elements(_currencies).Select(code => new Currency(code));

    public static Gen<Money> Money { get; } = from amount in Amount from currency in Currency select new Money(amount, currency);

    /// <summary>Rates for every pair and date of a few, and none for the others.</summary>
    public static Gen<ExchangeRateTable> Rates { get; } =
        from count in Gen.Choose(0, 5)
        from currencies in Currency.ArrayOf(2 * count)
        from dates in Date.ArrayOf(count)
        from rates in Gen.Elements(0.000_001m, 0.5m, 1, 1.1m, 7.25m, 1_350.75m).ArrayOf(count)
        select new ExchangeRateTable(Enumerable.Range(0, count)
            .Select(place => (From: currencies[2 * place], To: currencies[(2 * place) + 1], Date: dates[place], Rate: rates[place]))
            .DistinctBy(rate => (rate.From, rate.To, rate.Date)));

    public static Gen<Fact> Fact { get; } =
        from customer in Id.Select(id => new CustomerId(id))
        from date in Date
        from money in Money
        from profit in Amount.OrUnknown()
        from id in Id.Select(text => new PurchaseId(text)).OrUnknown()
        from line in Gen.Elements("hardware", "service", " ", "产品", null)
        from contact in Gen.Elements(Enum.GetValues<ContactKind>())
        from topic in Gen.Elements(Enum.GetValues<AttitudeTopic>())
        from level in Gen.Elements(Enum.GetValues<AttitudeLevel>())
        from discounted in Gen.Elements<bool?>(null, true, false)
        from kind in Gen.Choose(0, 9)
        select kind switch
        {
            0 => new ContactMade(customer, date, contact),
            1 => new ServingCost(customer, date, new Money(Math.Abs(money.Amount), money.Currency)),
            2 => new AttitudeStated(customer, date, topic, level),
            3 => new CompetitorPurchase(customer, date, profit is null ? null : new Money(Math.Abs(money.Amount), money.Currency), line),
            _ => (Fact)new Purchase(customer, date, money, id, line, profit is { } known ? new Money(known, money.Currency) : null, discounted),
        };

    public static Arbitrary<T> Ids<T>(Func<string, T> id, Func<T, string> text) => Arb.From(
        Id.Select(id), value => PlainerIds(text(value)).Where(plainer => !string.IsNullOrWhiteSpace(plainer)).Select(id));

    public static Arbitrary<T> FactsOfKind<T>()
        where T : Fact => Arb.From(Fact.Where(fact => fact is T).Select(fact => (T)fact));

    public static Gen<T?> OrUnknown<T>(this Gen<T> value)
        where T : struct => Gen.Frequency((1, Gen.Constant<T?>(null)), (2, value.Select(T? (known) => known)));

    /// <summary>Zero, one, or without decimals: what reads more easily, and is less.</summary>
    public static IEnumerable<decimal> PlainerAmounts(decimal amount)
    {
        decimal[] plainer = [0, 1, -1, 10, decimal.Truncate(amount)];
        return plainer.Where(plain => (plain == 0 || Math.Sign(plain) == Math.Sign(amount)) && Ease(plain).CompareTo(Ease(amount)) < 0);
    }

    public static IEnumerable<LocalDate> PlainerDates(LocalDate date)
    {
        LocalDate[] plainer = [new(2024, 1, 1), new(2024, date.Month, 1)];
        return plainer.Where(plain => Ease(plain).CompareTo(Ease(date)) < 0);
    }

    public static IEnumerable<string> PlainerIds(string id) => id is "1" ? [] : id.Length > 1 ? ["1", id[..(id.Length / 2)]] : ["1"];

    private static (int Decimals, decimal Size) Ease(decimal amount) => (amount.Scale, Math.Abs(amount));

    private static (int Years, int Days) Ease(LocalDate date) => (Math.Abs(date.Year - 2024), date.DayOfYear);
}
