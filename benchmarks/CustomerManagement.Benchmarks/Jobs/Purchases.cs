namespace CustomerManagement.Benchmarks.Jobs;

/// <summary>Purchases of a made-up population in columns: the input of all peers. Days count from 1 January 1970, amounts are in cents.</summary>
internal sealed class Purchases
{
    private const int MostDays = 730;
    private const int DayOfAsOf = 20_454;

    private Purchases(int customers, int[] customer, long[] keys, int[] day, long[] cents)
    {
        Customers = customers;
        Customer = customer;
        Keys = keys;
        Day = day;
        Cents = cents;
    }

    /// <summary>How many purchases there are.</summary>
    public int Count => Day.Length;

    /// <summary>How many customers there are at most; some may have bought nothing.</summary>
    public int Customers { get; }

    /// <summary>Whether customers are known by <see cref="Keys"/> from all of 64 bits, instead of by <see cref="Customer"/> from 0 up.</summary>
    public bool IsSparse => Keys.Length > 0;

    /// <summary>The customer's number, from 0 up; empty when customers have keys.</summary>
    public int[] Customer { get; }

    /// <summary>The customer's key; empty when customers have numbers.</summary>
    public long[] Keys { get; }

    public int[] Day { get; }

    /// <summary>Above zero for purchases, below for returns, which are about 3 in 100; small amounts tie.</summary>
    public long[] Cents { get; }

    /// <summary>The last day that counts.</summary>
    public int AsOf { get; } = DayOfAsOf;

    /// <summary>The start of the period of 12 months, exclusive.</summary>
    public int Start { get; } = DayOfAsOf - 365;

    /// <summary>Makes purchases; the same numbers give the same purchases on every machine.</summary>
    public static Purchases Make(int purchases, int customers, ulong seed, bool sparse)
    {
        var (customer, keys) = sparse ? (Array.Empty<int>(), new long[purchases]) : (new int[purchases], Array.Empty<long>());
        var (day, cents) = (new int[purchases], new long[purchases]);
        var state = seed;
        for (var i = 0; i < purchases; i++)
        {
            // The square of an even draw makes few customers buy much.
            var draw = (double)(Next(ref state) >> 11) / (1UL << 53);
            var number = (int)(draw * draw * customers);
            if (sparse)
            {
                keys[i] = (long)Mix((ulong)number + 1);
            }
            else
            {
                customer[i] = number;
            }

            day[i] = DayOfAsOf - (int)(Next(ref state) % MostDays);
            var amount = (long)(1 + (Next(ref state) % 200)) * 50;
            cents[i] = Next(ref state) % 100 < 3 ? -amount : amount;
        }

        return new Purchases(customers, customer, keys, day, cents);
    }

    /// <summary>The number or key of the customer of one purchase.</summary>
    public long CustomerOf(int purchase) => IsSparse ? Keys[purchase] : Customer[purchase];

    private static ulong Next(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        return Mix(state);
    }

    // Every step can be undone, so different numbers never meet.
    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
