using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>What planning changed for one customer. Each is to be saved; one that someone else saved meanwhile is planned anew at the next run.</summary>
public sealed class FollowUpPlan
{
    internal FollowUpPlan(IEnumerable<FollowUp> planned, IEnumerable<FollowUp> withdrawn, IEnumerable<RefusedRule> refused)
    {
        Planned = new ValueList<FollowUp>(planned, nameof(planned));
        Withdrawn = new ValueList<FollowUp>(withdrawn, nameof(withdrawn));
        Refused = new ValueList<RefusedRule>(refused, nameof(refused));
    }

    /// <summary>What is new, or was withdrawn and is there again; by rule and day.</summary>
    public IReadOnlyList<FollowUp> Planned { get; }

    /// <summary>What was open and has lost its occasion.</summary>
    public IReadOnlyList<FollowUp> Withdrawn { get; }

    /// <summary>The rules for which nothing could be said, with the reason; the others were planned nevertheless.</summary>
    public IReadOnlyList<RefusedRule> Refused { get; }
}
