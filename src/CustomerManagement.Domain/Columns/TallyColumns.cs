using System.Buffers;

namespace CustomerManagement.Domain.Columns;

/// <summary>What was counted of each customer: one array a figure, one place a customer. Whose they are, <see cref="KeyedColumns{TKey}"/> says.</summary>
/// <remarks>
/// The arrays are rented and longer than <see cref="Count"/>: fresh memory costs more than all the counting. Days are days back from the as-of day;
/// <see cref="NoDay"/> stands for none.
/// </remarks>
internal abstract class TallyColumns : IDisposable
{
    public const int NoDay = -1;

    private int _isReturned;

    protected TallyColumns(int capacity)
    {
        Amounts = Rent<long>(capacity);
        PreviousAmounts = Rent<long>(capacity);
        Purchases = Rent<int>(capacity);
        PurchaseDates = Rent<int>(capacity);
        PurchaseDatesEver = Rent<int>(capacity);
        FirstPurchases = Rent<int>(capacity);
        LastPurchases = Rent<int>(capacity);
        PurchasesBeforeLast = Rent<int>(capacity);
        FactsInPeriod = Rent<int>(capacity);
        FactsEver = Rent<int>(capacity);
    }

    public int Count { get; set; }

    public long[] Amounts { get; private set; }

    public long[] PreviousAmounts { get; private set; }

    public int[] Purchases { get; private set; }

    public int[] PurchaseDates { get; private set; }

    public int[] PurchaseDatesEver { get; private set; }

    public int[] FirstPurchases { get; private set; }

    public int[] LastPurchases { get; private set; }

    public int[] PurchasesBeforeLast { get; private set; }

    public int[] FactsInPeriod { get; private set; }

    public int[] FactsEver { get; private set; }

    /// <summary>How many decimals the amounts of the period and of the previous one have; <c>null</c> where all have as many.</summary>
    public (byte[] OfAmounts, byte[] OfPreviousAmounts)? Decimals { get; private set; }

    /// <summary>Makes room for the decimals of each.</summary>
    public void AddDecimals() => Decimals = (Rent<byte>(Amounts.Length), Rent<byte>(Amounts.Length));

    /// <summary>Brings the rows into another order: row i becomes what row order[i] was; a number below zero makes a row without facts.</summary>
    public void Reorder(int[] order, ParallelOptions parallel)
    {
        Action[] columns =
        [
            () => ReorderKeys(order),
            () => Amounts = Reordered(Amounts, order, 0),
            () => PreviousAmounts = Reordered(PreviousAmounts, order, 0),
            () => Purchases = Reordered(Purchases, order, 0),
            () => PurchaseDates = Reordered(PurchaseDates, order, 0),
            () => PurchaseDatesEver = Reordered(PurchaseDatesEver, order, 0),
            () => FirstPurchases = Reordered(FirstPurchases, order, NoDay),
            () => LastPurchases = Reordered(LastPurchases, order, NoDay),
            () => PurchasesBeforeLast = Reordered(PurchasesBeforeLast, order, NoDay),
            () => FactsInPeriod = Reordered(FactsInPeriod, order, 0),
            () => FactsEver = Reordered(FactsEver, order, 0),
            () => Decimals = Decimals is var (amounts, previous) ? (Reordered(amounts, order, (byte)0), Reordered(previous, order, (byte)0)) : null,
        ];
        Workers.RunEach(columns.Length, Workers.Count(parallel, order.Length, 1 << 14), parallel, column => columns[column]());
        Count = order.Length;
    }

    /// <summary>Refuses to go on with arrays that were given back.</summary>
    public void MustBePresent() => ObjectDisposedException.ThrowIf(Volatile.Read(ref _isReturned) != 0, this);

    /// <summary>Gives the arrays back; nothing may be read any more.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isReturned, 1) != 0)
        {
            return;
        }

        ReturnKeys();
        foreach (var longs in (long[][])[Amounts, PreviousAmounts])
        {
            ArrayPool<long>.Shared.Return(longs);
        }

        foreach (var ints in (int[][])[Purchases, PurchaseDates, PurchaseDatesEver, FirstPurchases, LastPurchases, PurchasesBeforeLast, FactsInPeriod, FactsEver])
        {
            ArrayPool<int>.Shared.Return(ints);
        }

        if (Decimals is var (decimals, previous))
        {
            ArrayPool<byte>.Shared.Return(decimals);
            ArrayPool<byte>.Shared.Return(previous);
        }

        Decimals = null;
        (Amounts, PreviousAmounts) = ([], []);
        (Purchases, PurchaseDates, PurchaseDatesEver, FactsInPeriod, FactsEver) = ([], [], [], [], []);
        (FirstPurchases, LastPurchases, PurchasesBeforeLast) = ([], [], []);
    }

    protected abstract void ReorderKeys(int[] order);

    protected abstract void ReturnKeys();

    protected static T[] Rent<T>(int capacity) => ArrayPool<T>.Shared.Rent(capacity);

    /// <summary>A column in another order, in place of the one given, which is returned.</summary>
    protected static T[] Reordered<T>(T[] column, int[] order, T none)
    {
        var reordered = Rent<T>(order.Length);
        for (var row = 0; row < order.Length; row++)
        {
            reordered[row] = order[row] < 0 ? none : column[order[row]];
        }

        ArrayPool<T>.Shared.Return(column);
        return reordered;
    }
}
