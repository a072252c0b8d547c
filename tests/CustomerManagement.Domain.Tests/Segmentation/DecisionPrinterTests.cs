using System.Globalization;
using System.Text.Json;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Segmentation;

/// <summary>Why a customer is in its segment, in four languages.</summary>
public sealed class DecisionPrinterTests
{
    private static readonly AnalysisPeriod _year2024 = new(new LocalDate(2024, 12, 31));
    private static readonly DecisionPrinter[] _printers = [.. Wording.Languages.Select(culture => new DecisionPrinter(culture))];
    private static readonly CalibrationBasis _basis = new("Loyalty", 2, new AnalysisPeriod(new LocalDate(2024, 12, 9), 6), new Currency("EUR"), 1_000_000);

    [Theory]
    [InlineData("en-US", "As of 2024-12-31, by “ABC”, this customer is in the segment “B”, because the figure for net amount in the period (1,500.50) is at least 1,500.50.")]
    [InlineData("zh-CN", "截至2024年12月31日，按“ABC 分类”，该客户属于“B 类客户”，因为期间净销售额为 1,500.50，不低于 1,500.50。")]
    [InlineData("zh-TW", "截至2024年12月31日，按「ABC 分類」，該客戶屬於「B 類客戶」，因為期間淨銷售額為 1,500.50，不低於 1,500.50。")]
    [InlineData("ko-KR", "2024년 12월 31일 기준 “ABC 분류”에서 이 고객이 “B등급 고객”에 속하는 근거는 기간 순매출액 값이 1,500.50이고 기준값 1,500.50 이상이라는 점입니다.")]
    public void A_sentence(string culture, string sentence) =>
        Assert.Equal(sentence, new DecisionPrinter(CultureInfo.GetCultureInfo(culture)).Sentence(Abc("B")));

    [Theory]
    [InlineData("en", "by “ABC by profit in the period”, this customer is in the segment “A”")]
    [InlineData("zh-CN", "按“ABC 分类（按期间利润）”，该客户属于“A 类客户”")]
    [InlineData("ko", "“기간 이익 기준 ABC 분류”에서 이 고객이 “A등급 고객”에 속하는")]
    public void A_built_in_scheme_by_another_value_keeps_its_words(string culture, string text)
    {
        var scheme = new AbcScheme(AbcOptions.ByAmount with { Value = CustomerMeasures.Profit });
        var measured = Fixtures.Measured(new(Fixtures.Date("2024-12-31")), Fixtures.Buys("1", "2024-12-01", 100, 10));
        var decision = scheme.Classify(measured[0], scheme.Calibrate(PopulationSummary.Of(measured, scheme.Measures)));
        Assert.Contains(text, new DecisionPrinter(CultureInfo.GetCultureInfo(culture)).Sentence(decision), StringComparison.Ordinal);
    }

    [Fact]
    public void An_outline() => Assert.Equal(
        [
            "As of 2024-12-31, by “ABC”, this customer is in the segment “C”, because the figure for net amount in the period (500) is above 0 and the figure for net amount in the period (500) is below 8,100 and the figure for net amount in the period (500) is below 1,500.50.",
            "“no tier” was tried and not taken.",
            "  The condition “the figure for net amount in the period is at most 0” does not hold: the figure is 500.",
            "“A” was tried and not taken.",
            "  The condition “the figure for net amount in the period is at least 8,100” does not hold: the figure is 500.",
            "“B” was tried and not taken.",
            "  The condition “the figure for net amount in the period is at least 1,500.50” does not hold: the figure is 500.",
            "“C” was taken, since it asks for nothing.",
            "All else equal, this customer moves up to “B” as soon as the figure for net amount in the period is at least 1,500.50; the distance is 1,000.50.",
            "All else equal, this customer moves down to “no tier” as soon as the figure for net amount in the period is at most 0; the distance is 500.",
            "The boundaries come from a population of 3 over the 12-month period up to 2024-12-31, by version 1 of the scheme.",
        ],
        new DecisionPrinter(CultureInfo.InvariantCulture).Outline(Abc("C")));

    [Fact]
    public void Each_part_of_a_score_and_neither_neighbour()
    {
        var someone = Fixtures.MetricsOf(_year2024, Fixtures.Buys("A", "2024-12-01", 5));
        var segmentation = CustomerSegmentation.Default;
        var rfm = segmentation.Classify(someone, segmentation.Calibrate(Fixtures.Measured(_year2024))).Rfm;
        Assert.Equal(
            [
                "As of 2024-12-31, by “RFM”, this customer is in the segment “111” in any case.",
                "Part 1 of 3 came out as “1”.",
                "“1” was taken, since it asks for nothing.",
                "Part 2 of 3 came out as “1”.",
                "“1” was taken, since it asks for nothing.",
                "Part 3 of 3 came out as “1”.",
                "“1” was taken, since it asks for nothing.",
                "No better segment with a known boundary is next to it.",
                "No worse segment with a known boundary is next to it.",
                "The boundaries come from a population of 0 over the 12-month period up to 2024-12-31, by version 1 of the scheme.",
            ],
            new DecisionPrinter(CultureInfo.GetCultureInfo("en")).Outline(rfm));
    }

    /// <summary>Every comparison that holds and that does not: what is in fact true of the value, and what was asked.</summary>
    [Theory]
    [InlineData("AtLeast  8 7", "is at least 7", "不低于 7", "不低於 7", "기준값 7 이상이라는 점", "is at least 7” holds", "7 이상일 것”이 충족됩니다")]
    [InlineData("AtLeast  6 7", "is below 7", "低于 7", "低於 7", "기준값 7 미만이라는 점", "is at least 7” does not hold", "7 이상일 것”이 충족되지 않습니다")]
    [InlineData("LessThan 6 7", "is below 7", "低于 7", "低於 7", "기준값 7 미만이라는 점", "is below 7” holds", "7 미만일 것”이 충족됩니다")]
    [InlineData("LessThan 7 7", "is at least 7", "不低于 7", "不低於 7", "기준값 7 이상이라는 점", "is below 7” does not hold", "7 미만일 것”이 충족되지 않습니다")]
    [InlineData("MoreThan 8 7", "is above 7", "高于 7", "高於 7", "기준값 7 초과라는 점", "is above 7” holds", "7 초과일 것”이 충족됩니다")]
    [InlineData("MoreThan 7 7", "is at most 7", "不高于 7", "不高於 7", "기준값 7 이하라는 점", "is above 7” does not hold", "7 초과일 것”이 충족되지 않습니다")]
    [InlineData("AtMost   7 7", "is at most 7", "不高于 7", "不高於 7", "기준값 7 이하라는 점", "is at most 7” holds", "7 이하일 것”이 충족됩니다")]
    [InlineData("AtMost   8 7", "is above 7", "高于 7", "高於 7", "기준값 7 초과라는 점", "is at most 7” does not hold", "7 이하일 것”이 충족되지 않습니다")]
    [InlineData("EqualTo  7 7", "is exactly 7", "等于 7", "等於 7", "기준값(7)과 같다는 점", "is exactly 7” holds", "기준값(7)과 같을 것”이 충족됩니다")]
    [InlineData("EqualTo  8 7", "is not 7", "不等于 7", "不等於 7", "기준값(7)과 다르다는 점", "is exactly 7” does not hold", "기준값(7)과 같을 것”이 충족되지 않습니다")]
    [InlineData("Missing  - 7", "there is no figure for margin", "没有margin的数值", "沒有margin的數值", "margin 값이 없다는 점", "no figure for margin” holds: there is no figure", "값이 없을 것”이 충족됩니다. 값이 없습니다")]
    [InlineData("Missing  8 7", "the figure for margin is 8", "margin为 8", "margin為 8", "margin 값이 8이라는 점", "no figure for margin” does not hold: the figure is 8", "값이 없을 것”이 충족되지 않습니다. 값은 8입니다")]
    [InlineData("AtLeast  - 7", "there is no figure for margin", "没有margin的数值", "沒有margin的數值", "margin 값이 없다는 점", "is at least 7” does not hold: there is no figure", "7 이상일 것”이 충족되지 않습니다. 값이 없습니다")]
    public void Every_comparison_tells_the_truth(string condition, string english, string simplified, string traditional, string korean, string asked, string askedInKorean)
    {
        if (condition.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var comparison, var value, var boundary])
        {
            throw new ArgumentException("Three words.", nameof(condition));
        }

        var compared = new Condition("margin", value == "-" ? null : decimal.Parse(value), Enum.Parse<Comparison>(comparison), decimal.Parse(boundary));

        // Whether or not it holds it decides: where it does not, the outcome behind it is taken.
        var decision = Own(compared.Holds ? "Gold" : "Basic", [new Rung("Gold", compared), new Rung("Basic")]);
        string[] clauses = [english, simplified, traditional, korean];
        string[] ends = [".", "。", "。", "입니다."];
        for (var i = 0; i < clauses.Length; i++)
        {
            Assert.EndsWith(clauses[i] + ends[i], new DecisionPrinter(Wording.Languages[i]).Sentence(decision), StringComparison.Ordinal);
        }

        Assert.Contains(asked, new DecisionPrinter(Wording.Languages[0]).Outline(decision)[2], StringComparison.Ordinal);
        Assert.Contains(askedInKorean, new DecisionPrinter(Wording.Languages[3]).Outline(decision)[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh", "“金卡”")]
    [InlineData("zh-SG", "“金卡”")]
    [InlineData("zh-HK", "「金卡會員」")]
    [InlineData("zh-MO", "「金卡會員」")]
    [InlineData("zh-Hant-HK", "「金卡會員」")]
    [InlineData("ko-KP", "“골드”")]
    [InlineData("ko", "“골드”")]
    [InlineData("en-GB", "“gold”")]
    [InlineData("ja-JP", "“gold”")]
    [InlineData("", "“gold”")]
    public void A_culture_speaks_the_language_of_its_parents_and_a_host_names_its_own(string culture, string segment)
    {
        var labels = new Dictionary<string, Labels> { ["Gold"] = new("gold", "金卡", "金卡會員", "골드"), ["Loyalty"] = new("loyalty card", "会员卡", "會員卡", "멤버십") };
        var sentence = new DecisionPrinter(CultureInfo.GetCultureInfo(culture), labels).Sentence(Own("Gold", [new Rung("Gold")]));
        Assert.Contains(segment, sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("Loyalty", sentence, StringComparison.Ordinal);
    }

    /// <summary>Digits are the culture's where it speaks the language; an English sentence never has a German number in it.</summary>
    [Theory]
    [InlineData("en-US", "1,234,567.80 EUR")]
    [InlineData("en-IN", "12,34,567.80 EUR")]
    [InlineData("de-DE", "1,234,567.80 EUR")]
    [InlineData("fa-IR", "1,234,567.80 EUR")]
    public void Numbers_are_those_of_the_language(string culture, string amount) => Assert.Contains(
        amount,
        new DecisionPrinter(CultureInfo.GetCultureInfo(culture)).Sentence(
            Own("Gold", [new Rung("Gold", new Condition(CustomerMeasures.Amount.Name, 1_234_567.80m, Comparison.AtLeast, 0))])),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("net amount in the period", "0.00", "0.00 EUR")]
    [InlineData("net amount in the period", "-0.00", "0.00 EUR")]
    [InlineData("net amount in the period", "-1234.5000", "-1,234.5000 EUR")]
    [InlineData("net amount in the period", "79228162514264337593543950335", "79,228,162,514,264,337,593,543,950,335 EUR")]
    [InlineData("net amount in the period", "0.0000000000000000000000000001", "0.0000000000000000000000000001 EUR")]
    [InlineData("days since the last purchase", "180.00", "180")]
    [InlineData("purchases in the period", "3.40", "3.4")]
    [InlineData("margin", "3.40", "3.40")]
    public void Numbers_are_exact(string measure, string value, string text) => Assert.EndsWith(
        $"({text}) is at most {text}.",
        new DecisionPrinter(CultureInfo.GetCultureInfo("en-US")).Sentence(
            Own("Gold", [new Rung("Gold", new Condition(measure, decimal.Parse(value, CultureInfo.InvariantCulture), Comparison.AtMost, decimal.Parse(value, CultureInfo.InvariantCulture)))])),
        StringComparison.Ordinal);

    [Fact]
    public void What_a_host_names_is_no_template_and_stays_on_its_line()
    {
        var decision = Own("{0} %s\r\n\u2028x", [new Rung("{0} %s\r\n\u2028x", new Condition("{9}\n{", 1, Comparison.EqualTo, 1))]);
        foreach (var culture in Wording.Languages)
        {
            Assert.All(new DecisionPrinter(culture).Outline(decision), line => Assert.DoesNotContain(line, letter => char.IsControl(letter) || letter == '\u2028'));
            Assert.All(new DecisionPrinter(culture).Outline(decision), line => Assert.DoesNotContain("secret", line, StringComparison.Ordinal));
            Assert.Contains("{9} {", new DecisionPrinter(culture).Sentence(decision), StringComparison.Ordinal);
            Assert.Contains("{0} %s   x", new DecisionPrinter(culture).Sentence(decision), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_printer_keeps_what_it_was_given()
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo("en-US").Clone();
        var labels = new Dictionary<string, Labels>();
        var printer = new DecisionPrinter(culture, labels);
        var before = printer.Outline(Abc("A"));
        culture.NumberFormat.NumberDecimalSeparator = "·";
        labels["A"] = new Labels("?", "?", "?", "?");
        Assert.Equal(before, printer.Outline(Abc("A")));
        _ = Assert.Throws<ArgumentNullException>("culture", () => new DecisionPrinter(null!));
        _ = Assert.Throws<ArgumentNullException>("decision", () => printer.Sentence<AbcTier>(null!));
        _ = Assert.Throws<ArgumentNullException>("decision", () => printer.Outline<AbcTier>(null!));
    }

    /// <summary>Every value and boundary is printed, of all schemes, in all languages, whatever the thread speaks, and again from a store.</summary>
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = Laws.Cases)]
    public void An_outline_holds_every_value_and_boundary(TestPopulation population, int pick)
    {
        var segmentation = (pick & 1) == 0 ? CustomerSegmentation.Default : new CustomerSegmentation(
            new AbcScheme(AbcOptions.ByCount), new ParetoScheme(), new RfmScheme(RfmOptions.CutPoints), new LifecycleScheme());
        var measured = population.Measure();
        if (measured.Count == 0)
        {
            return;
        }

        // The boundaries are those of a part, so that some values are beyond all that they were computed from.
        var boundaries = segmentation.Calibrate(population.With(population.Facts.Where((_, index) => index % 3 > 0)).Measure());
        var segments = segmentation.Classify(measured[(pick & int.MaxValue) % measured.Count], boundaries);
        MustHoldAll(segments.Abc, pick);
        MustHoldAll(segments.Pareto, pick);
        MustHoldAll(segments.Rfm, pick);
        MustHoldAll(segments.Lifecycle, pick);
    }

    private static void MustHoldAll<TSegment>(Decision<TSegment> decision, int pick)
    {
        var tried = decision.Explanation.Ladders.SelectMany(ladder => ladder.Rungs.Take(1 + ladder.Rungs.ToList().FindIndex(rung => rung == ladder.Taken)));
        var conditions = tried.SelectMany(rung => rung.Conditions).ToList();
        var neighbours = decision.Better.Concat(decision.Worse).ToList();
        string[] numbers =
        [
            .. conditions.Where(condition => condition.Value is not null).Select(condition => Number(condition.Measure, condition.Value!.Value)),
            .. conditions.Where(condition => condition.Comparison != Comparison.Missing).Select(condition => Number(condition.Measure, condition.Boundary)),
            .. neighbours.Select(next => Number(next.Measure, next.Boundary)),
            .. neighbours.Select(next => Number(next.Measure, next.Distance)),
            Wording.Count(decision.Basis.Customers),
            Wording.Count(decision.Basis.Period.Months),
        ];
        var stored = JsonSerializer.Deserialize<Decision<TSegment>>(JsonSerializer.Serialize(decision))!;
        foreach (var printer in _printers)
        {
            var lines = Wording.InEveryThread(pick, () => printer.Outline(decision), () => printer.Outline(stored));
            Assert.Equal(lines[0], printer.Sentence(stored));
            var text = string.Join('\n', lines);
            Assert.All(numbers.Distinct(), number => Assert.Contains(number, text, StringComparison.Ordinal));
        }
    }

    private static string Number(string measure, decimal value) =>
        measure == CustomerMeasures.Amount.Name || measure == CustomerMeasures.Profit.Name ? Wording.Amount(value) : Wording.Count(value);

    private static Decision<AbcTier> Abc(string customer)
    {
        var scheme = new AbcScheme();
        var measured = Fixtures.Measured(_year2024, Fixtures.Buys("A", "2024-06-01", 8100), Fixtures.Buys("B", "2024-06-01", 1500.50m), Fixtures.Buys("C", "2024-06-01", 500));
        var boundaries = scheme.Calibrate(PopulationSummary.Of(measured, scheme.Measures));
        return scheme.Classify(measured.Single(one => one.Customer.Value == customer), boundaries);
    }

    private static Decision<string> Own(string segment, Rung[] rungs) =>
        new(new CustomerId("secret-7"), new LocalDate(2024, 12, 9), _basis, segment, new Explanation([new Ladder(rungs)]), [], []);
}
