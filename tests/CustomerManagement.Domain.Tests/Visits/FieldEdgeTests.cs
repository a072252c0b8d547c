using System.Globalization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Tests.Calendars;
using CustomerManagement.Domain.Visits;
using NodaTime;
using static CustomerManagement.Domain.Tests.Visits.FieldCases;

namespace CustomerManagement.Domain.Tests.Visits;

/// <summary>States and values of field work that cannot be, or hardly ever are.</summary>
public sealed class FieldEdgeTests
{
    private static readonly Instant _at = At("2024-06-03 18:00");

    [Theory]
    [InlineData(SignOffStatus.Submitted)]
    [InlineData(SignOffStatus.Returned)]
    [InlineData(SignOffStatus.SignedOff)]
    public void A_snapshot_of_what_somebody_signed_off_or_returned_for_themselves_is_refused(SignOffStatus status)
    {
        var own = new Supervision(status, Ana, Note);
        var bosses = new Supervision(status, Boss, Note);
        var plan = Plan().ToSnapshot() with { Supervision = bosses };
        Assert.Equal(bosses, VisitPlan.Restore(plan).Supervision);
        Assert.Throws<ArgumentException>("snapshot", () => VisitPlan.Restore(plan with { Supervision = own }));

        var draft = DailyReport.Open(new DailyReportId("D-1"), Ana, Monday, _at);
        draft.Write(Content(Reached("1")), Days, _at);
        draft.Submit(ReportDeadline.EndOfWorkingDay, Days, _at);
        var report = draft.ToSnapshot() with { Supervision = bosses, Earlier = [new ReportVersion(Content(), _at, bosses)] };
        Assert.Equal(bosses, DailyReport.Restore(report).Supervision);
        Assert.Throws<ArgumentException>("snapshot", () => DailyReport.Restore(report with { Supervision = own }));
        Assert.Throws<ArgumentException>("snapshot", () => DailyReport.Restore(report with { Earlier = [new ReportVersion(Content(), _at, own)] }));
    }

    [Fact]
    public void What_was_never_handed_in_is_no_visit_made()
    {
        var report = DailyReport.Open(new DailyReportId("D-1"), Ana, Monday, _at);
        report.Write(Content(Reached("1")), Days, _at);
        Assert.Equal(0, AdherenceReader.Read([], [report], Monday, Monday, _ => null).Total.Unplanned);
        report.Submit(ReportDeadline.EndOfWorkingDay, Days, _at);
        Assert.Equal(1, AdherenceReader.Read([], [report], Monday, Monday, _ => null).Total.Unplanned);
    }

    [Theory]
    [InlineData("2011-12-31T03:59:59", false)]
    [InlineData("2011-12-31T04:00:00", true)]
    public void Where_a_date_is_skipped_a_report_is_due_by_the_end_of_the_night_all_the_same(string clock, bool isLate)
    {
        // Samoa went from the 29th of December straight to the 31st.
        var rule = new WorkingDayRule(DateTimeZoneProviders.Tzdb["Pacific/Apia"]);
        var at = rule.Zone.AtStrictly(NodaTime.Text.LocalDateTimePattern.ExtendedIso.Parse(clock).Value).ToInstant();
        var report = DailyReport.Open(new DailyReportId("D-1"), Ana, new LocalDate(2011, 12, 29), at);
        var visit = new VisitResult(new CustomerId("1"), VisitOutcome.Reached, visitedAt: rule.Zone.AtStrictly(new LocalDateTime(2011, 12, 31, 1, 0)).ToInstant());
        report.Write(Content(visit), rule, at);
        report.Submit(ReportDeadline.EndOfWorkingDay, rule, at);
        Assert.Equal(isLate, report.IsLate);
        Assert.Equal(new LocalDate(2011, 12, 29), Assert.Single(report.Contacts).Date);
    }

    [Fact]
    public void A_week_keeps_its_own_copy_of_what_it_was_given()
    {
        var (goals, costs) = (new Dictionary<StaffId, WeekGoals> { [Ana] = new(5, null) }, new Dictionary<StaffId, decimal> { [Ana] = 7 });
        var week = Week() with { Goals = goals, VisitCosts = costs };
        goals.Clear();
        costs.Clear();
        var ana = WeeklyProgressReader.Read(week, [], []).People[0].Progress;
        Assert.Equal((5m, 7m), (ana.Orders.Target?.Amount, ana.VisitCost));
    }

    [Fact]
    public void A_week_that_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentNullException>("value", () => Week() with { Goals = null! });
        Assert.Throws<ArgumentNullException>("value", () => Week() with { VisitCosts = null! });
        Assert.Throws<ArgumentException>("value", () => Week() with { Goals = new Dictionary<StaffId, WeekGoals> { [Ana] = null! } });
        Assert.Throws<ArgumentException>("value", () => Week() with { VisitCosts = new Dictionary<StaffId, decimal> { [Ana] = -1 } });
        Assert.Throws<ArgumentException>("value", () => Week() with { NewCustomers = [default] });
        Assert.Throws<ArgumentException>("value", () => Week() with { NewCustomers = [new("1"), new("1")] });
        Assert.Throws<ArgumentException>("value", () => Week() with { UnusualCustomers = [new("1"), new("1")] });
        Assert.Throws<ArgumentOutOfRangeException>("start", () => new WeekOfWork(new LocalDate(0, 12, 31), [Ana], Week().Calendar, Currency.None));
    }

    [Fact]
    public void Figures_that_fit_no_decimal_can_be_printed_all_the_same()
    {
        var goals = new DayGoals(Currency.None, ordersTarget: 0.01m, orderedElsewhere: decimal.MaxValue);
        var report = DailyReport.Open(new DailyReportId("D-1"), Ana, Monday, _at);
        report.Write(new DailyReportContent(new Attendance(AttendanceKind.Present), goals: goals), Days, _at);
        report.Submit(ReportDeadline.EndOfWorkingDay, Days, _at);
        var progress = WeeklyProgressReader.Read(Week() with { VisitCosts = new Dictionary<StaffId, decimal> { [Ana] = 0.01m } }, [report], []);
        Assert.Throws<OverflowException>(() => progress.Total.OrdersPerCost);
        Assert.Throws<OverflowException>(() => report.Content!.Orders!.Rate);
        Assert.Equal("79228162514264337593543950335 XXX of 0.01 XXX", report.Content!.Orders!.ToString());
        Assert.Equal("0 XXX", new DayResult(new Money(0, Currency.None), null).ToString());
        Assert.Contains("0.01 XXX", report.ToSnapshot().ToString(), StringComparison.Ordinal);
        Assert.Contains("79228162514264337593543950335 XXX", progress.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void Texts_are_the_same_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal("plan I (2024-06-03, Draft)", Plan("I").ToString());
            Assert.Equal("report I (2024-06-03, Draft)", DailyReport.Open(new DailyReportId("I"), Ana, Monday, _at).ToString());
            Assert.Equal("conduct of visit I (0 answers)", new ConductRecord(Visit("I")).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static WeekOfWork Week() => new(Monday, [Ana], TimeTable.Calendar("Asia/Seoul", "Mon-Fri 09:00-18:00"), Currency.None);
}
