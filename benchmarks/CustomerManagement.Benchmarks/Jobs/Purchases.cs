namespace CustomerManagement.Benchmarks.Jobs;

/// <summary>Purchases of a made-up population in columns: the input of all peers. Days count from 1 January 1970, amounts are in cents.</summary>
internal sealed class Purchases
{
    private const int MostDays = 730;
    private const int DayOfAsOf = 20_454;

    private Purchases(int customers, int[] customer, int[] day, long[] cents)
    {
        Customers = customers;
        Customer = customer;
        Day = day;
        Cents = cents;
    }

    /// <summary>How many customers there are; they are numbered from 0.</summary>
    public int Customers { get; }

    public int[] Customer { get; }

    public int[] Day { get; }

    /// <summary>Above zero for purchases, below for returns, which are about 3 in 100; small amounts tie.</summary>
    public long[] Cents { get; }

    /// <summary>The last day that counts.</summary>
    public int AsOf { get; } = DayOfAsOf;

    /// <summary>The start of the period of 12 months, exclusive.</summary>
    public int Start { get; } = DayOfAsOf - 365;

    /// <summary>Makes purchases; the same numbers give the same purchases on every machine.</summary>
    public static Purchases Make(int purchases, int customers, ulong seed)
    {
        var (customer, day, cents) = (new int[purchases], new int[purchases], new long[purchases]);
        var state = seed;
        for (var i = 0; i < purchases; i++)
        {
            // The square of an even draw makes few customers buy much.
            var draw = (double)(Next(ref state) >> 11) / (1UL << 53);
            customer[i] = (int)(draw * draw * customers);
            day[i] = DayOfAsOf - (int)(Next(ref state) % MostDays);
            var amount = (long)(1 + (Next(ref state) % 200)) * 50;
            cents[i] = Next(ref state) % 100 < 3 ? -amount : amount;
        }

        return new Purchases(customers, customer, day, cents);
    }

    private static ulong Next(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
