using System.Text.Json;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Promises;
using CustomerManagement.Domain.Tests.Calendars;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Promises;

[Properties(Arbitrary = [typeof(CalendarCases)])]
public sealed class PromiseSnapshotTests
{
    private static readonly Instant _start = Instant.FromUtc(2024, 6, 7, 8, 0);

    private static readonly CalendarBook _empty = new([]);

    public static TheoryData<string, PromiseSnapshot> Unsound
    {
        get
        {
            var open = Clocked().ToSnapshot();
            var broken = Clocked().PassedTo(Hour(25)).ToSnapshot();
            var kept = Clocked().Done(Hour(3)).ToSnapshot();
            return new()
            {
                { "no kind", open with { Kind = default } },
                { "no policy", open with { Policy = null! } },
                { "no time allowed", open with { Allowed = Duration.Zero } },
                { "no pauses", open with { Pauses = null! } },
                { "pauses out of order", open with { Pauses = [new(Hour(5), Hour(6)), new(Hour(2), Hour(3))] } },
                { "a pause before the start", open with { Pauses = [new(Hour(-1))] } },
                { "no steps", open with { Steps = null! } },
                { "a step missing", open with { Steps = [null!] } },
                { "a warning before the start", open with { Steps = [new(Duration.FromHours(-25), StaffRole.Manager, Hours: null)] } },
                { "no list of what fired", open with { Fired = null! } },
                { "a fired step missing", open with { Fired = [null!] } },
                { "a fired step beyond the steps", broken with { Fired = [new(3, Hour(24), Hour(24))] } },
                { "a fired step below zero", broken with { Fired = [new(-1, Hour(24), Hour(24))] } },
                { "a step fired twice", broken with { Fired = [new(1, Hour(24), Hour(24)), new(1, Hour(24), Hour(25))] } },
                { "fired before it was due", open with { Fired = [new(0, Hour(20), Hour(19))] } },
                { "due before the start", open with { Fired = [new(0, Hour(-1), Hour(19))] } },
                { "a miss told while it is open", open with { Fired = [new(1, Hour(24), Hour(24))] } },
                { "a miss told though it was kept", kept with { Fired = [new(1, Hour(24), Hour(24))] } },
                { "no state", open with { State = default } },
                { "open and ended", open with { EndedAt = Hour(3) } },
                { "open and done", open with { DoneAt = Hour(3) } },
                { "kept without an end", kept with { EndedAt = null } },
                { "kept and not done", kept with { DoneAt = null } },
                { "kept at another time than done", kept with { DoneAt = Hour(2) } },
                { "kept too late", kept with { EndedAt = Hour(24), DoneAt = Hour(24) } },
                { "broken without an end", broken with { EndedAt = null } },
                { "broken before its time was up", broken with { EndedAt = Hour(23) } },
                { "broken at another time than its deadline", broken with { EndedAt = Hour(25) } },
                { "fallen away and done", kept with { State = PromiseState.Void } },
                { "fallen away too late", broken with { State = PromiseState.Void, Fired = [] } },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Unsound))]
    public void What_no_promise_gives_is_refused(string why, PromiseSnapshot snapshot) => Assert.True(Refuses(snapshot), why);

    [Fact]
    public void Those_it_is_told_from_are_sound_themselves()
    {
        foreach (var promise in new[] { Clocked(), Clocked().PassedTo(Hour(25)), Clocked().Done(Hour(3)), Clocked().FallenAway(Hour(3)) })
        {
            Assert.Equal(promise, Promise.Restore(promise.ToSnapshot(), _empty));
        }
    }

    /// <summary>Whatever happened to a promise, in any calendar: it comes back from JSON as it was, also its next moment.</summary>
    [Property(MaxTest = Laws.SlowCases)]
    public void It_comes_back_from_json_as_it_was(CalendarCase given, (byte Command, ushort Minute)[] commands)
    {
        var told = TimeTable.Calendar("America/New_York", "Mon-Fri 09:00-17:00");
        var promise = commands.Aggregate(Working(given, told), (before, command) => PromiseWalk.Step(before, command.Command, given.At(command.Minute % CalendarCase.Span)));
        var json = JsonSerializer.Serialize(promise.ToSnapshot());
        var restored = Promise.Restore(JsonSerializer.Deserialize<PromiseSnapshot>(json)!, new CalendarBook([told, given.Calendar]));
        Assert.Equal(promise, restored);
        Assert.Equal(promise.NextDue, restored.NextDue);
        Assert.Equal(json, JsonSerializer.Serialize(restored.ToSnapshot()));
    }

    [Fact]
    public void It_is_stored_as_plain_text()
    {
        var hours = TimeTable.Calendar("Asia/Seoul", "Mon-Fri 09:00-18:00");
        var promise = new Promise(
            PromiseKind.Answer,
            new PolicyReference("answer", 2),
            new PromiseClock(_start, new PromiseTerms(Duration.FromMinutes(90), hours)),
            [new(Duration.FromMinutes(-30), StaffRole.Salesperson), new(Duration.FromDays(1), StaffRole.Manager, hours)]);
        var json = JsonSerializer.Serialize(promise.PassedTo(Hour(0.5)).Paused(Hour(0.75)).Resumed(Hour(0.8)).ToSnapshot());
        Assert.Equal(
            """
            {"Kind":2,"Policy":{"Id":"answer","Version":2},"Start":"2024-06-07T08:00:00Z","Allowed":"1:30:00","Calendar":{"Id":"table","Version":1},"PausesForCustomer":true,
            "Pauses":[{"From":"2024-06-07T08:45:00Z","Until":"2024-06-07T08:48:00Z"}],
            "Steps":[{"Offset":"-0:30:00","To":2,"Hours":null},{"Offset":"24:00:00","To":7,"Hours":{"Id":"table","Version":1}}],
            "Fired":[],"State":1,"EndedAt":null,"DoneAt":null,"ReleasedAt":null}
            """.ReplaceLineEndings(string.Empty),
            json);
    }

    [Fact]
    public void A_calendar_that_was_promised_under_is_kept()
    {
        var (first, second) = (Office(1), Office(2));
        var snapshot = Working(first, told: null).ToSnapshot();
        Assert.Same(first, Promise.Restore(snapshot, new CalendarBook([second, first])).Clock.Terms.Hours);
        Assert.Equal(PromiseRules.CalendarMissing, Missing(snapshot, new CalendarBook([second])));
        Assert.Equal(PromiseRules.CalendarMissing, Missing(snapshot, new WrongBook(second)));
        Assert.Equal(PromiseRules.CalendarMissing, Missing(Working(first, told: second).ToSnapshot(), new CalendarBook([first])));
    }

    [Fact]
    public void A_book_has_each_version_once()
    {
        Assert.Throws<ArgumentException>("calendars", () => new CalendarBook([Office(1), Office(1)]));
        Assert.Throws<ArgumentException>("calendars", () => new CalendarBook([null!]));
        var book = new CalendarBook([Office(1), Office(3)]);
        Assert.Equal(3, book.Find("office", 3)?.Version);
        Assert.Null(book.Find("office", 2));
        Assert.Null(book.Find("Office", 1));
        Assert.Throws<ArgumentNullException>("id", () => book.Find(null!, 1));
    }

    [Theory]
    [InlineData(typeof(PromisePause), "{}")]
    [InlineData(typeof(PromisePause), """{"From":"yesterday"}""")]
    [InlineData(typeof(EscalationStepSnapshot), """{"Offset":"soon","To":1,"Hours":null}""")]
    [InlineData(typeof(EscalationStepSnapshot), """{"Offset":3600,"To":1,"Hours":null}""")]
    public void What_is_no_such_value_is_refused(Type type, string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, type));

    /// <summary>What would else be taken for something: a moment for the first there is, a clock for one that never stands still.</summary>
    [Theory]
    [InlineData(nameof(PromiseSnapshot.Start))]
    [InlineData(nameof(PromiseSnapshot.PausesForCustomer))]
    public void What_is_missing_is_not_made_up(string property)
    {
        var json = JsonSerializer.SerializeToNode(Clocked().ToSnapshot())!.AsObject();
        Assert.NotNull(json.Deserialize<PromiseSnapshot>());
        Assert.True(json.Remove(property));
        Assert.Throws<JsonException>(() => json.Deserialize<PromiseSnapshot>());
    }

    private static string Missing(PromiseSnapshot snapshot, ICalendarBook book)
    {
        var error = Assert.Throws<BusinessRuleException>(() => Promise.Restore(snapshot, book));
        Assert.Equal("office", error.Subject);

        // In a ledger the matter is named, and the calendar behind it.
        Assert.Equal("office", Assert.Throws<BusinessRuleException>(() => PromiseLedger.Restore([snapshot], book)).Subject);
        var owned = Assert.Throws<BusinessRuleException>(() => PromiseLedger.Restore([snapshot], book, "C-1"));
        Assert.Equal((error.Code, "C-1", "office"), (owned.Code, owned.Subject, Assert.IsType<BusinessRuleException>(owned.InnerException).Subject));
        return error.Code;
    }

    private static bool Refuses(PromiseSnapshot snapshot)
    {
        try
        {
            _ = Promise.Restore(snapshot, _empty);
            return false;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private static Promise Clocked() => new(
        PromiseKind.Answer,
        new PolicyReference("answer", 1),
        new PromiseClock(_start, new PromiseTerms(PromiseTerms.DefaultAnswer)),
        [new(Duration.FromHours(-4), StaffRole.Salesperson), new(Duration.Zero, StaffRole.RelationshipManager), new(Duration.FromHours(8), StaffRole.Manager)]);

    private static Promise Working(CalendarCase given, WorkingCalendar told) => PromiseWalk.Begin(given, given.Minutes[0] % 900, told);

    private static Promise Working(WorkingCalendar hours, WorkingCalendar? told) => new(
        PromiseKind.Resolution, new PolicyReference("p", 1), new PromiseClock(_start, new PromiseTerms(Duration.FromHours(8), hours)), [new(Duration.Zero, StaffRole.Manager, told)]);

    private static WorkingCalendar Office(int version) => new("office", version, DateTimeZone.Utc, WorkingWeek.MondayToFriday(DayHours.Of("09:00-17:00")));

    private static Instant Hour(double hours) => _start + Duration.FromHours(hours);

    /// <summary>A book that gives another version than the one asked for.</summary>
    private sealed class WrongBook(WorkingCalendar calendar) : ICalendarBook
    {
        public WorkingCalendar Find(string id, int version) => calendar;
    }
}
