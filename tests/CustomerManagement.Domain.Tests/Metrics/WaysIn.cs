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
        ("int columns in two batches", InBatches(2, AddNumbers), Number),
        ("int columns in many batches", InBatches(5, AddNumbers), Number),
        ("sparse columns in batches", InBatches(4, (builder, sales, _) =>
            builder.AddPurchases<long>([.. Numbers(sales).Select(Sparse)], Dates(sales), Units(sales), Decimals)), number => Text(Sparse(number))),
        ("numbers close together, then far apart", (builder, sales) =>
            {
                foreach (var some in new[] { sales.Where(IsNear).ToList(), sales.Where(sale => !IsNear(sale)).ToList() })
                {
                    builder.AddPurchases<long>([.. Numbers(some).Select(NearOrFar)], Dates(some), Units(some), Decimals);
                    builder.Gathered.Flush();
                }
            }, number => Text(NearOrFar(number))),
        ("GUIDs and their texts in batches", InBatches(5, (builder, sales, batch) =>
            {
                if (batch % 2 == 0)
                {
                    builder.AddPurchases<Guid>([.. Numbers(sales).Select(Guided)], Dates(sales), Units(sales), Decimals);
                }
                else
                {
                    builder.AddPurchases<string>([.. Numbers(sales).Select(number => Guided(number).ToString())], Dates(sales), Units(sales), Decimals);
                }
            }), number => new CustomerId(Guided(number).ToString())),
        ("codes in one batch", InBatches(1, AddCodes), Code),
        ("codes in many batches", InBatches(6, AddCodes), Code),
        ("long codes in many batches", InBatches(6, (builder, sales, _) =>
            builder.AddPurchases<string>([.. Numbers(sales).Select(number => LongCode(number).Value)], Dates(sales), Units(sales), Decimals)), LongCode),
        ("texts beyond ASCII", InBatches(2, (builder, sales, _) =>
            builder.AddPurchases<string>([.. Numbers(sales).Select(number => $"\u00E9{number}")], Dates(sales), Units(sales), Decimals)), number => new CustomerId($"\u00E9{number}")),
        ("texts without a code", InBatches(2, (builder, sales, _) =>
            builder.AddPurchases<string>([.. Numbers(sales).Select(number => Uncoded(number).Value)], Dates(sales), Units(sales), Decimals)), Uncoded),
        ("numbers and their texts in batches", InBatches(5, (builder, sales, batch) =>
            {
                if (batch % 2 == 0)
                {
                    builder.AddPurchases<int>(Numbers(sales), Dates(sales), Units(sales), Decimals);
                }
                else
                {
                    builder.AddPurchases<string>([.. sales.Select(sale => sale.Customer.Value)], Dates(sales), Units(sales), Decimals);
                }
            }), Number),
        ("columns and facts", (builder, sales) =>
            {
                var half = sales.Take(sales.Count / 2).ToList();
                builder.AddPurchases<int>(Numbers(half), Dates(half), Units(half), Decimals);
                builder.Gathered.Flush();
                builder.Add(sales.Skip(half.Count));
            }, Number),
        ("batches of other decimals", (builder, sales) =>
            {
                foreach (var (batch, index) in sales.Chunk(3).Select((batch, index) => (batch, index)))
                {
                    var factor = index % 2 == 0 ? 1 : 10;
                    builder.AddPurchases<long>(
                        [.. Numbers(batch).Select(number => (long)number)], Dates(batch), [.. Units(batch).Select(units => units * factor)], Decimals + (index % 2));
                    builder.Gathered.Flush();
                }
            }, Number),
    ];

    /// <summary>Whether an amount goes into columns of units: not all amounts of generated populations do.</summary>
    public static bool IsInUnits(decimal amount) => Math.Abs(amount) < 10_000_000_000_000 && amount * 10_000 % 1 == 0;

    private static Action<PopulationBuilder, IReadOnlyList<Purchase>> InBatches(int batches, Action<PopulationBuilder, Purchase[], int> add) => (builder, sales) =>
    {
        foreach (var (batch, index) in sales.Chunk(1 + (sales.Count / batches)).Select((batch, index) => (batch, index)))
        {
            add(builder, batch, index);

            // Else a few rows wait for more, and there would be one batch.
            builder.Gathered.Flush();
        }
    };

    private static void AddNumbers(PopulationBuilder builder, Purchase[] sales, int batch) =>
        builder.AddPurchases<int>(Numbers(sales), Dates(sales), Units(sales), Decimals);

    private static void AddCodes(PopulationBuilder builder, Purchase[] sales, int batch) =>
        builder.AddPurchases<string>([.. Numbers(sales).Select(number => Code(number).Value)], Dates(sales), Units(sales), Decimals);

    // Of other lengths, with other characters at a place, some the beginning of others.
    private static CustomerId Code(int number) => new($"K{new string('0', number % 3)}{number:X}");

    private static CustomerId LongCode(int number) => new($"cus_{unchecked((uint)number * 2654435761):X8}{Sparse(number):x16}");

    private static CustomerId Uncoded(int number) =>
        new(string.Concat(Enumerable.Range(0, 60).Select(place => (char)('!' + ((unchecked((uint)((number + 1) * (place + 7)) * 2654435761) >> 8) % 90)))) + $"{number}");

    private static CustomerId Number(int number) => Text(number);

    private static CustomerId Text(long number) => new(number.ToString(CultureInfo.InvariantCulture));

    private static long Sparse(int number) => unchecked((number - 3) * Spread);

    private static long NearOrFar(int number) => number % 2 == 0 ? number : Sparse(number + 1000);

    private static bool IsNear(Purchase sale) => int.Parse(sale.Customer.Value, CultureInfo.InvariantCulture) % 2 == 0;

    private static Guid Guided(int number) => new(number * 7919, (short)number, 3, [4, 5, 6, 7, 8, 9, 10, 11]);

    private static int[] Numbers(IEnumerable<Purchase> sales) => [.. sales.Select(sale => int.Parse(sale.Customer.Value, CultureInfo.InvariantCulture))];

    private static DateOnly[] Dates(IEnumerable<Purchase> sales) => [.. sales.Select(sale => sale.Date.ToDateOnly())];

    private static decimal[] Amounts(IEnumerable<Purchase> sales) => [.. sales.Select(sale => sale.Amount.Amount)];

    private static long[] Units(IEnumerable<Purchase> sales) => [.. sales.Select(sale => (long)(sale.Amount.Amount * 10_000))];
}
