using System.Text.Json;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Promises;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Complaints;

/// <summary>Runs a walk on two complaints and on two models, and holds them against each other after every command.</summary>
internal sealed class ComplaintRun
{
    private readonly Complaint[] _complaints = new Complaint[2];
    private readonly ComplaintModel[] _models = new ComplaintModel[2];
    private readonly int[] _seen = new int[2];
    private readonly IReadOnlyList<PromiseSnapshot>[] _ledgers = [[], []];

    /// <summary>What came about: statuses, codes of rules, types of events.</summary>
    public HashSet<object> Seen { get; } = [];

    /// <summary>The two complaints after a walk.</summary>
    public static IReadOnlyList<Complaint> After(ComplaintWalk walk)
    {
        var run = new ComplaintRun();
        run.Walk(walk);
        return run._complaints;
    }

    public void Walk(ComplaintWalk walk)
    {
        for (var i = 0; i < 2; i++)
        {
            var (id, command) = (new ComplaintId($"c-{i + 1}"), walk.Commands[i]);
            _complaints[i] = Complaint.Receive(id, walk.Intakes[i], command.Subject!, walk.Owners[2 * i], walk.Owners[(2 * i) + 1], command.Policy!, command.At);
            _models[i] = new ComplaintModel(id, walk.Intakes[i], command.Subject!, walk.Owners[2 * i], walk.Owners[(2 * i) + 1], command.Policy!, command.Minute);
            Compare(i);
        }

        foreach (var command in walk.Commands.Skip(2))
        {
            Do(command);
            Compare(0);
            Compare(1);
        }
    }

    private void Do(ComplaintCommand command)
    {
        var on = command.On;
        if (command.Kind == CommandKind.SaveAndLoad)
        {
            _complaints[on] = Complaint.Restore(_complaints[on].ToSnapshot(), ComplaintWalk.Calendars);
            _seen[on] = 0;
            return;
        }

        // Now and then a complaint is to go into itself.
        var other = command.Kind == CommandKind.MergeInto && command.Minute % 25 == 0 ? on : 1 - on;
        string? broken = null;
        var before = new[] { _complaints[on].ToSnapshot(), _complaints[other].ToSnapshot() };
        try
        {
            command.Run(_complaints[on], _complaints[other]);
            if (command.Kind == CommandKind.MergeInto)
            {
                SeeMerging(before, _complaints[on], _complaints[other], command);
            }
        }
        catch (BusinessRuleException rule)
        {
            broken = rule.Code;
            Seen.Add(broken);
        }

        Same(_models[on].Run(command, _models[other]), broken, $"rule broken by {command}");
    }

    // What a store that kept one half alone would lead to.
    private void SeeMerging(ComplaintSnapshot[] before, Complaint duplicate, Complaint older, ComplaintCommand command)
    {
        var (merged, absorbed) = (duplicate.ToSnapshot(), older.ToSnapshot());
        var unmerged = Complaint.Restore(before[0], ComplaintWalk.Calendars);
        unmerged.MergeInto(Complaint.Restore(absorbed, ComplaintWalk.Calendars), command.At);
        Same(JsonSerializer.Serialize(merged), JsonSerializer.Serialize(unmerged.ToSnapshot()), "the duplicate merged again");

        // What fell away at that moment for another reason cannot be told from what fell away by merging.
        if (duplicate.History.All(entry => entry.Kind != ComplaintEntryKind.Closed || entry.At < merged.Latest))
        {
            var unabsorbed = Complaint.Restore(before[1], ComplaintWalk.Calendars);
            Complaint.Restore(merged, ComplaintWalk.Calendars).MergeInto(unabsorbed, command.At);
            Same(JsonSerializer.Serialize(absorbed), JsonSerializer.Serialize(unabsorbed.ToSnapshot()), "the older one absorbed again");
        }

        Seen.Add($"passed over: {absorbed.Promises.Count > before[1].Promises.Count}, wait ended: {before[1].WaitingSince is not null && older.WaitingSince is null}");
    }

    private void Compare(int i)
    {
        var (model, complaint) = (_models[i], _complaints[i]);
        SameList(model.Events, [.. complaint.PendingEvents.Skip(_seen[i])], "event");
        Seen.UnionWith(model.Events.Select(happened => happened.GetType()));
        Seen.Add(complaint.Status);
        _seen[i] = complaint.PendingEvents.Count;
        model.Events.Clear();

        var state = complaint.ToSnapshot();
        Same(model.Subject, state.Subject, "subject");
        Same(model.Customer, state.Customer, "customer");
        Same(model.Intermediary, state.Intermediary, "intermediary");
        Same(model.Owner, state.Owner, "owner");
        Same(model.Manager, state.Manager, "manager");
        Same(model.ManagerTakesPart, state.ManagerTakesPart, "manager takes part");
        Same(model.Closing, state.Closing, "closing terms");
        Same(model.Status, state.Status, "status");
        Same(ModelHours.At(model.AcknowledgedAt), state.AcknowledgedAt, "acknowledged");
        Same(ModelHours.At(model.WaitingSince), state.WaitingSince, "waiting since");
        Same(model.Cause, state.Cause, "cause");
        Same(model.Remedy, state.Remedy, "remedy");
        Same(ModelHours.At(model.ClosedAt), state.ClosedAt, "closed at");
        Same(model.ClosedFor, state.ClosedFor, "closed for");
        Same(model.Satisfaction, state.Satisfaction, "satisfaction");
        Same(model.Reopenings, state.Reopenings, "reopenings");
        Same(model.MergedInto, state.MergedInto, "merged into");
        Same(model.Now, state.Latest, "latest");
        Same(ModelHours.At(model.LastAnswerAt), state.LastAnswerAt, "last answer");
        Same(ModelHours.At(model.LastContactAt), state.LastContactAt, "last contact");
        Same(ModelHours.At(model.RemediedAt), state.RemediedAt, "remedied at");
        Same(model.OwesAnswer, complaint.OwesAnswer, "owes an answer");
        SameList(model.History, state.History, "entry");
        SameList([.. model.Promises.Select(Text)], [.. state.Promises.Select(Text)], "promise");
        Same(ModelHours.At(model.SilenceEndsAt), complaint.SilenceEndsAt, "silence ends");
        Same(ModelHours.At(model.NextDue), complaint.NextDue, "next due");
        Same(complaint.NextDue, state.NextDue, "next due as stored");
        OnlyGrew(_ledgers[i], state.Promises);
        _ledgers[i] = state.Promises;
    }

    private static void OnlyGrew(IReadOnlyList<PromiseSnapshot> before, IReadOnlyList<PromiseSnapshot> after)
    {
        Assert.True(after.Count >= before.Count, "A promise was taken away.");
        for (var i = 0; i < before.Count; i++)
        {
            var (was, isNow) = (before[i], after[i]);
            Same((was.Kind, was.Policy, was.Start, was.Allowed, was.Calendar), (isNow.Kind, isNow.Policy, isNow.Start, isNow.Allowed, isNow.Calendar), "what was promised");
            Same(was.EndedAt is null ? isNow.State : was.State, isNow.State, "what became of a promise");
            Same(was.EndedAt ?? isNow.EndedAt, isNow.EndedAt, "when a promise ended");
            Same(was.DoneAt ?? isNow.DoneAt, isNow.DoneAt, "when a promise was done");
            Same(was.ReleasedAt ?? isNow.ReleasedAt, isNow.ReleasedAt, "when a promise was let go");
            Assert.Equal(was.Fired, isNow.Fired.Take(was.Fired.Count));
            Same(isNow.Fired.Count, isNow.Fired.DistinctBy(step => step.Number).Count(), "how often steps fired");
        }
    }

    private static void SameList<T>(IReadOnlyList<T> expected, IReadOnlyList<T> actual, string what)
    {
        if (!expected.SequenceEqual(actual))
        {
            Assert.Fail($"{what}s differ: expected\n{string.Join('\n', expected)}\nactual\n{string.Join('\n', actual)}");
        }
    }

    private static void Same<T>(T expected, T actual, string what)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            Assert.Fail($"{what}: expected {expected}, actual {actual}");
        }
    }

    private static string Text(ModelPromise promise) => Text(
        (promise.Kind, promise.Policy.Version, ModelHours.At(promise.Start), promise.State, ModelHours.At(promise.EndedAt), ModelHours.At(promise.DoneAt), ModelHours.At(promise.ReleasedAt)),
        promise.Stood.Select(pause => (ModelHours.At(pause.From), ModelHours.At(pause.Until))),
        promise.Fired.Select(step => (step.Step, ModelHours.At(step.DueAt), ModelHours.At(step.FiredAt))));

    private static string Text(PromiseSnapshot promise) => Text(
        (promise.Kind, promise.Policy.Version, promise.Start, promise.State, promise.EndedAt, promise.DoneAt, promise.ReleasedAt),
        promise.Pauses.Select(pause => (pause.From, pause.Until)),
        promise.Fired.Select(step => (step.Number, step.DueAt, step.FiredAt)));

    private static string Text(
        (PromiseKind Kind, int Version, Instant Start, PromiseState State, Instant? EndedAt, Instant? DoneAt, Instant? ReleasedAt) promise,
        IEnumerable<(Instant From, Instant? Until)> pauses,
        IEnumerable<(int Step, Instant DueAt, Instant FiredAt)> fired) =>
        $"{promise} stood {string.Join(", ", pauses)} fired {string.Join(", ", fired)}";
}
