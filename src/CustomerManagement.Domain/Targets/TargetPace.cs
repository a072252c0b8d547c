using System.Numerics;
using CustomerManagement.Domain.Calendars;
using NodaTime;

namespace CustomerManagement.Domain.Targets;

/// <summary>Where the day, its week and its month begin, and what is expected of a target up to them.</summary>
internal sealed class TargetPace
{
    private readonly WorkingCalendar _calendar;
    private readonly Dictionary<TargetSpan, (int Day, int Week, int Month, int Now, int All)> _counts = [];

    public TargetPace(WorkingCalendar calendar, LocalDate day, IsoDayOfWeek weekStart)
    {
        _calendar = calendar;
        Day = day;
        Week = day.With(DateAdjusters.PreviousOrSame(weekStart));
        Month = day.With(DateAdjusters.StartOfMonth);
    }

    public LocalDate Day { get; }

    public LocalDate Week { get; }

    public LocalDate Month { get; }

    /// <summary>What is expected on the day, in the week and in the month up to it, to date, and in all.</summary>
    public (decimal Day, decimal Week, decimal Month, decimal ToDate, decimal Whole) Expected(SalesTarget target)
    {
        var span = target.Scope.Span!;
        if (!_counts.TryGetValue(span, out var count))
        {
            // Parts mostly share their dates: the working days of each span are counted once.
            var works = WorkingDays(span, span.Last) > 0;
            count = (Upto(Day.PlusDays(-1)), Upto(Week.PlusDays(-1)), Upto(Month.PlusDays(-1)), Upto(Day), Upto(span.Last));
            _counts.Add(span, count);

            int Upto(LocalDate last) => works ? WorkingDays(span, last) : Math.Max(0, Period.DaysBetween(span.First, LocalDate.Min(last, span.Last)) + 1);
        }

        var measure = target.Measure;
        var units = measure.ToUnits(target.Amount, nameof(target));
        var now = Share(count.Now);
        return (From(now - Share(count.Day)), From(now - Share(count.Week)), From(now - Share(count.Month)), From(now), target.Amount);

        BigInteger Share(int days) => units.Sign * (((2 * BigInteger.Abs(units) * days) + count.All) / (2 * count.All));
        decimal From(BigInteger amount) => measure.FromUnits(amount);
    }

    private int WorkingDays(TargetSpan span, LocalDate last) => last < span.First
        ? 0
        : (_calendar.IsWorkingDay(span.First) ? 1 : 0) + _calendar.CountWorkingDays(span.First, LocalDate.Min(last, span.Last));
}
