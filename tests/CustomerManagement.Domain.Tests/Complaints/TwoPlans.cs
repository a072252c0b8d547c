using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Promises;

namespace CustomerManagement.Domain.Tests.Complaints;

/// <summary>A plan for critical complaints and one for others.</summary>
internal sealed class TwoPlans(ResponsePlan critical, ResponsePlan others) : IResponsePolicy
{
    public ResponsePlan PlanFor(ComplaintSeverity severity, string? segment) => severity == ComplaintSeverity.Critical || segment == "A" ? critical : others;

    public override string ToString() => $"critical {Text(critical)}; others {Text(others)}";

    private static string Text(ResponsePlan plan) =>
        $"v{plan.Policy.Version} told {Text(plan.Terms.Acknowledgement)} answered {Text(plan.Terms.Answer)} remedied {Text(plan.Terms.Resolution)} manager {plan.Terms.ManagerTakesPart} {plan.Terms.Closing}";

    private static string Text(PromiseOffer? offer) => offer is null
        ? "-"
        : $"[{offer.Terms.Allowed.TotalMinutes}m {offer.Terms.Hours?.Id ?? "clock"}{(offer.Terms.PausesForCustomer ? "" : " unpaused")}{string.Concat(offer.Steps.Select(step => $" {step.To}{step.Offset.TotalMinutes:+0;-0}m {step.Hours?.Id}"))}]";
}
