using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Loyalty;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Tests.Support;
using FluentValidation;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Loyalty;

/// <summary>Loyalty on one page: who is what, in the words of the sources.</summary>
public sealed class LoyaltyTests
{
    private static readonly AnalysisPeriod _period = new(Fixtures.Date("2024-12-31"));
    private static readonly CustomerId _customer = new("1");

    // Purchases of 10 on so many dates; how many of them at a discount; yearly demand; dates elsewhere; what it says of the brand and of promotions. Null is unknown.
    [Theory]
    [InlineData("buys again, nearly all here, and prefers us", 5, 0, 60, 0, 5, 1, LoyaltyKind.Loyal)]
    [InlineData("buys again, prefers us, and half elsewhere", 5, 0, 100, 0, 5, 1, LoyaltyKind.Switcher)]
    [InlineData("half elsewhere became known; what else is there cannot make it less", 5, 0, null, 5, 5, 1, LoyaltyKind.Switcher)]
    [InlineData("buys always but says it would switch", 5, 0, 60, 0, 2, 1, LoyaltyKind.Switcher)]
    [InlineData("does not mind which brand", 5, 0, 60, 0, 3, null, LoyaltyKind.WithoutBrandLoyalty)]
    [InlineData("does not mind which brand, wherever it buys", 1, null, null, 0, 3, null, LoyaltyKind.WithoutBrandLoyalty)]
    [InlineData("loyal, but to price cuts", 5, 5, 60, 0, 5, 5, LoyaltyKind.OnlyToDiscounts)]
    [InlineData("loyal to price cuts, whatever it says and whatever else it buys", 5, 4, null, 0, null, null, LoyaltyKind.OnlyToDiscounts)]
    [InlineData("three of five at a discount are not all", 5, 3, 60, 0, 4, null, LoyaltyKind.Loyal)]
    [InlineData("prefers us and buys again, but elsewhere is unknown", 5, 0, null, 0, 5, 1, LoyaltyKind.TooLittleKnown)]
    [InlineData("nobody asked it", 5, 0, 60, 0, null, null, LoyaltyKind.TooLittleKnown)]
    [InlineData("nobody noted the discounts", 5, null, 60, 0, 5, 1, LoyaltyKind.TooLittleKnown)]
    [InlineData("prefers us, bought twice", 2, 0, 20, 0, 5, 1, LoyaltyKind.TooLittleKnown)]
    [InlineData("the estimate is older than the sales", 5, 0, 49, 0, 5, 1, LoyaltyKind.TooLittleKnown)]
    [InlineData("exactly 30 % elsewhere is not little", 7, 0, 100, 0, 5, 1, LoyaltyKind.Switcher)]
    [InlineData("by amount nearly all here, by dates half elsewhere", 5, 0, 50, 5, 5, 1, LoyaltyKind.TooLittleKnown)]
    [InlineData("nothing is known", 0, null, null, 0, null, null, LoyaltyKind.TooLittleKnown)]
    public void Who_is_what(string who, int dates, int? discounted, int? demand, int elsewhere, int? brand, int? promotions, LoyaltyKind expected)
    {
        var finding = Assess(dates, discounted, demand, elsewhere, brand, promotions);
        Assert.True(expected == finding.Kind, $"{who}: {finding}");
    }

    [Theory]
    [InlineData(5, 0, 60, 2, null, new[] { LoyaltyContradiction.SpuriousLoyalty })]
    [InlineData(5, 0, 60, 3, 1, new[] { LoyaltyContradiction.SpuriousLoyalty })]
    [InlineData(2, 0, null, 5, null, new[] { LoyaltyContradiction.LatentLoyalty })]
    [InlineData(5, 0, 500, 4, null, new[] { LoyaltyContradiction.LatentLoyalty })]
    [InlineData(5, 5, 60, 5, 1, new[] { LoyaltyContradiction.DeniesDiscounts })]
    [InlineData(5, 0, 60, 5, 4, new[] { LoyaltyContradiction.PaysUsualPricesAfterAll })]
    [InlineData(5, 0, 60, 1, 5, new[] { LoyaltyContradiction.SpuriousLoyalty, LoyaltyContradiction.PaysUsualPricesAfterAll })]
    [InlineData(5, 0, 60, 5, 1, new LoyaltyContradiction[0])]
    [InlineData(5, 0, null, 2, null, new LoyaltyContradiction[0])]
    public void Words_and_deeds_may_contradict(int dates, int? discounted, int? demand, int? brand, int? promotions, LoyaltyContradiction[] expected) =>
        Assert.Equal(expected, Assess(dates, discounted, demand, 0, brand, promotions).Contradictions);

    /// <summary>Five small purchases elsewhere beside five large ones here are no sign of a switcher, where all amounts are known.</summary>
    [Theory]
    [InlineData(1, "0.001 to 1")]
    [InlineData(null, "0.5 to 1")]
    public void What_is_known_to_be_bought_elsewhere_goes_by_amount_where_all_are_known(int? amount, string limits)
    {
        var period = new AnalysisPeriod(Fixtures.Date("2024-12-31"));
        var customer = new CustomerId("1");
        Fact[] facts =
        [
            .. Enumerable.Range(1, 5).Select(month => Fixtures.Buys("1", $"2024-0{month}-01", 999)),
            .. Enumerable.Range(1, 5).Select(month => new CompetitorPurchase(customer, Fixtures.Date($"2024-0{month}-02"), amount is { } known ? new Money(known, Currency.None) : null)),
        ];
        var finding = new LoyaltyAssessor().Assess(new CustomerFacts(customer, facts), Fixtures.MetricsOf(period, facts));
        var sign = finding.Signs.Single(sign => sign.Kind == LoyaltySignKind.BuysLittleElsewhere);
        Assert.Equal(limits, FormattableString.Invariant($"{sign.Condition.Least} to {sign.Condition.Most}"));
    }

    [Fact]
    public void A_finding_names_what_is_for_what_against_and_what_unknown()
    {
        var finding = Assess(dates: 5, discounted: null, demand: 60, elsewhere: 0, brand: 2, promotions: null);
        Assert.Equal(
            "TooLittleKnown: for ComesBack, BuysLittleElsewhere; against PrefersUs, WouldStay; unknown PaysUsualPrices, BuysWithoutPromotions; but SpuriousLoyalty", finding.ToString());
        Assert.Equal([LoyaltyKind.Switcher, LoyaltyKind.OnlyToDiscounts], finding.Possible);
        Assert.Equal("PaysUsualPrices: share of discounted purchases unknown against less than 0.80", finding.Signs[2].ToString());
        Assert.Equal("ComesBack: purchase dates in the period 5 against at least 3", finding.Signs[0].ToString());
    }

    [Fact]
    public void A_host_that_asks_nobody_goes_by_behaviour()
    {
        var finding = Assess(dates: 5, discounted: 0, demand: 60, elsewhere: 0, brand: null, promotions: null, options: LoyaltyOptions.ByBehaviour);
        Assert.Equal(LoyaltyKind.Loyal, finding.Kind);
        var spurious = Assess(dates: 5, discounted: 0, demand: 60, elsewhere: 0, brand: 1, promotions: null, options: LoyaltyOptions.ByBehaviour);
        Assert.Equal((LoyaltyKind.Loyal, LoyaltyContradiction.SpuriousLoyalty), (spurious.Kind, Assert.Single(spurious.Contradictions)));
    }

    [Theory]
    [InlineData("X", "2024-06-01", true)]
    [InlineData("X", "2024-08-30", true)]
    [InlineData("X", "2024-08-31", false)]
    [InlineData("X", "2024-05-31", false)]
    [InlineData("Y", "2024-06-01", false)]
    [InlineData(null, "2024-06-01", null)]
    [InlineData(null, "2024-08-31", false)]
    public void Early_adopters_buy_at_most_90_days_after_the_launch(string? line, string date, bool? expected)
    {
        var launches = new[] { new ProductLaunch("X", Fixtures.Date("2024-06-01")) };
        var finding = Assess(5, 0, 70, 0, 5, null, launches: launches, more: [new Purchase(_customer, Fixtures.Date(date), new Money(10, default), productLine: line, isDiscounted: false)]);
        Assert.Equal((LoyaltyKind.Loyal, expected, expected == true), (finding.Kind, finding.EarlyAdoption.Holds, finding.IsEarlyAdopter));
    }

    [Theory]
    [InlineData("2024-10-02", false)]
    [InlineData("2024-10-03", null)]
    [InlineData("2024-12-31", null)]
    public void Who_may_still_buy_in_time_is_not_said_to_be_late(string launch, bool? expected) =>
        Assert.Equal(expected, Assess(5, 0, 60, 0, 5, null, launches: [new ProductLaunch("X", Fixtures.Date(launch))]).EarlyAdoption.Holds);

    [Fact]
    public void Without_a_launch_nobody_is_known_to_take_up_new_things_or_not() => Assert.Null(Assess(5, 0, 60, 0, 5, 1).EarlyAdoption.Holds);

    [Fact]
    public void A_sample_is_neither_a_discount_nor_an_adoption()
    {
        var launches = new[] { new ProductLaunch("X", Fixtures.Date("2024-06-01")) };
        var sample = new Purchase(_customer, Fixtures.Date("2024-06-01"), new Money(0, default), productLine: "X", isDiscounted: true);
        var finding = Assess(5, 0, 60, 0, 5, null, launches: launches, more: [sample]);
        Assert.Equal((0m, false), (finding.Signs[2].Condition.Most, finding.EarlyAdoption.Holds));
    }

    [Theory]
    [InlineData(4, 0, 1, false)]
    [InlineData(3, 1, 1, null)]
    [InlineData(2, 2, 1, true)]
    [InlineData(0, 1, 4, null)]
    [InlineData(0, 2, 3, true)]
    [InlineData(0, 0, 5, null)]
    [InlineData(0, 0, 0, null)]
    public void Purchases_of_which_nobody_noted_the_discount_may_be_either(int discounted, int usual, int unknown, bool? paysUsualPrices)
    {
        bool?[] all = [.. Enumerable.Repeat<bool?>(true, discounted), .. Enumerable.Repeat<bool?>(false, usual), .. Enumerable.Repeat<bool?>(null, unknown)];
        var purchases = all.Select(isDiscounted => new Purchase(_customer, _period.AsOf, new Money(10, default), isDiscounted: isDiscounted));
        Assert.Equal(paysUsualPrices, Assess(0, null, null, 0, null, null, more: [.. purchases]).Signs[2].SpeaksFor);
    }

    [Theory]
    [InlineData("a 2024-01-10 5, a 2024-02-10 2", 2, 2)]
    [InlineData("a 2024-02-10 5, b 2024-01-10 2", 2, 5)]
    [InlineData("a 2024-02-10 5, a 2024-02-10 4", 4, 5)]
    [InlineData("a 2023-12-31 1, a 2025-01-01 1", null, null)]
    public void The_last_word_of_each_person_counts(string statements, int? least, int? most)
    {
        var stated = statements.Split(", ").Select(statement => statement.Split(' ')).Select(words =>
            new AttitudeStated(_customer, Fixtures.Date(words[1]), AttitudeTopic.Brand, Enum.Parse<AttitudeLevel>(words[2]), new ContactId(words[0])));
        var sign = Assess(0, null, null, 0, null, null, more: [.. stated]).Signs[3].Condition;
        Assert.Equal((least, most), ((int?)sign.Least, (int?)sign.Most));
    }

    [Fact]
    public void Wrong_options_are_told_all_at_once()
    {
        var wrong = new LoyaltyOptions
        {
            Basis = (LoyaltyBasis)9, RepeatPurchaseDates = -1, ElsewhereShare = 1, DiscountedShare = 0, PrefersFrom = AttitudeLevel.Negative, PromotionsDecideFrom = (AttitudeLevel)9, EarlyAdopterDays = 0,
        };
        Assert.Equal(7, Assert.Throws<ValidationException>(() => new LoyaltyAssessor(wrong)).Errors.Count());
    }

    [Fact]
    public void Mistakes_are_refused()
    {
        var facts = new CustomerFacts(_customer, []);
        var others = CustomerMetrics.Of(new CustomerFacts(new("2"), []), _period, Currency.None, ExchangeRateTable.Empty);
        Assert.Throws<ArgumentException>("figures", () => new LoyaltyAssessor().Assess(facts, others));
        Assert.Throws<ArgumentException>("launches", () => new LoyaltyAssessor(launches: [null!]));
        var mine = CustomerMetrics.Of(facts, _period, Currency.None, ExchangeRateTable.Empty);
        Assert.Throws<ArgumentException>("figures", () => new LoyaltyAssessor().Assess(facts, mine, new DemandEstimate(new Money(1, new Currency("EUR")), _period.AsOf, "a visit")));
        var finding = new LoyaltyAssessor().Assess(facts, mine);
        Assert.Throws<ArgumentException>("signs", () => new LoyaltyFinding(_customer, _period, LoyaltyBasis.Behaviour, [.. finding.Signs.Reverse()], finding.EarlyAdoption));
    }

    private static LoyaltyFinding Assess(
        int dates, int? discounted, int? demand, int elsewhere, int? brand, int? promotions, LoyaltyOptions? options = null, ProductLaunch[]? launches = null, Fact[]? more = null)
    {
        List<Fact> facts = [.. more ?? []];
        for (var i = 0; i < dates; i++)
        {
            facts.Add(new Purchase(_customer, Day(i), new Money(10, default), productLine: "old", isDiscounted: discounted is { } count ? i < count : null));
        }

        facts.AddRange(Enumerable.Range(0, elsewhere).Select(i => new CompetitorPurchase(_customer, Day(i))));
        Says(AttitudeTopic.Brand, brand);
        Says(AttitudeTopic.Promotions, promotions);
        var all = new CustomerFacts(_customer, facts);
        var estimate = demand is { } perYear ? new DemandEstimate(new Money(perYear, default), _period.AsOf, "a visit") : null;
        return new LoyaltyAssessor(options, launches).Assess(all, CustomerMetrics.Of(all, _period, Currency.None, ExchangeRateTable.Empty), estimate);

        static LocalDate Day(int number) => _period.AsOf.PlusDays(-20 * number);

        void Says(AttitudeTopic topic, int? level)
        {
            if (level is { } known)
            {
                facts.Add(new AttitudeStated(_customer, Fixtures.Date("2024-11-01"), topic, (AttitudeLevel)known));
            }
        }
    }
}
