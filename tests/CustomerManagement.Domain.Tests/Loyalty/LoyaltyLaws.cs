using System.Text.Json;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Loyalty;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Loyalty;

[Properties(Arbitrary = [typeof(LoyaltyCase)], MaxTest = Laws.Cases)]
public sealed class LoyaltyLaws
{
    private static readonly CustomerId _customer = new("1");

    [Property]
    public void What_is_unknown_does_not_decide(LoyaltyCase customer)
    {
        var finding = customer.Assess();
        var known = Completions(finding).ToList();
        Assert.All(known, completed => Assert.Equal(Model(completed), Assert.Single(completed.Possible)));
        Assert.Equal(finding.Possible, known.Select(completed => completed.Kind).Distinct().Order());
        Assert.True(finding.Kind == LoyaltyKind.TooLittleKnown || known.TrueForAll(completed => completed.Kind == finding.Kind));
    }

    [Property]
    public void Discounts_that_become_known_only_narrow_what_is_possible(LoyaltyCase customer, int seed)
    {
        var random = new Random(seed);
        var known = customer.Assess(customer.Facts.Select(fact => fact is Purchase { IsDiscounted: null } sale
            ? new Purchase(sale.Customer, sale.Date, sale.Amount, productLine: sale.ProductLine, isDiscounted: random.Next(2) == 0)
            : fact));
        Assert.All(known.Possible, kind => Assert.Contains(kind, customer.Assess().Possible));
    }

    [Property]
    public void Another_sign_for_loyalty_never_makes_it_less(LoyaltyCase customer, byte pick)
    {
        var finding = customer.Assess();
        var better = new LoyaltyFinding(
            finding.Customer, finding.Period, finding.Basis, [.. finding.Signs.Select(sign => sign.Kind == (LoyaltySignKind)(1 + (pick % 6)) ? new LoyaltySign(sign.Kind, Certain(sign.Condition)) : sign)], finding.EarlyAdoption);
        AssertNotLess(finding, better);
    }

    [Property]
    public void Another_purchase_at_the_usual_price_never_makes_it_less(LoyaltyCase customer, byte daysBack)
    {
        // An estimate that the purchase shows to be outdated takes away what was known, so there is none here.
        var alone = customer with { Demand = null };
        var purchase = new Purchase(_customer, LoyaltyCase.Period.AsOf.PlusDays(-daysBack), new Money(1, Currency.None), isDiscounted: false);
        AssertNotLess(alone.Assess(), alone.Assess([.. alone.Facts, purchase]));
    }

    [Property]
    public void Another_purchase_from_a_competitor_never_makes_it_more(LoyaltyCase customer, byte daysBack) =>
        AssertNotLess(customer.Assess([.. customer.Facts, new CompetitorPurchase(_customer, LoyaltyCase.Period.AsOf.PlusDays(-daysBack))]), customer.Assess());

    [Property]
    public void A_stored_finding_says_the_same_again(LoyaltyCase customer)
    {
        var finding = customer.Assess();
        var stored = JsonSerializer.Deserialize<LoyaltyFinding>(JsonSerializer.Serialize(finding))!;
        Assert.Equal(finding, stored);
        Assert.Equal((finding.Kind, finding.IsEarlyAdopter, finding.ToString()), (stored.Kind, stored.IsEarlyAdopter, stored.ToString()));
        Assert.Equal(finding.Possible, stored.Possible);
        Assert.Equal(finding.Contradictions, stored.Contradictions);
    }

    [Property]
    public void Neither_the_order_of_facts_matters_nor_what_is_outside_the_period(LoyaltyCase customer)
    {
        var finding = customer.Assess();
        Assert.Equal(finding, customer.Assess(customer.Facts.Reverse()));
        Assert.Equal(finding, customer.Assess(customer.Facts.Where(fact => LoyaltyCase.Period.Contains(fact.Date))));
    }

    [Property]
    public void Every_sign_is_for_or_against_or_unknown(LoyaltyCase customer)
    {
        var finding = customer.Assess();
        Assert.Equal(finding.Signs.OrderBy(sign => sign.Kind), finding.For.Concat(finding.Against).Concat(finding.Unknown).OrderBy(sign => sign.Kind));
    }

    private static void AssertNotLess(LoyaltyFinding less, LoyaltyFinding more)
    {
        Assert.True(less.Kind != LoyaltyKind.Loyal || more.Kind == LoyaltyKind.Loyal, $"{less} became {more}");
        Assert.True(!less.Possible.Contains(LoyaltyKind.Loyal) || more.Possible.Contains(LoyaltyKind.Loyal), $"{less} became {more}");
    }

    /// <summary>Every finding, with all values known, that this one may turn out to be.</summary>
    private static IEnumerable<LoyaltyFinding> Completions(LoyaltyFinding finding)
    {
        return
            from elsewhere in Ends(finding.Signs[1].Condition)
            from discounted in Ends(finding.Signs[2].Condition)
            from brand in Levels(finding.Signs[3].Condition)
            from promotions in Levels(finding.Signs[5].Condition)
            let values = new[] { finding.Signs[0].Condition.Least!.Value, elsewhere, discounted, brand, brand, promotions }
            select new LoyaltyFinding(
                finding.Customer, finding.Period, finding.Basis, [.. finding.Signs.Zip(values, (sign, value) => new LoyaltySign(sign.Kind, At(sign.Condition, value)))], finding.EarlyAdoption);

        static decimal[] Ends(RangeCondition share) => [share.Least ?? 0, share.Most ?? 1];

        static IEnumerable<decimal> Levels(RangeCondition attitude)
        {
            for (var level = attitude.Least ?? 1; level <= (attitude.Most ?? 5); level++)
            {
                yield return level;
            }
        }
    }

    private static RangeCondition At(RangeCondition condition, decimal value) => new(condition.Measure, value, value, condition.Comparison, condition.Boundary);

    private static RangeCondition Certain(RangeCondition condition) =>
        At(condition, condition.Boundary + (condition.Comparison is Comparison.AtLeast or Comparison.MoreThan ? 0.5m : -0.5m));

    /// <summary>The definition once more, in the words of the documentation, on values that are all known.</summary>
    private static LoyaltyKind Model(LoyaltyFinding known)
    {
        var against = known.Against.Select(sign => sign.Kind).ToHashSet();
        var asks = known.Basis == LoyaltyBasis.BehaviourAndAttitude;
        return (Comes: !against.Contains(LoyaltySignKind.ComesBack), Discounts: against.Contains(LoyaltySignKind.PaysUsualPrices)) switch
        {
            (true, true) => LoyaltyKind.OnlyToDiscounts,
            _ when asks && against.Contains(LoyaltySignKind.WouldStay) => LoyaltyKind.Switcher,
            _ when asks && against.Contains(LoyaltySignKind.PrefersUs) => LoyaltyKind.WithoutBrandLoyalty,
            _ when against.Contains(LoyaltySignKind.BuysLittleElsewhere) => LoyaltyKind.Switcher,
            (true, _) => LoyaltyKind.Loyal,
            _ => LoyaltyKind.TooLittleKnown,
        };
    }
}
