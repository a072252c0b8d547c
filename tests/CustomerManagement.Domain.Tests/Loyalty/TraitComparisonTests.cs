using System.Numerics;
using System.Text.Json;
using CustomerManagement.Domain.Loyalty;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;
using FluentValidation;

namespace CustomerManagement.Domain.Tests.Loyalty;

public sealed class TraitComparisonTests
{
    private static readonly TraitOptions _anySize = new() { MinimumGroup = 1, MinimumCases = 1 };

    /// <summary>
    /// The first value is that of scipy.stats.fisher_exact 1.10.1, the second that of the sum itself in decimals of 60 digits. Where counts are large scipy
    /// loses digits to logarithms of gamma functions, up to 2.1E-9 of the value here.
    /// </summary>
    [Theory]
    [InlineData(3, 1, 1, 3, 0.48571428571428565, 0.4857142857142857)]
    [InlineData(8, 2, 1, 5, 0.034965034965034975, 0.03496503496503497)]
    [InlineData(1, 9, 11, 3, 0.0027594561852200836, 0.0027594561852200836)]
    [InlineData(0, 10, 10, 0, 1.082508822446903e-05, 1.082508822446903e-05)]
    [InlineData(5, 5, 5, 5, 1.0, 1.0)]
    [InlineData(2, 7, 8, 2, 0.02301413756522116, 0.023014137565221155)]
    [InlineData(100, 2, 1000, 5, 0.13007593634300163, 0.13007593634300169)]
    [InlineData(12, 5, 29, 2, 0.08026855207410463, 0.08026855207410465)]
    [InlineData(0, 25, 3, 1, 0.0010946907498631637, 0.0010946907498631637)]
    [InlineData(36, 4, 16, 64, 7.566803984745181e-14, 7.566803984745183e-14)]
    [InlineData(190, 800, 200, 900, 0.5741118581260882, 0.574111858126088)]
    [InlineData(200, 800, 200, 1000, 0.045739610564125066, 0.045739610564125066)]
    [InlineData(600, 400, 450, 550, 2.322757103696987e-11, 2.322757103696991e-11)]
    [InlineData(300, 0, 0, 300, 1.4802978791996796e-179, 1.4802978791996818e-179)]
    [InlineData(1500, 500, 500, 1500, 4.3156070314887935e-229, 4.315607031488798e-229)]
    [InlineData(1000, 19_000, 900, 19_100, 0.019935082112762105, 0.019935082112762192)]
    [InlineData(30_000, 170_000, 120_000, 680_000, 1.0, 1.0)]
    [InlineData(30_400, 169_600, 119_000, 681_000, 0.0002728897232647412, 0.00027288972325313545)]
    [InlineData(500_000, 500_000, 499_000, 501_000, 0.15771450486976657, 0.15771450478811258)]
    [InlineData(0, 200_000, 25, 799_975, 0.005317443543948168, 0.005317443543213833)]
    [InlineData(20, 199_980, 40, 799_960, 0.014597990508420196, 0.014597990509110837)]
    [InlineData(2_500_000, 2_500_000, 2_498_000, 2_502_000, 0.20613000622503322, 0.20613000619107574)]
    [InlineData(1, 0, 0, 999_999, 1.0000000001143678e-06, 1e-06)]
    [InlineData(100_000, 100_000, 90_000, 110_000, 4.583249816886154e-220, 4.583249816859857e-220)]
    [InlineData(3_000_000, 7_000_000, 2_990_000, 7_010_000, 1.053667836118186e-06, 1.0536678338609269e-06)]
    public void P_values_are_those_of_others(long topWith, long topWithout, long restWith, long restWithout, double scipy, double exact)
    {
        foreach (var counts in Turned(new TraitCounts(topWith, topWithout, restWith, restWithout)))
        {
            var value = PValue(counts);
            Assert.True(Math.Abs(value - exact) <= exact * 1e-11, $"{value} is not {exact}");
            Assert.True(Math.Abs(value - scipy) <= scipy * 3e-9, $"{value} is not {scipy}");
        }
    }

    [Fact]
    public void The_largest_tables_take_no_time_and_what_no_double_holds_is_zero()
    {
        Assert.InRange(PValue(new TraitCounts(500_000_000, 500_000_000, 499_950_000, 500_050_000)), 0.0253, 0.0254);
        Assert.Equal(0, PValue(new TraitCounts(1_000_000_000, 0, 0, 1_000_000_000)));
        Assert.Equal(1, PValue(new TraitCounts(1_000_000_000, 1_000_000_000, 1_000_000_000, 1_000_000_000)));
        Assert.Equal(1, PValue(new TraitCounts(1, 999_999_999, 1, 999_999_999)));
    }

    /// <summary>Every chance as a whole number: ways to choose, of any length.</summary>
    [Property(MaxTest = Laws.Cases)]
    public void P_values_of_small_tables_are_exact(byte topWith, byte topWithout, byte restWith, byte restWithout)
    {
        var (a, b, c, d) = (1 + (topWith % 26), topWithout % 26, restWith % 26, 1 + (restWithout % 26));
        var ways = Enumerable.Range(0, a + c + 1).Select(count => Ways(a + c, count) * Ways(b + d, a + b - count)).ToList();
        var unlikely = ways.Where(way => way <= ways[a]).Aggregate(BigInteger.Add);
        var exact = Math.Exp(BigInteger.Log(unlikely) - BigInteger.Log(ways.Aggregate(BigInteger.Add)));
        Assert.Equal(1, PValue(new TraitCounts(a, b, c, d)) / exact, 1e-11);
    }

    /// <summary>Koopman's own example, and what solving the same equation by Brent's method in Python gives.</summary>
    [Theory]
    [InlineData(36, 4, 16, 64, 4.5, 2.939569192215078, 7.152223434866077)]
    [InlineData(10, 90, 10, 90, 1.0, 0.44487908437204543, 2.247801785088453)]
    [InlineData(0, 50, 10, 90, 0.0, 0.0, 0.7270901019762154)]
    [InlineData(10, 40, 0, 100, null, 5.357160576646485, null)]
    public void The_lift_and_its_interval(long topWith, long topWithout, long restWith, long restWithout, double? lift, double atLeast, double? atMost)
    {
        var finding = Finding(_anySize, new TraitCounts(topWith, topWithout, restWith, restWithout));
        Assert.Equal(lift, finding.Lift);
        Assert.Equal(atLeast, finding.LiftAtLeast!.Value, 1e-9);
        Assert.Equal(atMost is null, finding.LiftAtMost is null);
        Assert.Equal(atMost ?? 0, finding.LiftAtMost ?? 0, 1e-9);
    }

    [Property(MaxTest = Laws.Cases)]
    public void An_interval_holds_the_lift_and_turns_round_with_the_groups(uint topWith, uint topWithout, uint restWith, uint restWithout, byte shift)
    {
        var by = shift % 30;
        var counts = new TraitCounts((topWith % 1_000_000_000) >> by, 1 + ((topWithout % 999_999_999) >> by), (restWith % 1_000_000_000) >> (by / 2), 1 + ((restWithout % 999_999_999) >> (by / 3)));
        var finding = Finding(_anySize, counts);
        if (finding.PValue is not { } value)
        {
            Assert.Equal(0, counts.TopWith + counts.RestWith);
            return;
        }

        Assert.InRange(value, 0, 1);
        Assert.True(finding.LiftAtLeast >= 0 && double.IsFinite(finding.LiftAtLeast.Value) && (finding.LiftAtMost is not { } most || double.IsFinite(most)));
        Assert.Equal(counts.RestWith == 0, finding.Lift is null);
        Assert.True(finding.Lift is null || finding.LiftAtLeast <= finding.Lift * 1.000001);
        Assert.True(finding.Lift is null || finding.LiftAtMost >= finding.Lift * 0.999999);
        Assert.Equal(finding, JsonSerializer.Deserialize<TraitFinding>(JsonSerializer.Serialize(finding)));
        var round = Finding(_anySize, new TraitCounts(counts.RestWith, counts.RestWithout, counts.TopWith, counts.TopWithout));
        if (finding.LiftAtMost is { } end)
        {
            Assert.Equal(1, end * round.LiftAtLeast!.Value, 1e-5);
        }
    }

    /// <summary>The procedures as their authors tell them: a value is rejected at a level when its adjusted value is at most that level.</summary>
    [Property(MaxTest = Laws.Cases)]
    public void Many_tries_are_made_up_for_as_the_procedures_say(byte[] values, byte level)
    {
        var traits = values.Take(12).Select((value, i) => ($"{i}", new TraitCounts(value % 40, 40 - (value % 40), 10, 30))).ToDictionary();
        var alpha = (1 + level) / 300.0;
        foreach (var correction in Enum.GetValues<TraitCorrection>())
        {
            var findings = new TraitComparison(_anySize with { Correction = correction }).Compare(traits).OrderBy(finding => finding.PValue).ToList();
            var accepted = correction == TraitCorrection.Holm
                ? findings.FindIndex(finding => finding.PValue * (findings.Count - findings.IndexOf(finding)) > alpha)
                : 1 + findings.FindLastIndex(finding => finding.PValue * findings.Count / (1 + findings.IndexOf(finding)) <= alpha);
            var rejected = findings.Take(accepted < 0 ? findings.Count : accepted).Select(finding => finding.PValue).ToHashSet();
            Assert.All(findings, finding => Assert.Equal(rejected.Contains(finding.PValue), finding.AdjustedPValue <= alpha));
        }
    }

    /// <summary>Twelve traits that are thrown with a coin for each customer, two of them the same but for a few, some unknown of many.</summary>
    [Fact]
    public void Traits_that_mean_nothing_are_found_in_no_more_runs_than_the_level_says()
    {
        const int Runs = 1_000;
        var random = new Random(20_240_601);
        var (found, foundWithoutCorrection) = (0, 0);
        for (var run = 0; run < Runs; run++)
        {
            var counts = Enumerable.Range(0, 12).ToDictionary(trait => $"{trait}", _ => new long[4], StringComparer.Ordinal);
            for (var customer = 0; customer < 250; customer++)
            {
                var isTop = customer < 60;
                for (var trait = 0; trait < 12; trait++)
                {
                    var has = random.NextDouble() < 0.1 + (trait * 0.05);
                    if (trait < 8 || random.Next(3) > 0)
                    {
                        counts[$"{trait}"][(isTop ? 0 : 2) + (has ? 0 : 1)]++;
                    }
                }
            }

            counts["1"] = counts["0"];
            var findings = new TraitComparison().Compare(counts.ToDictionary(trait => trait.Key, trait => new TraitCounts(trait.Value[0], trait.Value[1], trait.Value[2], trait.Value[3])));
            found += findings.Any(finding => finding.Verdict == TraitVerdict.SetsApart || finding.AdjustedPValue <= 0.05) ? 1 : 0;
            foundWithoutCorrection += findings.Any(finding => finding.PValue <= 0.05) ? 1 : 0;
        }

        // Three standard deviations above the level; and without a correction chance would have been taken for a finding in most runs.
        Assert.InRange(found, 1, Runs * (0.05 + (3 * Math.Sqrt(0.05 * 0.95 / Runs))));
        Assert.True(foundWithoutCorrection > Runs * 0.2);
    }

    [Fact]
    public void What_sets_the_best_apart_comes_first_and_what_is_known_of_few_is_left_alone()
    {
        var findings = new TraitComparison().Compare(new Dictionary<string, TraitCounts>(StringComparer.Ordinal)
        {
            ["owner-run"] = new(80, 20, 200, 200),
            ["has-website"] = new(50_000, 50_000, 200_000, 201_000),
            ["abroad"] = new(4, 96, 100, 300),
            ["young"] = new(40, 60, 140, 260),
            ["tiny"] = new(9, 0, 0, 400),
            ["known-of-few"] = new(19, 0, 0, 400),
            ["Abroad"] = new(4, 96, 100, 300),
        });
        Assert.Equal(
            [
                ("owner-run", TraitVerdict.SetsApart), ("Abroad", TraitVerdict.SetsApart), ("abroad", TraitVerdict.SetsApart),
                ("has-website", TraitVerdict.NoDifference), ("young", TraitVerdict.TooLittle), ("known-of-few", TraitVerdict.TooLittle), ("tiny", TraitVerdict.TooLittle),
            ],
            findings.Select(finding => (finding.Trait, finding.Verdict)));
        Assert.Equal((0.8, 0.5, 1.6), (findings[0].Counts.ShareOfTop, findings[0].Counts.ShareOfRest, findings[0].Lift));
        Assert.True(findings[1].Lift < 0.2);
        Assert.NotNull(findings[4].PValue);
        Assert.All(findings.Skip(5), finding => Assert.Null(finding.PValue ?? finding.AdjustedPValue ?? finding.Lift ?? finding.LiftAtLeast ?? finding.LiftAtMost));
    }

    [Fact]
    public void A_difference_that_is_certain_but_negligible_is_none()
    {
        var finding = Finding(TraitOptions.Default, new TraitCounts(510_000, 490_000, 500_000, 500_000));
        Assert.True(finding.AdjustedPValue < 1e-40);
        Assert.Equal(TraitVerdict.NoDifference, finding.Verdict);
    }

    [Fact]
    public void Unknown_is_not_no()
    {
        var customers = Enumerable.Range(0, 100).Select(i => (IsTop: i < 40, Traits: (IEnumerable<KeyValuePair<string, bool?>>)new Dictionary<string, bool?>(StringComparer.Ordinal)
        {
            [i % 2 == 0 ? "even" : "odd"] = true,
            ["third"] = i % 3 == 0 ? true : i % 3 == 1 ? false : null,
        })).ToList();
        var findings = new TraitComparison(_anySize).Compare(customers).ToDictionary(finding => finding.Trait, finding => finding.Counts);
        Assert.Equal(new TraitCounts(20, 0, 30, 0), findings["even"]);
        Assert.Equal(new TraitCounts(14, 13, 20, 20), findings["third"]);
        Assert.Equal(new TraitComparison().Compare(customers), new TraitComparison().Compare(Enumerable.Reverse(customers)));
        Assert.Empty(new TraitComparison().Compare(Array.Empty<(bool, IEnumerable<KeyValuePair<string, bool?>>)>()));
    }

    [Fact]
    public void A_population_is_compared_by_its_segments()
    {
        using var builder = new PopulationBuilder(new AnalysisPeriod(Fixtures.Date("2024-12-31")));
        for (var i = 0; i < 200; i++)
        {
            builder.Add(Fixtures.Buys($"{i}", "2024-06-01", i < 40 ? 1_000 : 1));
        }

        using var population = builder.Build();
        using var segments = CustomerSegmentation.Default.Classify(population, CustomerSegmentation.Default.Calibrate(population));
        var findings = new TraitComparison().Compare(
            population,
            place => segments.Abc[place] == AbcTier.A,
            customer => [new("dealer", int.Parse(customer.Value) < 50), new("even", int.Parse(customer.Value) % 2 == 0)]);
        Assert.Equal([("dealer", TraitVerdict.SetsApart), ("even", TraitVerdict.TooLittle)], findings.Select(finding => (finding.Trait, finding.Verdict)));
        Assert.Equal(new TraitCounts(40, 0, 10, 150), findings[0].Counts);
    }

    [Fact]
    public void What_is_wrong_is_refused()
    {
        KeyValuePair<string, bool?>[] twice = [new("a", true), new("a", null)];
        _ = Assert.Throws<ArgumentException>("customers", () => new TraitComparison().Compare([(true, twice)]));
        _ = Assert.Throws<ArgumentNullException>("customers", () => new TraitComparison().Compare([(true, null!)]));
        _ = Assert.Throws<ArgumentException>("customers", () => new TraitComparison().Compare([(true, [default])]));
        _ = Assert.Throws<ArgumentException>("traits", () => new TraitComparison().Compare(new Dictionary<string, TraitCounts>(StringComparer.Ordinal) { [" "] = new(1, 1, 1, 1) }));
        _ = Assert.Throws<ArgumentException>("traits", () => new TraitComparison().Compare(new Dictionary<string, TraitCounts>(StringComparer.Ordinal) { ["a"] = null! }));
        _ = Assert.Throws<ArgumentOutOfRangeException>("restWith", () => new TraitCounts(0, 0, -1, 0));
        _ = Assert.Throws<ArgumentOutOfRangeException>("topWith", () => new TraitCounts(1_000_000_001, 0, 0, 0));
        var errors = Assert.Throws<ValidationException>(() => new TraitComparison(new TraitOptions { Correction = (TraitCorrection)9, Level = 0, Negligible = 1, MinimumGroup = 0, MinimumCases = -1 })).Errors;
        Assert.Equal(
            [("Correction", "input.choice"), ("Level", "input.share"), ("MinimumCases", "input.count"), ("MinimumGroup", "input.count"), ("Negligible", "input.share")],
            errors.Select(error => (error.PropertyName, error.ErrorCode)).Order());
    }

    private static double PValue(TraitCounts counts) => Finding(_anySize, counts).PValue!.Value;

    private static TraitFinding Finding(TraitOptions options, TraitCounts counts) =>
        new TraitComparison(options).Compare(new Dictionary<string, TraitCounts>(StringComparer.Ordinal) { ["trait"] = counts })[0];

    /// <summary>A table, its groups changed, its trait turned into its opposite, and both.</summary>
    private static IEnumerable<TraitCounts> Turned(TraitCounts counts) =>
    [
        counts,
        new(counts.RestWith, counts.RestWithout, counts.TopWith, counts.TopWithout),
        new(counts.TopWithout, counts.TopWith, counts.RestWithout, counts.RestWith),
        new(counts.TopWith, counts.RestWith, counts.TopWithout, counts.RestWithout),
    ];

    private static BigInteger Ways(int of, int count) =>
        count < 0 || count > of ? 0 : Enumerable.Range(1, count).Aggregate(BigInteger.One, (ways, i) => ways * (of - count + i) / i);

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"Trait":" ","Counts":{"TopWith":1,"TopWithout":1,"RestWith":1,"RestWithout":1},"Verdict":1}""")]
    [InlineData("""{"Trait":"t","Counts":null,"Verdict":1}""")]
    [InlineData("""{"Trait":"t","Counts":{"TopWith":1,"TopWithout":1,"RestWith":1,"RestWithout":1},"Verdict":9}""")]
    [InlineData("""{"Trait":"t","Counts":{"TopWith":1,"TopWithout":1,"RestWith":1,"RestWithout":1},"Verdict":1,"Lift":-1}""")]
    [InlineData("""{"Trait":"t","Counts":{"TopWith":1,"TopWithout":1,"RestWith":1,"RestWithout":1},"Verdict":1,"PValue":1.5}""")]
    public void A_stored_finding_that_is_none_is_refused(string stored) =>
        Assert.ThrowsAny<ArgumentException>(() => JsonSerializer.Deserialize<TraitFinding>(stored));
}
