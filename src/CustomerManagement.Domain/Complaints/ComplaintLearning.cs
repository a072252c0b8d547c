using CustomerManagement.Domain.Loyalty;
using FluentValidation;

namespace CustomerManagement.Domain.Complaints;

/// <summary>Learns from complaints: counts them, sets them against their exposure, and tells what stands out and what rises. Immutable and safe for use by several threads.</summary>
/// <remarks>
/// The answer depends on what is given alone, not on its order, nor on any culture. Tests assume that complaints come one by one: of one fault that many customers complain of at once,
/// chance makes more than they say.
/// Source: find the real cause of complaints and take measures against it; review afterwards what caused them and what helped, for the work to come.
/// </remarks>
public sealed class ComplaintLearning
{
    private readonly ComplaintLearningOptions _options;

    /// <summary>Creates it.</summary>
    /// <param name="options">Its settings; <c>null</c> for <see cref="ComplaintLearningOptions.Default"/>.</param>
    /// <exception cref="ValidationException">The options are wrong.</exception>
    public ComplaintLearning(ComplaintLearningOptions? options = null)
    {
        _options = options ?? ComplaintLearningOptions.Default;
        new ComplaintLearningOptionsValidator().ValidateAndThrow(_options);
    }

    /// <summary>Reads a report.</summary>
    /// <param name="cases">
    /// The complaints, each once, in any order. Those before the first date only tell whether a later one is a repeat: give those of <see cref="ComplaintLearningOptions.RepeatWithinDays"/>
    /// before. Those after the last date do not count.
    /// </param>
    /// <param name="periods">The dates, cut into periods.</param>
    /// <param name="exposures">What they are set against, in any order; <c>null</c> for nothing, and then there are counts but no rates. On other dates they do not count.</param>
    /// <returns>The report; with no complaints, one of zeros.</returns>
    /// <exception cref="ArgumentException">An item is missing, a complaint is given twice, or the exposures of a dimension are in several units.</exception>
    public LearningReport Read(IEnumerable<ComplaintCase> cases, LearningPeriods periods, IEnumerable<ComplaintExposure>? exposures = null)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(periods);
        var tally = new LearningTally(periods);
        foreach (var exposure in exposures ?? [])
        {
            tally.Add(exposure ?? throw new ArgumentException("No exposure is missing.", nameof(exposures)), nameof(exposures));
        }

        var counted = Known(cases, periods);
        foreach (var complaint in counted)
        {
            tally.Add(complaint);
        }

        return new LearningReport(
            periods, tally.Units, Trended(Compared(tally.Groups()), periods), new RepeatReader(periods.First, _options.RepeatWithinDays).Read(counted));
    }

    private static List<ComplaintCase> Known(IEnumerable<ComplaintCase> cases, LearningPeriods periods)
    {
        var ids = new HashSet<ComplaintId>();
        var known = new List<ComplaintCase>();
        foreach (var complaint in cases)
        {
            if (complaint is null || !ids.Add(complaint.Id))
            {
                throw new ArgumentException("No complaint is missing, and each is given once.", nameof(cases));
            }

            if (complaint.Received <= periods.AsOf)
            {
                known.Add(complaint);
            }
        }

        return known;
    }

    private List<LearningGroup> Compared(IReadOnlyList<LearningGroup> groups)
    {
        var comparison = new RateComparison(_options);
        var wholes = groups.Where(HasRate).GroupBy(group => (group.Subject.Dimension, group.Subject.Cause))
            .ToDictionary(alike => alike.Key, alike => (Count: alike.Count(), Complaints: alike.Sum(group => group.Total.Complaints), Exposure: alike.Sum(group => group.Total.Exposure)));
        var others = groups.Select(group => Other(group)).ToList();
        var values = groups.Zip(others, (group, other) => IsKnown(group) ? comparison.PValue(group.Total, other) : null).ToList();
        var adjusted = ManyTries.AdjustedInPlace(values, _options.Correction);
        return [.. groups.Select((group, place) => IsKnown(group) ? group with { Comparison = comparison.Finding(group.Total, others[place], values[place], adjusted[place]) } : group)];

        LearningFigure? Other(LearningGroup group) =>
            HasRate(group) && wholes[(group.Subject.Dimension, group.Subject.Cause)] is { Count: > 1 } whole
                ? new LearningFigure(whole.Complaints - group.Total.Complaints, whole.Exposure - group.Total.Exposure)
                : null;

        static bool IsKnown(LearningGroup group) => group.Subject.Value is not null;
        static bool HasRate(LearningGroup group) => IsKnown(group) && group.Total.Exposure > 0;
    }

    private List<LearningGroup> Trended(List<LearningGroup> groups, LearningPeriods periods)
    {
        var trends = groups.ConvertAll(group => group.Subject is { Value: null, Dimension: not LearningDimension.Everything } ? null : new TrendReader(group, periods, _options));
        var values = trends.ConvertAll(trend => trend?.PValue);
        var adjusted = ManyTries.AdjustedInPlace(values, _options.Correction);
        return [.. groups.Select((group, place) => group with { Trend = trends[place]?.Finding(values[place], adjusted[place]) })];
    }
}
