using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Loyalty;
using CustomerManagement.Domain.Metrics;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Loyalty;

/// <summary>One customer made up to be hard on loyalty: few facts, much unknown, dates on the edges, words that contradict deeds and one another.</summary>
public sealed record LoyaltyCase(IReadOnlyList<Fact> Facts, DemandEstimate? Demand, LoyaltyBasis Basis)
{
    public static readonly AnalysisPeriod Period = new(new LocalDate(2024, 12, 31));

    private static readonly CustomerId _customer = new("1");
    private static readonly int[] _daysBack = [0, 1, 1, 30, 60, 90, 91, 200, 365, 366, 400, -1];
    private static readonly ProductLaunch[] _launches =
        [new("X", Period.AsOf.PlusDays(-91)), new("Y", Period.AsOf.PlusDays(-200)), new("Y", Period.AsOf.PlusDays(-400)), new("Z", Period.AsOf.PlusDays(1))];

    public LoyaltyFinding Assess() => Assess(Facts);

    public LoyaltyFinding Assess(IEnumerable<Fact> facts)
    {
        var all = new CustomerFacts(_customer, facts);
        return new LoyaltyAssessor(LoyaltyOptions.Default with { Basis = Basis }, _launches).Assess(all, CustomerMetrics.Of(all, Period, Currency.None, ExchangeRateTable.Empty), Demand);
    }

    public override string ToString() => $"{Basis}, {Demand}\n{string.Join('\n', Facts)}";

    public static Arbitrary<LoyaltyCase> Any() => Arb.From(
        from habit in Gen.Elements<bool?>(null, null, true, false, false)
        from likesUs in Gen.Elements(false, true)
        from count in Gen.Choose(0, 14)
        from hasRival in Gen.Elements(false, true)
        from facts in FactOf(habit, likesUs, hasRival).ListOf(count)
        let sold = facts.OfType<Purchase>().Where(purchase => Period.Contains(purchase.Date)).Sum(purchase => purchase.Amount.Amount)
        from demand in Gen.Elements<decimal?>(null, null, 0, 30, sold - 1, sold, sold + 1, 1.2m * sold, sold / 0.7m, 2 * sold).Select(perYear => perYear < 0 ? 1 : perYear)
        from madeOn in Gen.Elements(0, 0, 400, -1).Select(days => Period.AsOf.PlusDays(-days))
        from basis in Gen.Elements(LoyaltyBasis.BehaviourAndAttitude, LoyaltyBasis.BehaviourAndAttitude, LoyaltyBasis.Behaviour)
        select new LoyaltyCase([.. facts], demand is { } perYear ? new DemandEstimate(new Money(perYear, Currency.None), madeOn, "a visit") : null, basis));

    /// <summary>Purchases mostly as the habit has it, at a discount or not; where somebody likes us, most say so.</summary>
    private static Gen<Fact> FactOf(bool? habit, bool likesUs, bool hasRival) =>
        from date in Gen.Elements(_daysBack).Select(days => Period.AsOf.PlusDays(-days))
        from kind in Gen.Choose(0, 8)
        from amount in Gen.Elements(-5m, 0, 1, 5, 10, 20)
        from isDiscounted in Gen.Elements(null, true, false, habit, habit, habit, habit, habit, habit, habit)
        from line in Gen.Elements(null, "X", "Y", "Z")
        from level in likesUs ? Gen.Elements(AttitudeLevel.Positive, AttitudeLevel.VeryPositive) : Gen.Elements(Enum.GetValues<AttitudeLevel>())
        from person in Gen.Elements<ContactId?>(null, new ContactId("a"), new ContactId("b"))
        select kind switch
        {
            0 => new AttitudeStated(_customer, date, AttitudeTopic.Promotions, level, person),
            1 or 2 => new AttitudeStated(_customer, date, AttitudeTopic.Brand, level, person),
            3 when hasRival => new CompetitorPurchase(_customer, date),
            4 => new ContactMade(_customer, date, ContactKind.Visit),
            _ => (Fact)new Purchase(_customer, date, new Money(amount, Currency.None), productLine: line, isDiscounted: isDiscounted),
        };
}
