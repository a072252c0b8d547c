namespace CustomerManagement.Benchmarks.Jobs;

/// <summary>Purchases of a made-up population in columns: the input of all peers. Days count from 1 January 1970, amounts are in cents.</summary>
internal sealed class Purchases
{
    private const int MostDays = 730;
    private const int DayOfAsOf = 20_454;

    private Purchases(int purchases, int customers, IdKind kind)
    {
        Customers = customers;
        Kind = kind;
        Customer = ColumnOf<int>(IdKind.Number);
        Keys = ColumnOf<long>(IdKind.Key);
        Guids = ColumnOf<Guid>(IdKind.Guid);
        Texts = ColumnOf<string>(IdKind.Text);
        Day = new int[purchases];
        Cents = new long[purchases];

        TId[] ColumnOf<TId>(IdKind its) => kind == its ? new TId[purchases] : [];
    }

    /// <summary>How many purchases there are.</summary>
    public int Count => Day.Length;

    /// <summary>How many customers there are at most; some may have bought nothing.</summary>
    public int Customers { get; }

    /// <summary>What customers are known by: which of the four columns of ids is filled.</summary>
    public IdKind Kind { get; }

    /// <summary>The customer's number, from 0 up; empty when customers have other ids.</summary>
    public int[] Customer { get; }

    /// <summary>The customer's key; empty when customers have other ids.</summary>
    public long[] Keys { get; }

    /// <summary>The customer's GUID; empty when customers have other ids.</summary>
    public Guid[] Guids { get; }

    /// <summary>The customer's code, a string of its own for every purchase; empty when customers have other ids.</summary>
    public string[] Texts { get; }

    public int[] Day { get; }

    /// <summary>Above zero for purchases, below for returns, which are about 3 in 100; small amounts tie.</summary>
    public long[] Cents { get; }

    /// <summary>The last day that counts.</summary>
    public int AsOf { get; } = DayOfAsOf;

    /// <summary>The start of the period of 12 months, exclusive.</summary>
    public int Start { get; } = DayOfAsOf - 365;

    /// <summary>Makes purchases; the same numbers give the same purchases on every machine, whatever customers are known by.</summary>
    public static Purchases Make(int purchases, int customers, ulong seed, IdKind kind)
    {
        var made = new Purchases(purchases, customers, kind);
        var state = seed;
        for (var i = 0; i < purchases; i++)
        {
            // The square of an even draw makes few customers buy much.
            var draw = (double)(Mixer.Next(ref state) >> 11) / (1UL << 53);
            made.Know(i, (int)(draw * draw * customers));
            made.Day[i] = DayOfAsOf - (int)(Mixer.Next(ref state) % MostDays);
            var amount = (long)(1 + (Mixer.Next(ref state) % 200)) * 50;
            made.Cents[i] = Mixer.Next(ref state) % 100 < 3 ? -amount : amount;
        }

        return made;
    }

    /// <summary>The number or key of the customer of one purchase.</summary>
    public long CustomerOf(int purchase) => Kind switch
    {
        IdKind.Number => Customer[purchase],
        IdKind.Key => Keys[purchase],
        _ => throw new InvalidOperationException("Customers are not known by numbers."),
    };

    /// <summary>The id of the customer of each purchase, by its type; numbers and keys alike are 64-bit numbers.</summary>
    public TId[] IdsAs<TId>()
    {
        object ids = Kind switch
        {
            IdKind.Number => Array.ConvertAll(Customer, number => (long)number),
            IdKind.Key => Keys,
            IdKind.Guid => Guids,
            _ => Texts,
        };
        return (TId[])ids;
    }

    /// <summary>The amount of one purchase as files have it: 12, 12.5 or 12.50. Every third one is written out, the others without zeros at the end.</summary>
    public decimal AmountOf(int purchase)
    {
        var cents = Cents[purchase];
        var (units, decimals) = purchase % 3 == 2 || cents % 10 != 0 ? (cents, 2) : cents % 100 != 0 ? (cents / 10, 1) : (cents / 100, 0);
        var magnitude = Math.Abs(units);
        return new decimal((int)magnitude, (int)(magnitude >> 32), 0, units < 0, (byte)decimals);
    }

    private void Know(int purchase, int number)
    {
        switch (Kind)
        {
            case IdKind.Number: Customer[purchase] = number; break;
            case IdKind.Key: Keys[purchase] = Ids.KeyOf(number); break;
            case IdKind.Guid: Guids[purchase] = Ids.GuidOf(number); break;
            default: Texts[purchase] = Ids.TextOf(number); break;
        }
    }
}
