using System.Diagnostics;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Benchmarks.FollowUps;

/// <summary>A host that keeps follow-ups in memory.</summary>
internal sealed class YearRun(int customers)
{
    // The built-in rule that is due longest before its occasion is 21 days before it.
    private const int DaysAhead = 28;

    private static readonly FollowUpBook _book = FollowUpBook.BuiltIn(new Money(1_000, Currency.None));

    // Its longest: what ended with occasions before that is not needed any more.
    private static readonly int _longestOnce = _book.Rules.Max(rule => rule.OnceInDays);

    private readonly FollowUpPlanner _planner = new(_book);
    private readonly YearCustomer[] _customers = [.. Enumerable.Range(0, customers).Select(number => new YearCustomer(number))];
    private readonly List<FollowUp>[] _stored = [.. Enumerable.Range(0, customers).Select(_ => new List<FollowUp>())];
    private PlanningLog _log = PlanningLog.Empty;
    private LocalDate _start;
    private LocalDate _today;

    public int Planned { get; private set; }

    public int Done { get; private set; }

    public int Skipped { get; private set; }

    public int Withdrawn { get; private set; }

    public TimeSpan Planning { get; private set; }

    public TimeSpan Deciding { get; private set; }

    /// <summary>The bytes that planning allocated.</summary>
    public long Allocated { get; private set; }

    /// <summary>Plans for all customers on a day, then does what may be done.</summary>
    public void Take(LocalDate today)
    {
        (_today, _start) = (today, _log.StartOf(today));
        for (var i = 0; i < _customers.Length; i++)
        {
            Take(_customers[i], _stored[i]);
        }

        _log = _log.Ran(today);
    }

    /// <summary>Plans for the last day once more.</summary>
    public bool PlansNothingTwice()
    {
        for (var i = 0; i < _customers.Length; i++)
        {
            var plan = Plan(_customers[i].On(_today), Known(_stored[i]));
            if (plan.Planned.Count + plan.Withdrawn.Count + plan.Refused.Count > 0)
            {
                return false;
            }
        }

        return true;
    }

    private void Take(YearCustomer customer, List<FollowUp> stored)
    {
        // To load facts and follow-ups is the host's.
        var subject = customer.On(_today);
        var known = Known(stored);
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        var plan = Plan(subject, known);
        Planning += Stopwatch.GetElapsedTime(started);
        Allocated += GC.GetAllocatedBytesForCurrentThread() - bytes;
        foreach (var followUp in plan.Planned.Where(followUp => followUp.Version == 0))
        {
            stored.Add(followUp);
            Planned++;
        }

        Save(plan.Planned);
        Save(plan.Withdrawn);
        Withdrawn += plan.Withdrawn.Count;

        started = Stopwatch.GetTimestamp();
        var decision = FollowUpArbiter.Default.Decide(stored.Where(followUp => followUp.Status == FollowUpStatus.Open), subject, YearCustomer.Morning(_today));
        decision.Drop();
        Deciding += Stopwatch.GetElapsedTime(started);
        Save(decision.Dropped.Select(dropped => dropped.FollowUp));
        Skipped += decision.Dropped.Count;
        if (decision.Goes is { } goes)
        {
            goes.Complete(decision.Channel ?? ContactChannel.Call, FollowUpOutcome.Content, _today, by: null, YearCustomer.Morning(_today));
            Save([goes]);
            customer.Touches.Add(_today);
            Done++;
        }
    }

    private FollowUpPlan Plan(FollowUpSubject subject, List<FollowUp> known) =>
        _planner.Plan(subject, known, _start, _today.PlusDays(DaysAhead), YearCustomer.Morning(_today));

    private List<FollowUp> Known(List<FollowUp> stored)
    {
        var since = _start.PlusDays(-_longestOnce);
        return stored.FindAll(followUp => followUp.Status == FollowUpStatus.Open || followUp.Occasion.Date >= since);
    }

    private static void Save(IEnumerable<FollowUp> followUps)
    {
        foreach (var followUp in followUps)
        {
            followUp.MarkSaved();
        }
    }
}
