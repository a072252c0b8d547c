using System.Globalization;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Loyalty;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;
using static CustomerManagement.Domain.Tests.Loyalty.FindingCases;

namespace CustomerManagement.Domain.Tests.Loyalty;

/// <summary>How loyal a customer is, how well it fits and whether it is worth winning over, in four languages.</summary>
public sealed class FindingPrinterTests
{
    private static readonly FindingPrinter[] _printers = [.. Wording.Languages.Select(culture => new FindingPrinter(culture))];
    private static readonly bool?[] _answers = [true, false, null];

    [Theory]
    [InlineData("en-US", "As of 2024-12-31, this customer is loyal to discounts only, because it buys again and again and it buys nearly always at a discount.")]
    [InlineData("zh-CN", "截至2024年12月31日，该客户是只看重降价和促销的客户，因为该客户反复购买；并且该客户几乎只在打折时购买。")]
    [InlineData("zh-TW", "截至2024年12月31日，該客戶是只看重降價和促銷的客戶，因為該客戶反覆購買；並且該客戶幾乎只在打折時購買。")]
    [InlineData("ko-KR", "2024년 12월 31일 기준 이 고객은 할인에만 충성하는 고객이며, 근거는 반복해서 구매한다는 점, 거의 항상 할인을 받아 구매한다는 점입니다.")]
    public void A_sentence_on_loyalty(string culture, string sentence) =>
        Assert.Equal(sentence, new FindingPrinter(CultureInfo.GetCultureInfo(culture)).Sentence(LoyalBy(true, null, false, true, true, null)));

    [Theory]
    [InlineData("en-US", "As of 2024-12-31, this customer is one of the best: its score is between 9 and 11.5.")]
    [InlineData("zh-CN", "截至2024年12月31日，该客户属于最佳客户：得分介于 9 与 11.5 之间。")]
    [InlineData("zh-TW", "截至2024年12月31日，該客戶屬於最佳客戶：得分介於 9 與 11.5 之間。")]
    [InlineData("ko-KR", "2024년 12월 31일 기준 이 고객은 최고의 고객에 속하며, 점수는 9 이상 11.5 이하입니다.")]
    public void A_sentence_on_fit(string culture, string sentence) => Assert.Equal(sentence, new FindingPrinter(CultureInfo.GetCultureInfo(culture)).Sentence(Fit()));

    [Theory]
    [InlineData("en-US", "As of 2024-12-31, this customer is loyal already.", "If loyal, it would have a share of wallet of 70% here.")]
    [InlineData("zh-CN", "截至2024年12月31日，该客户已经是忠诚客户。", "如果忠诚，其在我们这里的钱包份额将为 70%。")]
    [InlineData("zh-TW", "截至2024年12月31日，該客戶已經是忠誠客戶。", "如果忠誠，其在我們這裡的錢包份額將為 70%。")]
    [InlineData("ko-KR", "2024년 12월 31일 기준 이 고객은 이미 충성고객입니다.", "충성고객이 되면 우리의 지갑 점유율은 70%가 됩니다.")]
    public void A_case(string culture, string sentence, string share)
    {
        var printer = new FindingPrinter(CultureInfo.GetCultureInfo(culture));
        var weighed = new ConversionCase(LoyalBy(true, true, true, true, true, true), 100, null, null, null, 0.70m, 12);
        Assert.Equal((sentence, share), (printer.Sentence(weighed), printer.Outline(weighed)[3]));
    }

    [Fact]
    public void An_outline_of_loyalty()
    {
        RangeCondition[] known =
        [
            new(Measures[0].Measure, 3, 3, Comparison.AtLeast, 2), new(Measures[1].Measure, 0.25m, 1, Comparison.LessThan, 0.30m),
            new(Measures[2].Measure, 0, 0.5m, Comparison.LessThan, 0.8m), new(Measures[3].Measure, 4, 4, Comparison.AtLeast, 4),
            new(Measures[4].Measure, 4, 4, Comparison.MoreThan, 2), new(Measures[5].Measure, 4, null, Comparison.LessThan, 4),
        ];
        var finding = new LoyaltyFinding(
            Customer,
            Year,
            LoyaltyBasis.BehaviourAndAttitude,
            [.. known.Select((condition, place) => new LoyaltySign((LoyaltySignKind)(place + 1), condition))],
            new RangeCondition(Measures[6].Measure, null, null, Comparison.AtLeast, 1));
        Assert.Equal(
            [
                "As of 2024-12-31, too little is known to tell how loyal this customer is, because it is unknown how much it buys elsewhere.",
                "  It may be a loyal customer.",
                "  It may be a switcher between brands.",
                "What the customer does and what it says decide.",
                "This speaks for loyalty: it buys again and again.",
                "  The condition “the figure for purchase dates in the period is at least 2” holds: the figure is 3.",
                "This speaks neither for nor against loyalty: it is unknown how much it buys elsewhere.",
                "  It is unknown whether the condition “the figure for share bought elsewhere is below 30%” holds: the figure is between 25% and 100%.",
                "This speaks for loyalty: it pays usual prices.",
                "  The condition “the figure for share of discounted purchases is below 80%” holds: the figure is between 0% and 50%.",
                "This speaks for loyalty: it says that it prefers us.",
                "  The condition “the figure for attitude to the brand (scale of 1 to 5) is at least 4” holds: the figure is 4.",
                "This speaks for loyalty: it does not say that it would change for another.",
                "  The condition “the figure for attitude to the brand (scale of 1 to 5) is above 2” holds: the figure is 4.",
                "This speaks against loyalty: it says that promotions decide whether it buys.",
                "  The condition “the figure for attitude to promotions (scale of 1 to 5) is below 4” does not hold: the figure is 4 or more.",
                "On new product lines: it is unknown whether it buys new product lines early.",
                "  It is unknown whether the condition “the figure for product lines bought soon after their launch is at least 1” holds: there is no figure.",
                "Deeds and words differ: the customer says that promotions decide and pays usual prices.",
            ],
            _printers[0].Outline(finding));
    }

    [Fact]
    public void An_outline_of_fit() => Assert.Equal(
        [
            "The best have a score of 8 or more, the worst a score of 0 or less.",
            "“it lets us do what we are good at” is shown and speaks for the customer with a weight of 10.",
            "  Judgements that it is shown: 2; judgements that it is not: 0.",
            "“it holds our work to be worth its price and pays it” is not shown, so its weight of 1 does not speak for the customer.",
            "  Judgements that it is shown: 0; judgements that it is not: 1.",
            "It is unknown whether “its new demands raise our skills and widen our knowledge” is shown, which would speak for the customer with a weight of 2.5.",
            "  Judgements that it is shown: 1; judgements that it is not: 1.",
        ],
        _printers[0].Outline(Fit()).Skip(1).Take(7));

    [Fact]
    public void Figures_of_fit_and_what_nobody_judged()
    {
        var lines = _printers[0].Outline(Fit());
        Assert.Equal(
            [
                "“it costs far more than it brings” is shown and speaks against the customer with a weight of 1.",
                "  The condition “the figure for profit in the period is below 0” holds: the figure is -1,234.50.",
                "It is unknown whether “it takes time that better customers need” is shown, which would speak against the customer with a weight of 0.",
                "  Nobody has judged it.",
            ],
            lines.Skip(14).Take(4));
    }

    [Fact]
    public void An_outline_of_a_case()
    {
        var demand = new DemandEstimate(new Money(2000.00m, new Currency("EUR")), new LocalDate(2024, 5, 1), "a secret source");
        var lines = _printers[0].Outline(new ConversionCase(LoyalBy(true, false, true, true, true, true), 400.50m, demand, 0.2m, 50, 0.7m, 18));
        Assert.Equal(
            [
                "As of 2024-12-31, it is worth trying to make this customer loyal, because that is expected to bring more than it costs.",
                "Our sales to the customer are 400.50 EUR a year.",
                "The estimate of 2024-05-01 says that it needs 2,000.00 EUR a year in all.",
                "If loyal, it would have a share of wallet of 70% here.",
                "It would buy 999.5 EUR more a year.",
                "The margin on that is 20%.",
                "The extra profit is 199.9 EUR a year.",
                "To make it loyal costs 50 EUR once.",
                "After the cost, the expected gain is 249.85 EUR (horizon in months: 18).",
                "As of 2024-12-31, this customer is a switcher between brands, because it buys much elsewhere and it pays usual prices and it says that it prefers us.",
            ],
            lines.Take(10));
    }

    /// <summary>What decides is never nothing, whatever is known: 3 answers to 6 signs and of early adoption, on both bases.</summary>
    [Fact]
    public void Every_way_in_which_signs_stand_has_its_reasons()
    {
        var ways = (IEnumerable<bool?[]>)[[]];
        for (var sign = 0; sign < Measures.Length; sign++)
        {
            ways = [.. ways.SelectMany(way => _answers.Select(answer => (bool?[])[.. way, answer]))];
        }

        var kinds = new HashSet<(LoyaltyKind, bool)>();
        foreach (var finding in ways.SelectMany(way => Enum.GetValues<LoyaltyBasis>().Select(basis => LoyalBy(way[..6], basis, way[6]))))
        {
            var sentence = _printers[0].Sentence(finding);
            Assert.Matches("because it (.+[^,])\\.$", sentence);
            Assert.Equal(finding.Possible.Count > 1, sentence.Contains("unknown", StringComparison.Ordinal));
            Assert.Equal(finding.IsEarlyAdopter, sentence.Contains("early adopter", StringComparison.Ordinal));
            kinds.Add((finding.Kind, finding.IsEarlyAdopter));
        }

        Assert.Equal(Enum.GetValues<LoyaltyKind>().Length + 1, kinds.Count);
    }

    [Property(MaxTest = Laws.Cases)]
    public void An_outline_of_loyalty_holds_every_figure(int seed)
    {
        var random = new Random(seed);
        var finding = Random(random);
        var stored = Stored(finding);
        var conditions = finding.Signs.Select(sign => sign.Condition).Append(finding.EarlyAdoption).ToList();
        foreach (var printer in _printers)
        {
            var lines = Wording.InEveryThread(seed, () => printer.Outline(finding), () => printer.Outline(stored));
            Assert.Equal(printer.Sentence(finding), lines[0]);
            AssertClean(lines);
            var first = 3 + (finding.Possible.Count > 1 ? finding.Possible.Count : 0);
            Assert.Equal(first - 1 + (2 * conditions.Count) + finding.Contradictions.Count, lines.Count);
            for (var place = 0; place < conditions.Count; place++)
            {
                var (condition, line) = (conditions[place], lines[first + (2 * place)]);
                Assert.All(new[] { condition.Boundary, condition.Least, condition.Most }, figure => Assert.Contains(
                    figure is not { } value ? "" : place is 1 or 2 ? $"{Wording.Count(value * 100)}%" : Wording.Count(value), line, StringComparison.Ordinal));
            }
        }
    }

    [Property(MaxTest = Laws.Cases)]
    public void An_outline_of_fit_holds_score_weights_and_figures(int seed)
    {
        var random = new Random(seed);
        var finding = Fit(random);
        var stored = Stored(finding);
        foreach (var printer in _printers)
        {
            var lines = Wording.InEveryThread(seed, () => printer.Outline(finding), () => printer.Outline(stored));
            AssertClean(lines);
            Assert.Equal((printer.Sentence(finding), 2 + (2 * finding.Parts.Count)), (lines[0], lines.Count));
            Assert.Contains(Wording.Count(finding.Lowest), lines[0], StringComparison.Ordinal);
            Assert.Contains(Wording.Count(finding.Highest), lines[0], StringComparison.Ordinal);
            Assert.Contains(Wording.Count(finding.BestFrom), lines[1], StringComparison.Ordinal);
            Assert.Contains(Wording.Count(finding.WorstTo), lines[1], StringComparison.Ordinal);
            for (var place = 0; place < finding.Parts.Count; place++)
            {
                var part = finding.Parts[place];
                Assert.Contains(Wording.Count(part.Weight), lines[2 + (2 * place)], StringComparison.Ordinal);
                Assert.Contains(part.Figure is { } figure ? Wording.Amount(figure.Value!.Value) : "", lines[3 + (2 * place)], StringComparison.Ordinal);
            }
        }
    }

    [Property(MaxTest = Laws.Cases)]
    public void An_outline_of_a_case_holds_every_figure_that_is_known(int seed)
    {
        var random = new Random(seed);
        var demand = random.Next(4) == 0 ? null : new DemandEstimate(
            new Money(Number(random), random.Next(2) == 0 ? Currency.None : new Currency("KRW")), Year.AsOf.PlusDays(random.Next(-9, 2)), "a secret source");
        var weighed = new ConversionCase(
            Random(random), Number(random) - 40, demand, Maybe(random, (Number(random) / 100) - 1), Maybe(random, Number(random)), random.Next(1, 100) / 100m, random.Next(1, 2000));
        var stored = Stored(weighed);
        foreach (var printer in _printers)
        {
            var lines = Wording.InEveryThread(seed, () => printer.Outline(weighed), () => printer.Outline(stored));
            AssertClean(lines);
            Assert.Equal(printer.Outline(weighed.Loyalty), lines.Skip(9));
            Assert.Equal(printer.Sentence(weighed), lines[0]);
            string[] figures =
            [
                Wording.Amount(weighed.SalesPerYear), Text(demand?.PerYear.Amount, Wording.Amount), $"{Wording.Count(weighed.TargetShare * 100)}%", Text(weighed.ExtraAmount, Wording.Count),
                Text(weighed.Margin, margin => $"{Wording.Count(margin * 100)}%"), Text(weighed.ExtraProfit, Wording.Count), Text(weighed.CostToConvert, Wording.Amount), Text(weighed.ExpectedGain, Wording.Count),
            ];
            Assert.All(figures.Zip(lines.Skip(1)), pair => Assert.Contains(pair.First, pair.Second, StringComparison.Ordinal));
            Assert.Contains(Wording.Count(weighed.HorizonMonths), lines[8], StringComparison.Ordinal);
        }

        static string Text(decimal? value, Func<decimal, string> text) => value is { } known ? text(known) : "";
    }

    /// <summary>Braces and breaks in a stored document are neither templates nor lines.</summary>
    [Fact]
    public void A_measure_of_a_host_goes_by_its_name_on_one_line()
    {
        var line = _printers[0].Outline(LoyalBy([true, true, true, true, true, true], LoyaltyBasis.Behaviour, true, "{9}\r\n{x"))[3];
        Assert.Equal("  The condition “the figure for {9}  {x is at least 1” holds: the figure is 1.", line);
    }

    [Fact]
    public void Nothing_is_refused() => Assert.All(
        (Action[])
        [
            () => _printers[0].Sentence((LoyaltyFinding)null!), () => _printers[0].Sentence((FitFinding)null!), () => _printers[0].Sentence((ConversionCase)null!), () => _printers[0].Sentence((TraitFinding)null!), () => _printers[0].Outline((TraitFinding)null!),
            () => _printers[0].Outline((LoyaltyFinding)null!), () => _printers[0].Outline((FitFinding)null!), () => _printers[0].Outline((ConversionCase)null!),
        ],
        action => Assert.Throws<ArgumentNullException>(action));
}
