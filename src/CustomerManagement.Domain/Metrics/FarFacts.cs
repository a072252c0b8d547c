using CustomerManagement.Domain.Columns;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Metrics;

/// <summary>Facts of one customer on days too far back to be packed.</summary>
internal sealed class FarFacts
{
    private readonly SortedSet<int> _purchaseDays = [];

    public long Facts { get; private set; }

    public int FactsInPeriod { get; private set; }

    public int PurchasesInPeriod { get; private set; }

    public void Add(int back, bool isPurchase, bool isInPeriod)
    {
        Facts++;
        FactsInPeriod += isInPeriod ? 1 : 0;
        if (isPurchase)
        {
            PurchasesInPeriod += isInPeriod ? 1 : 0;
            _purchaseDays.Add(back);
        }
    }

    /// <summary>Adds these to what was counted of the later days.</summary>
    /// <exception cref="BusinessRuleException"><see cref="MetricsRules.CountOverflow"/>.</exception>
    public void AddTo(TallyColumns columns, int row, int periodDays, CustomerId customer)
    {
        columns.FactsEver[row] = FactCounts.Sum(columns.FactsEver[row], Facts, customer);
        columns.FactsInPeriod[row] += FactsInPeriod;
        columns.Purchases[row] += PurchasesInPeriod;
        if (_purchaseDays.Count == 0)
        {
            return;
        }

        columns.PurchaseDatesEver[row] += _purchaseDays.Count;
        columns.PurchaseDates[row] += _purchaseDays.Count(back => back < periodDays);
        columns.FirstPurchases[row] = _purchaseDays.Max;
        foreach (var back in _purchaseDays.Take(2))
        {
            if (columns.LastPurchases[row] == TallyColumns.NoDay)
            {
                columns.LastPurchases[row] = back;
            }
            else if (columns.PurchasesBeforeLast[row] == TallyColumns.NoDay)
            {
                columns.PurchasesBeforeLast[row] = back;
            }
        }
    }
}
