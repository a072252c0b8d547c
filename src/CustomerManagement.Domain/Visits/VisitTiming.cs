using CustomerManagement.Domain.Strategies;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>When a cadence wants the next visit. Immutable and compared by value.</summary>
public sealed record VisitTiming
{
    /// <summary>Creates it.</summary>
    /// <param name="notBefore">An earlier visit would be too soon; <c>null</c> when none is.</param>
    /// <param name="idealOn">The best date; <c>null</c> when there is none.</param>
    /// <param name="latestOn">The last date, inclusive, after which it is overdue; <c>null</c> when there is none.</param>
    /// <exception cref="ArgumentException">A date is before one that should come first.</exception>
    public VisitTiming(LocalDate? notBefore, LocalDate? idealOn, LocalDate? latestOn)
    {
        (notBefore, idealOn, latestOn) = (Iso(notBefore), Iso(idealOn), Iso(latestOn));
        var given = new[] { notBefore, idealOn, latestOn }.OfType<LocalDate>().ToArray();
        if (given.Zip(given.Skip(1)).Any(pair => pair.First > pair.Second))
        {
            throw new ArgumentException("Not before, ideal and latest come in this order.", nameof(latestOn));
        }

        (NotBefore, IdealOn, LatestOn) = (notBefore, idealOn, latestOn);
    }

    /// <summary>Any date, none better than another.</summary>
    public static VisitTiming Any { get; } = new(null, null, null);

    /// <summary>An earlier visit would be too soon.</summary>
    public LocalDate? NotBefore { get; }

    /// <summary>The best date.</summary>
    public LocalDate? IdealOn { get; }

    /// <summary>The last date, inclusive.</summary>
    public LocalDate? LatestOn { get; }

    /// <summary>The timing that an advice asks for.</summary>
    /// <param name="advice">The advice.</param>
    /// <param name="notBefore">An earlier visit would be too soon; <c>null</c> when none is. One after the ideal date moves that back.</param>
    /// <returns>The timing.</returns>
    public static VisitTiming Of(ContactAdvice advice, LocalDate? notBefore = null)
    {
        ArgumentNullException.ThrowIfNull(advice);
        notBefore = Iso(notBefore);
        return new VisitTiming(notBefore, Later(advice.IdealOn), Later(advice.DueOn));

        LocalDate Later(LocalDate date) => notBefore is { } soonest ? LocalDate.Max(date, soonest) : date;
    }

    private static LocalDate? Iso(LocalDate? date) => date?.WithCalendar(CalendarSystem.Iso);
}
