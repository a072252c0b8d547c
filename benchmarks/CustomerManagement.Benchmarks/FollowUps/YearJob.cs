using System.Globalization;
using CustomerManagement.Benchmarks.Jobs;
using NodaTime;

namespace CustomerManagement.Benchmarks.FollowUps;

/// <summary>The follow-ups of a year by the built-in rules, on one thread, for a growing number of customers: planned, decided and done week by week, as a host would.</summary>
internal static class YearJob
{
    private const int Weeks = 52;

    /// <summary>Plans the years and prints time, memory and follow-ups for each number of customers.</summary>
    /// <returns>0 when planning again changed nothing, else 1.</returns>
    public static int Run(string name, int? customers, TextWriter output)
    {
        var sizes = customers is { } size ? [size] : (int[])[10_000, 30_000, 100_000];
        var isRepeatable = true;
        output.WriteLine($"{"customers",10}{"follow-ups",12}{"done",10}{"skipped",9}{"withdrawn",10}{"planning s",12}{"deciding s",12}{"CPU s",8}{"CPU ms/customer",17}{"KB/run",8}{"peak MB",9}");

        // The first run is for the compiler.
        _ = Year(1_000);
        foreach (var count in sizes)
        {
            GC.Collect();
            var before = ProcessMemory.StartPeak();
            var busyBefore = Environment.CpuUsage.TotalTime;
            var year = Year(count);

            // Of the whole process, so that others on the machine do not count; making the customers and collecting what is not used any more does.
            var busy = Environment.CpuUsage.TotalTime - busyBefore;
            isRepeatable &= year.PlansNothingTwice();
            var runs = (double)count * Weeks;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{count,10}{year.Planned,12}{year.Done,10}{year.Skipped,9}{year.Withdrawn,10}{year.Planning.TotalSeconds,12:0.0}{year.Deciding.TotalSeconds,12:0.0}{busy.TotalSeconds,8:0.0}{busy.TotalMilliseconds / count,17:0.00}{year.Allocated / runs / 1024,8:0.0}{(ProcessMemory.Peak() - before) >> 20,9}"));
        }

        output.WriteLine($"{name}: {(isRepeatable ? "done" : "planning again changed something")}");
        return isRepeatable ? 0 : 1;
    }

    private static YearRun Year(int customers)
    {
        var year = new YearRun(customers);
        for (var week = 0; week < Weeks; week++)
        {
            year.Take(new LocalDate(2024, 1, 1).PlusWeeks(week));
        }

        return year;
    }
}
