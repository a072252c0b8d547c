namespace CustomerManagement.Benchmarks.Peers.Dictionary;

/// <summary>What is counted of one customer.</summary>
internal struct Tally
{
    private int _lastDay;

    /// <summary>The days with a purchase in the period.</summary>
    public DaySet Days;

    /// <summary>The net amount in the period.</summary>
    public long Cents { get; private set; }

    /// <summary>Whether there is any row in the period.</summary>
    public bool IsActive { get; private set; }

    /// <summary>Counts one row up to the as-of day. All days are after day 0, so 0 is no day yet.</summary>
    public void Add(int day, long cents, int start)
    {
        var isPurchase = cents >= 0;
        if (isPurchase && day > _lastDay)
        {
            _lastDay = day;
        }

        if (day > start)
        {
            IsActive = true;
            Cents += cents;
            if (isPurchase)
            {
                Days.Add(day - start - 1);
            }
        }
    }

    /// <summary>Days since the last purchase, -1 when there was none.</summary>
    public readonly int Recency(int asOf) => _lastDay == 0 ? -1 : asOf - _lastDay;
}
