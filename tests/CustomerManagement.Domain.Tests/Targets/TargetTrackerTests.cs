using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Targets;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Targets;

public sealed class TargetTrackerTests
{
    private static readonly DayHours _open = DayHours.AllDay;
    private static readonly DayHours _closed = DayHours.Closed;
    private static readonly WorkingCalendar _weekdays = new("weekdays", 1, DateTimeZone.Utc, new WorkingWeek(_open, _open, _open, _open, _open, _closed, _closed));
    private static readonly TargetScope _year = new(span: TargetSpan.Year(2024));

    [Property(MaxTest = Laws.Cases)]
    public void Parts_and_what_is_unassigned_sum_to_the_total_and_nothing_is_lost((short Amount, byte Person, short Day)[] results, int[] targets, short asOf)
    {
        var measure = TargetMeasure.NetSales(new Currency("EUR"));
        var start = new LocalDate(2024, 1, 1);
        var whole = new SalesTarget(measure, _year, 1_234_567.89m);
        var parts = targets.Take(5).Select((amount, place) => new SalesTarget(measure, _year.For(new StaffId($"{place}")), amount / 100m)).ToList();
        var facts = results.Select(result => new Achievement(start.PlusDays(result.Day % 400), result.Amount / 100m, new StaffId($"{result.Person % 7}"))).ToList();
        var day = start.PlusDays(asOf % 400);
        var progress = TargetTracker.Track(whole, parts, facts, day, _weekdays);

        foreach (var figure in new Func<TargetRow, TargetFigure>[] { row => row.Day, row => row.Week, row => row.Month, row => row.ToDate, row => row.Whole })
        {
            var rows = progress.Parts.Append(progress.Unassigned).ToList();
            Assert.Equal(figure(progress.Total).Achieved, rows.Sum(row => figure(row).Achieved));
            Assert.Equal(figure(progress.Total).Expected, rows.Sum(row => figure(row).Expected));
        }

        var counted = facts.Where(fact => fact.Date <= day && fact.Date.Year == 2024).ToList();
        Assert.Equal(counted.Sum(fact => fact.Amount), progress.Total.ToDate.Achieved);
        Assert.Equal(counted.Where(fact => fact.Date.Month == day.Month && day.Year == 2024).Sum(fact => fact.Amount), progress.Total.Month.Achieved);
        Assert.Equal(whole.Amount, progress.Total.Whole.Expected);
        Assert.All(progress.Parts.Zip(parts), pair => Assert.Equal(counted.Where(fact => fact.Person == pair.Second.Scope.Person).Sum(fact => fact.Amount), pair.First.ToDate.Achieved));
    }

    [Theory]
    //          day           week begins  day  week month to date (29 February 2024 is a Thursday; a unit a working day)
    [InlineData("2024-02-29", 1, 1, 4, 21, 21)]
    [InlineData("2024-02-29", 7, 1, 4, 21, 21)]
    [InlineData("2024-02-29", 4, 1, 1, 21, 21)]
    [InlineData("2024-02-25", 1, 0, 5, 17, 17)]
    [InlineData("2024-02-25", 7, 0, 0, 17, 17)]
    [InlineData("2024-02-26", 1, 1, 1, 18, 18)]
    [InlineData("2024-02-01", 1, 1, 1, 1, 1)]
    [InlineData("2024-01-31", 1, 0, 0, 0, 0)]
    [InlineData("2024-03-01", 1, 0, 4, 0, 21)]
    public void A_leap_February_is_paced_by_working_days(string day, int weekStart, int onDay, int inWeek, int inMonth, int toDate)
    {
        var target = new SalesTarget(TargetMeasure.NetSales(new Currency("KRW")), TargetScope.Everything.During(TargetSpan.Month(2024, 2)), 21);
        var results = Enumerable.Range(1, 29).Select(date => new LocalDate(2024, 2, date)).Where(_weekdays.IsWorkingDay).Select(date => new Achievement(date, 1));
        var asOf = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
        var total = TargetTracker.Track(target, [], results, asOf, _weekdays, (IsoDayOfWeek)weekStart).Total;
        foreach (var figures in new Func<TargetFigure, decimal>[] { figure => figure.Expected, figure => figure.Achieved })
        {
            Assert.Equal([onDay, inWeek, inMonth, toDate], new[] { total.Day, total.Week, total.Month, total.ToDate }.Select(figures));
        }
    }

    [Fact]
    public void Returns_lower_what_was_reached_and_a_target_of_zero_has_no_rate()
    {
        var area = _year.In("north");
        var target = new SalesTarget(TargetMeasure.NetSales(new Currency("JPY")), area, 0);
        Achievement[] results = [new(new LocalDate(2024, 1, 2), 100, area: "north"), new(new LocalDate(2024, 1, 3), -150, area: "north"), new(new LocalDate(2024, 1, 3), 7, area: "south")];
        var progress = TargetTracker.Track(target, [], results, new LocalDate(2024, 1, 3), _weekdays);
        Assert.Equal((-150, -50, -50), (progress.Total.Day.Achieved, progress.Total.ToDate.Achieved, progress.Total.ToDate.Gap));
        Assert.Null(progress.Total.Whole.Rate);
        Assert.Equal(progress.Total.ToDate, progress.Unassigned.ToDate);
    }

    [Fact]
    public void A_target_on_a_holiday_only_is_paced_by_dates()
    {
        var target = new SalesTarget(TargetMeasure.Visits, new TargetScope(span: new(new(2024, 2, 24), new(2024, 2, 25))), 3);
        Assert.Equal(2, TargetTracker.Track(target, [], [], new LocalDate(2024, 2, 24), _weekdays).Total.ToDate.Expected);
    }

    [Fact]
    public void Wrong_input_is_refused()
    {
        var target = new SalesTarget(TargetMeasure.Visits, _year, 3);
        var other = new SalesTarget(TargetMeasure.NewCustomers, _year.In("north"), 3);
        Assert.Throws<ArgumentException>("parts", () => TargetTracker.Track(target, [other], [], new LocalDate(2024, 1, 1), _weekdays));
        Assert.Throws<ArgumentOutOfRangeException>("weekStart", () => TargetTracker.Track(target, [], [], new LocalDate(2024, 1, 1), _weekdays, IsoDayOfWeek.None));
        Assert.Equal(TargetRules.PartsOverlap, Assert.Throws<BusinessRuleException>(() => TargetTracker.Track(target, [target], [], new LocalDate(2024, 1, 1), _weekdays)).Code);
    }

    [Fact]
    public void Weights_come_from_the_year_before_with_a_floor_and_from_working_days()
    {
        TargetScope[] parts = [.. new[] { "a", "b", "c" }.Select(person => TargetScope.Everything.For(new StaffId(person)).During(TargetSpan.Month(2025, 2)))];
        Achievement[] results =
        [
            new(new LocalDate(2024, 2, 29), 10, new StaffId("a")), new(new LocalDate(2024, 3, 1), 99, new StaffId("a")),
            new(new LocalDate(2024, 2, 1), -5, new StaffId("b")), new(new LocalDate(2023, 2, 1), 5, new StaffId("c")),
        ];
        Assert.Equal([10m, 2m, 2m], TargetWeights.ByYearBefore(parts, results, floor: 2).Select(share => share.Weight));
        TargetScope[] months = [.. TargetSpan.Quarter(2024, 1).Split(CalendarUnit.Month).Select(TargetScope.Everything.During)];
        Assert.Equal([23m, 21m, 21m], TargetWeights.ByWorkingDays(months, _weekdays).Select(share => share.Weight));
        Assert.Throws<ArgumentException>("parts", () => TargetWeights.ByWorkingDays([TargetScope.Everything], _weekdays));
    }

    [Property(MaxTest = Laws.Cases)]
    public void An_overlap_is_found_as_by_comparing_each_with_each((byte Stated, byte Values, byte First, byte Days)[] given)
    {
        var start = new LocalDate(2024, 1, 1);
        var parts = given.Take(6).Select(part => new TargetScope(
            (part.Stated & 1) == 0 ? null : new StaffId($"{part.Values & 1}"), (part.Stated & 2) == 0 ? null : new CustomerId($"{(part.Values >> 1) & 1}"),
            (part.Stated & 4) == 0 ? null : $"{(part.Values >> 2) & 1}", (part.Stated & 8) == 0 ? null : $"{(part.Values >> 3) & 1}",
            new TargetSpan(start.PlusDays(part.First % 100), start.PlusDays((part.First % 100) + (part.Days % 50))))).ToList();
        var overlaps = parts.Where((part, place) => parts.Take(place).Any(other => other.Intersect(part) is not null)).Any();
        var thrown = Record.Exception(() => TargetDecomposition.Split(new SalesTarget(TargetMeasure.Visits, _year, 0), parts.Select(part => new TargetShare(part))));
        Assert.Equal(overlaps ? TargetRules.PartsOverlap : null, (thrown as BusinessRuleException)?.Code);
    }
}
