using CustomerManagement.Domain.Loyalty;

namespace CustomerManagement.Domain.Surveys;

/// <summary>The confidence interval of a share by the score method, which also holds where nobody or everybody is counted. In doubles.</summary>
/// <remarks>Wilson (1927), "Probable inference, the law of succession, and statistical inference".</remarks>
internal static class WilsonInterval
{
    /// <summary>The interval of the share of those counted.</summary>
    /// <param name="counted">How many are counted.</param>
    /// <param name="all">Of how many; at least one.</param>
    /// <param name="level">The chance of missing the share that is put up with, above 0 and below 1.</param>
    public static (double AtLeast, double AtMost) Of(long counted, long all, double level)
    {
        var share = (double)counted / all;
        var z = NormalTails.Beyond(level);
        var square = z * z / all;
        var middle = (share + (square / 2)) / (1 + square);
        var half = Math.Sqrt((share * (1 - share) * square) + (square * square / 4)) / (1 + square);

        // At its ends the interval reaches nobody and everybody, but for rounding.
        return (counted == 0 ? 0 : Math.Min(share, middle - half), counted == all ? 1 : Math.Max(share, middle + half));
    }
}
