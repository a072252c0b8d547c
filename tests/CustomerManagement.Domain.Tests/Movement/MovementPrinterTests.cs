using System.Globalization;
using System.Text.Json;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Movement;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;
using static CustomerManagement.Domain.Tests.Support.Fixtures;

namespace CustomerManagement.Domain.Tests.Movement;

/// <summary>Where a customer is kept, what time will do, what a tier takes, and what happened, in four languages.</summary>
public sealed class MovementPrinterTests
{
    private static readonly MovementPrinter[] _printers = [.. Wording.Languages.Select(culture => new MovementPrinter(culture))];
    private static readonly DecisionPrinter[] _decisions = [.. Wording.Languages.Select(culture => new DecisionPrinter(culture))];
    private static readonly AnalysisPeriod _year2024 = new(Date("2024-12-31"));
    private static readonly Currency _euro = new("EUR");
    private static readonly CustomerId _customer = new("secret-7");

    [Theory]
    [InlineData(0, "As of 2024-12-31, by “ABC”, this customer is kept in “A”: the time of grace keeps it there until the day before 2025-03-01; the figures alone give “B”, because the figure for net amount in the period (90 EUR) is at least 80 EUR.")]
    [InlineData(1, "截至2024年12月31日，按“ABC 分类”，该客户归入“A 类客户”：宽限期至2025年3月1日（不含当日）届满，在此之前保持不变；仅按数值属于“B 类客户”，因为期间净销售额为 90 EUR，不低于 80 EUR。")]
    [InlineData(2, "截至2024年12月31日，按「ABC 分類」，該客戶歸入「A 類客戶」：寬限期至2025年3月1日（不含當日）屆滿，在此之前保持不變；僅按數值屬於「B 類客戶」，因為期間淨銷售額為 90 EUR，不低於 80 EUR。")]
    [InlineData(3, "2024년 12월 31일 기준 “ABC 분류”에서 이 고객은 “A등급 고객”에 속합니다. 유예 기간에 따라 2025년 3월 1일 전까지 그대로 유지됩니다. 지표만으로는 “B등급 고객”에 속하며, 근거는 기간 순매출액 값이 90 EUR이고 기준값 80 EUR 이상이라는 점입니다.")]
    public void A_customer_that_is_kept(int language, string sentence) =>
        Assert.Equal(sentence, _printers[language].Sentence(Kept(StabilityReason.Grace, Date("2025-03-01"))));

    /// <summary>Each reason, and where it has an end also that, in each language.</summary>
    [Theory]
    [InlineData(StabilityReason.First, false, "it was in no segment before", "此前未归入任何分组", "此前未歸入任何分組", "이전에는 어느 세그먼트에도 속하지 않았습니다")]
    [InlineData(StabilityReason.Unchanged, false, "it was there before", "与此前相同", "與此前相同", "이전과 같습니다")]
    [InlineData(StabilityReason.Changed, false, "it comes there on this day", "自当日起转入", "自當日起轉入", "이날 이 세그먼트로 옮겼습니다")]
    [InlineData(StabilityReason.InsideBand, false, "differ by no more than the band", "未超出容许幅度", "未超出容許幅度", "허용 폭을 넘지 않아")]
    [InlineData(StabilityReason.MinimumStay, true, "the minimum stay keeps it there until the day before 2025-03-01", "最短停留期至2025年3月1日（不含当日）届满", "最短停留期至2025年3月1日（不含當日）屆滿", "최소 유지 기간에 따라 2025년 3월 1일 전까지")]
    [InlineData(StabilityReason.MinimumStay, false, "it has not been there for the minimum stay", "尚未满最短停留期", "尚未滿最短停留期", "최소 유지 기간이 지나지 않아")]
    [InlineData(StabilityReason.Grace, false, "the figures have not been worse for the time of grace", "尚未满宽限期", "尚未滿寬限期", "유예 기간이 지나지 않아")]
    [InlineData(StabilityReason.Pinned, true, "somebody pinned it there until the day before 2025-03-01", "由人工指定，有效期至2025年3月1日（不含当日）", "由人工指定，有效期至2025年3月1日（不含當日）", "담당자가 2025년 3월 1일 전까지로 직접 지정했습니다")]
    [InlineData(StabilityReason.Pinned, false, "somebody pinned it there.", "由人工指定。", "由人工指定。", "담당자가 직접 지정했습니다")]
    public void Every_reason(StabilityReason reason, bool hasEnd, params string[] texts)
    {
        Assert.Equal(4, texts.Length);
        Assert.All(texts.Zip(_printers), pair => Assert.Contains(
            pair.First,
            hasEnd
                ? pair.Second.Sentence(Kept(reason, Date("2025-03-01")))
                : pair.Second.Sentence(new CustomerEnteredSegment(_customer, "ABC", "A", null, Date("2024-12-31"), "words", Noon, reason)),
            StringComparison.Ordinal));
    }

    [Fact]
    public void An_outline_of_what_is_held_back_and_of_a_pin()
    {
        Assert.Equal(
            [
                "It has been there since 2024-01-05.",
                "A change to “B” is held back; the figures have pointed to that side since 2024-12-01.",
                "  If the figures stay as they are, it goes through on 2025-03-01.",
            ],
            _printers[0].Outline(Kept(StabilityReason.Grace, Date("2025-03-01"))).Skip(1).Take(3));
        Assert.Equal(
            [
                "A change to “B” is held back; the figures have pointed to that side since 2024-12-01.",
                "  There is no day on which time alone lets it through.",
                "It is pinned to “A” from 2024-02-01 on.",
                _decisions[0].Sentence(Decide(90)),
            ],
            _printers[0].Outline(Kept(StabilityReason.Pinned, null)).Skip(2).Take(4));
        Assert.Contains("It is pinned to “A” from 2024-02-01 until the day before 2025-03-01.", _printers[0].Outline(Kept(StabilityReason.Pinned, Date("2025-03-01"))));
    }

    [Theory]
    [InlineData(0, "On 2025-03-15, by “ABC”, time alone moves this customer from “A” to “B”: the figures alone give “B”, because the figure for net amount in the period (90 EUR) is at least 80 EUR.", "  The purchase of 2024-03-15 (400.00 EUR) leaves the period.")]
    [InlineData(1, "按“ABC 分类”，如无新的事实，该客户将于2025年3月15日从“A 类客户”转入“B 类客户”：仅按数值属于“B 类客户”，因为期间净销售额为 90 EUR，不低于 80 EUR。", "  2024年3月15日的购买（400.00 EUR）移出期间。")]
    [InlineData(2, "按「ABC 分類」，如無新的事實，該客戶將於2025年3月15日從「A 類客戶」轉入「B 類客戶」：僅按數值屬於「B 類客戶」，因為期間淨銷售額為 90 EUR，不低於 80 EUR。", "  2024年3月15日的購買（400.00 EUR）移出期間。")]
    [InlineData(3, "“ABC 분류”에서 새로운 기록이 없으면 이 고객은 2025년 3월 15일에 “A등급 고객”에서 “B등급 고객”(으)로 옮겨집니다. 지표만으로는 “B등급 고객”에 속하며, 근거는 기간 순매출액 값이 90 EUR이고 기준값 80 EUR 이상이라는 점입니다.", "  2024년 3월 15일의 구매 기록(400.00 EUR)이 기간에서 빠집니다.")]
    public void What_time_alone_will_do(int language, string sentence, string left)
    {
        var sale = new Purchase(_customer, Date("2024-03-15"), new Money(400.00m, _euro), new PurchaseId("secret-purchase"));
        var change = new AbcScheme().NextChange(Outlook(sale, Sale("2024-03-16", 90)), Abc(400, 80))!;
        var lines = _printers[language].Outline(change);
        Assert.Equal((sentence, left), (lines[0], lines[2]));
        Assert.Equal(_decisions[language].Outline(change.Decision), lines.Skip(3));
    }

    [Theory]
    [InlineData(0, "one purchase of 120.50 EUR on that day leads to “A”.", "  From 2025-06-01 to 2025-06-30, a purchase of 400.50 EUR leads to “A”; the net amount without it is -50.50 EUR.")]
    [InlineData(1, "当日一次购买 120.50 EUR 即可升入“A 类客户”。", "  2025年6月1日至2025年6月30日，一次购买 400.50 EUR 即达到“A 类客户”；此前净销售额为 -50.50 EUR。")]
    [InlineData(2, "當日一次購買 120.50 EUR 即可升入「A 類客戶」。", "  2025年6月1日至2025年6月30日，一次購買 400.50 EUR 即達到「A 類客戶」；此前淨銷售額為 -50.50 EUR。")]
    [InlineData(3, "그날 한 번 120.50 EUR어치를 구매하면 “A등급 고객”에 속하게 됩니다.", "  2025년 6월 1일부터 2025년 6월 30일까지는 한 번 400.50 EUR어치를 구매하면 “A등급 고객”에 속하게 됩니다. 그 구매가 없을 때의 순매출액은 -50.50 EUR입니다.")]
    public void What_a_tier_takes(int language, string end, string row)
    {
        var next = new AbcScheme().NextTier(Outlook(Sale("2024-03-15", 190), Sale("2024-06-01", 90), Sale("2024-07-01", -50.50m)), Abc(350, 80))!;
        var lines = _printers[language].Outline(next);
        Assert.EndsWith(end, lines[0], StringComparison.Ordinal);
        Assert.Equal(row, lines[3]);
    }

    [Theory]
    [InlineData(0, "one purchase of 80.00 EUR on that day keeps it from falling to “C”", "no purchase is needed, or any will do, to keep it from falling to “C” up to and on 2025-05-31.")]
    [InlineData(1, "当日一次购买 80.00 EUR，截至2025年6月1日（含当日）即不会降入“C 类客户”", "无须购买，或任何一次购买，截至2025年5月31日（含当日）即不会降入“C 类客户”。")]
    [InlineData(2, "當日一次購買 80.00 EUR，截至2025年6月1日（含當日）即不會降入「C 類客戶」", "無須購買，或任何一次購買，截至2025年5月31日（含當日）即不會降入「C 類客戶」。")]
    [InlineData(3, "한 번 80.00 EUR어치를 구매하면 2025년 6월 1일까지 “C등급 고객”(으)로 내려가지 않습니다", "구매가 없어도, 또는 얼마를 구매하든 2025년 5월 31일까지 “C등급 고객”(으)로 내려가지 않습니다.")]
    public void What_keeping_a_tier_takes(int language, string bought, string nothing)
    {
        var outlook = Outlook(Sale("2024-03-15", 190), Sale("2024-06-01", 90));
        var kept = new AbcScheme().AmountToKeep(outlook, Abc(350, 80), Date("2025-06-01"))!;
        var free = new AbcScheme().AmountToKeep(outlook, Abc(350, 80), Date("2025-05-31"))!;
        Assert.Contains(bought, _printers[language].Sentence(kept), StringComparison.Ordinal);
        Assert.EndsWith(nothing, _printers[language].Sentence(free), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "On 2024-12-31, by “ABC”, this customer left “A” for “B”: it comes there on this day; the figures alone give “B”, because", "entered “B”, coming from “A”", "having been in no segment before: the reason noted is “was imported”.")]
    [InlineData(1, "按“ABC 分类”，该客户于2024年12月31日离开“A 类客户”，转入“B 类客户”：自当日起转入；仅按数值属于“B 类客户”，因为", "从“A 类客户”进入“B 类客户”", "进入“A 类客户”：所记录的原因为“was imported”。")]
    [InlineData(2, "按「ABC 分類」，該客戶於2024年12月31日離開「A 類客戶」，轉入「B 類客戶」：自當日起轉入；僅按數值屬於「B 類客戶」，因為", "從「A 類客戶」進入「B 類客戶」", "進入「A 類客戶」：所記錄的原因為「was imported」。")]
    [InlineData(3, "“ABC 분류”에서 이 고객이 2024년 12월 31일에 “A등급 고객”에서 떠나 “B등급 고객”(으)로 옮겼습니다. 이날 이 세그먼트로 옮겼습니다. 지표만으로는 “B등급 고객”에 속하며, 근거는", "“A등급 고객”에서 나와 “B등급 고객”에 들어왔습니다", "“A등급 고객”에 들어왔습니다. 기록된 이유는 “was imported”입니다.")]
    public void What_happened(int language, string left, string entered, string imported)
    {
        var decision = Decide(90);
        var history = new SegmentHistory<AbcTier>(_customer, "ABC").With(AbcTier.A, Date("2024-01-05"), "was imported")
            .With(new StableDecision<AbcTier>(new(_customer, AbcTier.B, decision.AsOf, decision.AsOf), StabilityReason.Changed, decision, null, null));
        string[] told = [.. history.EventsSince(null, Noon).Select(happened => happened is CustomerLeftSegment exit
            ? _printers[language].Sentence(Stored(exit)) : _printers[language].Sentence(Stored((CustomerEnteredSegment)happened)))];
        Assert.EndsWith(imported, told[0], StringComparison.Ordinal);
        Assert.StartsWith(left, told[1], StringComparison.Ordinal);
        Assert.Contains(entered, told[2], StringComparison.Ordinal);
        Assert.All(told, line => Assert.DoesNotContain("secret", line, StringComparison.Ordinal));
    }

    /// <summary>The parts of an event may be known or not; whatever is, is said.</summary>
    [Fact]
    public void An_event_says_what_it_knows()
    {
        var kept = new SegmentHistory<AbcTier>(_customer, "ABC").With(Kept(StabilityReason.Pinned, Date("2025-03-01")));
        var full = Assert.IsType<CustomerEnteredSegment>(Assert.Single(kept.EventsSince(null, Noon)));
        Assert.Contains(": somebody pinned it there; the figures alone give “B”, because", _printers[0].Sentence(full), StringComparison.Ordinal);
        Assert.EndsWith(": somebody pinned it there.", _printers[0].Sentence(full with { Decision = null }), StringComparison.Ordinal);
        Assert.Contains(": the figures alone give “B”, because", _printers[0].Sentence(full with { KeptBy = null }), StringComparison.Ordinal);
        Assert.EndsWith(": the reason noted is “{0} x”.", _printers[0].Sentence(full with { KeptBy = null, Decision = null, Reason = "{0}\nx" }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_names_its_own_segments_and_schemes()
    {
        var labels = new Dictionary<string, Labels> { ["Low"] = new("low", "低", "低級", "하위"), ["Levels"] = new("levels", "级别", "級別", "단계"), ["figure"] = new("turnover", "营业额", "營業額", "거래액") };
        var decided = new StabilityPolicy<Level>(LevelScheme.Order).Decide(null, new LevelScheme(10, 100).Decide(1, Date("2024-01-01")));
        Assert.Equal(
            "As of 2024-01-01, by “levels”, this customer is kept in “low”: it was in no segment before; the figures alone give “low”, because the figure for turnover is 1 and the figure for turnover (1) is below 100 and the figure for turnover (1) is below 10.",
            new MovementPrinter(CultureInfo.GetCultureInfo("en"), labels).Sentence(decided));
    }

    /// <summary>Whatever is decided, the outline holds the parts, tells no secret, and is the same from a store and in every thread.</summary>
    [Property(MaxTest = Laws.Cases)]
    public void A_membership_is_printed_the_same_from_a_store(int seed)
    {
        var random = new Random(seed);
        var scheme = new LevelScheme(100, 200, random.Next(2) == 0);
        var policy = new StabilityPolicy<Level>(LevelScheme.Order, new StabilityOptions
        {
            EnterBand = random.Next(3) / 10m, LeaveBand = random.Next(3) / 10m, MinimumStay = Period.FromDays(random.Next(60)), Grace = Period.FromDays(random.Next(60)),
        });
        var today = Date("2024-06-01");
        var before = random.Next(6) == 0 ? null : new SegmentMembership<Level>(LevelScheme.Customer, (Level)random.Next(4), today.PlusDays(-random.Next(40)), today);
        var pin = random.Next(4) > 0 ? null : new SegmentPin<Level>(
            LevelScheme.Customer, (Level)random.Next(4), "secret reason", "secret user", today.PlusDays(-random.Next(2)), random.Next(2) == 0 ? null : today.PlusDays(1 + random.Next(9)));
        var decided = policy.Decide(before, scheme.Decide(random.Next(9) == 0 ? null : random.Next(80, 220), today), pin);
        IsTheSame(seed, decided, printer => printer.Outline(decided), (printer, stored) => printer.Outline(stored), (printer, stored) => printer.Sentence(stored), (printer, lines) =>
        {
            var outline = _decisions[Array.IndexOf(_printers, printer)].Outline(decided.Decision);
            Assert.Equal(outline, lines.TakeLast(outline.Count));
            Assert.Contains($"{decided.Membership.Segment}", lines[0], StringComparison.Ordinal);
            Assert.Equal(2 + outline.Count + (decided.Membership.Pending is null ? 0 : 2) + (decided.Pin is null ? 0 : 1), lines.Count);
        });
    }

    [Property(Arbitrary = [typeof(OutlookCases)], MaxTest = Laws.SlowCases)]
    public void What_is_to_come_is_printed_whole_and_the_same_from_a_store(OutlookCase customer)
    {
        Print(new AbcScheme(), OutlookSchemes.Abc(customer));
        Print(new ParetoScheme(), OutlookSchemes.Pareto(customer, ParetoMeasure.Amount));
        Print(new RfmScheme(), OutlookSchemes.Rfm(customer));

        void Print<TSegment, TBoundaries>(ISegmentationScheme<TSegment, TBoundaries> scheme, TBoundaries boundaries)
        {
            var outlook = customer.Outlook();
            var pick = customer.Random.Next();
            if (scheme.NextChange(outlook, boundaries) is { } change)
            {
                IsTheSame(pick, change, printer => printer.Outline(change), (printer, stored) => printer.Outline(stored), (printer, stored) => printer.Sentence(stored), (printer, lines) =>
                    Assert.All(change.Cause.LeftPeriod.Where(fact => fact.Amount is not null), fact => Assert.Contains(lines, line => line.Contains(Wording.Amount(fact.Amount!.Value.Amount), StringComparison.Ordinal))));
            }

            if (scheme.NextTier(outlook, boundaries) is { } next)
            {
                IsTheSame(pick, next, printer => printer.Outline(next), (printer, stored) => printer.Outline(stored), (printer, stored) => printer.Sentence(stored), (printer, lines) =>
                    Assert.All(next.Needed.Zip(lines.Skip(1)), pair =>
                    {
                        Assert.Contains(Wording.Amount(pair.First.NetAmount) + " EUR", pair.Second, StringComparison.Ordinal);
                        Assert.Contains(pair.First.Amount == 0 ? "" : Wording.Amount(pair.First.Amount) + " EUR", pair.Second, StringComparison.Ordinal);
                    }));
            }

            if (scheme.AmountToKeep(outlook, boundaries, customer.Period.AsOf.PlusDays(customer.Random.Next(Period.DaysBetween(customer.Period.AsOf, customer.LastDay) + 1))) is { } kept)
            {
                IsTheSame(pick, kept, printer => printer.Outline(kept), (printer, stored) => printer.Outline(stored), (printer, stored) => printer.Sentence(stored), (printer, lines) =>
                {
                    Assert.Contains(kept.Amount == 0 ? "" : Wording.Amount(kept.Amount) + " EUR", lines[0], StringComparison.Ordinal);
                    Assert.Contains(Wording.Amount(kept.LowestNetAmount) + " EUR", lines[1], StringComparison.Ordinal);
                });
            }
        }
    }

    [Fact]
    public void Nothing_is_refused() => Assert.All(
        (Action[])
        [
            () => _printers[0].Sentence((StableDecision<AbcTier>)null!), () => _printers[0].Outline((StableDecision<AbcTier>)null!),
            () => _printers[0].Sentence((SegmentChange<AbcTier>)null!), () => _printers[0].Outline((SegmentChange<AbcTier>)null!),
            () => _printers[0].Sentence((NextTier<AbcTier>)null!), () => _printers[0].Outline((NextTier<AbcTier>)null!),
            () => _printers[0].Sentence((KeptTier<AbcTier>)null!), () => _printers[0].Outline((KeptTier<AbcTier>)null!),
            () => _printers[0].Sentence((CustomerEnteredSegment)null!), () => _printers[0].Sentence((CustomerLeftSegment)null!), () => _ = new MovementPrinter(null!),
        ],
        action => Assert.Throws<ArgumentNullException>(action));

    private static void IsTheSame<T>(
        int pick,
        T value,
        Func<MovementPrinter, IReadOnlyList<string>> print,
        Func<MovementPrinter, T, IReadOnlyList<string>> printStored,
        Func<MovementPrinter, T, string> sentence,
        Action<MovementPrinter, IReadOnlyList<string>> check)
    {
        var stored = Stored(value);
        foreach (var printer in _printers)
        {
            var lines = Wording.InEveryThread(pick, () => print(printer), () => printStored(printer, stored));
            Assert.Equal(sentence(printer, stored), lines[0]);
            Assert.All(lines, line => Assert.DoesNotMatch("secret|[{}\\n]", line));
            check(printer, lines);
        }
    }

    private static T Stored<T>(T value)
    {
        var stored = JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value))!;
        Assert.Equal(value, stored);
        return stored;
    }

    private static StableDecision<AbcTier> Kept(StabilityReason reason, LocalDate? until)
    {
        var today = _year2024.AsOf;
        var isHeld = reason is StabilityReason.MinimumStay or StabilityReason.Grace or StabilityReason.Pinned;
        var membership = new SegmentMembership<AbcTier>(
            _customer, AbcTier.A, Date("2024-01-05"), today, isHeld ? new PendingChange<AbcTier>(AbcTier.B, Date("2024-12-01")) : null);
        var pin = reason == StabilityReason.Pinned ? new SegmentPin<AbcTier>(_customer, AbcTier.A, "secret reason", "secret user", Date("2024-02-01"), until) : null;
        return new StableDecision<AbcTier>(membership, reason, Decide(90), until, pin);
    }

    private static Decision<AbcTier> Decide(decimal amount) => new AbcScheme().Classify(Outlook(Sale("2024-03-16", amount)).Now, Abc(400, 80));

    private static Purchase Sale(string date, decimal amount) => new(_customer, Date(date), new Money(amount, _euro));

    private static AbcBoundaries Abc(decimal a, decimal b) => new(new CalibrationBasis("ABC", 1, _year2024, _euro, 10), a, b);

    private static CustomerOutlook Outlook(params IEnumerable<Fact> facts) =>
        new(new CustomerFacts(_customer, facts), _year2024, _euro, ExchangeRateTable.Empty, Date("2025-12-31"));
}
