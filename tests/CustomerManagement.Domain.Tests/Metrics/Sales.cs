using CustomerManagement.Domain.Metrics;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Metrics;

/// <summary>Made-up purchases, a tenth of them returns, some after the as-of date.</summary>
internal sealed record Sales(int[] Customers, DateOnly[] Dates, long[] Units)
{
    public const int CustomerCount = 40_000;

    public static LocalDate AsOf { get; } = new(2024, 12, 31);

    public static AnalysisPeriod Period { get; } = new(AsOf);

    public static Sales Make(int seed, int rows, int firstCustomer = 0, int mostDays = 800, int customers = CustomerCount)
    {
        var random = new Random(seed);
        var sales = new Sales(new int[rows], new DateOnly[rows], new long[rows]);
        for (var i = 0; i < rows; i++)
        {
            sales.Customers[i] = firstCustomer + (int)(customers * random.NextDouble() * random.NextDouble());
            sales.Dates[i] = AsOf.PlusDays(5 - random.Next(mostDays)).ToDateOnly();
            sales.Units[i] = random.Next(10) == 0 ? -random.Next(1, 5000) : random.Next(0, 20_000);
        }

        return sales;
    }

    public Dictionary<long, Figures> Expected() => Together([this]);

    public static Dictionary<long, Figures> Together(IEnumerable<Sales> batches)
    {
        var all = new Dictionary<long, Figures>();
        var (asOf, start, previous) = (AsOf.ToDateOnly().DayNumber, Period.Start.ToDateOnly().DayNumber, Period.PreviousStart.ToDateOnly().DayNumber);
        foreach (var batch in batches)
        {
            for (var i = 0; i < batch.Units.Length; i++)
            {
                var day = batch.Dates[i].DayNumber;
                if (day <= asOf)
                {
                    if (!all.TryGetValue(batch.Customers[i], out var figures))
                    {
                        all.Add(batch.Customers[i], figures = new Figures());
                    }

                    figures.Add(asOf - day, day > start, day > previous, batch.Units[i]);
                }
            }
        }

        return all;
    }

    internal sealed class Figures
    {
        public long Units { get; private set; }

        public long PreviousUnits { get; private set; }

        public int Facts { get; private set; }

        public SortedSet<int> AllDays { get; } = [];

        public HashSet<int> DaysInPeriod { get; } = [];

        public void Add(int back, bool inPeriod, bool inBoth, long units)
        {
            Facts++;
            Units += inPeriod ? units : 0;
            PreviousUnits += inBoth && !inPeriod ? units : 0;
            if (units >= 0)
            {
                AllDays.Add(back);
                if (inPeriod)
                {
                    DaysInPeriod.Add(back);
                }
            }
        }
    }
}
