using System.Diagnostics.CodeAnalysis;
using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Rules;

/// <summary>The facts that rules may ask, by name: all that a host needs to let its users put rules together. Immutable.</summary>
public sealed class FactCatalogue
{
    private readonly Dictionary<string, CustomerFact> _facts;

    /// <summary>Creates a catalogue.</summary>
    /// <param name="facts">The facts, in the order in which users see them.</param>
    /// <exception cref="ArgumentException">A fact is missing, or two have one name or measures of one name.</exception>
    public FactCatalogue(IEnumerable<CustomerFact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        Facts = [.. facts];
        _facts = new Dictionary<string, CustomerFact>(StringComparer.Ordinal);
        foreach (var fact in Facts)
        {
            if (fact is null || !_facts.TryAdd(fact.Name, fact))
            {
                throw new ArgumentException("Every fact of a catalogue is there and has a name of its own.", nameof(facts));
            }
        }

        // Stored traces know a fact by its measure.
        if (Facts.DistinctBy(fact => fact.Measure.Name, StringComparer.Ordinal).Count() < Facts.Count)
        {
            throw new ArgumentException("The measures of a catalogue's facts have names of their own.", nameof(facts));
        }
    }

    /// <summary>The figures that the library computes.</summary>
    public static FactCatalogue Figures { get; } = new(
    [
        new("amount", FactUnit.Money, new("net amount in the period", "期间净销售额", "期間淨銷售額", "기간 순매출액"), CustomerMeasures.Amount, population => FactColumn.OfAmounts(population.Amounts)),
        new("previous-amount", FactUnit.Money, new("net amount in the previous period", "上一期间净销售额", "上一期間淨銷售額", "이전 기간 순매출액"), new Measure("net amount in the previous period", customer => customer.PreviousAmount), population => FactColumn.OfAmounts(population.Columns.PreviousAmounts)),
        new("amount-per-year", FactUnit.Money, new("net amount for a year", "年化净销售额", "年化淨銷售額", "연 환산 순매출액"), CustomerMeasures.AmountPerYear),
        new("profit", FactUnit.Money, new("profit in the period", "期间利润", "期間利潤", "기간 이익"), CustomerMeasures.Profit, population => FactColumn.OfProfits(population.Columns)),
        new("growth", FactUnit.Share, new("growth over the previous period", "较上一期间的增长率", "較上一期間的成長率", "이전 기간 대비 성장률"), new Measure("growth over the previous period", customer => customer.Growth.Rate), population => FactColumn.OfGrowth(population.Columns.PreviousAmounts, population.Amounts)),
        new("purchases", FactUnit.Count, new("purchases in the period", "期间购买次数", "期間購買次數", "기간 구매 횟수"), CustomerMeasures.Purchases, population => FactColumn.OfCounts(population.Columns.Counted.Purchases)),
        new("purchase-dates", FactUnit.Count, new("purchase dates in the period", "期间购买日数", "期間購買日數", "기간 구매 일수"), CustomerMeasures.PurchaseDates, population => FactColumn.OfCounts(population.Columns.Counted.PurchaseDates)),
        new("purchase-dates-ever", FactUnit.Count, new("purchase dates ever", "累计购买日数", "累計購買日數", "누적 구매 일수"), CustomerMeasures.PurchaseDatesEver, population => FactColumn.OfCounts(population.Columns.Counted.PurchaseDatesEver)),
        new("days-since-last-purchase", FactUnit.Days, new("days since the last purchase", "距上次购买天数", "距上次購買天數", "마지막 구매 후 일수"), CustomerMeasures.DaysSinceLastPurchase, population => FactColumn.OfDays(population.Columns.Counted.LastPurchases)),
        new("days-since-first-purchase", FactUnit.Days, new("days since the first purchase", "距首次购买天数", "距首次購買天數", "첫 구매 후 일수"), CustomerMeasures.DaysSinceFirstPurchase, population => FactColumn.OfDays(population.Columns.Counted.FirstPurchases)),
        new("days-since-last-contact", FactUnit.Days, new("days since the last contact", "距上次联系天数", "距上次聯繫天數", "마지막 접촉 후 일수"), CustomerMeasures.DaysSinceLastContact),
        new("days-between-last-purchases", FactUnit.Days, new("days between the last two purchase dates", "最近两次购买间隔天数", "最近兩次購買間隔天數", "최근 두 구매 사이 일수"), CustomerMeasures.DaysBetweenLastPurchases, population => FactColumn.OfDaysBetween(population.Columns.Counted.PurchasesBeforeLast, population.Columns.Counted.LastPurchases)),
        new("facts-ever", FactUnit.Count, new("facts ever", "累计各类事实数", "累計各類事實數", "누적 모든 기록 건수"), CustomerMeasures.FactsEver, population => FactColumn.OfCounts(population.Columns.Counted.FactsEver)),
        new("facts-in-period", FactUnit.Count, new("facts of any kind in the period", "期间各类事实数", "期間各類事實數", "기간 내 모든 기록 건수"), CustomerMeasures.FactsInPeriod, population => FactColumn.OfCounts(population.Columns.Counted.FactsInPeriod)),
    ]);

    /// <summary>The facts, in the order in which users see them.</summary>
    public IReadOnlyList<CustomerFact> Facts { get; }

    /// <summary>This catalogue with facts of a host's own behind.</summary>
    /// <param name="facts">The facts.</param>
    /// <returns>The catalogue of both.</returns>
    /// <exception cref="ArgumentException">A fact is missing, or two have one name or measures of one name.</exception>
    public FactCatalogue With(params IEnumerable<CustomerFact> facts) => new(Facts.Concat(facts));

    /// <summary>Finds a fact.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="fact">The fact.</param>
    /// <returns><c>false</c> when there is none of that name.</returns>
    public bool TryFind(string name, [NotNullWhen(true)] out CustomerFact? fact) => _facts.TryGetValue(name, out fact);
}
