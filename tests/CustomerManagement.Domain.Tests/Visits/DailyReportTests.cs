using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Persistence;
using CustomerManagement.Domain.Visits;
using NodaTime;
using static CustomerManagement.Domain.Tests.Visits.FieldCases;

namespace CustomerManagement.Domain.Tests.Visits;

/// <summary>Every command in every status; late and corrected reports; what counts as a contact.</summary>
public sealed class DailyReportTests
{
    private const string None = "";

    private static readonly Instant _at = At("2024-06-03 18:00");
    private static readonly DailyReportContent _first = Content(Reached("1", "V-1"));
    private static readonly DailyReportContent _second = Content(Reached("1", "V-1", met: VisitPurpose.Order));

    [Theory]
    [InlineData("empty", "write", "DailyReportWritten")]
    [InlineData("empty", "submit", VisitRules.NothingReported)]
    [InlineData("empty", "sign", VisitRules.NotSubmitted)]
    [InlineData("empty", "return", VisitRules.NotSubmitted)]
    [InlineData("draft", "write", "DailyReportWritten")]
    [InlineData("draft", "write the same", None)]
    [InlineData("draft", "submit", "DailyReportSubmitted")]
    [InlineData("draft", "sign", VisitRules.NotSubmitted)]
    [InlineData("draft", "return", VisitRules.NotSubmitted)]
    [InlineData("submitted", "write", "DailyReportCorrected")]
    [InlineData("submitted", "write the same", None)]
    [InlineData("submitted", "submit", None)]
    [InlineData("submitted", "sign", "DailyReportSignedOff")]
    [InlineData("submitted", "return", "DailyReportReturned")]
    [InlineData("submitted", "sign one's own", VisitRules.OwnSignOff)]
    [InlineData("returned", "write", "DailyReportCorrected")]
    [InlineData("returned", "write the same", None)]
    [InlineData("returned", "submit", "DailyReportSubmitted")]
    [InlineData("returned", "sign", VisitRules.NotSubmitted)]
    [InlineData("returned", "return", None)]
    [InlineData("signed off", "write", "DailyReportCorrected")]
    [InlineData("signed off", "write the same", None)]
    [InlineData("signed off", "submit", VisitRules.SignedOff)]
    [InlineData("signed off", "sign", None)]
    [InlineData("signed off", "return", VisitRules.NotSubmitted)]
    public void A_command_gives_its_event_or_names_its_rule(string state, string command, string expected)
    {
        var report = In(state);
        var before = report.ToSnapshot();
        var broken = Record.Exception(() => Do(report, command));
        if (expected.StartsWith("visits.", StringComparison.Ordinal))
        {
            var rule = Assert.IsType<BusinessRuleException>(broken);
            Assert.Equal((expected, "D-1"), (rule.Code, rule.Subject));
            Assert.Equal(before, report.ToSnapshot());
            return;
        }

        Assert.Null(broken);
        Assert.Equal(expected, string.Join(' ', report.PendingEvents.Select(happened => happened.GetType().Name)));
        Assert.Equal(expected == None, before == report.ToSnapshot());
    }

    [Fact]
    public void A_correction_keeps_what_was_said_and_asks_for_sign_off_anew()
    {
        var report = In("signed off");
        report.Write(_second, Days, At("2024-06-05 09:00"));
        Assert.Equal(new DailyReportCorrected(report.Id, 1, WasSignedOff: true, At("2024-06-05 09:00")), Assert.Single(report.PendingEvents));
        Assert.Equal(new ReportVersion(_first, _at, Supervised(SignOffStatus.SignedOff)), Assert.Single(report.Earlier));
        Assert.Equal((_second, At("2024-06-05 09:00")), (report.Content, report.WrittenAt));
        Assert.Equal(new Supervision(SignOffStatus.Submitted, Boss, Note), report.Supervision);

        report.Write(_first, Days, At("2024-06-05 10:00"));
        Assert.Equal([_first, _second], report.Earlier.Select(version => version.Content));
        report.SignOff(Boss, At("2024-06-05 11:00"));
        Assert.Equal(SignOffStatus.SignedOff, report.Supervision.Status);
        Assert.False(report.IsLate);
    }

    [Fact]
    public void A_draft_is_rewritten_without_a_trace()
    {
        var report = In("draft");
        report.Write(_second, Days, _at);
        Assert.Empty(report.Earlier);
        Assert.Null(report.IsLate);
    }

    [Theory]
    [InlineData(null, 1, "2024-06-03 04:00", false)]
    [InlineData(null, 1, "2024-06-04 03:59", false)]
    [InlineData(null, 1, "2024-06-04 04:00", true)]
    [InlineData(9, 1, "2024-06-04 08:59", false)]
    [InlineData(9, 1, "2024-06-04 09:00", true)]
    [InlineData(20, 0, "2024-06-03 20:00", true)]
    [InlineData(20, 0, "2024-06-03 19:59", false)]
    public void Lateness_is_that_of_the_first_time_it_is_handed_in(int? hour, int daysLater, string submittedAt, bool isLate)
    {
        var report = In("draft");
        var deadline = new ReportDeadline(hour is { } known ? new LocalTime(known, 0) : null, daysLater);
        report.Submit(deadline, Days, At(submittedAt));
        Assert.Equal(isLate, report.IsLate);
        Assert.Equal(new DailyReportSubmitted(report.Id, Ana, Monday, IsFirst: true, isLate, At(submittedAt)), Assert.Single(report.PendingEvents));

        report.Return(Boss, Note, At("2024-06-07 09:00"));
        report.Submit(new ReportDeadline(LocalTime.Midnight, 31), Days, At("2024-06-08 09:00"));
        Assert.Equal((isLate, At(submittedAt)), (report.IsLate, report.FirstSubmittedAt));
        Assert.Equal(new DailyReportSubmitted(report.Id, Ana, Monday, IsFirst: false, isLate, At("2024-06-08 09:00")), report.PendingEvents[^1]);
    }

    [Fact]
    public void A_report_is_not_handed_in_before_its_day() => Assert.Equal(
        VisitRules.OtherDay, Assert.Throws<BusinessRuleException>(() => In("draft").Submit(ReportDeadline.EndOfWorkingDay, Days, At("2024-06-03 03:59"))).Code);

    [Theory]
    [InlineData("2024-06-04 00:30", null)]
    [InlineData("2024-06-04 04:00", VisitRules.OtherDay)]
    public void A_visit_after_midnight_is_reported_with_its_working_day(string visitedAt, string? rule)
    {
        var report = DailyReport.Open(new DailyReportId("D-1"), Ana, Monday, _at);
        var content = Content(new VisitResult(new CustomerId("1"), VisitOutcome.Reached, visitedAt: At(visitedAt)));
        Assert.Equal(rule, (Record.Exception(() => report.Write(content, Days, _at)) as BusinessRuleException)?.Code);
        Assert.Equal(rule is null ? [new ContactMade(new CustomerId("1"), Monday, ContactKind.Visit)] : [], report.Contacts);
    }

    [Fact]
    public void Only_who_was_reached_is_a_contact_and_only_a_purpose_met_makes_a_visit_effective()
    {
        var report = In("empty");
        var results = Enum.GetValues<VisitOutcome>().Select(outcome => new VisitResult(new CustomerId(outcome.ToString()), outcome, Visit(outcome.ToString())));
        report.Write(Content([.. results, Reached("effective", met: VisitPurpose.Research)]), Days, _at);
        Assert.Equal(["Reached", "effective"], report.Contacts.Select(contact => contact.Customer.Value));
        Assert.Equal("effective", Assert.Single(report.Content!.Visits, result => result.IsEffective).Customer.Value);
    }

    [Fact]
    public void Orders_and_collections_are_held_against_their_targets()
    {
        var (won, eur) = (new Currency("KRW"), new Currency("EUR"));
        var visits = new[]
        {
            new VisitResult(new CustomerId("1"), VisitOutcome.Reached, ordered: new Money(300, won), collected: new Money(50, won)),
            new VisitResult(new CustomerId("2"), VisitOutcome.Reached, ordered: new Money(100, won)),
        };
        var content = new DailyReportContent(new Attendance(AttendanceKind.Present), visits, new DayGoals(won, ordersTarget: 1_000, orderedElsewhere: 100));
        Assert.Equal(new DayResult(new Money(500, won), new Money(1_000, won)), content.Orders);
        Assert.Equal(0.5m, content.Orders!.Rate);
        Assert.Equal(new DayResult(new Money(50, won), Target: null), content.Collections);
        Assert.Null(content.Collections!.Rate);
        Assert.Null(new DayResult(new Money(1, won), new Money(0, won)).Rate);
        Assert.Null(new DailyReportContent(new Attendance(AttendanceKind.Present)).Orders);

        Assert.Throws<ArgumentException>("goals", () => new DailyReportContent(content.Attendance, visits));
        Assert.Throws<ArgumentException>("goals", () => new DailyReportContent(content.Attendance, visits, new DayGoals(eur)));
        Assert.Throws<OverflowException>(() => new DailyReportContent(content.Attendance, visits, new DayGoals(won, orderedElsewhere: decimal.MaxValue)));
    }

    [Fact]
    public void Values_that_cannot_be_are_refused()
    {
        var customer = new CustomerId("1");
        Assert.Throws<ArgumentOutOfRangeException>("kind", () => new Attendance((AttendanceKind)99));
        Assert.Throws<ArgumentException>("hours", () => new Attendance(AttendanceKind.Ill, TimeWindow.Parse("09:00-12:00")));
        Assert.Throws<ArgumentException>("visits", () => new DailyReportContent(new Attendance(AttendanceKind.Ill), [Reached("1")]));
        Assert.Throws<ArgumentException>("visits", () => Content(Reached("1", "V-1"), Reached("2", "V-1")));
        Assert.Throws<ArgumentException>("visits", () => Content([null!]));
        Assert.Throws<ArgumentNullException>("customer", () => new VisitResult(default, VisitOutcome.Reached));
        Assert.Throws<ArgumentOutOfRangeException>("outcome", () => new VisitResult(customer, (VisitOutcome)99));
        Assert.Throws<ArgumentException>("visit", () => new VisitResult(customer, VisitOutcome.Reached, default(VisitId)));
        Assert.Throws<ArgumentException>("purposesMet", () => new VisitResult(customer, VisitOutcome.Reached, purposesMet: [VisitPurpose.Order, VisitPurpose.Order]));
        Assert.Throws<ArgumentException>("peopleMet", () => new VisitResult(customer, VisitOutcome.Reached, peopleMet: [new ContactId("7"), new ContactId("7")]));
        Assert.Throws<ArgumentException>("peopleMet", () => new VisitResult(customer, VisitOutcome.Reached, peopleMet: [default]));
        Assert.Throws<ArgumentOutOfRangeException>("ordered", () => new VisitResult(customer, VisitOutcome.Reached, ordered: new Money(-1, Currency.None)));
        Assert.Throws<ArgumentOutOfRangeException>("collected", () => new VisitResult(customer, VisitOutcome.Reached, collected: new Money(-1, Currency.None)));
        Assert.Throws<ArgumentException>("outcome", () => new VisitResult(customer, VisitOutcome.ClosedDoor, purposesMet: [VisitPurpose.Order]));
        Assert.Throws<ArgumentException>("outcome", () => new VisitResult(customer, VisitOutcome.CustomerAbsent, peopleMet: [new ContactId("7")]));
        Assert.Throws<ArgumentException>("outcome", () => new VisitResult(customer, VisitOutcome.CalledOff, ordered: new Money(0, Currency.None)));
        Assert.Throws<ArgumentOutOfRangeException>("collectedElsewhere", () => new DayGoals(Currency.None, collectedElsewhere: -1));
        Assert.Throws<ArgumentOutOfRangeException>("topic", () => new ReportRemark((ReportTopic)99, Note));
        Assert.Throws<ArgumentNullException>("note", () => new ReportRemark(ReportTopic.Lesson, null!));
        Assert.Throws<ArgumentException>("customer", () => new ReportRemark(ReportTopic.Lesson, Note, default(CustomerId)));
        Assert.Throws<ArgumentOutOfRangeException>("daysLater", () => new ReportDeadline(daysLater: 32));
        Assert.Throws<ArgumentNullException>("id", () => DailyReport.Open(default, Ana, Monday, _at));
        Assert.Throws<ArgumentOutOfRangeException>("date", () => DailyReport.Open(new DailyReportId("D"), Ana, new LocalDate(-1, 1, 1), _at));
    }

    [Theory]
    [InlineData("empty")]
    [InlineData("draft")]
    [InlineData("submitted")]
    [InlineData("returned")]
    [InlineData("signed off")]
    [InlineData("corrected")]
    public void It_can_be_stored_and_prints_no_free_text(string state)
    {
        var report = In(state);
        if (state != "empty")
        {
            var full = new VisitResult(
                new CustomerId("1"), VisitOutcome.Reached, Visit("V-1"), _at, [VisitPurpose.Order, VisitPurpose.Collection], [new ContactId("7")],
                new Money(12.50m, Currency.None), new Money(0, Currency.None), Note);
            var content = new DailyReportContent(
                new Attendance(AttendanceKind.PartOfDay, TimeWindow.Parse("13:00-24:00")), [full], new DayGoals(Currency.None, 10, 20, 1, 2),
                [new ReportRemark(ReportTopic.Competitor, Note), new ReportRemark(ReportTopic.CustomerNews, Note, new CustomerId("1"))]);
            report.Write(content, Days, _at);
            object[] printed = [report, report.ToSnapshot(), content, full, content.Remarks[0], .. report.Earlier, .. report.PendingEvents];
            Assert.All(printed, value => Assert.DoesNotContain(Canary, value.ToString(), StringComparison.Ordinal));
        }

        var stored = SnapshotJson.Read<DailyReportSnapshot>(SnapshotJson.Write(report.ToSnapshot()));
        Assert.Equal(report.ToSnapshot(), DailyReport.Restore(stored).ToSnapshot());
    }

    [Fact]
    public void A_snapshot_that_cannot_be_is_refused()
    {
        var snapshot = In("corrected").ToSnapshot();
        DailyReportSnapshot[] broken =
        [
            snapshot with { Id = default }, snapshot with { Person = default }, snapshot with { Date = new LocalDate(-1, 1, 1) }, snapshot with { FirstSubmittedAt = null }, snapshot with { DueBy = null },
            snapshot with { Content = null }, snapshot with { WrittenAt = null }, snapshot with { Content = null, WrittenAt = null },
            snapshot with { Earlier = [new ReportVersion(null!, _at, Supervised(SignOffStatus.Submitted))] }, snapshot with { Earlier = [new ReportVersion(_first, _at, null!)] },
            snapshot with { Earlier = [new ReportVersion(_first, _at, Supervision.None)] },
            snapshot with { Earlier = [null!] }, snapshot with { Supervision = Supervision.None },
            snapshot with { Supervision = Supervision.None, FirstSubmittedAt = null, DueBy = null },
        ];
        Assert.All(broken, bad => Assert.Throws<ArgumentException>("snapshot", () => DailyReport.Restore(bad)));
    }

    private static DailyReport In(string state)
    {
        var report = DailyReport.Open(new DailyReportId("D-1"), Ana, Monday, At("2024-06-03 08:00"));
        string[] commands = state switch
        {
            "empty" => [],
            "draft" => ["write the same"],
            "submitted" => ["write the same", "submit"],
            "returned" => ["write the same", "submit", "return"],
            "signed off" => ["write the same", "submit", "sign"],
            "corrected" => ["write the same", "submit", "write"],
            _ => throw new FormatException(state),
        };
        Array.ForEach(commands, command => Do(report, command));
        return DailyReport.Restore(report.ToSnapshot());
    }

    private static void Do(DailyReport report, string command)
    {
        Action act = command switch
        {
            "write" => () => report.Write(_second, Days, _at),
            "write the same" => () => report.Write(_first, Days, _at),
            "submit" => () => report.Submit(ReportDeadline.EndOfWorkingDay, Days, _at),
            "sign" => () => report.SignOff(Boss, _at, Note),
            "return" => () => report.Return(Boss, Note, _at),
            "sign one's own" => () => report.SignOff(Ana, _at, Note),
            _ => throw new FormatException(command),
        };
        act();
    }
}
