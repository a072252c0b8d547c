using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Complaints;

/// <summary>Complaints and exposures made of bytes, so that a failing case shrinks.</summary>
internal static class LearningCases
{
    private const int BytesEach = 6;

    public static LocalDate First { get; } = Fixtures.Date("2024-01-01");

    /// <summary>Nine months, the last of them cut short.</summary>
    public static LearningPeriods Months { get; } = LearningPeriods.By(CalendarUnit.Month, First, Fixtures.Date("2024-09-12"));

    public static LearningPeriods Half { get; } = LearningPeriods.By(CalendarUnit.Month, First, Fixtures.Date("2024-06-30"));

    public static ComplaintLearning AnySize { get; } = new(new ComplaintLearningOptions { MinimumComplaints = 1, MinimumPeriods = 3 });

    public static LearningSubject Product(string? name, CauseKind? cause = null) => new(LearningDimension.Product, name, cause);

    /// <summary>Some are before the first date and some after the last, some of nobody known.</summary>
    public static List<ComplaintCase> Of(byte[] bytes) =>
        [.. bytes.Chunk(BytesEach).Where(chunk => chunk.Length == BytesEach).Select((chunk, place) => new ComplaintCase(
            new ComplaintId($"C-{place}"),
            First.PlusDays(chunk[0] + (chunk[1] % 64) - 30),
            chunk[2] % 5 == 0 ? null : new CustomerId($"{chunk[2] % 5}"),
            chunk[3] % 4 == 0 ? null : (CauseKind)(chunk[3] % 4),
            new[] { null, "slow", "rude" }[chunk[3] / 4 % 3],
            new[] { null, "A", "B", "C" }[chunk[4] % 4],
            chunk[4] / 4 % 3 == 0 ? null : new StaffId($"s{chunk[4] / 4 % 3}"),
            chunk[4] / 16 % 3 == 0 ? null : $"seg{chunk[4] / 16 % 3}",
            new bool?[] { null, true, false }[chunk[5] % 3],
            chunk[5] / 3 % 4 == 0,
            place > 0 && chunk[5] / 12 % 4 == 0 ? new ComplaintId("C-0") : null))];

    /// <summary>Of every product line but the last, and some months of the last; of everything; of one person.</summary>
    public static List<ComplaintExposure> Exposures(int seed) =>
        [.. Months.All.SelectMany((period, place) => new[]
        {
            Sold(period.First, "A", 100 + (seed % 7)), Sold(period.First, "A", place), Sold(period.Last, "B", (seed / 7 % 5 * 50) + 0.5m), Sold(period.First, "C", 40),
            new ComplaintExposure(LearningDimension.Everything, null, period.First, 1_000, ExposureUnit.Customers),
            new ComplaintExposure(LearningDimension.Person, "s1", period.First, place * (seed % 3), ExposureUnit.Contacts),
        }).Where((exposure, place) => exposure.Subject.Value != "C" || place % 3 != seed % 3)];

    public static ComplaintExposure Sold(LocalDate on, string product, decimal amount) => new(LearningDimension.Product, product, on, amount, ExposureUnit.Purchases);

    /// <summary>So many complaints in each month of a product line, in the middle of the month.</summary>
    public static IEnumerable<ComplaintCase> Monthly(string product, IEnumerable<int> counts, CauseKind? cause = null) =>
        counts.SelectMany((count, month) => Enumerable.Range(0, count).Select(number => new ComplaintCase(
            new ComplaintId($"{product}-{cause}-{month}-{number}"), First.PlusMonths(month).PlusDays(14), cause: cause, productLine: product)));

    public static IEnumerable<ComplaintExposure> MonthlySold(string product, IEnumerable<decimal> amounts) => amounts.Select((amount, month) => Sold(First.PlusMonths(month), product, amount));

    public static void Near(double? expected, double? actual)
    {
        Assert.Equal(expected is null, actual is null);
        Assert.True(expected is null || Math.Abs(expected.Value - actual!.Value) <= 1e-10 * Math.Abs(expected.Value), $"{expected} {actual}");
    }
}
