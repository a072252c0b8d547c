using System.Runtime.InteropServices;

namespace CustomerManagement.Domain.Metrics;

/// <summary>Purchases whose ids are of one type, gathered in columns until there are many.</summary>
internal sealed class PurchaseBatch<TId>(PopulationBuilder builder)
{
    private const int RowsAtOnce = 1 << 20;

    private readonly List<TId> _customers = [];
    private readonly List<DateOnly> _dates = [];
    private readonly List<decimal> _amounts = [];

    public void Add(TId customer, DateOnly date, decimal amount)
    {
        _customers.Add(customer);
        _dates.Add(date);
        _amounts.Add(amount);
        if (_customers.Count >= RowsAtOnce)
        {
            Flush();
        }
    }

    /// <summary>Adds what was gathered to the builder, also when its work is cancelled meanwhile: rows that came are added.</summary>
    public void Flush()
    {
        try
        {
            builder.AddColumns<TId>(CollectionsMarshal.AsSpan(_customers), CollectionsMarshal.AsSpan(_dates), CollectionsMarshal.AsSpan(_amounts));
        }
        catch (OperationCanceledException)
        {
            // Nothing of the columns was added. One by one they are not cancelled, and the next call that can be cancelled tells of it.
            for (var i = 0; i < _customers.Count; i++)
            {
                builder.AddPurchase(_customers[i], _dates[i], _amounts[i], profit: null);
            }
        }

        _customers.Clear();
        _dates.Clear();
        _amounts.Clear();
    }
}
