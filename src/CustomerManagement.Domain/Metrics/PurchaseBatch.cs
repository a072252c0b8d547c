using System.Runtime.InteropServices;

namespace CustomerManagement.Domain.Metrics;

/// <summary>Purchases that come one by one and whose ids are of one type, gathered in columns until there are many.</summary>
internal sealed class PurchaseBatch<TId>(PopulationBuilder builder)
{
    private const int RowsAtOnce = 1 << 20;

    private readonly List<TId> _customers = [];
    private readonly List<DateOnly> _dates = [];
    private readonly List<decimal> _amounts = [];

    /// <summary>Whether there are so many that they should be flushed.</summary>
    public bool IsFull => _customers.Count >= RowsAtOnce;

    public void Add(TId customer, DateOnly date, decimal amount)
    {
        _customers.Add(customer);
        _dates.Add(date);
        _amounts.Add(amount);
    }

    /// <summary>Adds what was gathered, also when the builder's work is cancelled meanwhile: rows that came are added.</summary>
    /// <returns>What cancelled it.</returns>
    public OperationCanceledException? TryFlush()
    {
        OperationCanceledException? cancelled = null;
        try
        {
            builder.AddColumns<TId>(CollectionsMarshal.AsSpan(_customers), CollectionsMarshal.AsSpan(_dates), CollectionsMarshal.AsSpan(_amounts));
        }
        catch (OperationCanceledException error)
        {
            // Nothing of the columns was added; facts one by one are not cancelled.
            cancelled = error;
            for (var i = 0; i < _customers.Count; i++)
            {
                builder.AddPurchase(_customers[i], _dates[i], _amounts[i], profit: null);
            }
        }

        _customers.Clear();
        _dates.Clear();
        _amounts.Clear();
        return cancelled;
    }
}
