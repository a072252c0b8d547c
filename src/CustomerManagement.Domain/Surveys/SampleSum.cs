namespace CustomerManagement.Domain.Surveys;

/// <summary>Count, sum, sum of squares, least and most of some whole numbers: all that their mean and its interval need, exact and the same in every order.</summary>
internal readonly record struct SampleSum(long Count, long Sum, long Squares, int Least, int Most)
{
    /// <summary>Adds up what is known.</summary>
    public static SampleSum Of(IEnumerable<int?> figures)
    {
        var (count, sum, squares, least, most) = (0L, 0L, 0L, int.MaxValue, int.MinValue);
        foreach (var figure in figures)
        {
            if (figure is { } known)
            {
                (count, sum, squares) = (count + 1, sum + known, squares + ((long)known * known));
                (least, most) = (Math.Min(least, known), Math.Max(most, known));
            }
        }

        return new SampleSum(count, sum, squares, least, most);
    }

    /// <summary>Compares two means exactly.</summary>
    public int CompareMean(SampleSum other) => ((Int128)Sum * other.Count).CompareTo((Int128)other.Sum * Count);

    /// <summary>The mean with its confidence interval, in points.</summary>
    /// <remarks>
    /// Student's t interval, but at least as far as those may be who answer like nobody here: beyond the least and the most that were told, up to the end of the range.
    /// So many of them as this share a sample of this size misses with half the chance of the level.
    /// </remarks>
    /// <param name="range">From where to where a number can go.</param>
    /// <param name="level">The chance of missing the mean that is put up with.</param>
    /// <param name="population">How many there are in all, when those asked are all; else <c>null</c>.</param>
    public SurveyFigure Figure(FigureRange range, double level, long? population)
    {
        if (Count == 0)
        {
            return SurveyFigure.None;
        }

        var mean = (double)Sum / Count;
        var half = Count == 1 ? double.PositiveInfinity : new StudentT(Count - 1).Beyond(level) * StandardError(population);
        var unseen = 1 - Math.Pow(level / 2, 1.0 / Count);
        var down = Least > range.Lowest ? unseen * (mean - range.Lowest) : 0;
        var up = Most < range.Highest ? unseen * (range.Highest - mean) : 0;
        var (lowest, highest) = Bounds(range, population);
        return new SurveyFigure(
            (int)Count,
            mean / range.Unit,
            Math.Max(lowest, mean - Math.Max(half, down)) / range.Unit,
            Math.Min(highest, mean + Math.Max(half, up)) / range.Unit);
    }

    /// <summary>The two-sided p-value of the mean being zero, by the same two ways as the interval; <c>null</c> when nobody told a number.</summary>
    /// <param name="range">From where to where a number can go, from below zero to above.</param>
    /// <param name="population">How many there are in all, when those asked are all; else <c>null</c>.</param>
    public double? PValue(FigureRange range, long? population)
    {
        if (Count == 0)
        {
            return null;
        }

        var (lowest, highest) = Bounds(range, population);
        if (lowest > 0 || highest < 0)
        {
            // Whatever those would say that did not answer.
            return 0;
        }

        var mean = (double)Sum / Count;
        var unseen = mean > 0 && Least > range.Lowest ? 2 * Math.Pow(-range.Lowest / (mean - range.Lowest), Count)
            : mean < 0 && Most < range.Highest ? 2 * Math.Pow(range.Highest / (range.Highest - mean), Count)
            : 0;
        return Math.Min(1, Math.Max(TTest(population), unseen));
    }

    /// <summary>The two-sided p-value of Student's t-test that the mean of at least one number is zero.</summary>
    /// <param name="population">How many there are in all, when those asked are all; else <c>null</c>.</param>
    public double TTest(long? population) => Sum == 0 || (Count == 1 && population != 1)
        ? 1
        : new StudentT(Math.Max(1, Count - 1)).Both(Math.Abs((double)Sum / Count) / StandardError(population));

    /// <summary>Between what the mean of all lies for certain: of a whole population the answers at hand are part of it.</summary>
    private (double Lowest, double Highest) Bounds(FigureRange range, long? population) => population is { } all
        ? ((double)(Sum + ((all - Count) * range.Lowest)) / all, (double)(Sum + ((all - Count) * range.Highest)) / all)
        : (range.Lowest, range.Highest);

    /// <summary>
    /// The standard error of the mean. Answers that are all alike count as if one were a step off, the least that whole numbers can differ by: that twenty say the same is
    /// no sign that the next will.
    /// </summary>
    private double StandardError(long? population)
    {
        if (Count == population)
        {
            return 0;
        }

        var spread = Int128.Max(((Int128)Count * Squares) - ((Int128)Sum * Sum), Count - 1);
        var correction = population is { } all ? (double)(all - Count) / all : 1;
        return Math.Sqrt((double)spread / ((double)Count * Count * (Count - 1)) * correction);
    }
}
