using System.Runtime.InteropServices;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Complaints;

/// <summary>Counts complaints by subject and period, and keeps what they are set against.</summary>
internal sealed class LearningTally(LearningPeriods periods)
{
    private static readonly LearningDimension[] _dimensions = Enum.GetValues<LearningDimension>();

    private readonly Dictionary<(LearningDimension Dimension, string? Value, CauseKind? Cause), Counts> _counts = [];
    private readonly Dictionary<(LearningDimension Dimension, string? Value), decimal?[]> _exposures = [];
    private readonly Dictionary<LearningDimension, ExposureUnit> _units = [];

    /// <summary>Of what the exposures of a dimension are; <c>null</c> when there are none.</summary>
    public IReadOnlyDictionary<LearningDimension, ExposureUnit> Units => _units;

    public void Add(ComplaintExposure exposure, string parameter)
    {
        var (dimension, value) = (exposure.Subject.Dimension, exposure.Subject.Value);
        if (!_units.TryAdd(dimension, exposure.Unit) && _units[dimension] != exposure.Unit)
        {
            throw new ArgumentException("The exposures of a dimension are in one unit.", parameter);
        }

        if (periods.PlaceOf(exposure.On) is >= 0 and var place)
        {
            ref var amounts = ref CollectionsMarshal.GetValueRefOrAddDefault(_exposures, (dimension, value), out _);
            amounts ??= new decimal?[periods.All.Count];
            amounts[place] = amounts[place].GetValueOrDefault() + exposure.Amount;
        }
    }

    /// <summary>Counts a complaint received in one of the periods; others are left out.</summary>
    public void Add(ComplaintCase complaint)
    {
        if (periods.PlaceOf(complaint.Received) is not (>= 0 and var place))
        {
            return;
        }

        foreach (var dimension in _dimensions)
        {
            var value = complaint.ValueIn(dimension);
            CountsOf((dimension, value, null)).Add(complaint, place);
            if (complaint.Cause is { } cause)
            {
                CountsOf((dimension, value, cause)).Add(complaint, place);
            }
        }
    }

    /// <summary>
    /// The groups in their order, without comparison and trend: each value that is counted or exposed, for all causes and for each one that occurs anywhere. Which groups there are
    /// must not depend on where the complaints fell, or those without any would be missing among the tries.
    /// </summary>
    public IReadOnlyList<LearningGroup> Groups()
    {
        CauseKind?[] causes = [null, .. _counts.Keys.Select(key => key.Cause).Where(cause => cause is not null).Distinct()];
        return [.. _counts.Keys.Select(key => (key.Dimension, key.Value)).Concat(_exposures.Keys).Append((LearningDimension.Everything, null)).Distinct()
            .SelectMany(value => causes.Select(cause => Group(value, cause)))
            .OrderBy(group => group.Subject)];
    }

    private Counts CountsOf((LearningDimension, string?, CauseKind?) subject)
    {
        ref var counts = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, subject, out _);
        return counts ??= new Counts(periods.All.Count);
    }

    private LearningGroup Group((LearningDimension Dimension, string? Value) value, CauseKind? cause)
    {
        var counts = _counts.GetValueOrDefault((value.Dimension, value.Value, cause)) ?? new Counts(periods.All.Count);
        var exposures = _exposures.GetValueOrDefault(value) ?? new decimal?[periods.All.Count];
        return new LearningGroup(
            new LearningSubject(value.Dimension, value.Value, cause),
            new LearningFigure(counts.Periods.Sum(), exposures.Any(exposure => exposure is null) ? null : exposures.Sum()),
            new ValueList<LearningFigure>(counts.Periods.Zip(exposures, (complaints, exposure) => new LearningFigure(complaints, exposure)), nameof(counts)),
            counts.InTime,
            counts.Late,
            new ValueList<IssueCount>(
                counts.Issues.Select(issue => new IssueCount(issue.Key, issue.Value)).OrderByDescending(issue => issue.Complaints).ThenBy(issue => issue.Issue, StringComparer.Ordinal), nameof(counts)),
            Comparison: null,
            Trend: null);
    }

    private sealed class Counts(int periods)
    {
        public int[] Periods { get; } = new int[periods];

        public Dictionary<string, int> Issues { get; } = new(StringComparer.Ordinal);

        public int InTime { get; private set; }

        public int Late { get; private set; }

        public void Add(ComplaintCase complaint, int place)
        {
            Periods[place]++;
            InTime += complaint.AnsweredInTime == true ? 1 : 0;
            Late += complaint.AnsweredInTime == false ? 1 : 0;
            if (complaint.Issue is { } issue)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(Issues, issue, out _)++;
            }
        }
    }
}
