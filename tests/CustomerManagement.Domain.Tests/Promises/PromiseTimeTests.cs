using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Promises;
using CustomerManagement.Domain.Tests.Calendars;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Promises;

/// <summary>Deadlines, pauses and warnings at the edges of calendars, in time zones of six continents. Worked out by hand.</summary>
public sealed class PromiseTimeTests
{
    private const string Clock = "";

    private const string Day = "Mon-Fri 09:00-17:00";

    private const string Lunch = "Mon-Fri 09:00-12:00 13:00-18:00";

    private const string Night = "daily 22:00-06:00";

    private const string Cairo = "Sun 09:00-17:00; Mon 09:00-17:00; Tue 09:00-17:00; Wed 09:00-17:00; Thu 09:00-17:00";

    private const string Christmas = $"{Day}; 2024-12-24 09:00-12:00; 2024-12-25 closed; 2024-12-26 closed";

    private const string Thanksgiving = $"{Day}; 2024-11-28 closed; 2024-11-29 09:00-13:00";

    private const string NationalDay =
        $"{Lunch}; 2024-10-01 closed; 2024-10-02 closed; 2024-10-03 closed; 2024-10-04 closed; 2024-10-07 closed; 2024-10-12 09:00-12:00 13:00-18:00";

    [Theory]
    [InlineData("the eve of a holiday",              "Asia/Shanghai",       Clock,               "2024-09-30 17:00+08:00", "24:00",  "2024-10-01 17:00+08:00")]
    [InlineData("clocks go forward",                 "Europe/Berlin",       Clock,               "2024-03-30 16:00+01:00", "24:00",  "2024-03-31 17:00+02:00")]
    [InlineData("clocks go back",                    "Europe/Berlin",       Clock,               "2024-10-26 16:00+02:00", "24:00",  "2024-10-27 15:00+01:00")]
    [InlineData("into the hour that repeats",        "Europe/Berlin",       Clock,               "2024-10-26 02:30+02:00", "24:00",  "2024-10-27 02:30+02:00")]
    [InlineData("from the hour that repeats",        "Europe/Berlin",       Clock,               "2024-10-27 02:30+01:00", "24:00",  "2024-10-28 02:30+01:00")]
    [InlineData("from its first time to its second", "Europe/Berlin",       Clock,               "2024-10-27 02:30+02:00", "1:00",   "2024-10-27 02:30+01:00")]
    [InlineData("clocks go forward",                 "America/New_York",    Clock,               "2024-03-09 12:00-05:00", "24:00",  "2024-03-10 13:00-04:00")]
    [InlineData("clocks go back",                    "America/New_York",    Clock,               "2024-11-02 12:00-04:00", "24:00",  "2024-11-03 11:00-05:00")]
    [InlineData("midnight is left out",              "America/Sao_Paulo",   Clock,               "2018-11-03 12:00-03:00", "24:00",  "2018-11-04 13:00-02:00")]
    [InlineData("midnight comes twice",              "America/Sao_Paulo",   Clock,               "2019-02-16 12:00-02:00", "24:00",  "2019-02-17 11:00-03:00")]
    [InlineData("clocks go forward on a Friday",     "Africa/Cairo",        Clock,               "2024-04-25 12:00+02:00", "24:00",  "2024-04-26 13:00+03:00")]
    [InlineData("clocks go back at midnight",        "Africa/Cairo",        Clock,               "2024-10-31 12:00+03:00", "24:00",  "2024-11-01 11:00+02:00")]
    [InlineData("half an hour back",                 "Australia/Lord_Howe", Clock,               "2024-04-06 12:00+11:00", "24:00",  "2024-04-07 11:30+10:30")]
    [InlineData("half an hour forward",              "Australia/Lord_Howe", Clock,               "2024-10-05 12:00+10:30", "24:00",  "2024-10-06 12:30+11:00")]
    [InlineData("no change at all",                  "Asia/Seoul",          Clock,               "2024-03-30 16:00+09:00", "24:00",  "2024-03-31 16:00+09:00")]
    [InlineData("in hours: the eve of a holiday",    "Asia/Shanghai",       NationalDay,         "2024-09-30 17:00+08:00", "24:00",  "2024-10-10 17:00+08:00")]
    [InlineData("in hours: a make-up Saturday",      "Asia/Shanghai",       NationalDay,         "2024-10-11 17:00+08:00", "8:00",   "2024-10-12 17:00+08:00")]
    [InlineData("in hours: an ordinary Saturday",    "Asia/Shanghai",       NationalDay,         "2024-10-18 17:00+08:00", "8:00",   "2024-10-21 17:00+08:00")]
    [InlineData("in hours: clocks go forward",       "Europe/Berlin",       Day,                 "2024-03-29 16:00+01:00", "24:00",  "2024-04-03 16:00+02:00")]
    [InlineData("in hours: clocks go back",          "Europe/Berlin",       Day,                 "2024-10-25 16:00+02:00", "24:00",  "2024-10-30 16:00+01:00")]
    [InlineData("in hours: clocks go back",          "America/New_York",    Day,                 "2024-11-01 16:30-04:00", "2:00",   "2024-11-04 10:30-05:00")]
    [InlineData("in hours: a holiday and a half",    "America/New_York",    Thanksgiving,        "2024-11-27 16:00-05:00", "8:00",   "2024-12-02 12:00-05:00")]
    [InlineData("in hours: the weekend is Friday",   "Africa/Cairo",        Cairo,               "2024-04-25 16:00+02:00", "2:00",   "2024-04-28 10:00+03:00")]
    [InlineData("in hours: and clocks go back",      "Africa/Cairo",        Cairo,               "2024-10-31 16:00+03:00", "2:00",   "2024-11-03 10:00+02:00")]
    [InlineData("in hours: half an hour is missing", "Australia/Lord_Howe", "daily 01:00-03:00", "2024-10-06 01:00+10:30", "2:00",   "2024-10-07 01:30+11:00")]
    [InlineData("in hours: half an hour repeats",    "Australia/Lord_Howe", "daily 01:00-03:00", "2024-04-07 01:00+11:00", "2:30",   "2024-04-07 03:00+10:30")]
    [InlineData("a half day before holidays",        "Europe/Berlin",       Christmas,           "2024-12-24 11:00+01:00", "8:00",   "2024-12-27 16:00+01:00")]
    [InlineData("after the closing of a half day",   "Europe/Berlin",       Christmas,           "2024-12-24 12:00+01:00", "8:00",   "2024-12-27 17:00+01:00")]
    [InlineData("a night",                           "Europe/Berlin",       Night,               "2024-06-03 23:00+02:00", "8:00",   "2024-06-04 23:00+02:00")]
    [InlineData("by day, for a night",               "Europe/Berlin",       Night,               "2024-06-03 12:00+02:00", "8:00",   "2024-06-04 06:00+02:00")]
    [InlineData("the night of a Friday",             "Europe/Berlin",       "Mon-Fri 22:00-06:00", "2024-06-07 23:00+02:00", "8:00", "2024-06-10 23:00+02:00")]
    [InlineData("a night without its midnight",      "America/Sao_Paulo",   Night,               "2018-11-03 22:00-03:00", "8:00",   "2018-11-04 23:00-02:00")]
    [InlineData("a night with two midnights",        "America/Sao_Paulo",   Night,               "2019-02-16 22:00-02:00", "8:00",   "2019-02-17 05:00-03:00")]
    [InlineData("in the lunch break",                "Asia/Seoul",          Lunch,               "2024-06-07 12:30+09:00", "1:00",   "2024-06-07 14:00+09:00")]
    [InlineData("up to the lunch break",             "Asia/Seoul",          Lunch,               "2024-06-07 11:00+09:00", "1:00",   "2024-06-07 12:00+09:00")]
    [InlineData("over the lunch break",              "Asia/Seoul",          Lunch,               "2024-06-07 11:00+09:00", "1:01",   "2024-06-07 13:01+09:00")]
    [InlineData("up to the closing",                 "Asia/Seoul",          Lunch,               "2024-06-07 17:00+09:00", "1:00",   "2024-06-07 18:00+09:00")]
    [InlineData("on a Sunday",                       "Asia/Seoul",          Lunch,               "2024-06-09 10:00+09:00", "0:30",   "2024-06-10 09:30+09:00")]
    [InlineData("a closing at 24:00 loses nothing",  "Asia/Seoul",          "daily 00:00-24:00", "2024-06-03 00:00+09:00", "168:00", "2024-06-10 00:00+09:00")]
    [InlineData("one at 23:59 loses a minute a day", "Asia/Seoul",          "daily 00:00-23:59", "2024-06-03 00:00+09:00", "168:00", "2024-06-10 00:07+09:00")]
    public void A_promise_is_due(string why, string zone, string hours, string start, string allowed, string due)
    {
        var promise = Made(zone, hours, start, allowed);
        Assert.Equal((why, due), (why, Shown(zone, promise.NextDue)));

        var at = promise.NextDue!.Value;
        Assert.Equal(PromiseState.Open, promise.PassedTo(at - Duration.Epsilon).State);
        Assert.Equal((PromiseState.Broken, at), (promise.PassedTo(at).State, promise.PassedTo(at).EndedAt));
        Assert.Equal((PromiseState.Kept, PromiseState.Broken), (promise.Done(at - Duration.Epsilon).State, promise.Done(at).State));
    }

    [Theory]
    [InlineData("over a closed night",               "Asia/Seoul",          Lunch,       "2024-06-06 17:00+09:00", "2:00",  "2024-06-06 18:00+09:00 to 2024-06-07 09:00+09:00", "2024-06-07 10:00+09:00")]
    [InlineData("a minute before the deadline",      "Asia/Seoul",          Lunch,       "2024-06-07 09:00+09:00", "1:00",  "2024-06-07 09:59+09:00 to 2024-06-07 10:30+09:00", "2024-06-07 10:31+09:00")]
    [InlineData("of no length",                      "Asia/Seoul",          Lunch,       "2024-06-07 09:00+09:00", "1:00",  "2024-06-07 09:30+09:00 to 2024-06-07 09:30+09:00", "2024-06-07 10:00+09:00")]
    [InlineData("over the holidays only",            "Asia/Shanghai",       NationalDay, "2024-09-30 17:00+08:00", "8:00",  "2024-09-30 18:00+08:00 to 2024-10-08 09:00+08:00", "2024-10-08 17:00+08:00")]
    [InlineData("half an hour before, one after",    "Asia/Shanghai",       NationalDay, "2024-09-30 17:00+08:00", "8:00",  "2024-09-30 17:30+08:00 to 2024-10-08 10:00+08:00", "2024-10-09 09:30+08:00")]
    [InlineData("while clocks go forward at night",  "Europe/Berlin",       Night,       "2024-03-30 22:00+01:00", "8:00",  "2024-03-31 01:00+01:00 to 2024-03-31 04:00+02:00", "2024-04-01 01:00+02:00")]
    [InlineData("from 02:30 to 02:30 an hour later", "Europe/Berlin",       Clock,       "2024-10-26 16:00+02:00", "24:00", "2024-10-27 02:30+02:00 to 2024-10-27 02:30+01:00", "2024-10-27 16:00+01:00")]
    [InlineData("twice, once over a weekend",        "America/New_York",    Day,         "2024-11-01 10:00-04:00", "8:00",  "2024-11-01 11:00-04:00 to 2024-11-01 12:00-04:00, 2024-11-01 16:00-04:00 to 2024-11-04 10:00-05:00", "2024-11-04 13:00-05:00")]
    [InlineData("the half hour that repeats",        "Australia/Lord_Howe", Clock,       "2024-04-06 12:00+11:00", "24:00", "2024-04-07 01:45+11:00 to 2024-04-07 01:45+10:30", "2024-04-07 12:00+10:30")]
    [InlineData("over a weekend that is Friday",     "Africa/Cairo",        Cairo,       "2024-04-25 15:00+02:00", "4:00",  "2024-04-25 16:00+02:00 to 2024-04-28 11:00+03:00", "2024-04-28 14:00+03:00")]
    public void A_pause_holds_back_the_hours_it_overlaps(string why, string zone, string hours, string start, string allowed, string pauses, string due)
    {
        var promise = Made(zone, hours, start, allowed);
        foreach (var pause in pauses.Split(", "))
        {
            var moments = pause.Split(" to ").Select(Moment).ToList();
            promise = promise.Paused(moments[0]);
            Assert.Null(promise.NextDue);
            Assert.Same(promise, promise.PassedTo(Moment("2030-01-01 00:00+00:00")));
            promise = promise.Resumed(moments[1]);
        }

        Assert.Equal((why, due), (why, Shown(zone, promise.NextDue)));
    }

    [Theory]
    [InlineData("on the day of the deadline",        "Asia/Seoul",          Lunch,               "2024-06-07 16:00+09:00", "4:00",  "1:30",  "2024-06-10 09:30+09:00")]
    [InlineData("the working day before",            "Asia/Seoul",          Lunch,               "2024-06-07 16:00+09:00", "4:00",  "2:30",  "2024-06-07 17:30+09:00")]
    [InlineData("at the closing before",             "Asia/Seoul",          Lunch,               "2024-06-07 16:00+09:00", "4:00",  "2:00",  "2024-06-07 18:00+09:00")]
    [InlineData("as soon as it is promised",         "Asia/Seoul",          Lunch,               "2024-06-08 16:00+09:00", "4:00",  "4:00",  "2024-06-08 16:00+09:00")]
    [InlineData("before clocks go forward",          "Europe/Berlin",       Day,                 "2024-03-29 16:00+01:00", "4:00",  "3:30",  "2024-03-29 16:30+01:00")]
    [InlineData("after clocks went forward",         "Europe/Berlin",       Day,                 "2024-03-29 16:00+01:00", "4:00",  "2:30",  "2024-04-01 09:30+02:00")]
    [InlineData("on the clock",                      "Europe/Berlin",       Clock,               "2024-03-30 16:00+01:00", "24:00", "4:00",  "2024-03-31 13:00+02:00")]
    [InlineData("on the clock, over the change",     "Europe/Berlin",       Clock,               "2024-03-30 16:00+01:00", "24:00", "16:00", "2024-03-31 00:00+01:00")]
    [InlineData("in a night of nine hours",          "America/New_York",    Night,               "2024-11-02 22:00-04:00", "9:00",  "5:00",  "2024-11-03 01:00-05:00")]
    [InlineData("in a night without its midnight",   "America/Sao_Paulo",   Night,               "2018-11-03 22:00-03:00", "8:00",  "2:00",  "2018-11-04 05:00-02:00")]
    [InlineData("before a weekend",                  "Africa/Cairo",        Cairo,               "2024-10-31 16:00+03:00", "2:00",  "1:30",  "2024-10-31 16:30+03:00")]
    [InlineData("in the half hour that repeats",     "Australia/Lord_Howe", "daily 01:00-03:00", "2024-04-07 01:00+11:00", "2:30",  "1:15",  "2024-04-07 01:45+10:30")]
    public void A_warning_is_counted_back_in_the_hours_of_the_promise(string why, string zone, string hours, string start, string allowed, string before, string warns)
    {
        var promise = Made(zone, hours, start, allowed, new EscalationStep(-TimeTable.Hours.Parse(before).Value, StaffRole.Salesperson));
        Assert.Equal((why, warns), (why, Shown(zone, promise.NextDue)));
    }

    [Fact]
    public void Hours_that_are_never_open_are_refused_and_those_that_never_open_again_give_no_deadline()
    {
        Assert.Equal(CalendarRules.NoOpenHours, Assert.Throws<BusinessRuleException>(() => TimeTable.Calendar("Asia/Seoul", "Mon-Fri closed")).Code);

        var start = Moment("2024-06-07 17:00+09:00");
        var always = new WorkingCalendar("shut", 1, DateTimeZone.Utc, WorkingWeek.EveryDay(DayHours.AllDay), holidays: new EveryDay(), searchDays: WorkingCalendar.MaximumSearchDays);
        foreach (var hours in new[] { TimeTable.Calendar("Asia/Seoul", "2024-06-07 09:00-18:00"), TimeTable.Calendar("Asia/Seoul", "2020-06-07 09:00-18:00"), always })
        {
            var promise = new Promise(
                PromiseKind.Answer, new PolicyReference("p", 1), new PromiseClock(start, new PromiseTerms(Duration.FromHours(2), hours)),
                [new(Duration.Zero, StaffRole.Manager, hours), new(Duration.FromHours(1), StaffRole.Manager)]);
            Assert.Null(promise.NextDue);
            Assert.Same(promise, promise.PassedTo(Moment("2090-01-01 00:00+00:00")));
            Assert.Equal(PromiseState.Kept, promise.Done(Moment("2090-01-01 00:00+00:00")).State);
        }
    }

    /// <summary>A ready set of holidays instead of exceptional days: received on the eve of Seollal, which is kept from Friday to Sunday, and on the eve of Independence Day.</summary>
    [Theory]
    [InlineData("Korea",         "Asia/Seoul",       "2024-02-08 16:00+09:00", "2:00", "2024-02-12 10:00+09:00")]
    [InlineData("United States", "America/New_York", "2024-07-03 16:00-04:00", "2:00", "2024-07-05 10:00-04:00")]
    public void Holidays_do_not_count(string set, string zone, string start, string allowed, string due)
    {
        var holidays = set == "Korea" ? KoreaHolidays.Public : UnitedStatesHolidays.Federal;
        var hours = new WorkingCalendar("office", 1, DateTimeZoneProviders.Tzdb[zone], WorkingWeek.MondayToFriday(DayHours.Of("09:00-17:00")), holidays: holidays);
        Assert.Equal(due, Shown(zone, new PromiseClock(Moment(start), new PromiseTerms(TimeTable.Hours.Parse(allowed).Value, hours)).Due));
    }

    private static Promise Made(string zone, string hours, string start, string allowed, params EscalationStep[] steps)
    {
        var terms = new PromiseTerms(TimeTable.Hours.Parse(allowed).Value, hours == Clock ? null : TimeTable.Calendar(zone, hours));
        return new Promise(PromiseKind.Answer, new PolicyReference("p", 1), new PromiseClock(Moment(start), terms), steps);
    }

    private static Instant Moment(string text) => TimeTable.Moment.Parse(text).Value.ToInstant();

    private static string Shown(string zone, Instant? at) => TimeTable.Moment.Format(at!.Value.InZone(DateTimeZoneProviders.Tzdb[zone]).ToOffsetDateTime());

    /// <summary>Every day is a holiday.</summary>
    private sealed class EveryDay : IHolidays
    {
        public IReadOnlyList<Holiday> On(LocalDate date) => [new Holiday("shut", new Labels("shut", "shut", "shut", "shut"), date)];
    }
}
