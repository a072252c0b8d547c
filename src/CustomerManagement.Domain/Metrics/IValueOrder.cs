namespace CustomerManagement.Domain.Metrics;

/// <summary>Where a distribution is cut. In whole numbers: no rounding moves a customer across a cut.</summary>
internal interface IValueOrder
{
    /// <summary>The lowest value that is still in the top: a tie group is while fewer than the share of all are strictly better.</summary>
    /// <returns><c>null</c> when there are no values.</returns>
    decimal? LowestOfTopByCount(decimal share);

    /// <summary>Of values above zero, for each share the lowest that is still in the top: a tie group is while those strictly better hold less than the share of the sum.</summary>
    /// <returns><c>null</c> when there are no values.</returns>
    decimal?[] LowestOfTopByAmount(params ReadOnlySpan<decimal> shares);

    /// <summary>The highest value that is in the bottom: a tie group is when it and those worse are at most the share of all.</summary>
    /// <returns><c>null</c> when not even the worst group is.</returns>
    decimal? HighestOfBottomByCount(decimal share);

    /// <summary>For each step but the first: the worst value with at least that many steps' part of all strictly worse; <c>null</c> where there is none.</summary>
    decimal?[] Steps(int steps, bool fewerIsBetter);

    /// <summary>The value at a place of the rising order, from 0.</summary>
    decimal OrderStatistic(long place);
}
