using System.Reflection;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Tests.Support;
using FsCheck.Fluent;

namespace CustomerManagement.Domain.Tests.Complaints;

/// <summary>Complaints held against a model that replays the log of commands by minutes.</summary>
public sealed class ComplaintModelTests
{
    [Property(Arbitrary = [typeof(ComplaintWalks)], MaxTest = Laws.Cases)]
    public void A_complaint_is_what_the_model_says_after_every_command(ComplaintWalk walk) => new ComplaintRun().Walk(walk);

    [Fact]
    public void Walks_come_into_every_status_break_every_rule_and_record_every_event()
    {
        var seen = new HashSet<object>();
        foreach (var walk in ComplaintWalks.Any.Sample(3_000, new FsCheck.Rnd(17, 1), 50))
        {
            var run = new ComplaintRun();
            run.Walk(walk);
            seen.UnionWith(run.Seen);
        }

        var codes = typeof(ComplaintRules).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetRawConstantValue()!).ToList();
        var events = typeof(ComplaintReceived).Assembly.GetTypes().Where(type =>
            type.Namespace == typeof(Complaint).Namespace && type.Name.StartsWith(nameof(Complaint), StringComparison.Ordinal) && type.IsAssignableTo(typeof(IDomainEvent))

            // Erasing is no step of a complaint; the walks of erasure come to it.
            && type != typeof(ComplaintTextsErased)).ToList();
        var mergings = from passed in new[] { true, false } from ended in new[] { true, false } select $"passed over: {passed}, wait ended: {ended}";
        Assert.Contains(ComplaintRules.MergeIntoOlder, codes);
        Assert.Contains(typeof(ComplaintEscalated), events);
        Assert.Empty(Enum.GetValues<ComplaintStatus>().Cast<object>().Concat(codes).Concat(events).Concat(mergings).Except(seen));
    }
}
