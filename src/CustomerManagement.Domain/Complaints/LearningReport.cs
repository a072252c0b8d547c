using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Complaints;

/// <summary>What there is to learn from the complaints of some dates. Immutable and safe for use by several threads.</summary>
/// <remarks>It names customers that complained again and persons complained about, by id: it is for those who answer for complaints. What staff read is a <see cref="PublishedLesson"/>.</remarks>
public sealed class LearningReport
{
    private readonly Dictionary<LearningSubject, LearningGroup> _bySubject;
    private readonly IReadOnlyDictionary<LearningDimension, ExposureUnit> _units;

    internal LearningReport(LearningPeriods periods, IReadOnlyDictionary<LearningDimension, ExposureUnit> units, IReadOnlyList<LearningGroup> groups, ComplaintRepeats repeats)
    {
        (Periods, _units, Repeats) = (periods, units, repeats);
        Groups = new ValueList<LearningGroup>(groups, nameof(groups));
        StandingOut = new ValueList<LearningGroup>(
            groups.Where(group => group.Comparison?.Verdict == LearningVerdict.Higher)
                .OrderBy(group => group.Comparison!.PValue).ThenByDescending(group => group.Comparison!.RatioAtLeast).ThenBy(group => group.Subject),
            nameof(groups));
        Rising = new ValueList<LearningGroup>(
            groups.Where(group => group.Trend?.Verdict == LearningTrendVerdict.Rising)
                .OrderBy(group => group.Trend!.PValue).ThenByDescending(group => group.Trend!.RatioPerPeriod ?? double.PositiveInfinity).ThenBy(group => group.Subject),
            nameof(groups));
        _bySubject = groups.ToDictionary(group => group.Subject);
    }

    /// <summary>The dates, cut into periods.</summary>
    public LearningPeriods Periods { get; }

    /// <summary>All groups, in the order of their subjects: everything, each product line, person and segment that has complaints or exposures, for all causes and for each one that occurs.</summary>
    public IReadOnlyList<LearningGroup> Groups { get; }

    /// <summary>The groups whose rate is higher than that of the rest, the clearest first.</summary>
    public IReadOnlyList<LearningGroup> StandingOut { get; }

    /// <summary>The groups whose rate rises, the clearest first.</summary>
    public IReadOnlyList<LearningGroup> Rising { get; }

    /// <summary>The group whose rate most clearly rises, made up for the number of series that were looked at; <c>null</c> when none does, or too little is known.</summary>
    public LearningGroup? WorstTrend => Rising.Count > 0 ? Rising[0] : null;

    /// <summary>Which complaints say that an earlier one was not settled.</summary>
    public ComplaintRepeats Repeats { get; }

    /// <summary>The group of a subject.</summary>
    /// <param name="subject">Which complaints.</param>
    /// <returns>The group; <c>null</c> when there is no complaint and no exposure of its value, or the cause occurs nowhere.</returns>
    public LearningGroup? Of(LearningSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return _bySubject.GetValueOrDefault(subject);
    }

    /// <summary>Of what the exposures of a dimension are.</summary>
    /// <param name="dimension">Which.</param>
    /// <returns>The unit; <c>null</c> when there were none.</returns>
    public ExposureUnit? UnitOf(LearningDimension dimension) => _units.TryGetValue(dimension, out var unit) ? unit : null;

    /// <summary>What the report says of a subject, for keeping: to act on it, or to check later what was done.</summary>
    /// <param name="subject">Which complaints.</param>
    /// <returns>The finding; <c>null</c> when <see cref="Of"/> has no group.</returns>
    public LearningFinding? FindingOf(LearningSubject subject)
    {
        if (Of(subject) is not { } group)
        {
            return null;
        }

        var kind = group.Trend?.Verdict == LearningTrendVerdict.Rising ? LearningFindingKind.Rises
            : group.Comparison?.Verdict == LearningVerdict.Higher ? LearningFindingKind.StandsOut
            : LearningFindingKind.Noted;
        return new LearningFinding(subject, kind, Periods.First, Periods.AsOf, group.Total, group.Total.Exposure is null ? null : UnitOf(subject.Dimension));
    }
}
