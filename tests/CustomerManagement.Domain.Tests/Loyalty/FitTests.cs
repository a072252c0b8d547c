using System.Text.Json;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Loyalty;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;
using FluentValidation;

namespace CustomerManagement.Domain.Tests.Loyalty;

/// <summary>The best and the worst customers, in the words of the source.</summary>
public sealed class FitTests
{
    private static readonly AnalysisPeriod _period = new(Fixtures.Date("2024-12-31"));
    private static readonly CustomerId _customer = new("1");
    private static readonly FitSign[] _all = Enum.GetValues<FitSign>();
    private static readonly FitSign[] _negative = [.. _all.Where(sign => sign >= FitSign.AsksWhatWeDoBadly)];

    public static TheoryData<string, FitSign[], FitSign[], FitVerdict, decimal, decimal> Cases => new()
    {
        { "all that is good, nothing that is bad", [.. _all.Except(_negative)], _negative, FitVerdict.Best, 20, 20 },
        { "all that is bad, nothing that is good", _negative, [.. _all.Except(_negative)], FitVerdict.Worst, -20, -20 },
        { "lets us do what we are good at and pays for it", [FitSign.AsksWhatWeDoWell, FitSign.ValuesWhatWeDo], [.. _all.Except([FitSign.AsksWhatWeDoWell, FitSign.ValuesWhatWeDo])], FitVerdict.Best, 10, 10 },
        { "the same, but never satisfied", [FitSign.AsksWhatWeDoWell, FitSign.ValuesWhatWeDo, FitSign.NeverSatisfied], [.. _all.Except([FitSign.AsksWhatWeDoWell, FitSign.ValuesWhatWeDo, FitSign.NeverSatisfied])], FitVerdict.Neither, 6, 6 },
        { "three bad signs", [.. _negative.Take(3)], [.. _all.Except(_negative.Take(3))], FitVerdict.Worst, -12, -12 },
        { "nobody looked", [], [], FitVerdict.TooLittleKnown, -20, 20 },
        { "what is good is known, what is bad is not", [.. _all.Except(_negative)], [], FitVerdict.TooLittleKnown, 0, 20 },
        { "all good signs and only one unknown", [.. _all.Except(_negative)], [.. _negative.Skip(1)], FitVerdict.Best, 16, 20 },
        { "nothing good; whatever else is found, not one of the best", [], [.. _all.Except(_negative), .. _negative.Skip(2)], FitVerdict.Neither, -8, 0 },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Who_is_best_and_who_worst(string who, FitSign[] present, FitSign[] absent, FitVerdict verdict, decimal lowest, decimal highest)
    {
        var finding = Assess([], [.. present.Select(sign => Judged(sign, isPresent: true)), .. absent.Select(sign => Judged(sign, isPresent: false))], profitKnown: false);
        Assert.True(verdict == finding.Verdict, $"{who}: {finding}");
        Assert.Equal((lowest, highest, lowest == highest ? lowest : null), (finding.Lowest, finding.Highest, finding.Score));
        Assert.Equal(_all.Except(present).Except(absent), finding.Unknown.Select(part => part.Sign));
    }

    [Theory]
    [InlineData(100, 5, 6, true)]
    [InlineData(100, 5, 5, false)]
    [InlineData(100, 5, 0, false)]
    [InlineData(100, null, 6, null)]
    public void Who_costs_more_than_it_brings_is_found_in_the_figures(int amount, int? profit, int cost, bool? expected)
    {
        Fact[] facts = [Fixtures.Buys("1", "2024-06-01", amount, profit), new ServingCost(_customer, Fixtures.Date("2024-06-02"), new Money(cost, default))];
        Assert.Equal(expected, Part(Assess(facts, []), FitSign.CostsMoreThanItBrings).IsPresent);

        // Where the figures tell, a judgement does not count; where they do not, it does.
        var judged = Part(Assess(facts, [Judged(FitSign.CostsMoreThanItBrings, isPresent: expected != true)]), FitSign.CostsMoreThanItBrings);
        Assert.Equal(expected ?? true, judged.IsPresent);
    }

    [Theory]
    [InlineData(100, 4, 25, false)]
    [InlineData(100, 4, 26, true)]
    [InlineData(0, 1, 1, true)]
    [InlineData(0, 0, 1, false)]
    [InlineData(0, 1, 0, false)]
    [InlineData(100, 4, null, null)]
    public void Who_takes_too_much_time_brings_too_little_for_each_contact(int amount, int contacts, int? least, bool? expected)
    {
        Fact[] facts = [Fixtures.Buys("1", "2024-06-01", amount), .. Enumerable.Repeat(new ContactMade(_customer, Fixtures.Date("2024-06-02"), ContactKind.Visit), contacts), new ContactMade(_customer, Fixtures.Date("2023-06-02"), ContactKind.Visit)];
        var finding = Assess(facts, [], new FitOptions { LeastAmountPerContact = least });
        Assert.Equal(expected, Part(finding, FitSign.TakesTooMuchTime).IsPresent);
    }

    [Theory]
    [InlineData("2024-05-01 yes, 2024-06-01 no", false)]
    [InlineData("2024-06-01 yes, 2024-05-01 no", true)]
    [InlineData("2024-06-01 yes, 2024-06-01 no", null)]
    [InlineData("2023-12-31 yes, 2025-01-01 yes", null)]
    public void The_last_day_of_judgements_counts(string judgements, bool? expected)
    {
        var judged = judgements.Split(", ").Select(judgement => judgement.Split(' ')).Select((words, index) =>
            new FitJudgement(_customer, FitSign.NeverSatisfied, words[1] == "yes", Fixtures.Date(words[0]), $"seller {index}", "third complaint"));
        Assert.Equal(expected, Part(Assess([], [.. judged]), FitSign.NeverSatisfied).IsPresent);
    }

    [Fact]
    public void A_sign_that_weighs_nothing_does_not_matter_and_another_may_decide_alone()
    {
        var options = new FitOptions { Weights = _all.ToDictionary(sign => sign, sign => sign == FitSign.NeverSatisfied ? 10m : 0) };
        var finding = Assess([], [Judged(FitSign.NeverSatisfied, isPresent: true)], options, profitKnown: false);
        Assert.Equal((FitVerdict.Worst, -10m, 8), (finding.Verdict, finding.Score, finding.Unknown.Count()));
    }

    [Fact]
    public void Nothing_prints_the_evidence_or_who_judged()
    {
        var judgement = new FitJudgement(_customer, FitSign.NeverSatisfied, isPresent: true, Fixtures.Date("2024-06-01"), "Canary", "Canary");
        var finding = Assess([], [judgement], profitKnown: false);
        Assert.Equal("NeverSatisfied judged present on 2024-06-01", judgement.ToString());
        Assert.Equal("TooLittleKnown: -20 to 16, shows NeverSatisfied", finding.ToString());
        Assert.Equal("NeverSatisfied: NeverSatisfied judged present on 2024-06-01", Part(finding, FitSign.NeverSatisfied).ToString());
        Assert.Equal("HelpsUsGrow: unknown", Part(finding, FitSign.HelpsUsGrow).ToString());
        Assert.Equal("CostsMoreThanItBrings: profit in the period 0 is at least 0", Part(Assess([], []), FitSign.CostsMoreThanItBrings).ToString());
    }

    [Fact]
    public void Wrong_options_are_told_all_at_once()
    {
        var wrong = new FitOptions { Weights = new Dictionary<FitSign, decimal> { [(FitSign)9] = -1, [FitSign.NeverSatisfied] = FitOptions.MaximumWeight + 1 }, BestFrom = 1, WorstTo = 1, LeastAmountPerContact = -1 };
        Assert.Equal(5, Assert.Throws<ValidationException>(() => new FitAssessor(wrong)).Errors.Count());
        Assert.Single(Assert.Throws<ValidationException>(() => new FitAssessor(new FitOptions { Weights = null! })).Errors);
    }

    [Fact]
    public void Mistakes_are_refused()
    {
        var finding = Assess([], []);
        Assert.Throws<ArgumentException>("judgements", () => Assess([], [new FitJudgement(new("2"), FitSign.HelpsUsGrow, isPresent: true, _period.AsOf, "x", "x")]));
        Assert.Throws<ArgumentException>("judgements", () => Assess([], [null!]));
        Assert.Throws<ArgumentException>("evidence", () => new FitJudgement(_customer, FitSign.HelpsUsGrow, isPresent: true, _period.AsOf, "x", " "));
        Assert.Throws<ArgumentException>("parts", () => new FitFinding(_customer, _period, [.. finding.Parts.Skip(1)], 1, 0));
        Assert.Throws<ArgumentException>("bestFrom", () => new FitFinding(_customer, _period, finding.Parts, 1, 1));
        Assert.Throws<ArgumentException>("figure", () => new FitPart(FitSign.CostsMoreThanItBrings, 1, new Condition("profit in the period", null, Comparison.LessThan, 0), []));
        Assert.Throws<ArgumentException>("judgements", () => new FitPart(FitSign.HelpsUsGrow, 1, figure: null, [Judged(FitSign.NeverSatisfied, isPresent: true)]));
    }

    [Property(MaxTest = Laws.Cases)]
    public void What_is_unknown_does_not_decide_and_stays_inside_the_range(int seed)
    {
        var random = new Random(seed);
        var finding = Random(random);
        Assert.Equal(finding, Stored(finding));
        Assert.Equal(finding.Verdict, Stored(finding).Verdict);
        var known = Assess([], [.. finding.Parts.Select(part => Judged(part.Sign, part.IsPresent ?? random.Next(2) == 0))], profitKnown: false, options: Weights(finding));
        Assert.InRange(Assert.NotNull(known.Score), finding.Lowest, finding.Highest);
        Assert.Equal(known.Parts.Where(part => part.IsPresent == true).Sum(part => part.IsPositive ? part.Weight : -part.Weight), known.Score);
        Assert.Equal(finding.Verdict == FitVerdict.TooLittleKnown ? known.Verdict : finding.Verdict, known.Verdict);
        foreach (var end in new[] { true, false })
        {
            // Each end of the range may come out.
            var extreme = Assess([], [.. finding.Parts.Select(part => Judged(part.Sign, part.IsPresent ?? part.IsPositive == end))], profitKnown: false, options: Weights(finding));
            Assert.Equal(end ? finding.Highest : finding.Lowest, extreme.Score);
        }
    }

    [Property(MaxTest = Laws.Cases)]
    public void Another_sign_for_a_customer_never_makes_it_worse(int seed, byte pick)
    {
        var finding = Random(new Random(seed));
        var changed = _all[pick % _all.Length];
        var better = Assess(
            [],
            [.. finding.Parts.SelectMany(part => part.Sign == changed ? [Judged(part.Sign, part.IsPositive)] : part.Judgements)],
            profitKnown: false,
            options: Weights(finding));
        Assert.True(better.Lowest >= finding.Lowest && better.Highest >= finding.Highest);
        Assert.True(finding.Verdict != FitVerdict.Best || better.Verdict == FitVerdict.Best);
        Assert.True(better.Verdict != FitVerdict.Worst || finding.Verdict is FitVerdict.Worst or FitVerdict.TooLittleKnown);
    }

    [Property(MaxTest = Laws.Cases)]
    public void The_order_of_judgements_does_not_matter(int seed)
    {
        var random = new Random(seed);
        var judgements = Enumerable.Range(0, random.Next(12)).Select(_ => new FitJudgement(
            _customer, _all[random.Next(_all.Length)], random.Next(2) == 0, _period.AsOf.PlusDays(-random.Next(3)), $"{random.Next(2)}", $"{random.Next(2)}")).ToList();
        Assert.Equal(Assess([], [.. judgements]), Assess([], [.. judgements.AsEnumerable().Reverse()]));
    }

    private static FitFinding Random(Random random)
    {
        var judgements = _all.Where(_ => random.Next(3) > 0).Select(sign => Judged(sign, random.Next(2) == 0)).ToArray();
        return Assess([], judgements, new FitOptions { Weights = _all.Where(_ => random.Next(2) == 0).ToDictionary(sign => sign, _ => (decimal)random.Next(12) / 2) }, profitKnown: false);
    }

    private static FitOptions Weights(FitFinding finding) => new() { Weights = finding.Parts.ToDictionary(part => part.Sign, part => part.Weight) };

    private static FitPart Part(FitFinding finding, FitSign sign) => Assert.Single(finding.Parts, part => part.Sign == sign);

    private static FitFinding Stored(FitFinding finding) => JsonSerializer.Deserialize<FitFinding>(JsonSerializer.Serialize(finding))!;

    private static FitJudgement Judged(FitSign sign, bool isPresent) => new(_customer, sign, isPresent, Fixtures.Date("2024-06-01"), "seller 7", "seen on a visit");

    private static FitFinding Assess(Fact[] facts, FitJudgement[] judgements, FitOptions? options = null, bool profitKnown = true)
    {
        var all = new CustomerFacts(_customer, profitKnown ? facts : [.. facts, Fixtures.Buys("1", "2024-06-03", 1)]);
        return new FitAssessor(options).Assess(all, CustomerMetrics.Of(all, _period, Currency.None, ExchangeRateTable.Empty), judgements);
    }
}
