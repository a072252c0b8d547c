using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Tests.Calendars;
using CustomerManagement.Domain.Tests.Support;
using CustomerManagement.Domain.Visits;
using NodaTime;
using static CustomerManagement.Domain.Tests.Visits.FieldCases;

namespace CustomerManagement.Domain.Tests.Visits;

public sealed class WeeklyProgressTests
{
    private static readonly WorkingCalendar _weekdays = TimeTable.Calendar("Asia/Seoul", "Mon-Fri 09:00-18:00");
    private static readonly WeekOfWork _week = new(Monday, [Lee, Ana], _weekdays, Currency.None);

    [Theory]
    [InlineData("2024-06-10", IsoDayOfWeek.Monday, "2024-06-03")]
    [InlineData("2024-06-11", IsoDayOfWeek.Monday, "2024-06-03")]
    [InlineData("2024-06-16", IsoDayOfWeek.Monday, "2024-06-03")]
    [InlineData("2024-06-09", IsoDayOfWeek.Monday, "2024-05-27")]
    [InlineData("2024-06-09", IsoDayOfWeek.Sunday, "2024-06-02")]
    [InlineData("2024-06-08", IsoDayOfWeek.Sunday, "2024-05-26")]
    [InlineData("2024-06-08", IsoDayOfWeek.Saturday, "2024-06-01")]
    public void The_last_week_that_is_over_starts_where_the_host_says(string asOf, IsoDayOfWeek first, string start) =>
        Assert.Equal(Fixtures.Date(start), WeekOfWork.LastStart(Fixtures.Date(asOf), first));

    [Fact]
    public void A_week_adds_up_what_was_reported()
    {
        var progress = WeeklyProgressReader.Read(
            _week with { Goals = new Dictionary<StaffId, WeekGoals> { [Lee] = new(500, null) }, VisitCosts = new Dictionary<StaffId, decimal> { [Ana] = 50, [Lee] = 30 } },
            [
                Report("D-1", Ana, Monday, Content(100, Reached("1", "V-1", 70, VisitPurpose.Order), Reached("2"), new VisitResult(new("3"), VisitOutcome.ClosedDoor))),
                Report("D-2", Ana, Monday.PlusDays(1), Content(120, Reached("4", null, 30, VisitPurpose.Service)), isLate: true),
                Report("D-3", Lee, Monday, Content(999, Reached("5", null, null, VisitPurpose.Research))),
            ],
            [PlanOf("P-1", Ana, Monday, "V-1", "V-2"), PlanOf("P-2", Ana, Monday.PlusDays(7), "V-3", "V-4", "V-5"), PlanOf("P-3", Lee, Monday.PlusDays(14), "V-6")]);

        var (ana, lee) = (progress.People[0].Progress, progress.People[1].Progress);
        Assert.Equal([Ana, Lee], progress.People.Select(person => person.Person));
        Assert.Equal((4, 3, 2, 2), (ana.Visits, ana.Reached, ana.Effective, ana.WithOrder));
        Assert.Equal((0.5m, 2m / 3), (ana.EffectiveRate, ana.ClosingRate));
        Assert.Equal((100, 220m), (ana.Orders.Actual.Amount, ana.Orders.Target!.Value.Amount));
        Assert.Equal((5, 1, 1, 3), (ana.ReportsDue, ana.ReportsOnTime, ana.ReportsLate, ana.ReportsMissing));
        Assert.Equal((0.5m, 2m), (ana.PunctualRate, ana.OrdersPerCost));
        Assert.Equal((1, 3), (ana.VisitsUnreported, ana.VisitsNextWeek));

        // The host's goals go before those of the reports.
        Assert.Equal(500, lee.Orders.Target!.Value.Amount);
        Assert.Null(lee.Collections.Target);
        Assert.Equal((5, 80m, 720m, 50m), (progress.Total.Visits, progress.Total.VisitCost, progress.Total.Orders.Target!.Value.Amount, progress.OrdersPerPerson));
        Assert.Equal((10, 2, 1, 7, 1, 3), (
            progress.Total.ReportsDue, progress.Total.ReportsOnTime, progress.Total.ReportsLate, progress.Total.ReportsMissing, progress.Total.VisitsUnreported, progress.Total.VisitsNextWeek));
    }

    [Fact]
    public void A_week_of_nothing_has_no_rates()
    {
        var progress = WeeklyProgressReader.Read(_week, [], []);
        Assert.Equal((null, null, null, null), (progress.Total.EffectiveRate, progress.Total.ClosingRate, progress.Total.PunctualRate, progress.Total.OrdersPerCost));
        Assert.Equal((10, 10, 0m), (progress.Total.ReportsDue, progress.Total.ReportsMissing, progress.OrdersPerPerson));
        Assert.Null(progress.Total.Orders.Target);
        Assert.Null(WeeklyProgressReader.Read(new WeekOfWork(Monday, [], _weekdays, Currency.None), [], []).OrdersPerPerson);
    }

    [Fact]
    public void Drafts_other_people_and_other_days_are_passed_over()
    {
        var draft = DailyReport.Open(new DailyReportId("D-1"), Ana, Monday, At("2024-06-03 09:00"));
        draft.Write(Content(1, Reached("1")), Days, At("2024-06-03 18:00"));
        var progress = WeeklyProgressReader.Read(
            _week, [draft, Report("D-2", Boss, Monday, Content(1, Reached("2"))), Report("D-3", Ana, Monday.PlusDays(-1), Content(1, Reached("3"))), Report("D-4", Ana, Monday.PlusDays(7), Content(1, Reached("4")))], []);
        Assert.Equal((0, 10), (progress.Total.Visits, progress.Total.ReportsMissing));
    }

    [Fact]
    public void A_holiday_owes_no_report_and_a_report_of_it_hides_no_missing_one()
    {
        var holiday = new WorkingCalendar("rep", 1, _weekdays.Zone, _weekdays.Week, [new ExceptionalDay(Monday, DayHours.Closed, "bridge")]);
        var progress = WeeklyProgressReader.Read(new WeekOfWork(Monday, [Ana], holiday, Currency.None), [Report("D-1", Ana, Monday, Content(1, Reached("1")))], []);
        Assert.Equal((4, 1, 4), (progress.Total.ReportsDue, progress.Total.ReportsOnTime, progress.Total.ReportsMissing));
    }

    [Fact]
    public void Remarks_stand_by_topic_and_keep_their_text_to_themselves()
    {
        var content = new DailyReportContent(new Attendance(AttendanceKind.Present), remarks: [new(ReportTopic.Lesson, Note), new(ReportTopic.Competitor, Note, new CustomerId("1"))]);
        var progress = WeeklyProgressReader.Read(_week, [Report("D-1", Lee, Monday, content), Report("D-2", Ana, Monday.PlusDays(1), content)], []);
        Assert.Equal(
            [(ReportTopic.Competitor, Lee), (ReportTopic.Competitor, Ana), (ReportTopic.Lesson, Lee), (ReportTopic.Lesson, Ana)],
            progress.Remarks.Select(remark => (remark.Remark.Topic, remark.Person)));
        Assert.DoesNotContain(Canary, progress.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, progress.Remarks[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Amounts_of_another_currency_reports_and_plans_twice_are_refused()
    {
        var euros = new DailyReportContent(new Attendance(AttendanceKind.Present), goals: new DayGoals(new Currency("EUR")));
        Assert.Throws<ArgumentException>("reports", () => WeeklyProgressReader.Read(_week, [Report("D-1", Ana, Monday, euros)], []));
        var report = Report("D-1", Ana, Monday, Content(1));
        Assert.Throws<ArgumentException>("reports", () => WeeklyProgressReader.Read(_week, [report, report], []));
        var plan = Plan();
        Assert.Throws<ArgumentException>("plans", () => WeeklyProgressReader.Read(_week, [], [plan, plan]));
        Assert.Throws<ArgumentException>("people", () => new WeekOfWork(Monday, [Ana, Ana], _weekdays, Currency.None));
        Assert.Throws<ArgumentOutOfRangeException>("start", () => new WeekOfWork(new LocalDate(9999, 12, 20), [Ana], _weekdays, Currency.None));
    }

    /// <summary>The total is the sum of the people, and no report is both missing and handed in.</summary>
    [Property(MaxTest = Laws.Cases)]
    public void The_total_is_the_sum_of_its_people((byte Day, bool IsAna, bool IsLate, byte Visits, byte Orders)[] rows)
    {
        var reports = rows.Take(12).Select((row, i) => Report(
            $"D-{i}",
            row.IsAna ? Ana : Lee,
            Monday.PlusDays(row.Day % 9 - 1),
            Content(row.Orders, [.. Enumerable.Range(0, row.Visits % 4).Select(visit => Reached($"{visit}", null, row.Orders, VisitPurpose.Order))]),
            row.IsLate)).ToList();
        var progress = WeeklyProgressReader.Read(_week, reports, []);
        Assert.All(
            new Func<WorkProgress, decimal>[]
            {
                work => work.Visits, work => work.Reached, work => work.Effective, work => work.WithOrder, work => work.Orders.Actual.Amount, work => work.Orders.Target?.Amount ?? 0,
                work => work.ReportsDue, work => work.ReportsOnTime, work => work.ReportsLate, work => work.ReportsMissing,
            },
            figure => Assert.Equal(progress.People.Sum(person => figure(person.Progress)), figure(progress.Total)));
        var inWeek = reports.Where(report => report.Date >= _week.Start && report.Date <= _week.End).ToList();
        Assert.Equal(inWeek.Count, progress.Total.ReportsOnTime + progress.Total.ReportsLate);
        var told = inWeek.Where(report => _weekdays.IsWorkingDay(report.Date)).Select(report => (report.Person, report.Date)).Distinct().Count();
        Assert.Equal(10 - told, progress.Total.ReportsMissing);
    }

    private static DailyReportContent Content(decimal target, params VisitResult[] visits) =>
        new(new Attendance(AttendanceKind.Present), visits, new DayGoals(Currency.None, ordersTarget: target));

    private static DailyReport Report(string id, StaffId person, LocalDate date, DailyReportContent content, bool isLate = false)
    {
        var evening = Days.Zone.AtLeniently(date + new LocalTime(18, 0)).ToInstant();
        var report = DailyReport.Open(new DailyReportId(id), person, date, evening);
        report.Write(content, Days, evening);
        report.Submit(ReportDeadline.EndOfWorkingDay, Days, isLate ? evening + Duration.FromDays(2) : evening);
        return report;
    }

    private static VisitPlan PlanOf(string id, StaffId person, LocalDate date, params string[] visits)
    {
        var plan = Plan(id, person, date);
        foreach (var visit in visits)
        {
            plan.Add(Visit(visit), new CustomerId(visit), Terms(), At("2024-06-02 19:00"));
        }

        return plan;
    }
}
