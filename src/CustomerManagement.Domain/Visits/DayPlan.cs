using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>The plan of one day. Each candidate is in exactly one of its three lists. Immutable and compared by value.</summary>
public sealed record DayPlan
{
    private readonly ValueList<PlannedVisit> _visits;
    private readonly ValueList<LeftOutVisit> _leftOut;
    private readonly ValueList<LeftOutVisit> _broken;

    internal DayPlan(
        LocalDate date, DayOutcome outcome, IEnumerable<PlannedVisit> visits, IEnumerable<LeftOutVisit> leftOut, IEnumerable<LeftOutVisit> broken)
    {
        (Date, Outcome) = (date, outcome);
        _visits = new ValueList<PlannedVisit>(visits, nameof(visits));
        _leftOut = new ValueList<LeftOutVisit>(leftOut.OrderBy(left => left.Customer), nameof(leftOut));
        _broken = new ValueList<LeftOutVisit>(broken.OrderBy(left => left.Customer), nameof(broken));
    }

    /// <summary>Which working day.</summary>
    public LocalDate Date { get; }

    /// <summary>Whether it was planned; if not, why.</summary>
    public DayOutcome Outcome { get; }

    /// <summary>The visits in order.</summary>
    public IReadOnlyList<PlannedVisit> Visits => _visits;

    /// <summary>What is not in the plan and was not promised for the day, or was called off; by customer.</summary>
    public IReadOnlyList<LeftOutVisit> LeftOut => _leftOut;

    /// <summary>What was promised for the day and cannot be kept, by customer: someone has to be told. Empty when all promises are kept.</summary>
    public IReadOnlyList<LeftOutVisit> BrokenPromises => _broken;

    /// <summary>When the end is reached; <c>null</c> when the day was not planned.</summary>
    public OffsetDateTime? Finishes { get; internal init; }

    /// <summary>The time on the way from the last visit to the end, or from start to end without visits; <c>null</c> when the day was not planned.</summary>
    public Duration? WayBack { get; internal init; }

    /// <summary>When the break begins whose time was open; <c>null</c> when there is none.</summary>
    public OffsetDateTime? LunchBegins { get; internal init; }

    /// <summary>When it ends.</summary>
    public OffsetDateTime? LunchEnds { get; internal init; }

    /// <summary>The sum of what the visits are worth.</summary>
    public decimal Value => _visits.Sum(visit => visit.Value);

    /// <summary>This as the plan of a part of a day: what is too far for the part but not for the whole is left out for want of time.</summary>
    internal DayPlan AsPartOf(DayPlan whole)
    {
        var known = whole._leftOut.Concat(whole._broken).ToDictionary(left => left.Customer);
        var visited = whole._visits.ToDictionary(visit => visit.Customer);
        return new DayPlan(Date, Outcome, _visits, _leftOut.Select(Told), _broken.Select(Told))
        {
            Finishes = Finishes, WayBack = WayBack, LunchBegins = LunchBegins, LunchEnds = LunchEnds,
        };

        LeftOutVisit Told(LeftOutVisit left) => left.Reason is not (LeftOutReason.TooFar or LeftOutReason.OutOfReach) ? left
            : known.TryGetValue(left.Customer, out var told) ? told with { Displaces = null, LowestTaken = null }
            : left with { Reason = LeftOutReason.NoTime, Value = visited[left.Customer].Value, ValuePerHour = visited[left.Customer].ValuePerHour };
    }

    /// <summary>This with visits that were called off, and with the break that was taken in the plan before; <c>null</c> when none was.</summary>
    internal DayPlan With(IEnumerable<LeftOutVisit> cancelled, DayPlan? rested) =>
        new(Date, Outcome, _visits, _leftOut.Concat(cancelled), _broken)
        {
            Finishes = Finishes,
            WayBack = WayBack,
            LunchBegins = LunchBegins ?? rested?.LunchBegins,
            LunchEnds = LunchEnds ?? rested?.LunchEnds,
        };
}
