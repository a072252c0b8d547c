using System.Globalization;
using System.Text.Json;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Promises;
using CustomerManagement.Domain.Tests.Calendars;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Promises;

[Properties(Arbitrary = [typeof(CalendarCases)])]
public sealed class PromiseTraceTests
{
    /// <summary>A worked example is that of docs/promises.md; see PromiseSnippets.</summary>
    [Fact]
    public void What_became_of_it_does_not_change_the_explanation()
    {
        var start = Moment("2024-06-07 16:00+09:00");
        var terms = new PromiseTerms(Duration.FromHours(8), TimeTable.Calendar("Asia/Seoul", "Mon-Fri 09:00-18:00"));
        var promise = new Promise(PromiseKind.Answer, new PolicyReference("p", 1), new PromiseClock(start, terms), [new(Duration.FromHours(2), StaffRole.Manager)]);
        var missed = promise.PassedTo(start + Duration.FromDays(9));
        Assert.Single(missed.Fired);
        Assert.Equal(promise.Explain(), missed.Done(start + Duration.FromDays(10)).Explain());
        Assert.Equal(promise.Explain(), promise.FallenAway(start).Explain());
    }

    [Fact]
    public void On_the_clock_all_hours_count()
    {
        var start = Moment("2024-06-07 16:00+00:00");
        var told = TimeTable.Calendar("Europe/Berlin", "Mon-Fri 09:00-18:00");
        var promise = new Promise(
            PromiseKind.Acknowledgement,
            new PolicyReference("answer", 1),
            new PromiseClock(start, new PromiseTerms(PromiseTerms.DefaultAnswer)),
            [new(Duration.FromHours(-1), StaffRole.Salesperson, told), new(Duration.FromMinutes(90), StaffRole.Manager), new(Duration.Zero, StaffRole.Manager, TimeTable.Calendar("Asia/Seoul", "2020-01-01 09:00-18:00"))]);
        promise = promise.Paused(start + Duration.FromHours(2));
        Assert.Equal(
            """
            Acknowledgement within 24:00 on the clock from 2024-06-07 16:00 Z (policy answer, version 1)
            2:00 passed from 2024-06-07 16:00 Z to 2024-06-07 18:00 Z
            stands still from 2024-06-07 18:00 Z on, waiting for the customer
            no deadline yet
            step 0 tells Salesperson 1:00 before the deadline: not known yet
            step 1 tells Manager 1:30 after the deadline: not known yet
            step 2 tells Manager at the deadline: not known yet
            """.ReplaceLineEndings("\n"),
            promise.Explain().ToString());
        Assert.Equal(
            """
            Acknowledgement within 24:00 on the clock from 2024-06-07 16:00 Z (policy answer, version 1)
            2:00 passed from 2024-06-07 16:00 Z to 2024-06-07 18:00 Z
            0:30 held back, waiting for the customer, from 2024-06-07 18:00 Z to 2024-06-07 18:30 Z
            22:00 passed from 2024-06-07 18:30 Z to 2024-06-08 16:30 Z
            due 2024-06-08 16:30 Z
            step 0 tells Salesperson 1:00 before the deadline: 2024-06-08 17:30 +02, though they are not at work
            step 1 tells Manager 1:30 after the deadline: 2024-06-08 18:00 Z
            step 2 tells Manager at the deadline: 2024-06-09 01:30 +09, though they are not at work
            """.ReplaceLineEndings("\n"),
            promise.Resumed(start + Duration.FromHours(2.5)).Explain().ToString());
    }

    [Fact]
    public void A_warning_that_comes_before_they_go_home_says_so()
    {
        var start = Moment("2024-06-05 23:00+00:00");
        var step = new EscalationStep(Duration.FromHours(-2), StaffRole.Manager, TimeTable.Calendar("Asia/Seoul", "Mon-Fri 09:00-18:00"));
        var promise = new Promise(PromiseKind.Service, new PolicyReference("p", 1), new PromiseClock(start, new PromiseTerms(PromiseTerms.DefaultAnswer)), [step]);
        Assert.EndsWith(
            "step 0 tells Manager 2:00 before the deadline: 2024-06-06 17:59 +09, when they are last at work before 2024-06-06 21:00 Z",
            promise.Explain().ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_hours_run_out_it_says_so()
    {
        var hours = TimeTable.Calendar("Asia/Seoul", "2024-06-07 09:00-18:00");
        var promise = new Promise(PromiseKind.Service, new PolicyReference("p", 1), new PromiseClock(Moment("2024-06-07 16:00+09:00"), new PromiseTerms(Duration.FromHours(3), hours)));
        var stretch = Assert.Single(promise.Explain().Stretches);
        Assert.Equal((false, null, null), (stretch.IsPause, stretch.End, stretch.Time));
        Assert.Contains("\ntoo few open hours from 2024-06-07 16:00 +09 on\nno deadline yet", promise.Explain().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void It_reads_the_same_in_every_culture()
    {
        var hours = TimeTable.Calendar("Asia/Seoul", "Mon-Fri 09:00-18:00");
        var promise = new Promise(
            PromiseKind.Answer, new PolicyReference("p", 1), new PromiseClock(Moment("2024-06-07 16:00+09:00"), new PromiseTerms(Duration.FromHours(8), hours)), [new(Duration.Zero, StaffRole.Manager)]);
        var text = promise.Explain().ToString();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
            Assert.Equal(text, promise.Explain().ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>In any calendar, whatever pauses there were: what passed adds up to the time allowed, stretches follow one another without a gap, and steps come as the type says.</summary>
    [Property(MaxTest = Laws.Cases)]
    public void What_passed_adds_up_and_steps_come_in_their_hours(CalendarCase given, (byte Command, ushort Minute)[] commands)
    {
        var told = TimeTable.Calendar("America/New_York", "Mon-Fri 09:00-17:00");
        var promise = commands.Aggregate(
            PromiseWalk.Begin(given, given.Minutes[0] % 900, told), (before, command) => PromiseWalk.Step(before, (byte)(2 + (command.Command % 2)), given.At(command.Minute % CalendarCase.Span)));
        var trace = promise.Explain();
        var going = trace.Stretches.Where(stretch => !stretch.IsPause).Aggregate(Duration.Zero, (sum, stretch) => sum + (stretch.Time ?? Duration.Zero));
        Assert.Equal(promise.Clock.Due, trace.Deadline?.ToInstant());
        Assert.True(trace.Deadline is null ? going < trace.Allowed : going == trace.Allowed);
        Assert.Equal(trace.Stretches.Skip(1).Select(stretch => stretch.Start), trace.Stretches.SkipLast(1).Select(stretch => stretch.End!.Value));
        Assert.All(trace.Stretches.Where(stretch => stretch.End is not null), stretch =>
        {
            Assert.True(stretch.Start.ToInstant() < stretch.End!.Value.ToInstant());
            Assert.Equal(given.Calendar.Between(stretch.Start.ToInstant(), stretch.End!.Value.ToInstant()), stretch.Time);
            Assert.Equal(stretch.Time, stretch.Hours!.Working);
        });
        Assert.All(trace.Steps, step => Comes(step, promise, told));
    }

    [Property(MaxTest = Laws.SlowCases)]
    public void It_can_be_stored(CalendarCase given, ushort from, ushort until)
    {
        var promise = PromiseWalk.Begin(given, given.Minutes[0] % 900, TimeTable.Calendar("Asia/Seoul", "Mon-Fri 09:00-17:00")).Paused(given.At(from % 900)).Resumed(given.At((from % 900) + (until % 900)));
        var trace = promise.Explain();
        Assert.Equal(trace, JsonSerializer.Deserialize<PromiseTrace>(JsonSerializer.Serialize(trace)));
    }

    private static void Comes(TracedStep step, Promise promise, WorkingCalendar told)
    {
        var (clock, number) = (promise.Clock, step.Number);
        Assert.Equal((promise.Steps[number].Offset, promise.Steps[number].To), (step.Offset, step.To));
        if (step.DueAt?.ToInstant() is not { } due)
        {
            Assert.Null(step.Timing);
            Assert.Null(clock.Due);
            return;
        }

        var moment = step.Moment!.Value.ToInstant();
        Assert.Equal(step.Offset < Duration.Zero ? clock.Terms.Allowed + step.Offset : clock.Terms.Allowed, clock.Spent(Instant.Min(moment, clock.Due ?? moment)));
        Assert.True(due >= clock.Start);
        switch (step.Timing)
        {
            case StepTiming.OwnMoment:
                Assert.Equal(moment, due);
                Assert.True(step.Hours is null || told.IsOpen(due));
                break;
            case StepTiming.NextOpening:
                Assert.True(due > moment && told.IsOpen(due) && told.Between(moment, due) == Duration.Zero);
                Assert.True(step.Offset >= Duration.Zero || !(due >= clock.Due));
                break;
            case StepTiming.BeforeClosing:
                Assert.True(due < moment && told.IsOpen(due) && told.Between(due, moment) <= Duration.FromMinutes(1));
                Assert.True(step.Offset < Duration.Zero && told.NextOpen(moment) >= clock.Due);
                break;
            case StepTiming.NoOpenTime:
                Assert.Equal(moment, due);
                Assert.Equal(Duration.Zero, told.Between(clock.Start, clock.Due!.Value));
                break;
            default:
                Assert.Fail("A timing that is not known.");
                break;
        }
    }

    private static Instant Moment(string text) => TimeTable.Moment.Parse(text).Value.ToInstant();
}
