using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Visits;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Documentation;

/// <summary>The code of docs/field-work.md, compiled and run. The document repeats the region to the letter; a test holds them equal.</summary>
public sealed class FieldSnippets
{
    [Fact]
    public void A_day_in_the_field()
    {
        var (ana, boss, dealer, won) = (new StaffId("ana"), new StaffId("bo"), new CustomerId("12347"), new Currency("KRW"));
        var days = new WorkingDayRule(DateTimeZoneProviders.Tzdb["Asia/Seoul"]);
        var (visitedAt, at) = (Instant.FromUtc(2024, 6, 3, 1, 0), Instant.FromUtc(2024, 6, 3, 9, 0));
        Func<CustomerId, string?> segmentOf = _ => "A";
        #region field
        var plan = VisitPlan.Open(new VisitPlanId("ana-0603"), ana, new LocalDate(2024, 6, 3), at);
        plan.Add(new VisitId("V-1"), dealer, new VisitTerms([VisitPurpose.Collection], "north", TimeWindow.Parse("09:00-12:00"), isPromised: true), at);
        plan.Submit(at);
        plan.SignOff(boss, at);
        plan.RecordOutcome(new VisitId("V-1"), VisitOutcome.Reached, visitedAt, days, at);

        var result = new VisitResult(dealer, VisitOutcome.Reached, new VisitId("V-1"), visitedAt, [VisitPurpose.Collection], collected: new Money(500, won));
        var report = DailyReport.Open(new DailyReportId("ana-0603"), ana, plan.Date, at);
        report.Write(new DailyReportContent(new Attendance(AttendanceKind.Present), [result], new DayGoals(won, collectionsTarget: 800)), days, at);
        report.Submit(ReportDeadline.EndOfWorkingDay, days, at);

        var reading = AdherenceReader.Read([plan], [report], plan.Date, plan.Date, segmentOf);
        #endregion
        Assert.Equal(1, reading.Total.AsPlannedRate);
        Assert.Equal(0.625m, report.Content!.Collections!.Rate);
        Assert.False(report.IsLate);
        Assert.Equal(dealer, Assert.Single(report.Contacts).Customer);
    }
}
