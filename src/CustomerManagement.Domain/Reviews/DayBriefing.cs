using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Strategies;
using CustomerManagement.Domain.Visits;

namespace CustomerManagement.Domain.Reviews;

/// <summary>The day of one who visits customers. Immutable and compared by value.</summary>
public sealed record DayBriefing
{
    private readonly ValueList<RankedAction> _fromDesk;
    private readonly ValueList<RankedAction> _unplaced;
    private readonly ValueList<RankedAction> _notWorth;

    internal DayBriefing(DayPlan visits, ActionRanking ranking, IEnumerable<RankedAction> fromDesk, IEnumerable<RankedAction> unplaced, IEnumerable<RankedAction> notWorth)
    {
        (Visits, Ranking) = (visits, ranking);
        _fromDesk = new ValueList<RankedAction>(fromDesk, nameof(fromDesk));
        _unplaced = new ValueList<RankedAction>(unplaced, nameof(unplaced));
        _notWorth = new ValueList<RankedAction>(notWorth, nameof(notWorth));
    }

    /// <summary>The visits on a route, and why others are not made.</summary>
    public DayPlan Visits { get; }

    /// <summary>All that could be done, ranked, and what is held with the reason.</summary>
    public ActionRanking Ranking { get; }

    /// <summary>What is done from the desk in the working time that visits, ways and the break leave, the best for the hour first. What can begin late only fits into what is left from then on.</summary>
    public IReadOnlyList<RankedAction> FromDesk => _fromDesk;

    /// <summary>Visits that are due to customers whose place is not known.</summary>
    public IReadOnlyList<RankedAction> Unplaced => _unplaced;

    /// <summary>What of the desk is expected to bring less than nothing, and is not done: the best for the hour first. Such visits are in <see cref="Visits"/>.</summary>
    public IReadOnlyList<RankedAction> NotWorth => _notWorth;

    /// <summary>What of the desk there is no time for today, the best first. A customer that is visited needs no call.</summary>
    public IReadOnlyList<RankedAction> NoTime
    {
        get
        {
            var done = _fromDesk.Concat(_unplaced).Concat(_notWorth).Select(action => action.Proposal.Customer)
                .Concat(Visits.Visits.Select(visit => visit.Customer)).Concat(Visits.LeftOut.Concat(Visits.BrokenPromises).Select(left => left.Customer)).ToHashSet();
            return [.. Ranking.Ranked.Where(action => !done.Contains(action.Proposal.Customer))];
        }
    }
}
