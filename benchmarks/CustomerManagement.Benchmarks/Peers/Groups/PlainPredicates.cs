using CustomerManagement.Benchmarks.Jobs;
using CustomerManagement.Domain.Rules;

namespace CustomerManagement.Benchmarks.Peers.Groups;

/// <summary>The groups of <c>groups.json</c> as plain conditions; below zero is none.</summary>
internal static class PlainPredicates
{
    /// <summary>Tells which groups hold, for customers from a place to another one.</summary>
    public static void Evaluate(GroupCustomers customers, int from, int to, Truth[][] outcomes)
    {
        var (amounts, previousAmounts) = (customers.Cents, customers.PreviousCents);
        var (purchases, dates, datesEver, facts) = (customers.Purchases, customers.PurchaseDates, customers.PurchaseDatesEver, customers.FactsInPeriod);
        var (daysSince, daysBetween) = (customers.DaysSinceLastPurchase, customers.DaysBetweenLastPurchases);
        for (var i = from; i < to; i++)
        {
            var (amount, previous, since, between) = (amounts[i], previousAmounts[i], daysSince[i], daysBetween[i]);
            var bought = since >= 0;
            var large = amount >= 400_00;
            var regular = dates[i] >= 4 && bought && since <= 60;
            var shrinking = (previous > 0 && 4 * amount < 3 * previous) || (previous > 100_00 && amount < 49_50);

            // Without growth nobody knows whether one shrinks, unless the amounts tell that.
            var isNotShrinking = previous > 0 && !shrinking;
            var isNotRegular = dates[i] < 4 || since > 60;
            var drifting = isNotRegular && since > 90 && datesEver[i] >= 2 && between >= 0 && between <= 45;
            var recent = bought && since <= 180;
            var newcomer = between < 0 && recent && (purchases[i] == 1 || facts[i] <= 2);
            var isNotNewcomer = between >= 0 || since > 180 || (purchases[i] != 1 && facts[i] > 2);
            outcomes[0][i] = Of(large);
            outcomes[1][i] = Of(regular);
            outcomes[2][i] = Of(shrinking);
            outcomes[3][i] = Of(large && regular && isNotShrinking);
            outcomes[4][i] = Of(drifting);
            outcomes[5][i] = Of(between > 180 && bought && since <= 90);
            outcomes[6][i] = Of(newcomer);
            outcomes[7][i] = Of((large && drifting) || (isNotNewcomer && previous > 0 && 2 * amount >= 3 * previous && amount >= 250_00) || (since > 300 && amount <= 0));
        }
    }

    private static Truth Of(bool holds) => holds ? Truth.True : Truth.False;
}
