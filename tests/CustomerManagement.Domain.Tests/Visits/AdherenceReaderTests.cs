using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Visits;
using NodaTime;
using static CustomerManagement.Domain.Tests.Visits.FieldCases;

namespace CustomerManagement.Domain.Tests.Visits;

public sealed class AdherenceReaderTests
{
    private static readonly Instant _at = At("2024-06-03 10:00");

    [Fact]
    public void Per_segment_and_in_total()
    {
        var (monday, tuesday) = (Plan("P-1"), Plan("P-2", date: Monday.PlusDays(1)));
        foreach (var (visit, customer) in new[] { ("V-1", "A1"), ("V-2", "A1"), ("V-3", "B1"), ("V-4", "B2"), ("V-5", "x") })
        {
            monday.Add(Visit(visit), new CustomerId(customer), Terms(), _at);
        }

        monday.RecordOutcome(Visit("V-1"), VisitOutcome.Reached, _at, Days, _at);
        monday.MoveTo(Visit("V-2"), tuesday, _at);
        tuesday.RecordOutcome(Visit("V-2"), VisitOutcome.Reached, At("2024-06-04 10:00"), Days, _at);
        monday.RecordOutcome(Visit("V-3"), VisitOutcome.ClosedDoor, _at, Days, _at);
        monday.Cancel(Visit("V-4"), Reason, _at);
        var report = DailyReport.Open(new DailyReportId("D-1"), Ana, Monday, _at);
        report.Write(Content(Reached("A1", "V-1"), Reached("A2"), new VisitResult(new CustomerId("A3"), VisitOutcome.ClosedDoor)), Days, _at);
        report.Submit(ReportDeadline.EndOfWorkingDay, Days, _at);
        var unwritten = DailyReport.Open(new DailyReportId("D-2"), Lee, Monday, _at);

        var reading = AdherenceReader.Read([monday, tuesday], [report, report, unwritten], Monday, Monday, SegmentOf);

        Assert.Equal(
            [
                new SegmentAdherence(null, new AdherenceCount { NotDone = 1 }),
                new SegmentAdherence("A", new AdherenceCount { AsPlanned = 1, AnotherDay = 1, Unplanned = 1 }),
                new SegmentAdherence("B", new AdherenceCount { Cancelled = 1, NotDone = 1 }),
            ],
            reading.Segments);
        Assert.Equal(new AdherenceCount(AsPlanned: 1, AnotherDay: 1, Cancelled: 1, NotDone: 2, MovedOn: 0, Unplanned: 1), reading.Total);
        Assert.Equal((5, 0.2m, 0.4m, (decimal?)(1m / 3)), (reading.Total.Planned, reading.Total.AsPlannedRate, reading.Total.DoneRate, reading.Total.UnplannedRate));

        // Tuesday had no visit of its own: what came from Monday belongs to Monday.
        Assert.Equal(default, AdherenceReader.Read([monday, tuesday], [report], Monday.PlusDays(1), Monday.PlusDays(1), SegmentOf).Total);
        Assert.Equal(new AdherenceCount(1, 0, 1, 2, 1, 0), AdherenceReader.Read([monday], [], Monday, Monday, SegmentOf).Total);
    }

    [Fact]
    public void A_share_of_nothing_is_null()
    {
        var reading = AdherenceReader.Read([], [], Monday, Monday.PlusDays(-1), SegmentOf);
        Assert.Empty(reading.Segments);
        Assert.Equal((null, null, null), (reading.Total.AsPlannedRate, reading.Total.DoneRate, reading.Total.UnplannedRate));
        var movedOn = new AdherenceCount { MovedOn = 3 };
        Assert.Equal((3, null, null), (movedOn.Planned, movedOn.AsPlannedRate, movedOn.DoneRate));
    }

    [Fact]
    public void A_visit_handed_over_and_made_on_its_day_is_as_planned()
    {
        var (plan, lees) = (Plan("P-1"), Plan("L-1", Lee));
        plan.Add(Visit("V-1"), new CustomerId("A1"), Terms(), _at);
        plan.HandOverTo(Visit("V-1"), lees, _at);
        lees.RecordOutcome(Visit("V-1"), VisitOutcome.Reached, _at, Days, _at);
        Assert.Equal(new AdherenceCount { AsPlanned = 1 }, AdherenceReader.Read([plan, lees], [], Monday, Monday, SegmentOf).Total);
    }

    [Fact]
    public void A_visit_that_stands_in_two_plans_is_refused()
    {
        var plans = new[] { Plan("P-1"), Plan("P-2", date: Monday.PlusDays(1)) };
        Array.ForEach(plans, plan => plan.Add(Visit("V-1"), new CustomerId("A1"), Terms(), _at));
        Assert.Throws<ArgumentException>("plans", () => AdherenceReader.Read(plans, [], Monday, Monday, SegmentOf));
        Assert.Throws<ArgumentException>("reports", () => AdherenceReader.Read([], [null!], Monday, Monday, SegmentOf));
    }

    private static string? SegmentOf(CustomerId customer) => customer.Value[..1] is "A" or "B" ? customer.Value[..1] : null;
}
