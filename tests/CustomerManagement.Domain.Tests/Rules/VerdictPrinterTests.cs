using System.Globalization;
using System.Text.Json;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Rules;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Rules;

/// <summary>Why a customer is in a group, in four languages.</summary>
public sealed class VerdictPrinterTests
{
    private static readonly LocalDate _asOf = new(2024, 12, 9);
    private static readonly VerdictPrinter[] _printers = [.. Wording.Languages.Select(culture => new VerdictPrinter(culture))];
    private static readonly RuleTrace _holds = Fact("net amount in the period", 4310.00m, Comparison.AtLeast, 1000);
    private static readonly RuleTrace _fails = Fact("days since the last purchase", 12, Comparison.MoreThan, 90.0m);
    private static readonly RuleTrace _unknown = Fact("growth over the previous period", null, Comparison.LessThan, -0.50m);

    [Theory]
    [InlineData("en-US", "As of 2024-12-09, this customer is in the group “vip” (version 3), because the figure for net amount in the period (4,310.00) is at least 1,000 and it is not in the group “new”.")]
    [InlineData("zh-CN", "截至2024年12月9日，该客户属于客户组“vip”（版本 3），因为期间净销售额为 4,310.00，不低于 1,000；并且该客户不属于客户组“new”。")]
    [InlineData("zh-TW", "截至2024年12月9日，該客戶屬於客戶群組「vip」（版本 3），因為期間淨銷售額為 4,310.00，不低於 1,000；並且該客戶不屬於客戶群組「new」。")]
    [InlineData("ko-KR", "2024년 12월 9일 기준 이 고객이 “vip” 그룹(버전 3)에 속하는 근거는 기간 순매출액 값이 4,310.00이고 기준값 1,000 이상이라는 점, “new” 그룹에 속하지 않는다는 점입니다.")]
    public void A_sentence(string culture, string sentence) => Assert.Equal(
        sentence, new VerdictPrinter(CultureInfo.GetCultureInfo(culture)).Sentence(Verdict(All(_holds, Not(Group("new", Truth.False))))));

    [Fact]
    public void An_outline() => Assert.Equal(
        [
            "As of 2024-12-09, it is unknown whether this customer is in the group “vip” (version 3), because there is no figure for growth over the previous period and it is unknown whether it is in the group “gone”.",
            "All of these parts must hold, and it is unknown whether they do:",
            "  The condition “the figure for net amount in the period is at least 1,000” holds: the figure is 4,310.00.",
            "  At least one of these parts must hold, and it is unknown whether one does:",
            "    The condition “the figure for days since the last purchase is above 90” does not hold: the figure is 12.",
            "    It is unknown whether the condition “the figure for growth over the previous period is below -50%” holds: there is no figure.",
            "  This part must not hold, and it is unknown whether it does:",
            "    It is unknown whether this customer is in the group “gone”.",
            "The figure for growth over the previous period is unknown.",
            "Membership in the group “gone” is unknown.",
        ],
        new VerdictPrinter(CultureInfo.GetCultureInfo("en-US")).Outline(Verdict(All(_holds, Any(_fails, _unknown), Not(Group("gone", Truth.Unknown))))));

    /// <summary>What a part of any kind says of each outcome.</summary>
    [Theory]
    [InlineData("all", Truth.True, "All of these parts must hold, and they do:", "以下各部分须全部成立，且全部成立：", "다음 부분이 모두 충족되어야 하며, 모두 충족됩니다:")]
    [InlineData("all", Truth.False, "All of these parts must hold, and not all of them do:", "以下各部分须全部成立，但并非全部成立：", "다음 부분이 모두 충족되어야 하지만, 모두 충족되지는 않습니다:")]
    [InlineData("all", Truth.Unknown, "All of these parts must hold, and it is unknown whether they do:", "以下各部分须全部成立，但是否全部成立未知：", "다음 부분이 모두 충족되어야 하지만, 모두 충족되는지 알 수 없습니다:")]
    [InlineData("any", Truth.True, "At least one of these parts must hold, and that is so:", "以下各部分中须至少有一项成立，且确有成立：", "다음 부분 중 하나 이상이 충족되어야 하며, 충족되는 부분이 있습니다:")]
    [InlineData("any", Truth.False, "At least one of these parts must hold, and none does:", "以下各部分中须至少有一项成立，但无一成立：", "다음 부분 중 하나 이상이 충족되어야 하지만, 충족되는 부분이 없습니다:")]
    [InlineData("any", Truth.Unknown, "At least one of these parts must hold, and it is unknown whether one does:", "以下各部分中须至少有一项成立，但是否有成立未知：", "다음 부분 중 하나 이상이 충족되어야 하지만, 충족되는 부분이 있는지 알 수 없습니다:")]
    [InlineData("not", Truth.True, "This part must not hold, and it does not:", "以下部分须不成立，且确实不成立：", "다음 부분이 충족되지 않아야 하며, 충족되지 않습니다:")]
    [InlineData("not", Truth.False, "This part must not hold, but it does:", "以下部分须不成立，但它成立：", "다음 부분이 충족되지 않아야 하지만, 충족됩니다:")]
    [InlineData("not", Truth.Unknown, "This part must not hold, and it is unknown whether it does:", "以下部分须不成立，但是否成立未知：", "다음 부분이 충족되지 않아야 하지만, 충족되는지 알 수 없습니다:")]
    [InlineData("group", Truth.True, "This customer is in the group “g”.", "该客户属于客户组“g”。", "이 고객은 “g” 그룹에 속합니다.")]
    [InlineData("group", Truth.False, "This customer is not in the group “g”.", "该客户不属于客户组“g”。", "이 고객은 “g” 그룹에 속하지 않습니다.")]
    [InlineData("group", Truth.Unknown, "It is unknown whether this customer is in the group “g”.", "无法确定该客户是否属于客户组“g”。", "이 고객이 “g” 그룹에 속하는지 알 수 없습니다.")]
    public void A_part(string kind, Truth outcome, string english, string simplified, string korean)
    {
        var trace = kind switch
        {
            "all" => All(Group("x", Truth.True), Group("y", outcome)),
            "any" => Any(Group("x", Truth.False), Group("y", outcome)),
            "not" => Not(Group("x", Truth.True - (byte)outcome)),
            _ => Group("g", outcome),
        };
        Assert.Equal(outcome, trace.Outcome);
        Assert.Equal([english, simplified, korean], new[] { 0, 1, 3 }.Select(language => new VerdictPrinter(Wording.Languages[language]).Outline(Verdict(trace))[1]));
    }

    [Theory]
    [InlineData("growth over the previous period", "0.3333333333333333333333333333", "33.33333333333333333333333333%")]
    [InlineData("growth over the previous period", "-1", "-100%")]
    [InlineData("growth over the previous period", "0.2000", "20%")]
    [InlineData("growth over the previous period", "79228162514264337593543950335", "7,922,816,251,426,433,759,354,395,033,500%")]
    [InlineData("net amount in the period", "12.3400", "12.3400")]
    [InlineData("purchase dates ever", "3.0", "3")]
    [InlineData("not in the catalogue", "3.0", "3.0")]
    public void A_number_is_exact_and_written_as_what_it_counts(string measure, string value, string text) => Assert.EndsWith(
        $"holds: the figure is {text}.",
        new VerdictPrinter(CultureInfo.GetCultureInfo("en-US")).Outline(
            Verdict(Fact(measure, decimal.Parse(value, CultureInfo.InvariantCulture), Comparison.AtLeast, -1)))[1],
        StringComparison.Ordinal);

    [Fact]
    public void A_fact_of_a_host_goes_by_its_label()
    {
        var facts = FactCatalogue.Figures.With(new CustomerFact("margin", FactUnit.Share, new("margin", "利润率", "利潤率", "이익률"), new Measure("gross margin", _ => 0.25m)));
        var verdict = Verdict(Fact("gross margin", 0.25m, Comparison.AtLeast, 0.2m));
        Assert.Equal("条件“利润率不低于 20%”成立：数值为 25%。", new VerdictPrinter(CultureInfo.GetCultureInfo("zh-CN"), facts).Outline(verdict)[1]);
        Assert.Equal("条件“gross margin不低于 0.2”成立：数值为 0.25。", new VerdictPrinter(CultureInfo.GetCultureInfo("zh-CN")).Outline(verdict)[1]);
    }

    [Fact]
    public void Every_unit_has_its_way_of_writing()
    {
        Labels labels = new("margin", "利润率", "利潤率", "이익률");
        CustomerFact[] facts =
        [
            .. Enum.GetValues<FactUnit>().Where(unit => unit < FactUnit.YesNo).Select(unit => new CustomerFact("margin", unit, labels, new Measure("margin", _ => 1))),
            CustomerFact.YesNo("margin", labels, _ => true),
            CustomerFact.Date("margin", labels, _ => new LocalDate(2024, 2, 29)),
            CustomerFact.Choice("margin", labels, [new("low"), new("high", new("high", "高", "高", "높음"))], _ => "high"),
        ];
        Assert.Equal(Enum.GetValues<FactUnit>(), facts.Select(fact => fact.Unit));
        string[] texts = ["1", "1", "1", "100%", "是", "2024年2月29日", "高"];
        Assert.All(facts.Zip(texts), pair =>
        {
            var customer = Fixtures.MetricsOf(new(_asOf), Fixtures.Buys("1", "2024-01-01", 1));
            var number = pair.First.Measure.Of(customer);
            var verdict = new GroupVerdict(customer.Customer, _asOf, "vip", 3, Fact("margin", number, Comparison.EqualTo, number!.Value));
            Assert.Contains($"利潤率為 {pair.Second}", new VerdictPrinter(CultureInfo.GetCultureInfo("zh-TW"), new FactCatalogue([pair.First])).Sentence(verdict), StringComparison.Ordinal);
        });
    }

    /// <summary>Numbers that somebody wrote into a stored verdict, which are no dates, answers or words.</summary>
    [Theory]
    [InlineData(-1)]
    [InlineData(1e28)]
    [InlineData(0.5)]
    public void A_number_that_stands_for_nothing_is_printed_as_it_is(double number) => Assert.All(
        (CustomerFact[])[CustomerFact.Date("x", Named("x"), _ => null), CustomerFact.YesNo("x", Named("x"), _ => null), CustomerFact.Choice("x", Named("x"), [new("only")], _ => null)],
        fact => Assert.NotEmpty(new VerdictPrinter(CultureInfo.InvariantCulture, new FactCatalogue([fact])).Sentence(Verdict(Fact("x", (decimal)number, Comparison.AtLeast, (decimal)number)))));

    /// <summary>Dates are before and after, words are and are not.</summary>
    [Theory]
    [InlineData("en", "first purchase (2024-05-01) is before 2024-06-01", "size is large and not small")]
    [InlineData("zh-CN", "首次购买为 2024年5月1日，早于 2024年6月1日", "规模为 大，不是 小")]
    [InlineData("zh-TW", "首次購買為 2024年5月1日，早於 2024年6月1日", "規模為 大，不是 小")]
    [InlineData("ko", "첫 구매(2024년 5월 1일) 날짜가 2024년 6월 1일보다 빠르다는 점", "규모 항목이 “큼”이며 “작음”이(가) 아니라는 점")]
    public void Dates_and_words_are_spoken_of_as_such(string culture, string date, string word)
    {
        var first = CustomerFact.Date("first-purchase", new("first purchase", "首次购买", "首次購買", "첫 구매"), customer => customer.FirstPurchase);
        var size = CustomerFact.Choice("size", new("size", "规模", "規模", "규모"), [new("small", new("small", "小", "小", "작음")), new("large", new("large", "大", "大", "큼"))], _ => "large");
        var customer = Fixtures.MetricsOf(new(_asOf), Fixtures.Buys("1", "2024-05-01", 1));
        var rule = new AnyOf(new FactComparison(first, Comparison.AtLeast, new LocalDate(2024, 6, 1)), new FactComparison(size, "small"));
        var verdict = new GroupRules([new GroupRule("vip", 1, rule)]).Evaluate(customer)[0];
        var sentence = new VerdictPrinter(CultureInfo.GetCultureInfo(culture), new FactCatalogue([first, size])).Sentence(verdict);
        Assert.Contains(date, sentence, StringComparison.Ordinal);
        Assert.Contains(word, sentence, StringComparison.Ordinal);
    }

    /// <summary>Without the catalogue the words that came with the verdict are all there is.</summary>
    [Fact]
    public void A_verdict_without_its_catalogue_keeps_its_words() => Assert.Contains(
        "the figure for size is large",
        new VerdictPrinter(CultureInfo.InvariantCulture).Sentence(Verdict(new(RuleKind.Fact, [], new Condition("size", 1, Comparison.EqualTo, 1, "large", "large")))).Replace("(large)", "is large", StringComparison.Ordinal),
        StringComparison.Ordinal);

    /// <summary>The catalogue has got another choice meanwhile, before those there were.</summary>
    [Fact]
    public void The_word_that_decided_is_printed_whatever_the_catalogue_has_now()
    {
        var now = new FactCatalogue([CustomerFact.Choice("region", Named("region"), [new("east"), new("north"), new("south", new("the south", "南方", "南方", "남부"))], _ => null)]);
        var stored = Verdict(new(RuleKind.Fact, [], new Condition("region", 1, Comparison.EqualTo, 1, "south", "south")));
        Assert.Contains("the south", new VerdictPrinter(CultureInfo.InvariantCulture, now).Sentence(stored), StringComparison.Ordinal);
        Assert.DoesNotContain("north", string.Concat(new VerdictPrinter(CultureInfo.InvariantCulture, now).Outline(stored)), StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_of_one_measure_are_refused() => Assert.Throws<ArgumentException>(
        "facts", () => FactCatalogue.Figures.With(new CustomerFact("turnover", FactUnit.Money, Named("turnover"), CustomerMeasures.Amount)));

    [Theory]
    [InlineData("en", "As of 2024-12-09, this customer is in the group “vip” (version 3), because it is on the hand-picked list “gold” until the day before 2025-01-01.")]
    [InlineData("zh-CN", "截至2024年12月9日，该客户属于客户组“vip”（版本 3），因为该客户在人工选定名单“gold”上，有效期至2025年1月1日（不含当日）。")]
    [InlineData("zh-TW", "截至2024年12月9日，該客戶屬於客戶群組「vip」（版本 3），因為該客戶在人工選定名單「gold」上，有效期至2025年1月1日（不含當日）。")]
    [InlineData("ko", "2024년 12월 9일 기준 이 고객이 “vip” 그룹(버전 3)에 속하는 근거는 2025년 1월 1일 전까지 직접 선정 목록 “gold”에 있다는 점입니다.")]
    public void Who_is_picked_by_hand_is_told_until_when(string culture, string text)
    {
        var printer = new VerdictPrinter(CultureInfo.GetCultureInfo(culture));
        Assert.Equal(text, printer.Sentence(Verdict(OnList(until: new LocalDate(2025, 1, 1)))));
        Assert.All((RuleTrace[])[OnList(null), OnList(new LocalDate(2025, 1, 1)), new(RuleKind.List, [], list: "gold")], trace =>
        {
            Assert.Contains("gold", printer.Outline(Verdict(trace))[1], StringComparison.Ordinal);
            Assert.DoesNotContain("secret", string.Concat(printer.Outline(Verdict(trace))), StringComparison.Ordinal);
        });

        static RuleTrace OnList(LocalDate? until) => new(RuleKind.List, [], list: "gold", pick: new HandPick(new CustomerId("secret-7"), "a secret reason", until: until));
    }

    /// <summary>Random rules in four languages: every value and boundary, a line for each part, the same in every thread and again from a store.</summary>
    [Property(MaxTest = Laws.Cases)]
    public void An_outline_holds_every_part_value_and_boundary(int seed)
    {
        var random = new Random(seed);
        var verdict = new GroupVerdict(new CustomerId("secret-7"), _asOf.PlusDays(random.Next(1000)), "vip", random.Next(1, 2000), Random(random, random.Next(4)));
        var json = JsonSerializer.Serialize(verdict);
        var stored = JsonSerializer.Deserialize<GroupVerdict>(json)!;
        Assert.Equal((verdict, verdict.Outcome, json), (stored, stored.Outcome, JsonSerializer.Serialize(stored)));
        var traces = Parts(verdict.Trace).ToList();
        foreach (var printer in _printers)
        {
            var lines = Wording.InEveryThread(seed, () => printer.Outline(verdict), () => printer.Outline(stored));
            Assert.Equal(printer.Sentence(verdict), lines[0]);
            Assert.InRange(lines.Count, 1 + traces.Count, 1 + traces.Count + traces.Count(trace => trace.Outcome == Truth.Unknown));
            Assert.All(lines, line => Assert.DoesNotContain("secret", line, StringComparison.Ordinal));
            for (var i = 0; i < traces.Count; i++)
            {
                if (traces[i].Condition is { } condition)
                {
                    var isMoney = condition.Measure == CustomerMeasures.Amount.Name;
                    Assert.Contains(condition.Value is { } value ? (isMoney ? Wording.Amount(value) : Wording.Count(value)) : "", lines[1 + i], StringComparison.Ordinal);
                    Assert.Contains(
                        condition.Comparison == Comparison.Missing ? "" : isMoney ? Wording.Amount(condition.Boundary) : Wording.Count(condition.Boundary), lines[1 + i], StringComparison.Ordinal);
                }
            }
        }
    }

    /// <summary>What a document says of its own outcome is not asked: the parts are.</summary>
    [Theory]
    [InlineData("\"Value\":4310.00", "\"Value\":999.99", Truth.False)]
    [InlineData("\"Value\":4310.00", "\"Value\":null", Truth.Unknown)]
    [InlineData("\"Comparison\":1", "\"Comparison\":4", Truth.False)]
    [InlineData("\"Outcome\":2", "\"Outcome\":0", Truth.True)]
    public void A_stored_verdict_is_what_its_values_say(string written, string changed, Truth outcome)
    {
        var json = JsonSerializer.Serialize(Verdict(_holds));
        Assert.Contains(written, json, StringComparison.Ordinal);
        Assert.Equal(outcome, JsonSerializer.Deserialize<GroupVerdict>(json.Replace(written, changed, StringComparison.Ordinal))!.Outcome);
    }

    [Theory]
    [InlineData("\"Trace\":{", "\"Trace\":null,\"Was\":{")]
    [InlineData("\"Version\":3", "\"Version\":0")]
    [InlineData("\"Group\":\"vip\"", "\"Group\":\" \"")]
    [InlineData("\"Customer\":\"secret-7\"", "\"Who\":\"secret-7\"")]
    [InlineData("\"AsOf\":", "\"Was\":")]
    [InlineData("\"AsOf\":\"2024-12-09\"", "\"AsOf\":\"2024-02-30\"")]
    [InlineData("\"Kind\":4", "\"Kind\":1")]
    [InlineData("\"Kind\":4", "\"Kind\":99")]
    [InlineData("\"Comparison\":1", "\"Comparison\":9")]
    [InlineData("\"Comparison\":1", "\"Comparison\":0")]
    [InlineData("\"Measure\":\"net amount in the period\"", "\"Measure\":null")]
    [InlineData("\"Condition\":{", "\"Condition\":null,\"Was\":{")]
    [InlineData("\"Membership\":null", "\"Membership\":2")]
    public void A_stored_verdict_that_contradicts_itself_is_refused(string written, string changed)
    {
        var json = JsonSerializer.Serialize(Verdict(_holds));
        Assert.Contains(written, json, StringComparison.Ordinal);
        var document = json.Replace(written, changed, StringComparison.Ordinal);
        Assert.True(Record.Exception(() => JsonSerializer.Deserialize<GroupVerdict>(document)) is ArgumentException or JsonException);
    }

    /// <summary>As deep as rules may be is a little deeper than the platform stores by default.</summary>
    [Theory]
    [InlineData(31, 64)]
    [InlineData(32, 66)]
    public void The_deepest_rule_is_printed_and_stored(int levels, int maxDepth)
    {
        var verdict = Verdict(Enumerable.Range(1, levels - 1).Aggregate(_unknown, (trace, _) => Not(trace)));
        var options = new JsonSerializerOptions { MaxDepth = maxDepth };
        Assert.Equal(verdict, JsonSerializer.Deserialize<GroupVerdict>(JsonSerializer.Serialize(verdict, options), options));
        Assert.StartsWith(new string(' ', 2 * (levels - 1)) + "It is unknown", _printers[0].Outline(verdict)[levels], StringComparison.Ordinal);
    }

    [Fact]
    public void A_membership_is_true_false_or_unknown() => Assert.Throws<ArgumentOutOfRangeException>("membership", () => Group("g", (Truth)3));

    private static Labels Named(string name) => new(name, name, name, name);

    private static GroupVerdict Verdict(RuleTrace trace) => new(new CustomerId("secret-7"), _asOf, "vip", 3, trace);

    private static RuleTrace Fact(string measure, decimal? value, Comparison comparison, decimal boundary) =>
        new(RuleKind.Fact, [], new Condition(measure, value, comparison, boundary));

    private static RuleTrace All(params RuleTrace[] parts) => new(RuleKind.All, parts);

    private static RuleTrace Any(params RuleTrace[] parts) => new(RuleKind.Any, parts);

    private static RuleTrace Not(RuleTrace part) => new(RuleKind.Not, [part]);

    private static RuleTrace Group(string id, Truth membership) => new(RuleKind.Group, [], group: id, membership: membership);

    private static RuleTrace Random(Random random, int depth) => (depth == 0 ? random.Next(3, 6) : random.Next(6)) switch
    {
        0 => All([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Random(random, depth - 1))]),
        1 => Any([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Random(random, depth - 1))]),
        2 => Not(Random(random, depth - 1)),
        3 when random.Next(3) == 0 => new(RuleKind.List, [], list: "gold", pick: random.Next(2) == 0 ? null : new HandPick(new CustomerId("secret-7"), "secret", until: random.Next(2) == 0 ? null : _asOf)),
        3 => Group($"g{random.Next(9)}", (Truth)random.Next(3)),
        _ => Fact(
            random.Next(2) == 0 ? CustomerMeasures.Amount.Name : CustomerMeasures.PurchaseDatesEver.Name,
            random.Next(4) == 0 ? null : Number(random),
            (Comparison)random.Next(1, 7),
            Number(random)),
    };

    private static decimal Number(Random random) => new(random.Next(), random.Next(3) == 0 ? random.Next() : 0, random.Next(9) == 0 ? random.Next() : 0, random.Next(2) == 0, (byte)random.Next(random.Next(2) == 0 ? 3 : 29));

    private static IEnumerable<RuleTrace> Parts(RuleTrace trace) => trace.Parts.SelectMany(Parts).Prepend(trace);
}
