using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Tests.Calendars;
using CustomerManagement.Domain.Visits;
using NodaTime;
using static CustomerManagement.Domain.Tests.Visits.FieldCases;

namespace CustomerManagement.Domain.Tests.Visits;

public sealed class AgendaFactsReaderTests
{
    private static readonly WorkingCalendar _weekdays = TimeTable.Calendar("Asia/Seoul", "Mon-Fri 09:00-18:00");

    [Fact]
    public void A_morning_talks_of_the_visits_of_the_day_and_of_those_left_out()
    {
        var office = new GeoPoint(37.5, 127);
        var planner = new DayPlanner(new RoutePlanner(effort: 10_000));
        var promise = new VisitPromise(Monday, TimeWindow.Parse("10:00-11:00"));
        var day = planner.Plan(
            new RepDay(Monday, _weekdays, office),
            [
                new(new("kept"), office, 60, 1, promises: [promise]), new(new("broken"), office, 60, 1, promises: [promise]),
                new(new("long"), office, 400, 90), new(new("less"), office, 300, 10), new(new("nothing"), office, 30, 0),
            ]);
        var facts = AgendaFactsReader.Morning([day]);
        Assert.Equal(day.Visits.Count, facts.PlannedVisits);
        Assert.Equal(day.Visits.Where(visit => visit.Because == PlannedBecause.Promised).Select(visit => visit.Customer), facts.PromisedVisits);
        Assert.Single(day.BrokenPromises);
        Assert.Equal([day.BrokenPromises[0].Customer, new("less")], facts.LeftOutVisits);
        Assert.Contains(new StandardAgenda().Draw(MeetingKind.Morning, facts), item => item.Topic == AgendaTopic.LeftOutVisits && item.Count == 2);
    }

    [Fact]
    public void An_evening_talks_of_orders_opinions_and_missing_reports()
    {
        var content = new DailyReportContent(
            new Attendance(AttendanceKind.Present),
            [Reached("1", null, 70, VisitPurpose.Order)],
            new DayGoals(Currency.None, ordersTarget: 100, orderedElsewhere: 5),
            [new(ReportTopic.Opinion, Note), new(ReportTopic.Lesson, Note)]);
        var facts = AgendaFactsReader.Evening(Monday, [Lee, Ana], [Report("D-1", Ana, Monday, content), Report("D-2", Lee, Monday.PlusDays(1), content), Report("D-3", Boss, Monday, content)]);
        Assert.Equal(new AgendaFigure(75, 100, Currency.None), facts.Sales);
        Assert.Equal((1, new AgendaFigure(0, null, Currency.None)), (facts.Opinions, facts.Collections));
        Assert.Equal([Lee], facts.MissingReports);
        Assert.Null(AgendaFactsReader.Evening(Monday, [Ana], []).Sales);

        var euros = new DailyReportContent(new Attendance(AttendanceKind.Present), goals: new DayGoals(new Currency("EUR")));
        Assert.Throws<ArgumentException>("reports", () => AgendaFactsReader.Evening(Monday, [Ana, Lee], [Report("D-1", Ana, Monday, content), Report("D-2", Lee, Monday, euros)]));
    }

    [Fact]
    public void A_week_talks_of_the_contents_of_the_monday_report()
    {
        var week = new WeekOfWork(Monday, [Ana, Lee], _weekdays, Currency.None)
        {
            NewCustomers = [new("7")], UnusualCustomers = [new("8")], Goals = new Dictionary<StaffId, WeekGoals> { [Ana] = new(200, null) },
        };
        var content = new DailyReportContent(
            new Attendance(AttendanceKind.Present), [Reached("1", null, 70, VisitPurpose.Order), Reached("2")], new DayGoals(Currency.None), [new(ReportTopic.Opinion, Note)]);
        var facts = AgendaFactsReader.Weekly(WeeklyProgressReader.Read(week, [.. Enumerable.Range(0, 5).Select(day => Report($"D-{day}", Ana, Monday.PlusDays(day), content))], []));
        Assert.Equal((new AgendaFigure(350, 200), new AgendaFigure(1), new AgendaFigure(0.5m), new AgendaFigure(0.5m)), (facts.Sales, facts.NewCustomers, facts.EffectiveVisits, facts.ClosingRate));
        Assert.Equal(new AgendaFigure(175), facts.SalesPerPerson);
        Assert.Equal([Lee], facts.MissingReports);
        Assert.Equal([new CustomerId("8")], facts.UnusualCustomers);
        Assert.Equal(5, facts.Opinions);
        var topics = new StandardAgenda().Draw(MeetingKind.Weekly, facts).Select(item => item.Topic).Distinct().ToList();
        Assert.Equal((AgendaTopic.Sales, AgendaTopic.NextWeek), (topics[0], topics[^1]));
    }

    private static DailyReport Report(string id, StaffId person, LocalDate date, DailyReportContent content)
    {
        var evening = Days.Zone.AtLeniently(date + new LocalTime(18, 0)).ToInstant();
        var report = DailyReport.Open(new DailyReportId(id), person, date, evening);
        report.Write(content, Days, evening);
        report.Submit(ReportDeadline.EndOfWorkingDay, Days, evening);
        return report;
    }
}
