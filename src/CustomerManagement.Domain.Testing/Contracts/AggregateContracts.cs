using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Testing.Contracts;

/// <summary>What <see cref="IRepository{TAggregate}"/> guarantees, for one kind of aggregate.</summary>
internal sealed class AggregateContracts<TAggregate, TId>(AggregateKind<TAggregate, TId> kind)
    where TAggregate : AggregateRoot<TId>
    where TId : struct
{
    public IEnumerable<RepositoryContract> All
    {
        get
        {
            var writing = new WritingContracts<TAggregate, TId>(kind);
            yield return Contract("ComesBack", "What was saved is found as it was, in every state, by every session; an id that was never saved is not found.", ComesBackAsync);
            yield return Contract("Versions", "One is saved only when its version is that of the store, and a new one only when its id is not there.", writing.VersionsAsync);
            yield return Contract("AllOrNone", "Several are saved in one step, all or none, each given once.", writing.AllOrNoneAsync);
            yield return new RepositoryContract(kind.Port, "Events", "Events are saved exactly once with their aggregate, and none where nothing is saved.", writing.EventsAsync, needsEvents: true);
            yield return Contract("Keys", "A command is saved under its key once, also where the version has moved; a save that fails uses no key up.", KeysAsync);
            yield return Contract("SharesNothing", "A loaded aggregate shares nothing with the store or with another loaded one.", SharesNothingAsync);
            yield return Contract("Cancellation", "A cancelled call throws OperationCanceledException and saves nothing.", CancellationAsync);
            yield return Contract("Ids", "Ids are told apart by every character, whatever characters they have.", IdsAsync);
            if (kind.Scope is not null)
            {
                yield return Contract("Scope", "Nothing outside the scope of who asks is found.", ScopeAsync);
            }

            if (kind.ChangesOften)
            {
                yield return Contract("Writers", "Many writers at once lose no update, and the same command from many is applied once.", writing.WritersAsync);
            }
        }
    }

    private RepositoryContract Contract(string name, string promise, Func<ContractRun, Task> hold) => new(kind.Port, name, promise, hold);

    private async Task ComesBackAsync(ContractRun run)
    {
        var view = new KindView<TAggregate, TId>(kind, run);
        run.Must(await view.FindAsync(run.First, "nobody").ConfigureAwait(false) is null, "An id that was never saved is found.");
        for (var story = 0; story < kind.Stories.Count; story++)
        {
            var aggregate = view.New($"story-{story}", story);
            await SaveAsync("when it was new").ConfigureAwait(false);
            foreach (var (step, act) in kind.Stories[story].Index())
            {
                act(aggregate);
                await SaveAsync($"after step {step + 1} of story {story + 1}").ConfigureAwait(false);
            }

            async Task SaveAsync(string when)
            {
                var version = aggregate.Version;
                await view.Repository(run.First).SaveAsync([aggregate], command: null, default).ConfigureAwait(false);
                run.Must(aggregate.Version == version + 1 && aggregate.PendingEvents.Count == 0, $"MarkSaved was not called once {when}: version {version} became {aggregate.Version}.");
                foreach (var ports in new[] { run.First, run.Second })
                {
                    var found = await view.FindAsync(ports, aggregate.Id).ConfigureAwait(false);
                    run.Must(found is not null, $"What was saved is not found {when}.");
                    run.Must(found!.PendingEvents.Count == 0, $"What was found has pending events {when}.");
                    run.Must(found.Version == aggregate.Version, $"What was found has version {found.Version} instead of {aggregate.Version} {when}.");
                    run.Must(view.IsSame(found, aggregate), $"What was found is not what was saved {when}.");
                }
            }
        }
    }

    private async Task KeysAsync(ContractRun run)
    {
        var view = new KindView<TAggregate, TId>(kind, run);
        var (first, second) = (view.Repository(run.First), view.Repository(run.Second));
        CommandKey key = new("key'1"), other = new("key 2"), failing = new("key 3"), empty = new(new string('k', CommandKey.MaximumLength));
        run.Must(!await first.WasAppliedAsync(key, default).ConfigureAwait(false), "A key that was never saved was applied.");
        await first.SaveAsync([view.New("a", 0)], key, default).ConfigureAwait(false);
        run.Must(await first.WasAppliedAsync(key, default).ConfigureAwait(false), "The key of a command that was saved is not kept.");
        run.Must(await second.WasAppliedAsync(key, default).ConfigureAwait(false), "The key of a command that was saved is not seen by another session.");
        foreach (var near in new[] { "KEY'1", "key'1 ", " key'1", "key'", "key'11" })
        {
            run.Must(!await first.WasAppliedAsync(new CommandKey(near), default).ConfigureAwait(false), $"The key <{near}> was applied, though <{key}> was.");
        }

        await view.MustNotSaveAsync<CommandAppliedException>("A command whose key was saved before", second, [view.New("b", 1)], key).ConfigureAwait(false);
        run.Must(await view.FindAsync(run.First, "b").ConfigureAwait(false) is null, "A command whose key was saved before is saved.");

        // Who tries again does so on what it loaded, be it old or new.
        var (one, two) = (await view.LoadAsync(run.First, "a").ConfigureAwait(false), await view.LoadAsync(run.Second, "a").ConfigureAwait(false));
        kind.Change(one, 1);
        kind.Change(two, 2);
        await first.SaveAsync([one], other, default).ConfigureAwait(false);
        await view.MustNotSaveAsync<CommandAppliedException>("A command whose key was saved before, on a version that has moved,", second, [two], other).ConfigureAwait(false);
        await view.MustNotSaveAsync<ConcurrencyException>("A version that has moved, under a new key,", second, [two], failing).ConfigureAwait(false);
        run.Must(!await first.WasAppliedAsync(failing, default).ConfigureAwait(false), "A save that met a conflict has used its key up.");
        await view.MustNotSaveAsync<ArgumentException>("The same twice", first, [two, two], failing).ConfigureAwait(false);
        run.Must(!await first.WasAppliedAsync(failing, default).ConfigureAwait(false), "A save of the same twice has used its key up.");
        await first.SaveAsync([view.New("c", 2)], failing, default).ConfigureAwait(false);
        run.Must(await view.FindAsync(run.Second, "c").ConfigureAwait(false) is not null, "A command whose first try failed is not saved when it is tried again.");

        await first.SaveAsync([], empty, default).ConfigureAwait(false);
        run.Must(await second.WasAppliedAsync(empty, default).ConfigureAwait(false), "The key of a command that changed nothing is not kept.");
        await run.MustThrowAsync<CommandAppliedException>("A command that changed nothing, again,", () => first.SaveAsync([], empty, default)).ConfigureAwait(false);
        await view.MustNotSaveAsync<ArgumentException>("The default value as a key", first, [view.New("d", 3)], default(CommandKey)).ConfigureAwait(false);
        await run.MustThrowAsync<ArgumentException>("Asking for the default value as a key", () => first.WasAppliedAsync(default, default)).ConfigureAwait(false);
        run.Must(await view.FindAsync(run.First, "d").ConfigureAwait(false) is null, "A command with the default value as its key is saved.");
    }

    private async Task SharesNothingAsync(ContractRun run)
    {
        var view = new KindView<TAggregate, TId>(kind, run);
        var saved = view.New("a", 0);
        await view.Repository(run.First).SaveAsync([saved], command: null, default).ConfigureAwait(false);
        var before = kind.Document(saved);
        kind.Change(saved, 1);
        var one = await view.LoadAsync(run.First, "a").ConfigureAwait(false);
        run.Must(before.AsSpan().SequenceEqual(kind.Document(one)), "A change to what was saved is found before it is saved again.");
        var two = await view.LoadAsync(run.First, "a").ConfigureAwait(false);
        kind.Change(one, 2);
        run.Must(before.AsSpan().SequenceEqual(kind.Document(two)) && two.PendingEvents.Count == 0, "A change to what was loaded changes what was loaded by another.");
        foreach (var ports in new[] { run.First, run.Second })
        {
            var three = await view.LoadAsync(ports, "a").ConfigureAwait(false);
            run.Must(before.AsSpan().SequenceEqual(kind.Document(three)) && three.PendingEvents.Count == 0, "A change to what was loaded is found before it is saved.");
        }
    }

    private async Task CancellationAsync(ContractRun run)
    {
        var view = new KindView<TAggregate, TId>(kind, run);
        var repository = view.Repository(run.First);
        var (key, cancelled) = (new CommandKey("key"), new CancellationToken(canceled: true));
        var aggregate = view.New("a", 0);
        var pending = aggregate.PendingEvents.Count;
        await run.MustThrowAsync<OperationCanceledException>("A cancelled save", () => repository.SaveAsync([aggregate], key, cancelled)).ConfigureAwait(false);
        run.Must(await view.FindAsync(run.First, "a").ConfigureAwait(false) is null, "A cancelled save has saved something.");
        run.Must(!await repository.WasAppliedAsync(key, default).ConfigureAwait(false), "A cancelled save has used its key up.");
        run.Must((await run.EventsAsync().ConfigureAwait(false)).Count == 0, "A cancelled save has saved events.");
        run.Must(aggregate.Version == 0 && aggregate.PendingEvents.Count == pending, "After a cancelled save the aggregate counts as saved.");
        await run.MustThrowAsync<OperationCanceledException>("A cancelled search", () => kind.Find(run.First, aggregate.Id, ReadScope.Everything, cancelled)).ConfigureAwait(false);
        await run.MustThrowAsync<OperationCanceledException>("A cancelled question for a key", () => repository.WasAppliedAsync(key, cancelled)).ConfigureAwait(false);
        await repository.SaveAsync([aggregate], key, default).ConfigureAwait(false);
        run.Must(await view.FindAsync(run.Second, "a").ConfigureAwait(false) is not null, "What was cancelled cannot be saved later.");
    }

    private async Task IdsAsync(ContractRun run)
    {
        var view = new KindView<TAggregate, TId>(kind, run);
        var saved = new List<TAggregate>();
        foreach (var id in MadeUp.Ids)
        {
            run.Must(await view.FindAsync(run.First, id).ConfigureAwait(false) is null, $"The id <{MadeUp.Shown(id)}> was never saved and is found, among others that differ from it.");
            var aggregate = view.New(id, saved.Count);
            await view.Repository(run.First).SaveAsync([aggregate], id.Length > CommandKey.MaximumLength ? null : new CommandKey(id), default).ConfigureAwait(false);
            saved.Add(aggregate);
        }

        foreach (var aggregate in saved)
        {
            var found = await view.FindAsync(run.Second, aggregate.Id).ConfigureAwait(false);
            run.Must(found is not null && view.IsSame(found, aggregate), $"What was saved with the id <{MadeUp.Shown($"{aggregate.Id}")}> is not found under it as it was.");
        }
    }

    private async Task ScopeAsync(ContractRun run)
    {
        var view = new KindView<TAggregate, TId>(kind, run);
        var (mine, yours) = (view.New("mine", 0), view.New("yours", 1));
        await view.Repository(run.First).SaveAsync([mine, yours], command: null, default).ConfigureAwait(false);
        var (my, your) = (kind.Scope!(mine), kind.Scope(yours));
        var both = new ReadScope([.. my.Customers, .. your.Customers], [.. my.Staff, .. your.Staff]);
        await SeesAsync("its owner", my, isSeen: true).ConfigureAwait(false);
        await SeesAsync("who sees its owner and others", both, isSeen: true).ConfigureAwait(false);
        await SeesAsync("who sees everything", ReadScope.Everything, isSeen: true).ConfigureAwait(false);
        await SeesAsync("who sees another", your, isSeen: false).ConfigureAwait(false);
        await SeesAsync("who sees nobody", new ReadScope(customers: null), isSeen: false).ConfigureAwait(false);
        await SeesAsync(
            "who sees one of the same letters in another case",
            new ReadScope(my.Customers.Select(id => new CustomerId(id.Value.ToUpperInvariant())), my.Staff.Select(id => new StaffId(id.Value.ToUpperInvariant()))),
            isSeen: false).ConfigureAwait(false);

        async Task SeesAsync(string who, ReadScope scope, bool isSeen)
        {
            var found = await kind.Find(run.Second, mine.Id, scope, default).ConfigureAwait(false);
            run.Must(found is not null == isSeen, $"It is {(isSeen ? "not " : "")}found by {who}.");
        }
    }
}
