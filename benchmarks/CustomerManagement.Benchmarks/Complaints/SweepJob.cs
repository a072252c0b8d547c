using System.Diagnostics;
using System.Globalization;
using CustomerManagement.Benchmarks.Jobs;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Reviews;
using NodaTime;

namespace CustomerManagement.Benchmarks.Complaints;

/// <summary>A queue of open complaints, promised in working time, swept every quarter of an hour for what is due: by the stored moment, and by looking at each.</summary>
internal static class SweepJob
{
    private const int Size = 1_000_000;
    private const int WarmUpSize = 20_000;
    private const int DaysOpen = 6;

    private static readonly Instant _now = Instant.FromUtc(2026, 3, 4, 10, 0);
    private static readonly Duration _quarter = Duration.FromMinutes(15);
    private static readonly WorkingCalendar _office = new(
        "office", 1, DateTimeZoneProviders.Tzdb["Europe/Berlin"], WorkingWeek.MondayToFriday(DayHours.Of("08:00-12:00", "13:00-17:00")));

    /// <summary>Sweeps and prints time and what was found.</summary>
    /// <returns>0 when both ways find the same, else 1.</returns>
    public static int Run(string name, int? complaints, TextWriter output)
    {
        _ = Sweep(WarmUpSize);
        GC.Collect();
        var before = ProcessMemory.StartPeak();
        var (made, swept, looked, report, found) = Sweep(complaints ?? Size);
        var isSame = report.Broken == found.Broken && report.Escalated == found.Escalated && report.Closed == found.Closed;
        output.WriteLine($"{"open",10}{"made s",8}{"due",8}{"broken",8}{"fired",8}{"swept s",9}{"us/due",8}{"each s",8}{"ratio",7}{"MB",7}");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{complaints ?? Size,10}{made.TotalSeconds,8:0.0}{report.Looked,8}{report.Broken,8}{report.Escalated,8}{swept.TotalSeconds,9:0.000}{swept.TotalMicroseconds / report.Looked,8:0.0}{looked.TotalSeconds,8:0.0}{looked / swept,7:0}{(ProcessMemory.Peak() - before) >> 20,7}"));
        output.WriteLine($"{name}: {(isSame ? "done" : "the two ways differ")}");
        return isSame ? 0 : 1;
    }

    private static (TimeSpan Made, TimeSpan Swept, TimeSpan Looked, ComplaintSweepReport Report, ComplaintSweepReport Found) Sweep(int count)
    {
        var started = Stopwatch.GetTimestamp();
        var queue = new OpenComplaints(new CalendarBook([_office]));
        Fill(queue, count);
        var made = Stopwatch.GetElapsedTime(started);

        // Before the sweep, which changes what is found.
        started = Stopwatch.GetTimestamp();
        var found = LookAtEach(queue, _now + _quarter);
        var looked = Stopwatch.GetElapsedTime(started);

        started = Stopwatch.GetTimestamp();
        var report = new ComplaintRuns(queue, SystemClock.Instance).SweepAsync(_now + _quarter).GetAwaiter().GetResult();
        return (made, Stopwatch.GetElapsedTime(started), looked, report, found);
    }

    private static void Fill(OpenComplaints queue, int count)
    {
        var random = new Random(1);
        var policy = ResponseBook.BuiltIn(_office);
        for (var number = 0; number < count; number++)
        {
            var received = _now - Duration.FromMinutes(random.Next(DaysOpen * 24 * 60));
            var complaint = Complaint.Receive(
                new ComplaintId($"c-{number}"),
                new ComplaintIntake(received, ComplaintChannel.Hotline),
                new ComplaintSubject((ComplaintSeverity)random.Next(1, 4)),
                new CustomerId($"{number}"),
                intermediary: null,
                policy,
                received);
            if (random.Next(4) == 0)
            {
                complaint.WaitForCustomer(by: null, received + Duration.FromMinutes(random.Next(120)));
            }

            complaint.PassTo(_now);
            queue.SaveAsync([complaint], command: null, CancellationToken.None).GetAwaiter().GetResult();
        }
    }

    private static ComplaintSweepReport LookAtEach(OpenComplaints queue, Instant now)
    {
        var (broken, fired, closed) = (0, 0, 0);
        foreach (var complaint in queue.All)
        {
            complaint.PassTo(now);
            broken += complaint.PendingEvents.OfType<ComplaintPromiseBroken>().Count();
            fired += complaint.PendingEvents.OfType<ComplaintEscalated>().Count();
            closed += complaint.PendingEvents.OfType<ComplaintClosed>().Count();
        }

        return new ComplaintSweepReport(queue.Count, broken, fired, closed, Conflicts: 0);
    }
}
