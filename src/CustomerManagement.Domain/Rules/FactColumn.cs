using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Rules;

/// <summary>A fact of a whole population, found in its columns.</summary>
internal abstract class FactColumn
{
    /// <summary>Numbers of things: every customer has one.</summary>
    public static FactColumn OfCounts(int[] counts) => new StepColumn(counts, hasMissing: false);

    /// <summary>Days: below zero for customers that have none.</summary>
    public static FactColumn OfDays(int[] days) => new StepColumn(days, hasMissing: true);

    /// <summary>Amounts: every customer has one.</summary>
    public static FactColumn OfAmounts(AmountColumn amounts) =>
        amounts.Units is { } units ? new StepColumn(units, amounts.Decimals) : new PlaceColumn(place => amounts[place]);

    /// <summary>Profits; unknown for some.</summary>
    public static FactColumn OfProfits(MetricsColumns columns) => new PlaceColumn(columns.Profit);

    /// <summary>Growth from one amount to another; unknown for some.</summary>
    public static FactColumn OfGrowth(AmountColumn previous, AmountColumn current)
    {
        return previous.Units is { } before && current.Units is { } now && previous.Decimals == current.Decimals
            ? new GrowthColumn(before, now, Rate)
            : new PlaceColumn(Rate);

        decimal? Rate(int place) => Growth.Between(previous[place], current[place]).Rate;
    }

    /// <summary>Days from one purchase to the next; unknown for some. Both are in days back, below zero for none.</summary>
    public static FactColumn OfDaysBetween(int[] earlier, int[] later) => new DayGapColumn(earlier, later);

    /// <summary>A rule that compares the fact of each customer.</summary>
    /// <param name="comparison">How.</param>
    /// <param name="boundary">With what.</param>
    public abstract BlockRule Compared(Comparison comparison, decimal boundary);
}
