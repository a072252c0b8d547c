using System.Globalization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Tests.Metrics;

/// <summary>The ways in which purchases get into a population. Customers are numbers here; a way may give them other ids.</summary>
internal static class WaysIn
{
    public const int Decimals = 4;

    private const long Spread = 0x1E3779B97F4A7C15;

    public static IEnumerable<(string Name, Action<PopulationBuilder, IReadOnlyList<Purchase>> Add, Func<int, CustomerId> Id)> All { get; } =
    [
        ("facts one by one", (builder, sales) => { foreach (var sale in sales) { builder.Add(sale); } }, Number),
        ("a list", (builder, sales) => builder.Add(sales), Number),
        ("int columns", (builder, sales) => builder.AddPurchases<int>(Numbers(sales), Dates(sales), Units(sales), Decimals), Number),
        ("long columns", (builder, sales) => builder.AddPurchases<long>([.. Numbers(sales).Select(number => (long)number)], Dates(sales), Units(sales), Decimals), Number),
        ("sparse columns", (builder, sales) => builder.AddPurchases<long>([.. Numbers(sales).Select(Sparse)], Dates(sales), Units(sales), Decimals), number => Text(Sparse(number))),
        ("GUID columns", (builder, sales) => builder.AddPurchases<Guid>([.. Numbers(sales).Select(Guided)], Dates(sales), Units(sales), Decimals), number => new CustomerId(Guided(number).ToString())),
        ("text columns", (builder, sales) => builder.AddPurchases<string>([.. sales.Select(sale => sale.Customer.Value)], Dates(sales), Units(sales), Decimals), Number),
        ("id columns", (builder, sales) => builder.AddPurchases<CustomerId>([.. sales.Select(sale => sale.Customer)], Dates(sales), Amounts(sales)), Number),
        ("decimal columns", (builder, sales) => builder.AddPurchases<int>(Numbers(sales), Dates(sales), Amounts(sales)), Number),
        ("int columns in two batches", InBatches(2), Number),
        ("int columns in many batches", InBatches(5), Number),
        ("columns and facts", (builder, sales) =>
            {
                var half = sales.Take(sales.Count / 2).ToList();
                builder.AddPurchases<int>(Numbers(half), Dates(half), Units(half), Decimals);
                builder.Add(sales.Skip(half.Count));
            }, Number),
        ("batches of other decimals", (builder, sales) =>
            {
                foreach (var (batch, index) in sales.Chunk(3).Select((batch, index) => (batch, index)))
                {
                    var factor = index % 2 == 0 ? 1 : 10;
                    builder.AddPurchases<long>(
                        [.. Numbers(batch).Select(number => (long)number)], Dates(batch), [.. Units(batch).Select(units => units * factor)], Decimals + (index % 2));
                }
            }, Number),
    ];

    /// <summary>Whether an amount goes into columns of units: not all amounts of generated populations do.</summary>
    public static bool IsInUnits(decimal amount) => Math.Abs(amount) < 10_000_000_000_000 && amount * 10_000 % 1 == 0;

    private static Action<PopulationBuilder, IReadOnlyList<Purchase>> InBatches(int batches) => (builder, sales) =>
    {
        foreach (var batch in sales.Chunk(1 + (sales.Count / batches)))
        {
            builder.AddPurchases<int>(Numbers(batch), Dates(batch), Units(batch), Decimals);
        }
    };

    private static CustomerId Number(int number) => Text(number);

    private static CustomerId Text(long number) => new(number.ToString(CultureInfo.InvariantCulture));

    private static long Sparse(int number) => unchecked((number - 3) * Spread);

    private static Guid Guided(int number) => new(number * 7919, (short)number, 3, [4, 5, 6, 7, 8, 9, 10, 11]);

    private static int[] Numbers(IEnumerable<Purchase> sales) => [.. sales.Select(sale => int.Parse(sale.Customer.Value, CultureInfo.InvariantCulture))];

    private static DateOnly[] Dates(IEnumerable<Purchase> sales) => [.. sales.Select(sale => sale.Date.ToDateOnly())];

    private static decimal[] Amounts(IEnumerable<Purchase> sales) => [.. sales.Select(sale => sale.Amount.Amount)];

    private static long[] Units(IEnumerable<Purchase> sales) => [.. sales.Select(sale => (long)(sale.Amount.Amount * 10_000))];
}
