namespace CustomerManagement.Domain.Complaints;

/// <summary>Looks for a trend over the whole periods of a group.</summary>
/// <remarks>Whether a series is tested depends on its sum and its exposures alone, so that leaving others out favours nothing.</remarks>
internal sealed class TrendReader
{
    private readonly ComplaintLearningOptions _options;
    private readonly TrendTest? _test;
    private readonly LearningTrendVerdict _silent;
    private readonly int _periods;
    private readonly int _complaints;

    public TrendReader(LearningGroup group, LearningPeriods periods, ComplaintLearningOptions options)
    {
        var whole = group.Periods.Where((_, place) => periods.All[place].IsComplete).ToList();
        (_options, _periods, _complaints) = (options, whole.Count, whole.Sum(period => period.Complaints));
        _silent = LearningTrendVerdict.NoExposure;
        if (whole.TrueForAll(period => period.Exposure is not null))
        {
            _test = TrendTest.Of([.. whole.Select(period => period.Complaints)], [.. whole.Select(period => period.Exposure!.Value)]);
        }

        if (_periods < options.MinimumPeriods || _complaints < options.MinimumComplaints)
        {
            (_test, _silent) = (null, LearningTrendVerdict.TooFew);
        }
    }

    /// <summary>The chance that counts against there being no trend; <c>null</c> when nothing is said.</summary>
    public double? PValue => _test?.PValue();

    /// <summary>What can be said, once the p-values of all series have been adjusted.</summary>
    public LearningTrend Finding(double? value, double? adjusted)
    {
        if (_test is null)
        {
            return new LearningTrend(_silent, _periods, _complaints);
        }

        var verdict = !(adjusted <= (double)_options.Level) ? LearningTrendVerdict.NoneFound
            : _test.IsRising ? LearningTrendVerdict.Rising
            : LearningTrendVerdict.Falling;
        return new LearningTrend(verdict, _periods, _complaints, _test.RatioPerPeriod(), value, adjusted);
    }
}
