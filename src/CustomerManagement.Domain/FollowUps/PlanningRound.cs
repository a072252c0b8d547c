using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>One customer's plan in the making.</summary>
internal sealed class PlanningRound
{
    private readonly FollowUpSubject _subject;
    private readonly ILookup<string, FollowUp> _known;
    private readonly Instant _at;
    private readonly LocalDate _today;
    private readonly bool _isErased;
    private readonly List<FollowUp> _planned = [];
    private readonly List<FollowUp> _withdrawn = [];
    private readonly List<RefusedRule> _refused = [];

    public PlanningRound(FollowUpSubject subject, IReadOnlyCollection<FollowUp> known, Instant at)
    {
        _subject = subject;
        _known = known.ToLookup(followUp => followUp.Rule, StringComparer.Ordinal);
        _at = at;
        _isErased = subject.Situation.File?.ErasedAt is not null;
        _today = at.InZone(subject.Situation.Calendar.Zone).Date;
    }

    public void Withdraw(FollowUpRule rule)
    {
        foreach (var open in _known[rule.Id].Where(followUp => followUp.Status == FollowUpStatus.Open))
        {
            if (_isErased || !rule.Trigger.Between(_subject, open.Occasion.Date, open.Occasion.Date).Contains(open.Occasion))
            {
                open.Withdraw(_today, _at);
                _withdrawn.Add(open);
            }
        }
    }

    public void Plan(FollowUpRule rule, LocalDate start, LocalDate end)
    {
        var first = LocalDate.Max(start, _subject.Since);
        first = rule.HoldsFrom is { } from ? LocalDate.Max(first, from) : first;
        if (_isErased || first > end || !rule.Audience.Includes(_subject))
        {
            return;
        }

        // Read to the end before anything changes, so that a rule that is refused has planned nothing.
        var occasions = rule.Trigger.Between(_subject, first, end).OrderBy(occasion => occasion.Date).ThenBy(occasion => occasion.Key, StringComparer.Ordinal).ToList();
        if (occasions.Count == 0)
        {
            return;
        }

        var counted = _known[rule.Id].Where(followUp => followUp.Status != FollowUpStatus.Withdrawn).Select(followUp => followUp.Occasion).ToList();
        foreach (var occasion in occasions)
        {
            if (!counted.Exists(other => other.Equals(occasion) || IsTooNear(rule, other, occasion)))
            {
                counted.Add(occasion);
                Add(rule, occasion);
            }
        }
    }

    public void Refuse(FollowUpRule rule, BusinessRuleException broken) =>
        _refused.Add(new RefusedRule(_subject.Customer, rule.Id, broken.Code, broken.Message));

    public FollowUpPlan ToPlan() => new(_planned, _withdrawn, _refused);

    private void Add(FollowUpRule rule, Occasion occasion)
    {
        if (_known[rule.Id].FirstOrDefault(followUp => followUp.Occasion.Equals(occasion)) is not { } withdrawn)
        {
            _planned.Add(FollowUp.Plan(rule, _subject, occasion, _at));
            return;
        }

        var (dueOn, lastDay) = rule.Timing.For(occasion.Date, _subject.Situation.Calendar);
        withdrawn.Renew(dueOn, lastDay, _at);

        // Who left meanwhile could not hand over what was withdrawn.
        if (_subject.Team.TryGetValue(withdrawn.Terms.By, out var staff))
        {
            withdrawn.HandOver(staff, _at);
        }

        _planned.Add(withdrawn);
    }

    private static bool IsTooNear(FollowUpRule rule, Occasion one, Occasion other) =>
        one.Person == other.Person && Math.Abs(Period.DaysBetween(one.Date, other.Date)) < rule.OnceInDays;
}
