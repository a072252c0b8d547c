namespace CustomerManagement.Domain.Metrics;

/// <summary>Facts in columns that grow, until they are packed.</summary>
internal sealed class RowBuffer(bool hasAmounts)
{
    private const int FewestRows = 16;

    private int[] _places = [];
    private DateOnly[] _dates = [];
    private long[] _amounts = [];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Places => _places.AsSpan(0, Count);

    public ReadOnlySpan<DateOnly> Dates => _dates.AsSpan(0, Count);

    /// <summary>The amounts; empty where the facts carry none.</summary>
    public ReadOnlySpan<long> Amounts => hasAmounts ? _amounts.AsSpan(0, Count) : [];

    public void Add(int place, DateOnly date, long amount)
    {
        if (Count == _places.Length)
        {
            var room = Math.Max(FewestRows, 2 * Count);
            Array.Resize(ref _places, room);
            Array.Resize(ref _dates, room);
            Array.Resize(ref _amounts, hasAmounts ? room : 0);
        }

        _places[Count] = place;
        _dates[Count] = date;
        if (hasAmounts)
        {
            _amounts[Count] = amount;
        }

        Count++;
    }

    public void Clear() => Count = 0;
}
