using System.Text.Json;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Loyalty;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Loyalty;

/// <summary>Findings as examples and at random, with customer, judges and grounds that must not be printed.</summary>
internal static class FindingCases
{
    public static readonly AnalysisPeriod Year = new(new LocalDate(2024, 12, 31));
    public static readonly CustomerId Customer = new("secret-7");

    // As the assessor names them.
    public static readonly (string Measure, bool AsksForMuch)[] Measures =
    [
        ("purchase dates in the period", true), ("share bought elsewhere", false), ("share of discounted purchases", false),
        ("attitude to the brand", true), ("attitude to the brand", true), ("attitude to promotions", false), ("product lines bought soon after their launch", true),
    ];

    public static LoyaltyFinding LoyalBy(params bool?[] signs) => LoyalBy(signs, LoyaltyBasis.BehaviourAndAttitude, null);

    public static LoyaltyFinding LoyalBy(bool?[] signs, LoyaltyBasis basis, bool? early, string measure = "x")
    {
        return new(Customer, Year, basis, [.. signs.Select((answer, place) => new LoyaltySign((LoyaltySignKind)(place + 1), Answered(answer)))], Answered(early));

        RangeCondition Answered(bool? answer) => new(measure, answer is { } known ? (known ? 1 : 0) : null, answer is { } same ? (same ? 1 : 0) : null, Comparison.AtLeast, 1);
    }

    public static LoyaltyFinding Random(Random random)
    {
        var conditions = Measures.Select(measure =>
        {
            var (one, other) = (Maybe(random, Number(random) - 40), Maybe(random, Number(random) - 40));
            var (least, most) = one > other ? (other, one) : (one, random.Next(3) == 0 && one is not null ? one : other);
            return new RangeCondition(measure.Measure, least, most, measure.AsksForMuch ? Comparison.AtLeast : Comparison.LessThan, Number(random) - 40);
        }).ToList();
        return new(
            Customer,
            Year,
            (LoyaltyBasis)random.Next(1, 3),
            [.. conditions.Take(6).Select((condition, place) => new LoyaltySign((LoyaltySignKind)(place + 1), condition))],
            conditions[6]);
    }

    public static FitFinding Fit() => new(
        Customer,
        Year,
        [
            Part(FitSign.AsksWhatWeDoWell, 10, true, true), Part(FitSign.ValuesWhatWeDo, 1, false), Part(FitSign.HelpsUsGrow, 2.50m, true, false),
            .. Enum.GetValues<FitSign>()[3..].Select(sign => sign == FitSign.CostsMoreThanItBrings
                ? new FitPart(sign, 1, new Condition("profit in the period", -1234.50m, Comparison.LessThan, 0), [])
                : Part(sign, 0)),
        ],
        8,
        0);

    public static FitFinding Fit(Random random)
    {
        var worst = Number(random) - 60;
        return new(Customer, Year, [.. Enum.GetValues<FitSign>().Select(sign => random.Next(4) == 0
            ? new FitPart(sign, Number(random), new Condition("profit in the period", Number(random) - 40, Comparison.LessThan, Number(random)), [])
            : Part(sign, Number(random), [.. Enumerable.Range(0, random.Next(3)).Select(_ => random.Next(2) == 0)]))], worst + 1 + Number(random), worst);
    }

    public static FitPart Part(FitSign sign, decimal weight, params bool[] judgements) => new(
        sign, weight, null, [.. judgements.Select(answer => new FitJudgement(Customer, sign, answer, Year.AsOf, "secret judge", "secret grounds"))]);

    /// <summary>Zero or above: small and whole, with zeros at the end, with many decimals, or large.</summary>
    public static decimal Number(Random random) => random.Next(4) switch
    {
        0 => random.Next(4),
        1 => random.Next(100_000) / 100m * 1.000m,
        2 => random.Next(1_000_000) / 7m / 1_000,
        _ => (decimal)random.NextInt64(1L << 50) / 8,
    };

    public static decimal? Maybe(Random random, decimal value) => random.Next(3) == 0 ? null : value;

    /// <summary>Nothing withheld, no template and no break is in a line.</summary>
    public static void AssertClean(IReadOnlyList<string> lines) => Assert.All(lines, line =>
    {
        Assert.DoesNotContain("secret", line, StringComparison.Ordinal);
        Assert.DoesNotContain("{", line, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", line, StringComparison.Ordinal);
    });

    /// <summary>A finding as it comes back from a store.</summary>
    public static T Stored<T>(T finding)
    {
        var stored = JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(finding))!;
        Assert.Equal(finding, stored);
        return stored;
    }
}
