namespace CustomerManagement.Domain.Surveys;

/// <summary>The count, the sum and the sum of squares of some whole numbers: all that their mean and its interval need, exact and the same in every order.</summary>
internal readonly record struct SampleSum(long Count, long Sum, long Squares)
{
    /// <summary>Adds up what is known.</summary>
    public static SampleSum Of(IEnumerable<int?> figures)
    {
        var (count, sum, squares) = (0L, 0L, 0L);
        foreach (var figure in figures)
        {
            if (figure is { } known)
            {
                (count, sum, squares) = (count + 1, sum + known, squares + ((long)known * known));
            }
        }

        return new SampleSum(count, sum, squares);
    }

    /// <summary>Compares two means exactly.</summary>
    public int CompareMean(SampleSum other) => ((Int128)Sum * other.Count).CompareTo((Int128)other.Sum * Count);

    /// <summary>The mean with its confidence interval, in parts of a unit. Without an interval where one cannot be had: of one answer out of many.</summary>
    /// <param name="range">From where to where a figure can go.</param>
    /// <param name="level">The chance of missing the mean that is put up with.</param>
    /// <param name="population">How many there are in all, when those asked are all; else <c>null</c>.</param>
    public SurveyFigure Figure(FigureRange range, double level, long? population)
    {
        if (Count == 0)
        {
            return SurveyFigure.None;
        }

        var mean = (double)Sum / Count;
        var (lowest, highest) = Bounds(range, population);
        var half = Count == population ? 0 : Count == 1 ? double.NaN : new StudentT(Count - 1).Beyond(level) * StandardError(population);
        return new SurveyFigure(
            (int)Count,
            mean / range.Unit,
            double.IsNaN(half) ? null : Math.Max(lowest, mean - half) / range.Unit,
            double.IsNaN(half) ? null : Math.Min(highest, mean + half) / range.Unit);
    }

    /// <summary>The two-sided p-value of Student's t-test that the mean is zero; <c>null</c> where it cannot be had.</summary>
    /// <inheritdoc cref="Figure" path="/param"/>
    public double? PValue(FigureRange range, long? population)
    {
        var (lowest, highest) = Bounds(range, population);
        if (Count == 0 || (Count == 1 && population != 1))
        {
            return null;
        }

        if (lowest > 0 || highest < 0)
        {
            // Whatever those would say that did not answer.
            return 0;
        }

        return Sum == 0 ? 1 : new StudentT(Count - 1).Both(Math.Abs((double)Sum / Count) / StandardError(population));
    }

    /// <summary>Between what the mean of all lies for certain: of a whole population the answers at hand are part of it.</summary>
    private (double Lowest, double Highest) Bounds(FigureRange range, long? population) => population is { } all
        ? ((double)(Sum + ((all - Count) * range.Lowest)) / all, (double)(Sum + ((all - Count) * range.Highest)) / all)
        : (range.Lowest, range.Highest);

    /// <summary>
    /// The standard error of the mean of two or more. Answers that are all alike count as if one were a step off, the least that whole numbers can differ by:
    /// that twenty say the same is no sign that the next will.
    /// </summary>
    private double StandardError(long? population)
    {
        var spread = Int128.Max(((Int128)Count * Squares) - ((Int128)Sum * Sum), Count - 1);
        var correction = population is { } all ? (double)(all - Count) / all : 1;
        return Math.Sqrt((double)spread / ((double)Count * Count * (Count - 1)) * correction);
    }
}
