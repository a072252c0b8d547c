using System.Diagnostics;
using System.Globalization;
using CustomerManagement.Benchmarks.Jobs;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Visits;
using NodaTime;

namespace CustomerManagement.Benchmarks.Routes;

/// <summary>One week of visits for fifty salespeople, on one thread, for a growing number of customers.</summary>
internal static class WeekJob
{
    private const int Reps = 50;
    private const long Effort = 2_000_000;

    /// <summary>Plans the weeks and prints time and peak memory for each number of customers.</summary>
    /// <returns>0.</returns>
    public static int Run(string name, TextWriter output)
    {
        output.WriteLine($"{"customers",10}{"visits",8}{"seconds",9}{"MB",7}");
        foreach (var customers in (int[])[25_000, 50_000, 100_000])
        {
            var weeks = Enumerable.Range(0, Reps).Select(rep => Candidates(rep, customers / Reps)).ToList();
            GC.Collect();
            var before = ProcessMemory.StartPeak();
            var watch = Stopwatch.StartNew();
            var planner = new WeekPlanner(new DayPlanner(new RoutePlanner(effort: Effort)));
            var visits = weeks.Select(candidates => planner.Plan(Monday(), candidates)).ToList().Sum(week => week.Days.Sum(day => day.Visits.Count));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{customers,10}{visits,8}{watch.Elapsed.TotalSeconds,9:0.0}{(ProcessMemory.Peak() - before) >> 20,7}"));
        }

        output.WriteLine($"{name}: done");
        return 0;
    }

    private static RepDay Monday()
    {
        var day = DayHours.Of("09:00-12:00", "13:00-18:00");
        var calendar = new WorkingCalendar("rep", 1, DateTimeZoneProviders.Tzdb["Asia/Seoul"], new WorkingWeek(day, day, day, day, day, DayHours.Closed, DayHours.Closed));
        return new RepDay(new LocalDate(2024, 6, 3), calendar, new GeoPoint(37.5, 127));
    }

    private static List<VisitCandidate> Candidates(int rep, int count)
    {
        var random = new Random(rep);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var ideal = new LocalDate(2024, 6, 5).PlusDays(random.Next(-60, 60));
            return new VisitCandidate(
                new CustomerId($"{rep}-{i}"),
                new GeoPoint(37.3 + (random.NextDouble() * 0.4), 126.8 + (random.NextDouble() * 0.4)),
                random.Next(15, 60),
                random.Next(1, 1_000),
                timing: new VisitTiming(ideal.PlusDays(-20), ideal, ideal.PlusDays(20)));
        })];
    }
}
