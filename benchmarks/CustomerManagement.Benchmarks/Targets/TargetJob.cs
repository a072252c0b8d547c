using System.Globalization;
using CustomerManagement.Benchmarks.Jobs;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Targets;
using NodaTime;

namespace CustomerManagement.Benchmarks.Targets;

/// <summary>The target of a year for fifty persons and twelve months, tracked on one thread, for a growing number of customers with ten purchases each.</summary>
internal static class TargetJob
{
    private const int Persons = 50;
    private const int PurchasesEach = 10;
    private const int WarmUps = 5;
    private const int WarmUpCustomers = 20_000;

    private static readonly Currency _won = new("KRW");
    private static readonly TargetScope _year = new(span: TargetSpan.Year(2024));

    /// <summary>Decomposes, reads and tracks, and prints processor time and peak memory for each number of customers.</summary>
    /// <returns>0 when every result is counted once, else 1.</returns>
    public static int Run(string name, int? customers, TextWriter output)
    {
        var sizes = customers is { } size ? [size] : (int[])[10_000, 30_000, 100_000];
        var isExact = true;
        output.WriteLine($"{"customers",10}{"purchases",11}{"parts",7}{"split s",9}{"read s",9}{"track s",9}{"us/purchase",13}{"MB",7}");

        // The first runs are for the compiler, which takes several to have its last say.
        for (var run = 0; run < WarmUps; run++)
        {
            _ = Line(WarmUpCustomers);
        }

        foreach (var count in sizes)
        {
            var (line, isCountedOnce) = Line(count);
            isExact &= isCountedOnce;
            output.WriteLine(line);
        }

        output.WriteLine($"{name}: {(isExact ? "done" : "a result was lost")}");
        return isExact ? 0 : 1;
    }

    private static (string Line, bool IsCountedOnce) Line(int customers)
    {
        var (purchases, territories) = (Purchases(customers), new Territories(customers));
        var day = DayHours.Of("09:00-18:00");
        var calendar = new WorkingCalendar("sales", 1, DateTimeZoneProviders.Tzdb["Asia/Seoul"], new WorkingWeek(day, day, day, day, day, DayHours.Closed, DayHours.Closed));
        GC.Collect();
        var before = ProcessMemory.StartPeak();

        var started = Busy();
        var whole = new SalesTarget(TargetMeasure.NetSales(_won), _year, 1_000_000_007);
        var persons = Enumerable.Range(0, Persons).Select(person => new TargetShare(_year.For(Territories.Person(person))));
        var grid = TargetGrid.Split(whole, persons, TargetWeights.ByWorkingDays(_year.Span!.Split(CalendarUnit.Month).Select(_year.During), calendar));
        var split = Busy();
        var results = AchievementReader.NetSales(purchases, _won, territories).Results;
        var read = Busy();
        var progress = TargetTracker.Track(whole, grid.Cells, results, new LocalDate(2024, 12, 31), calendar);
        var tracked = Busy();

        return (
            string.Create(
                CultureInfo.InvariantCulture,
                $"{customers,10}{purchases.Count,11}{grid.Cells.Count,7}{split - started,9:0.000}{read - split,9:0.00}{tracked - read,9:0.00}{(tracked - split) * 1e6 / purchases.Count,13:0.00}{(ProcessMemory.Peak() - before) >> 20,7}"),
            progress.Total.Whole.Achieved == purchases.Sum(purchase => purchase.Amount.Amount) && progress.Unassigned.Whole.Achieved == 0);
    }

    // Of this process, so that others on the machine do not count.
    private static double Busy() => Environment.CpuUsage.TotalTime.TotalSeconds;

    private static List<Purchase> Purchases(int customers)
    {
        var random = new Random(1);
        return
        [
            .. Enumerable.Range(0, PurchasesEach * customers).Select(i => new Purchase(
                new CustomerId($"C-{i % customers}"), new LocalDate(2024, 1, 1).PlusDays(random.Next(366)), new Money(random.Next(-3_000, 100_000), _won))),
        ];
    }

    private sealed class Territories(int customers) : ITargetTerritories
    {
        private readonly Dictionary<CustomerId, StaffId> _persons =
            Enumerable.Range(0, customers).ToDictionary(i => new CustomerId($"C-{i}"), i => Person(i % Persons));

        public static StaffId Person(int number) => new($"P-{number}");

        public (StaffId? Person, string? Area) Of(CustomerId customer, LocalDate date) => (_persons[customer], null);
    }
}
