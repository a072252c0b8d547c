using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using NodaTime;

namespace CustomerManagement.Domain.Movement;

/// <summary>What it would take to come to a better tier, or to keep the present one, by any scheme whose neighbours are apart by the net amount in the period.</summary>
/// <remarks>
/// ABC is such a scheme, and 20/60/20 when customers were ranked by amount; of RFM the monetary part is. A scheme of a host's own is when its
/// neighbours name the measure <see cref="CustomerMeasures.Amount"/>. The boundaries are held fast: others may rise meanwhile, and the next calibration say so.
/// Until when the present tier is kept without a purchase, and which facts' leaving ends it, is told by
/// <see cref="SchemeOutlook.NextChange{TSegment,TBoundaries}"/>. All amounts are in the currency of the figures.
/// </remarks>
public static class AmountOutlook
{
    /// <summary>Purchase dates in the period below which no date is estimated: 5, so that a pace stands on more than three intervals.</summary>
    public const int MinimumPurchaseDates = 5;

    /// <summary>Tells what one purchase must come to for the next better tier, now and on each day to come.</summary>
    /// <typeparam name="TSegment">The type of the segments.</typeparam>
    /// <typeparam name="TBoundaries">The type of the boundaries.</typeparam>
    /// <param name="scheme">The scheme.</param>
    /// <param name="outlook">The customer's figures on the days to come.</param>
    /// <param name="boundaries">The boundaries.</param>
    /// <returns>What it takes; <c>null</c> when there is no better neighbour that a larger net amount leads to.</returns>
    /// <exception cref="ArgumentException">The boundaries are of another scheme or version, or of another currency or length of period than the figures.</exception>
    /// <exception cref="BusinessRuleException"><see cref="MetricsRules.AmountOverflow"/>: an amount does not fit a decimal without rounding.</exception>
    public static NextTier<TSegment>? NextTier<TSegment, TBoundaries>(
        this ISegmentationScheme<TSegment, TBoundaries> scheme, CustomerOutlook outlook, TBoundaries boundaries)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(outlook);
        var decision = scheme.Classify(outlook.Now, boundaries);
        if (AmountGoal.Above(decision) is not { } target)
        {
            return null;
        }

        var goal = AmountGoal.Of(target);
        var needed = new List<AmountNeeded<TSegment>>();
        var days = outlook.DaysToCome().Prepend(outlook.Now).ToList();
        foreach (var (day, before) in days.Zip(days.Prepend(null)))
        {
            // What is missing is made out exactly, which takes longer than the rest; it stays while the amount does.
            var (date, amount) = (
                day.Period.AsOf, day.Amount == before?.Amount ? needed[^1].Amount : goal.Missing(day.Amount, decision.Basis.Currency, day.Customer));
            var segment = scheme.Classify(day.WithPurchase(amount), boundaries).Segment;
            if (needed.Count > 0 && needed[^1] is var row && row.NetAmount == day.Amount && EqualityComparer<TSegment>.Default.Equals(row.Segment, segment))
            {
                needed[^1] = row with { LastDay = date };
            }
            else
            {
                needed.Add(new AmountNeeded<TSegment>(date, date, day.Amount, amount, segment));
            }
        }

        return new NextTier<TSegment>(decision, needed, Estimate(outlook, days, goal));
    }

    /// <summary>Tells what one purchase on the as-of date must come to, so that the net amount does not fall to the next worse tier until a day.</summary>
    /// <typeparam name="TSegment">The type of the segments.</typeparam>
    /// <typeparam name="TBoundaries">The type of the boundaries.</typeparam>
    /// <param name="scheme">The scheme.</param>
    /// <param name="outlook">The customer's figures on the days to come.</param>
    /// <param name="boundaries">The boundaries.</param>
    /// <param name="lastDay">The last day of keeping it, inclusive; from the as-of date to the end of the outlook.</param>
    /// <returns>
    /// What it takes; <c>null</c> when there is no worse neighbour that a smaller net amount leads to, or a purchase on the as-of date does not count in the
    /// period any more by then.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lastDay"/> is not within the outlook.</exception>
    /// <exception cref="ArgumentException">The boundaries are of another scheme or version, or of another currency or length of period than the figures.</exception>
    /// <exception cref="BusinessRuleException"><see cref="MetricsRules.AmountOverflow"/>: an amount does not fit a decimal without rounding.</exception>
    public static KeptTier<TSegment>? AmountToKeep<TSegment, TBoundaries>(
        this ISegmentationScheme<TSegment, TBoundaries> scheme, CustomerOutlook outlook, TBoundaries boundaries, LocalDate lastDay)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(outlook);
        var (today, last) = (outlook.Now.Period.AsOf, lastDay.WithCalendar(CalendarSystem.Iso));
        ArgumentOutOfRangeException.ThrowIfLessThan(last, today, nameof(lastDay));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(last, outlook.LastDay, nameof(lastDay));
        var decision = scheme.Classify(outlook.Now, boundaries);
        if (AmountGoal.Below(decision) is null || !new AnalysisPeriod(last, outlook.Now.Period.Months).Contains(today))
        {
            return null;
        }

        return new KeptTier<TSegment>(
            decision, last, outlook.DaysToCome().TakeWhile(day => day.Period.AsOf <= last).Prepend(outlook.Now).Min(day => day.Amount));
    }

    /// <summary>New purchases come in at the present pace, a day after another, and leave the period as old facts do.</summary>
    private static LocalDate? Estimate(CustomerOutlook outlook, List<CustomerMetrics> days, AmountGoal goal)
    {
        if (outlook.Now.PurchaseDates < MinimumPurchaseDates || outlook.AmountPerDay() is not { } pace || pace <= 0)
        {
            return null;
        }

        var today = outlook.Now.Period.AsOf;
        return days
            .Where(day => goal.IsAbout((double)day.Amount + (pace * Period.DaysBetween(LocalDate.Max(today, day.Period.Start), day.Period.AsOf))))
            .Select(day => (LocalDate?)day.Period.AsOf)
            .FirstOrDefault();
    }
}
