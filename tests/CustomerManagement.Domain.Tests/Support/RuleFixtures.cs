using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Rules;
using CustomerManagement.Domain.Segmentation;
using static CustomerManagement.Domain.Tests.Support.Fixtures;

namespace CustomerManagement.Domain.Tests.Support;

/// <summary>Facts of every unit, and one rule tried on one customer.</summary>
internal static class RuleFixtures
{
    public static HostFigure YearlyVisits { get; } = new("visits a year");

    public static FactCatalogue FactsOfEveryUnit(AnalysisPeriod period) => FactCatalogue.Figures.With(
        new CustomerFact("visits", FactUnit.Count, new("visits a year", "年拜访次数", "年拜訪次數", "연간 방문 횟수"), YearlyVisits.Measure),
        CustomerFact.YesNo("grows", new("grows", "增长", "成長", "성장"), customer => customer.Growth.Rate is { } rate ? rate > 0 : null),
        CustomerFact.Date("first-purchase", new("first purchase", "首次购买", "首次購買", "첫 구매"), customer => customer.FirstPurchase),
        CustomerFact.Choice("size", new("size", "规模", "規模", "규모"), [new("small"), new("large")], customer => customer.Amount switch { 0 => null, > 5 => "large", < -5 => "odd", _ => "small" }),
        CustomerFact.Segment("stage", new("stage", "阶段", "階段", "단계"), new LifecycleScheme(), new LifecycleScheme().Calibrate(PopulationSummary.Of(Measured(period), []))));

    public static GroupVerdict Evaluated(Rule rule, CustomerMetrics customer) => new GroupRules([new GroupRule("group", 1, rule)]).Evaluate(customer)[0];
}
