using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using NodaTime;

namespace CustomerManagement.Domain.Complaints;

/// <summary>The dates from which one learns, cut into periods. Immutable and compared by value.</summary>
public sealed record LearningPeriods
{
    /// <summary>The most periods there can be: 1,000.</summary>
    public const int MaximumCount = 1_000;

    private readonly ValueList<LearningPeriod> _all;

    private LearningPeriods(LocalDate first, LocalDate asOf, Func<LocalDate, (LocalDate First, LocalDate Last)> whole)
    {
        First = CalendarRange.Date(first, nameof(first));
        AsOf = CalendarRange.Date(asOf, nameof(asOf));
        ArgumentOutOfRangeException.ThrowIfLessThan(AsOf, First, nameof(asOf));
        var all = new List<LearningPeriod>();
        for (var from = First; ; from = all[^1].Last.PlusDays(1))
        {
            if (all.Count == MaximumCount)
            {
                throw new ArgumentOutOfRangeException(nameof(asOf), "There are too many periods.");
            }

            var (start, end) = whole(from);
            var last = LocalDate.Min(end, AsOf);
            all.Add(new LearningPeriod(from, last, start == from && end == last));
            if (last == AsOf)
            {
                break;
            }
        }

        _all = new ValueList<LearningPeriod>(all, nameof(first));
    }

    /// <summary>The first date that counts.</summary>
    public LocalDate First { get; }

    /// <summary>The last date that counts, inclusive. What happened later does not exist.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The periods in order; together they are the dates. The first and the last may be parts of one.</summary>
    public IReadOnlyList<LearningPeriod> All => _all;

    /// <summary>Cuts dates by months, quarters or years.</summary>
    /// <param name="unit">Which.</param>
    /// <param name="first">The first date that counts, of the years 1 to 9999.</param>
    /// <param name="asOf">The last date that counts, inclusive, not before the first.</param>
    /// <returns>The periods.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such unit, a date is out of range, or there would be more than <see cref="MaximumCount"/> periods.</exception>
    public static LearningPeriods By(CalendarUnit unit, LocalDate first, LocalDate asOf)
    {
        if (!Enum.IsDefined(unit))
        {
            throw new ArgumentOutOfRangeException(nameof(unit));
        }

        return new LearningPeriods(first, asOf, date =>
        {
            var start = new LocalDate(date.Year, date.Month - ((date.Month - 1) % (int)unit), 1);
            return (start, start.PlusMonths((int)unit - 1).With(DateAdjusters.EndOfMonth));
        });
    }

    /// <summary>Cuts dates by weeks.</summary>
    /// <param name="first">The first date that counts, of the years 1 to 9999.</param>
    /// <param name="asOf">The last date that counts, inclusive, not before the first.</param>
    /// <param name="weekStart">The day with which a week begins; Monday unless said otherwise.</param>
    /// <returns>The periods.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day, a date is out of range, or there would be more than <see cref="MaximumCount"/> periods.</exception>
    public static LearningPeriods ByWeek(LocalDate first, LocalDate asOf, IsoDayOfWeek weekStart = IsoDayOfWeek.Monday)
    {
        if (weekStart is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday)
        {
            throw new ArgumentOutOfRangeException(nameof(weekStart));
        }

        return new LearningPeriods(first, asOf, date =>
        {
            var start = date.With(DateAdjusters.PreviousOrSame(weekStart));
            return (start, CalendarRange.Near(start, 6));
        });
    }

    /// <summary>The place of the period that holds a date; below zero for a date outside.</summary>
    internal int PlaceOf(LocalDate date)
    {
        if (date < First || date > AsOf)
        {
            return -1;
        }

        var (low, high) = (0, _all.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _all[middle].Last < date ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
