using CustomerManagement.Benchmarks.Jobs;
using CustomerManagement.Domain.Rules;

namespace CustomerManagement.Benchmarks.Peers.Groups;

/// <summary>The groups of <c>groups.json</c> with <c>null</c> for what is not known.</summary>
internal static class NullablePredicates
{
    /// <summary>Tells which groups hold, which do not and of which nobody knows, for customers from a place to another one.</summary>
    public static void Evaluate(GroupCustomers customers, int from, int to, Truth[][] outcomes)
    {
        var (amounts, previousAmounts) = (customers.Cents, customers.PreviousCents);
        var (purchases, dates, datesEver, facts) = (customers.Purchases, customers.PurchaseDates, customers.PurchaseDatesEver, customers.FactsInPeriod);
        var (daysSince, daysBetween) = (customers.DaysSinceLastPurchase, customers.DaysBetweenLastPurchases);
        for (var i = from; i < to; i++)
        {
            var (amount, previous) = (amounts[i], previousAmounts[i]);
            int? since = daysSince[i] < 0 ? null : daysSince[i];
            int? between = daysBetween[i] < 0 ? null : daysBetween[i];
            bool? large = amount >= 400_00;
            var regular = dates[i] >= 4 & Known(since, since <= 60);
            var shrinking = Known(previous, 4 * amount < 3 * previous) | (previous > 100_00 & amount < 49_50);
            var drifting = !regular & Known(since, since > 90) & datesEver[i] >= 2 & Known(between, between <= 45);
            var newcomer = between is null & !Known(since, since > 180) & (purchases[i] == 1 | facts[i] <= 2);
            outcomes[0][i] = Of(large);
            outcomes[1][i] = Of(regular);
            outcomes[2][i] = Of(shrinking);
            outcomes[3][i] = Of(large & regular & !shrinking);
            outcomes[4][i] = Of(drifting);
            outcomes[5][i] = Of(Known(between, between > 180) & Known(since, since <= 90));
            outcomes[6][i] = Of(newcomer);
            outcomes[7][i] = Of(
                (large & drifting) | (!newcomer & Known(previous, 2 * amount >= 3 * previous) & amount >= 250_00)
                | !(Known(since, since <= 300) | amount > 0));
        }
    }

    private static bool? Known(int? days, bool holds) => days is null ? null : holds;

    private static bool? Known(long previous, bool holds) => previous > 0 ? holds : null;

    private static Truth Of(bool? holds) => holds is not { } known ? Truth.Unknown : known ? Truth.True : Truth.False;
}
