using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Persistence;
using CustomerManagement.Domain.Visits;
using NodaTime;

namespace CustomerManagement.Domain.Testing.Contracts;

/// <summary>Visit plans, daily and market reports, and meetings.</summary>
internal static class FieldKinds
{
    private static readonly WorkingDayRule _days = new(DateTimeZone.Utc);

    private static readonly StaffId _boss = new("boss");

    private static readonly VisitTerms _terms = new([VisitPurpose.Service, VisitPurpose.Order], "north '; --", TimeWindow.Parse("09:00-10:30"), isPromised: true);

    private static readonly VisitChangeReason _reason = new(VisitChangeCause.CustomerAsked);

    public static AggregateKind<VisitPlan, VisitPlanId> VisitPlan { get; } = new()
    {
        Port = StorePort.VisitPlans,
        Repository = ports => ports.VisitPlans,
        Find = (ports, id, scope, cancellation) => ports.VisitPlans!.FindAsync(id, scope, cancellation),
        Id = text => new VisitPlanId(text),
        New = (id, number) => Visits.VisitPlan.Open(id, Person(number), MadeUp.Day, MadeUp.At),
        Change = (plan, number) => plan.Add(new VisitId(MadeUp.Name("visit", number)), new CustomerId("customer"), _terms, MadeUp.At),
        Document = plan => SnapshotJson.Write(plan.ToSnapshot()),
        Scope = plan => ReadScope.Of(plan.Person),
        Stories =
        [
            [
                plan => plan.Add(new VisitId("1"), new CustomerId("a '; --"), _terms, MadeUp.At),
                plan => plan.Add(new VisitId("2"), new CustomerId("b"), _terms, MadeUp.At),
                plan => plan.Add(new VisitId("3"), new CustomerId("c"), _terms, MadeUp.At),
                plan => plan.Add(new VisitId("4"), new CustomerId("d"), _terms, MadeUp.At),
                plan => plan.Submit(MadeUp.At),
                plan => plan.SignOff(_boss, MadeUp.At, MadeUp.Note(1)),
                plan => plan.Cancel(new VisitId("1"), new VisitChangeReason(VisitChangeCause.Other, MadeUp.LongNote), MadeUp.At),
                plan => plan.MoveTo(new VisitId("2"), Visits.VisitPlan.Open(new VisitPlanId("later"), plan.Person, plan.Date.PlusDays(1), MadeUp.At), MadeUp.At, _reason),
                plan => plan.HandOverTo(new VisitId("3"), Visits.VisitPlan.Open(new VisitPlanId("others"), new StaffId("other"), plan.Date, MadeUp.At), MadeUp.At),
                plan => plan.RecordOutcome(new VisitId("4"), VisitOutcome.Reached, plan.Date.At(new LocalTime(10, 0)).InUtc().ToInstant() + Duration.FromNanoseconds(1), _days, MadeUp.At),
            ],
            [plan => plan.Submit(MadeUp.At), plan => plan.Return(_boss, MadeUp.LongNote, MadeUp.At)],
        ],
    };

    public static AggregateKind<DailyReport, DailyReportId> DailyReport { get; } = new()
    {
        Port = StorePort.DailyReports,
        Repository = ports => ports.DailyReports,
        Find = (ports, id, scope, cancellation) => ports.DailyReports!.FindAsync(id, scope, cancellation),
        Id = text => new DailyReportId(text),
        New = (id, number) => Visits.DailyReport.Open(id, Person(number), MadeUp.Day, MadeUp.At),
        Change = (report, number) => report.Write(Content(number), _days, MadeUp.At),
        Document = report => SnapshotJson.Write(report.ToSnapshot()),
        Scope = report => ReadScope.Of(report.Person),
        Stories =
        [
            [
                report => report.Write(Content(1), _days, MadeUp.At),
                report => report.Submit(ReportDeadline.EndOfWorkingDay, _days, MadeUp.At),
                report => report.Return(_boss, MadeUp.LongNote, MadeUp.At),
                report => report.Write(Content(2), _days, MadeUp.At),
                report => report.Submit(ReportDeadline.EndOfWorkingDay, _days, MadeUp.At),
                report => report.SignOff(_boss, MadeUp.At, MadeUp.Note(1)),
                report => report.Write(Content(3), _days, MadeUp.At),
            ],
        ],
    };

    public static AggregateKind<MarketReport, MarketReportId> MarketReport { get; } = new()
    {
        Port = StorePort.MarketReports,
        Repository = ports => ports.MarketReports,
        Find = (ports, id, scope, cancellation) => ports.MarketReports!.FindAsync(id, scope, cancellation),
        Id = text => new MarketReportId(text),
        New = (id, number) => Visits.MarketReport.File(
            id, Person(number), MarketFinding.CompetitorProduct, MarketSeverity.Serious, MadeUp.LongNote, MadeUp.At, number % 2 == 0 ? null : new CustomerId("a '; --")),
        Change = (report, number) => report.Acknowledge(new StaffId(MadeUp.Name("reader", number)), MadeUp.At, MadeUp.Note(number)),
        ChangesOften = false,
        Document = report => SnapshotJson.Write(report.ToSnapshot()),
        Scope = report => ReadScope.Of(report.By),
        Stories = [[report => report.Acknowledge(_boss, MadeUp.At)], [report => report.Acknowledge(_boss, MadeUp.At, MadeUp.LongNote)]],
    };

    public static AggregateKind<SalesMeeting, SalesMeetingId> SalesMeeting { get; } = new()
    {
        Port = StorePort.SalesMeetings,
        Repository = ports => ports.SalesMeetings,
        Find = (ports, id, _, cancellation) => ports.SalesMeetings!.FindAsync(id, cancellation),
        Id = text => new SalesMeetingId(text),
        New = (id, number) => Scheduled(id, MadeUp.Day.At(new LocalTime(9, 0)), number % 2 == 0 ? MeetingKind.Weekly : MeetingKind.CustomerForum),
        Change = (meeting, number) => meeting.Invite(Person(number), MadeUp.At),
        Document = meeting => SnapshotJson.Write(meeting.ToSnapshot()),
        Stories =
        [
            [
                meeting => meeting.Invite(Person(1), MadeUp.At),
                meeting => meeting.AddItem(new AgendaItem("complaints", AgendaSource.Added, new CustomerId("a '; --"), count: 3, note: MadeUp.LongNote), MadeUp.At),
                meeting => meeting.Reschedule(new MeetingTime(MadeUp.Day.At(new LocalTime(15, 30)), "Asia/Seoul"), MadeUp.At),
                meeting => meeting.Hold(MadeUp.At),
                meeting => meeting.Close([new MeetingDecision("complaints", MadeUp.Note(1))], [new MeetingAction(Person(2), MadeUp.Day.PlusDays(7), MadeUp.Note(2))], MadeUp.At),
            ],
            [meeting => meeting.Invite(new CustomerId("guest"), MadeUp.At), meeting => meeting.Cancel(MeetingCancelReason.Other, MadeUp.LongNote, MadeUp.At)],
        ],
    };

    public static StaffId Person(int number) => new(MadeUp.Name("person", number));

    public static SalesMeeting Scheduled(SalesMeetingId id, LocalDateTime start, MeetingKind kind = MeetingKind.Weekly) =>
        Visits.SalesMeeting.Schedule(id, kind, new MeetingTime(start, "Europe/Berlin"), MadeUp.At);

    public static VisitPlan PlanOf(VisitPlanId id, int person, CustomerId[] customers)
    {
        var plan = VisitPlan.New(id, person);
        foreach (var customer in customers)
        {
            plan.Add(new VisitId(customer.Value), customer, _terms, MadeUp.At);
        }

        return plan;
    }

    public static DailyReport ReportOf(DailyReportId id, int person, CustomerId[] customers)
    {
        var report = DailyReport.New(id, person);
        report.Write(Content(person, customers), _days, MadeUp.At);
        return report;
    }

    public static MarketReport FindingAt(MarketReportId id, int person, CustomerId[] customers) => Visits.MarketReport.File(
        id, Person(person), MarketFinding.Other, MarketSeverity.Notable, MadeUp.Note(person), MadeUp.At, customers.Length == 0 ? null : customers[0]);

    public static SalesMeeting MeetingAbout(SalesMeetingId id, int person, CustomerId[] customers)
    {
        var meeting = Scheduled(id, MadeUp.Day.At(new LocalTime(9, person)));
        foreach (var customer in customers)
        {
            meeting.AddItem(new AgendaItem("complaints", AgendaSource.Added, customer, count: 3), MadeUp.At);
        }

        return meeting;
    }

    private static DailyReportContent Content(int number) => Content(number, [new CustomerId("a '; --")]);

    private static DailyReportContent Content(int number, CustomerId[] customers) => new(
        new Attendance(AttendanceKind.Present, TimeWindow.Parse("08:00-17:00")), remarks: [.. customers.Select(customer => new ReportRemark(ReportTopic.Opinion, MadeUp.Note(number), customer))]);
}
