using System.Text.Json;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Movement;
using CustomerManagement.Domain.Rules;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;
using static CustomerManagement.Domain.Tests.Support.Fixtures;

namespace CustomerManagement.Domain.Tests.Rules;

/// <summary>Exclusive groups, and what time alone makes of groups, in four languages.</summary>
public sealed class GroupChangePrinterTests
{
    private static readonly VerdictPrinter[] _printers = [.. Wording.Languages.Select(culture => new VerdictPrinter(culture))];
    private static readonly CustomerId _customer = new("secret-7");
    private static readonly Currency _euro = new("EUR");
    private static readonly TimeCause _nothing = new([], [], []);

    [Theory]
    [InlineData(0, "From 2025-03-02 on, by time alone, this customer is in the group “silent” (version 2), because the figure for days since the last purchase (91) is above 90.", "Until the day before it is not in the group.", "  What has turned on that day: the figure for days since the last purchase (91) is above 90.")]
    [InlineData(1, "如无新的事实，自2025年3月2日起该客户属于客户组“silent”（版本 2），因为距上次购买天数为 91，高于 90。", "在此前一日为止，该客户不属于该客户组。", "  当日发生变化的是：距上次购买天数为 91，高于 90。")]
    [InlineData(2, "如無新的事實，自2025年3月2日起該客戶屬於客戶群組「silent」（版本 2），因為距上次購買天數為 91，高於 90。", "在此前一日為止，該客戶不屬於該客戶群組。", "  當日發生變化的是：距上次購買天數為 91，高於 90。")]
    [InlineData(3, "새로운 기록이 없으면 2025년 3월 2일부터 이 고객이 “silent” 그룹(버전 2)에 속하는 근거는 마지막 구매 후 일수 값이 91이고 기준값 90 초과라는 점입니다.", "그 전날까지는 그룹에 속하지 않습니다.", "  그날 달라진 것은 마지막 구매 후 일수 값이 91이고 기준값 90 초과라는 점입니다.")]
    public void Silence_that_has_lasted_long_enough(int language, params string[] lines)
    {
        var rules = new GroupRulesReader(FactCatalogue.Figures).Read(
            """{ "format": 1, "groups": [ { "id": "silent", "version": 2, "when": { "fact": "days-since-last-purchase", "is": "moreThan", "value": 90 } } ] }""");
        var outlook = new CustomerOutlook(
            new CustomerFacts(_customer, [Buys(_customer.Value, "2024-12-01", 50)]), new AnalysisPeriod(Date("2024-12-31")), Currency.None, ExchangeRateTable.Empty);
        var change = Assert.Single(rules.NextChanges(outlook));
        Assert.Equal([.. lines, .. _printers[language].Outline(change.Verdict)], _printers[language].Outline(change));
    }

    /// <summary>From and to each outcome.</summary>
    [Theory]
    [InlineData(Truth.True, Truth.False, "this customer is not in the group “vip”", "Until the day before it is in the group.")]
    [InlineData(Truth.True, Truth.Unknown, "it is unknown whether this customer is in the group “vip”", "Until the day before it is in the group.")]
    [InlineData(Truth.Unknown, Truth.True, "this customer is in the group “vip”", "Until the day before it is unknown whether it is in the group.")]
    [InlineData(Truth.False, Truth.True, "this customer is in the group “vip”", "Until the day before it is not in the group.")]
    public void Every_turn(Truth from, Truth to, string after, string before)
    {
        var lines = _printers[0].Outline(new GroupChange(Date("2024-12-09"), from, Verdict("vip", to), _nothing, []));
        Assert.Contains(after, lines[0], StringComparison.Ordinal);
        Assert.Equal(before, lines[1]);
    }

    [Theory]
    [InlineData(0, "The purchase of 2024-01-02 leaves the period.", "The return of 2024-01-03 (-1.50 EUR) leaves the period.", "The contact of", "The cost to serve of", "The statement of attitude of", "The purchase from a competitor of 2024-01-07 (1.50 EUR) leaves the previous period.", "its time on the hand-picked list “gold” begins or ends.")]
    [InlineData(1, "2024年1月2日的购买移出期间。", "2024年1月3日的退货（-1.50 EUR）移出期间。", "的联系", "的服务成本", "的态度表述", "2024年1月7日的向竞争对手的购买（1.50 EUR）移出上一期间。", "人工选定名单“gold”")]
    [InlineData(2, "2024年1月2日的購買移出期間。", "2024年1月3日的退貨（-1.50 EUR）移出期間。", "的聯繫", "的服務成本", "的態度表述", "2024年1月7日的向競爭對手的購買（1.50 EUR）移出上一期間。", "人工選定名單「gold」")]
    [InlineData(3, "2024년 1월 2일의 구매 기록이 기간에서 빠집니다.", "2024년 1월 3일의 반품 기록(-1.50 EUR)이 기간에서 빠집니다.", "접촉 기록", "서비스 비용 기록", "태도 표명 기록", "2024년 1월 7일의 경쟁사 구매 기록(1.50 EUR)이 이전 기간에서 빠집니다.", "직접 선정 목록 “gold”")]
    public void Every_kind_of_fact_that_leaves(int language, params string[] texts)
    {
        var facts = Enum.GetValues<FactKind>().Select(kind => new AgedFact(Date("2024-01-01").PlusDays((int)kind), kind, kind switch
        {
            FactKind.Return => new Money(-1.50m, _euro),
            FactKind.CompetitorPurchase => new Money(1.50m, _euro),
            _ => null,
        }, null)).ToList();
        var lines = _printers[language].Outline(new GroupChange(Date("2024-12-09"), Truth.False, Verdict("vip", Truth.True), new TimeCause([], facts[..^1], [facts[^1]]), ["gold"]));
        Assert.All(texts.Zip(lines.Skip(2)), pair => Assert.Contains(pair.First, pair.Second, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, "As of 2024-12-09, of several exclusive groups this customer is in “vip” (version 3), because it is in the group “x”.", "The group “first” would have gone before,", "As of 2024-12-09, this customer is in none of several exclusive groups.")]
    [InlineData(1, "截至2024年12月9日，在互斥的客户组中，该客户属于“vip”（版本 3），因为该客户属于客户组“x”。", "客户组“first”本应优先。", "截至2024年12月9日，该客户不属于任何一个互斥的客户组。")]
    [InlineData(2, "截至2024年12月9日，在互斥的客戶群組中，該客戶屬於「vip」（版本 3），因為該客戶屬於客戶群組「x」。", "客戶群組「first」本應優先。", "截至2024年12月9日，該客戶不屬於任何一個互斥的客戶群組。")]
    [InlineData(3, "2024년 12월 9일 기준 서로 배타적인 그룹 중 이 고객이 “vip”(버전 3)에 속하는 근거는 “x” 그룹에 속한다는 점입니다.", "“first” 그룹이 우선했을 것입니다.", "2024년 12월 9일 기준 이 고객은 서로 배타적인 그룹 중 어느 것에도 속하지 않습니다.")]
    public void Exclusive_groups(int language, string sentence, string perhaps, string none)
    {
        var (printer, unknown, chosen) = (_printers[language], Verdict("first", Truth.Unknown), Verdict("vip", Truth.True));
        var lines = printer.Outline(Of(unknown, chosen));
        Assert.Equal(sentence, lines[0]);
        Assert.Contains(perhaps, lines[1], StringComparison.Ordinal);
        Assert.Equal(printer.Outline(unknown).Concat(printer.Outline(chosen)).Select(line => "  " + line), lines.Skip(2));
        Assert.Equal(none, printer.Sentence(Of(Verdict("vip", Truth.False))));
    }

    [Theory]
    [InlineData(0, "On 2024-12-09, time alone moves this customer from the exclusive group “old” to “vip” (version 3), because it is in the group “x”.", "from none of the exclusive groups to “vip” (version 3), because", "from the exclusive group “old” to none of them.")]
    [InlineData(1, "如无新的事实，该客户将于2024年12月9日从互斥的客户组“old”转入“vip”（版本 3），因为该客户属于客户组“x”。", "将于2024年12月9日进入“vip”（版本 3），因为", "离开互斥的客户组“old”，此后不属于任何一个。")]
    [InlineData(2, "如無新的事實，該客戶將於2024年12月9日從互斥的客戶群組「old」轉入「vip」（版本 3），因為該客戶屬於客戶群組「x」。", "將於2024年12月9日進入「vip」（版本 3），因為", "離開互斥的客戶群組「old」，此後不屬於任何一個。")]
    [InlineData(3, "새로운 기록이 없으면 이 고객이 2024년 12월 9일에 배타적 그룹 “old”에서 “vip”(버전 3)(으)로 옮겨지는 근거는 “x” 그룹에 속한다는 점입니다.", "“vip”(버전 3)에 들어가는 근거는", "배타적 그룹 “old”에서 나와 어느 것에도 속하지 않게 됩니다.")]
    public void Exclusive_groups_to_come(int language, string moved, string enters, string leaves)
    {
        var (printer, day, vip, none) = (_printers[language], Date("2024-12-09"), Of(Verdict("vip", Truth.True)), Of(Verdict("vip", Truth.False)));
        Assert.Equal(moved, printer.Sentence(new ExclusiveChange(day, "old", vip)));
        Assert.Contains(enters, printer.Sentence(new ExclusiveChange(day, null, vip)), StringComparison.Ordinal);
        Assert.EndsWith(leaves, printer.Sentence(new ExclusiveChange(day, "old", none)), StringComparison.Ordinal);
        Assert.Equal(printer.Sentence(none), printer.Sentence(new ExclusiveChange(day, null, none)));
        Assert.Equal([printer.Sentence(new ExclusiveChange(day, "old", vip)), .. printer.Outline(vip)], printer.Outline(new ExclusiveChange(day, "old", vip)));
    }

    /// <summary>Of any customer, what is printed tells no secret and is the same from a store and in every thread.</summary>
    [Property(Arbitrary = [typeof(OutlookCases)], MaxTest = Laws.SlowCases)]
    public void What_is_to_come_is_printed_the_same_from_a_store(OutlookCase customer)
    {
        var rules = new GroupRules(
            Enumerable.Range(0, 3).Select(i => new GroupRule($"{i}", 1 + i, new AnyOf(
                new FactComparison(Fact(), (Comparison)customer.Random.Next(1, 7), customer.Random.Next(-2, 60)),
                new Not(new FactComparison(Fact(), (Comparison)customer.Random.Next(1, 7), customer.Random.Next(-2, 60)))))),
            exclusive: ["2", "0", "1"]);
        var outlook = customer.Outlook();
        var changes = rules.NextChanges(outlook);
        var chosen = rules.Exclusive!.Choose(outlook.Now);
        var change = rules.Exclusive.NextChange(outlook);
        Assert.All(_printers, printer =>
        {
            Print(chosen, printer.Outline, printer.Sentence);
            Assert.All(changes, one => Print(one, printer.Outline, printer.Sentence));
            if (change is not null)
            {
                Print(change, printer.Outline, printer.Sentence);
            }
        });

        void Print<T>(T value, Func<T, IReadOnlyList<string>> outline, Func<T, string> sentence)
        {
            var stored = JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value))!;
            var lines = Wording.InEveryThread(customer.Random.Next(), () => outline(value), () => outline(stored));
            Assert.Equal(sentence(stored), lines[0]);
            Assert.All(lines, line => Assert.DoesNotMatch("[{}\\n]", line));
        }

        CustomerFact Fact() => FactCatalogue.Figures.Facts[customer.Random.Next(FactCatalogue.Figures.Facts.Count)];
    }

    [Fact]
    public void Nothing_is_refused() => Assert.All(
        (Action[])
        [
            () => _printers[0].Sentence((GroupChange)null!), () => _printers[0].Outline((GroupChange)null!), () => _printers[0].Sentence((ExclusiveChange)null!),
            () => _printers[0].Outline((ExclusiveChange)null!), () => _printers[0].Sentence((ExclusiveVerdict)null!), () => _printers[0].Outline((ExclusiveVerdict)null!),
        ],
        action => Assert.Throws<ArgumentNullException>(action));

    private static ExclusiveVerdict Of(params GroupVerdict[] verdicts) => new(_customer, Date("2024-12-09"), verdicts);

    private static GroupVerdict Verdict(string group, Truth outcome) => new(_customer, Date("2024-12-09"), group, 3, new RuleTrace(RuleKind.Group, [], group: "x", membership: outcome));
}
