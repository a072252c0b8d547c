using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Targets;

/// <summary>Reads results from purchases and returns: net sales, or profit. Results of other measures are the host's to hand in. Pure.</summary>
public static class AchievementReader
{
    /// <summary>Reads net sales: returns lower them on the date they came back, and are credited to whoever holds the customer then.</summary>
    /// <param name="purchases">Purchases and returns, each once, in any order.</param>
    /// <param name="currency">The currency of the target.</param>
    /// <param name="territories">Who is credited with what.</param>
    /// <param name="rates">For amounts in another currency, at the rate of their date; <c>null</c> when there are none.</param>
    /// <returns>A result for each purchase.</returns>
    /// <exception cref="BusinessRuleException"><see cref="MoneyRules.RateMissing"/>: an amount is in another currency and there is no rate.</exception>
    public static AchievementReading NetSales(IEnumerable<Purchase> purchases, Currency currency, ITargetTerritories territories, IExchangeRates? rates = null) =>
        Read(purchases, purchase => purchase.Amount, currency, territories, rates);

    /// <summary>Reads profit; purchases that do not state one are counted as unknown.</summary>
    /// <inheritdoc cref="NetSales"/>
    public static AchievementReading Profit(IEnumerable<Purchase> purchases, Currency currency, ITargetTerritories territories, IExchangeRates? rates = null) =>
        Read(purchases, purchase => purchase.Profit, currency, territories, rates);

    private static AchievementReading Read(
        IEnumerable<Purchase> purchases, Func<Purchase, Money?> amountOf, Currency currency, ITargetTerritories territories, IExchangeRates? rates)
    {
        ArgumentNullException.ThrowIfNull(territories);
        var unknown = 0;
        var results = new List<Achievement>();
        foreach (var purchase in new ValueList<Purchase>(purchases, nameof(purchases)))
        {
            if (amountOf(purchase) is not { } amount)
            {
                unknown++;
                continue;
            }

            var (person, area) = territories.Of(purchase.Customer, purchase.Date);
            var converted = amount.ConvertTo(currency, rates ?? ExchangeRateTable.Empty, purchase.Date);
            results.Add(new Achievement(purchase.Date, converted.Amount, person, purchase.Customer, area, purchase.ProductLine));
        }

        return new AchievementReading(results, unknown);
    }
}
