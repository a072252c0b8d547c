using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Metrics;

/// <summary>The figures of the period, were its first fact a given one: each is made from the next by adding that fact, so that none is added up twice.</summary>
/// <param name="Amount">Net amount.</param>
/// <param name="Profit">Profit; <c>null</c> when that of a purchase or return is unknown.</param>
/// <param name="Purchases">Purchases, returns not counted.</param>
/// <param name="PurchaseDates">Distinct dates with a purchase.</param>
/// <param name="FirstPurchase">The place of the oldest purchase among all facts; <c>null</c> when there is none.</param>
internal readonly record struct FiguresSince(ExactSum Amount, ExactSum? Profit, int Purchases, int PurchaseDates, int? FirstPurchase)
{
    public static FiguresSince Nothing { get; } = new(default, default(ExactSum), 0, 0, FirstPurchase: null);

    /// <summary>With an older fact before.</summary>
    /// <param name="facts">The facts, oldest first.</param>
    /// <param name="place">The place of the older fact.</param>
    /// <param name="converted">States an amount of that fact in the currency wanted.</param>
    public FiguresSince With(IReadOnlyList<Fact> facts, int place, Func<Money, decimal> converted) => facts[place] switch
    {
        Purchase { IsReturn: true } back => this with { Amount = Plus(Amount, converted(back.Amount)), Profit = Plus(Profit, back.Profit, converted) },
        Purchase sale => new FiguresSince(
            Plus(Amount, converted(sale.Amount)),
            Plus(Profit, sale.Profit, converted),
            Purchases + 1,
            FirstPurchase is { } first && facts[first].Date == sale.Date ? PurchaseDates : PurchaseDates + 1,
            place),
        ServingCost cost => this with { Profit = Plus(Profit, new Money(-cost.Cost.Amount, cost.Cost.Currency), converted) },
        _ => this,
    };

    private static ExactSum? Plus(ExactSum? sum, Money? amount, Func<Money, decimal> converted) =>
        sum is { } known && amount is { } more ? Plus(known, converted(more)) : null;

    private static ExactSum Plus(ExactSum sum, decimal amount)
    {
        sum.Add(amount);
        return sum;
    }
}
