using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Strategies;

/// <summary>
/// The best for an hour of work first. A customer gets one action: the best of those that nothing stands in the way of in the span; the others are held for it. What has no known
/// return comes after all that has one. Equals go by their last date, the earlier first, then by customer and reference: the order of the proposals does not matter.
/// Immutable and safe for use by several threads, if the guard is.
/// </summary>
public sealed class ValuePerHourRanking : INextBestAction
{
    private readonly IContactGuard _guard;
    private readonly ContactUrgency _urgency;

    /// <summary>Creates it.</summary>
    /// <param name="guard">Says whether a customer may be approached; <c>null</c> for <see cref="ContactGuard.Default"/>.</param>
    /// <param name="urgency">How urgent a contact is on a date; <c>null</c> for <see cref="ContactUrgency.Default"/>.</param>
    public ValuePerHourRanking(IContactGuard? guard = null, ContactUrgency? urgency = null) =>
        (_guard, _urgency) = (guard ?? ContactGuard.Default, urgency ?? ContactUrgency.Default);

    /// <inheritdoc/>
    public ActionRanking Rank(IEnumerable<ActionProposal> proposals, Func<CustomerId, ContactSituation> situationOf, Instant at, Instant until)
    {
        ArgumentNullException.ThrowIfNull(situationOf);
        if (until < at)
        {
            throw new ArgumentException("The span ends before it begins.", nameof(until));
        }

        var best = new List<RankedAction>();
        var held = new List<HeldAction>();
        foreach (var customer in new ValueList<ActionProposal>(proposals, nameof(proposals)).GroupBy(proposal => proposal.Customer).OrderBy(group => group.Key))
        {
            var situation = situationOf(customer.Key);
            var looked = customer.OrderBy(proposal => proposal.Source).ThenBy(proposal => proposal.Reference, StringComparer.Ordinal)
                .Select(proposal => Look(proposal, situation, at, until)).ToList();
            var free = Ordered(looked.Select(look => look.Free).OfType<RankedAction>()).ToList();
            best.AddRange(free.Take(1));
            held.AddRange(looked.Select(look => look.Held).OfType<HeldAction>());
            held.AddRange(free.Skip(1).Select(other => new HeldAction(other.Proposal, Obstacle: null, From: null, free[0].Proposal)));
        }

        return new ActionRanking(Ordered(best).Select((action, index) => action with { Rank = index + 1 }), held);
    }

    private static IOrderedEnumerable<RankedAction> Ordered(IEnumerable<RankedAction> actions) => actions
        .OrderBy(action => action.ValuePerHour is null)
        .ThenByDescending(action => action.ValuePerHour)
        .ThenBy(action => action.Proposal.LatestOn ?? LocalDate.MaxIsoValue)
        .ThenBy(action => action.Proposal.Customer)
        .ThenBy(action => action.Proposal.Source)
        .ThenBy(action => action.Proposal.Reference, StringComparer.Ordinal);

    private (RankedAction? Free, HeldAction? Held) Look(ActionProposal proposal, ContactSituation situation, Instant at, Instant until)
    {
        var soonest = proposal.NotBefore is { } notBefore ? Instant.Max(at, notBefore) : at;
        var ways = proposal.Ways
            .Select(way => (Way: way, Permit: _guard.Check(new ContactRequest(way.Channel, proposal.Aim, proposal.Person), situation, soonest)))
            .ToList();
        foreach (var (way, permit) in ways)
        {
            if (permit is { IsFinal: false, From: { } from } && from <= until)
            {
                var date = from.InZone(situation.Calendar.Zone).Date;
                return (new RankedAction(0, proposal, way, from, _urgency.Factor(proposal.IdealOn, proposal.LatestOn, date)), null);
            }
        }

        var nearest = ways.OrderBy(way => (way.Permit.IsFinal, way.Permit.From ?? Instant.MaxValue)).First().Permit;
        return (null, new HeldAction(proposal, nearest.Obstacle, nearest.From, Instead: null));
    }
}
