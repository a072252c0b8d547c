using System.Globalization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Reviews;

namespace CustomerManagement.Domain.Testing.Contracts;

/// <summary>What is guaranteed of writing: versions, several in one step, their events, and many writers at once.</summary>
internal sealed class WritingContracts<TAggregate, TId>(AggregateKind<TAggregate, TId> kind)
    where TAggregate : AggregateRoot<TId>
    where TId : struct
{
    private const int Writers = 8;

    // A store that is kept busy may say so; who writes then tries again.
    private const int MostTries = 100;

    public async Task VersionsAsync(ContractRun run)
    {
        var view = new KindView<TAggregate, TId>(kind, run);
        var (first, second) = (view.Repository(run.First), view.Repository(run.Second));
        await first.SaveAsync([view.New("a", 0), view.New("b", 1)], command: null, default).ConfigureAwait(false);
        var (a, b) = (await view.LoadAsync(run.First, "a").ConfigureAwait(false), await view.LoadAsync(run.First, "b").ConfigureAwait(false));
        await view.MustNotSaveAsync<ConcurrencyException>("A new one whose id is there", first, [view.New("a", 2)]).ConfigureAwait(false);
        await view.MustNotSaveAsync<ConcurrencyException>("A new one whose id is there, in another session,", second, [view.New("a", 3)]).ConfigureAwait(false);
        await IsAsync(a, "after a new one with its id was refused").ConfigureAwait(false);

        // Loaded twice, changed twice: through two sessions, and through one.
        foreach (var (id, ports) in new[] { ("a", run.Second), ("b", run.First) })
        {
            var (one, two) = (await view.LoadAsync(run.First, id).ConfigureAwait(false), await view.LoadAsync(ports, id).ConfigureAwait(false));
            kind.Change(one, 1);
            kind.Change(two, 2);
            await first.SaveAsync([one], command: null, default).ConfigureAwait(false);
            await view.MustNotSaveAsync<ConcurrencyException>("A version that has moved", view.Repository(ports), [two]).ConfigureAwait(false);
            await IsAsync(one, "after an older version was refused").ConfigureAwait(false);
        }

        // Versions that the store never had.
        var ahead = await view.LoadAsync(run.First, "a").ConfigureAwait(false);
        ahead.MarkSaved();
        await view.MustNotSaveAsync<ConcurrencyException>("A version that is ahead of the store", first, [ahead]).ConfigureAwait(false);
        var absent = view.New("absent", 4);
        absent.MarkSaved();
        await view.MustNotSaveAsync<ConcurrencyException>("A version of what is not there", first, [absent]).ConfigureAwait(false);
        run.Must(await view.FindAsync(run.First, "absent").ConfigureAwait(false) is null, "A version of what is not there is saved.");

        async Task IsAsync(TAggregate expected, string when)
        {
            var found = await view.FindAsync(run.Second, expected.Id).ConfigureAwait(false);
            run.Must(found is not null && found.Version == expected.Version && view.IsSame(found, expected), $"What is stored has changed {when}.");
        }
    }

    public async Task AllOrNoneAsync(ContractRun run)
    {
        var view = new KindView<TAggregate, TId>(kind, run);
        var (first, second) = (view.Repository(run.First), view.Repository(run.Second));
        string[] ids = ["a", "b", "c"];
        await first.SaveAsync([.. ids.Select(view.New)], command: null, default).ConfigureAwait(false);
        var stored = await LoadAsync(run.Second).ConfigureAwait(false);
        var loaded = await LoadAsync(run.First).ConfigureAwait(false);
        var moved = await view.LoadAsync(run.Second, "b").ConfigureAwait(false);
        kind.Change(moved, 1);
        await second.SaveAsync([moved], command: null, default).ConfigureAwait(false);
        stored[1] = moved;
        loaded.ForEach(aggregate => kind.Change(aggregate, 2));
        var events = await run.EventsAsync().ConfigureAwait(false);

        // The one that conflicts is in the middle, first and last.
        foreach (var order in new[] { new[] { 0, 1, 2 }, [1, 0, 2], [0, 2, 1] })
        {
            await RefusedAsync<ConcurrencyException>("Several of which one conflicts", [.. order.Select(place => loaded[place])]).ConfigureAwait(false);
        }

        await RefusedAsync<ConcurrencyException>("A new one and one that conflicts", [view.New("new", 3), loaded[1]]).ConfigureAwait(false);
        await RefusedAsync<ConcurrencyException>("A new one and one whose id is there", [view.New("new", 3), view.New("a", 4)]).ConfigureAwait(false);
        await RefusedAsync<ArgumentException>("Two of one id", [view.New("new", 3), view.New("new", 4)]).ConfigureAwait(false);
        await RefusedAsync<ArgumentException>("The same twice", [loaded[0], loaded[0]]).ConfigureAwait(false);
        if (await run.Fixture.BreakNextSaveAsync().ConfigureAwait(false))
        {
            await RefusedAsync<StoreUnavailableException>("A save that breaks off", [loaded[0], loaded[2]], new CommandKey("broken")).ConfigureAwait(false);
            run.Must(!await first.WasAppliedAsync(new CommandKey("broken"), default).ConfigureAwait(false), "A save that broke off has used its key up.");
        }

        await first.SaveAsync([loaded[2], loaded[0]], command: null, default).ConfigureAwait(false);
        (stored[0], stored[2]) = (loaded[0], loaded[2]);
        await UnchangedAsync("Saving the others after that").ConfigureAwait(false);

        async Task RefusedAsync<TException>(string what, IReadOnlyList<TAggregate> aggregates, CommandKey? key = null)
            where TException : Exception
        {
            await view.MustNotSaveAsync<TException>(what, first, aggregates, key).ConfigureAwait(false);
            await UnchangedAsync(what).ConfigureAwait(false);
            run.MustBe($"{what}, refused: what is stored of events", await run.EventsAsync().ConfigureAwait(false), events);
        }

        async Task UnchangedAsync(string what)
        {
            var now = await LoadAsync(run.Second).ConfigureAwait(false);
            run.Must(now.Zip(stored).All(pair => view.IsSame(pair.First, pair.Second)), $"{what}: one of them is not as it should be.");
            run.Must(await view.FindAsync(run.Second, "new").ConfigureAwait(false) is null, $"{what}: a part was saved.");
        }

        async Task<List<TAggregate>> LoadAsync(StorePorts ports)
        {
            var all = new List<TAggregate>();
            foreach (var id in ids)
            {
                all.Add(await view.LoadAsync(ports, id).ConfigureAwait(false));
            }

            return all;
        }
    }

    public async Task EventsAsync(ContractRun run)
    {
        var view = new KindView<TAggregate, TId>(kind, run);
        var first = view.Repository(run.First);
        var expected = new List<string>();
        var number = 0;
        foreach (var story in kind.Stories.Take(12))
        {
            var aggregate = view.New($"story-{number}", number++);
            await SaveAsync([aggregate], new CommandKey($"new {number}")).ConfigureAwait(false);
            foreach (var step in story)
            {
                step(aggregate);
                await SaveAsync([aggregate], key: null).ConfigureAwait(false);
            }
        }

        await SaveAsync([view.New("a", 100), view.New("b", 101)], new CommandKey("two")).ConfigureAwait(false);
        await AreAsync("After saving").ConfigureAwait(false);

        var (one, two) = (await view.LoadAsync(run.First, "a").ConfigureAwait(false), await view.LoadAsync(run.Second, "a").ConfigureAwait(false));
        kind.Change(one, 1);
        kind.Change(two, 2);
        await SaveAsync([one], key: null).ConfigureAwait(false);
        await view.MustNotSaveAsync<ConcurrencyException>("A version that has moved", view.Repository(run.Second), [two]).ConfigureAwait(false);
        await AreAsync("After a conflict").ConfigureAwait(false);
        await view.MustNotSaveAsync<CommandAppliedException>("A command whose key was saved before", first, [view.New("c", 102)], new CommandKey("two")).ConfigureAwait(false);
        await AreAsync("After a key that was saved before").ConfigureAwait(false);

        async Task SaveAsync(TAggregate[] aggregates, CommandKey? key)
        {
            expected.AddRange(aggregates.SelectMany(aggregate => aggregate.PendingEvents).Select(ContractRun.Text));
            await first.SaveAsync(aggregates, key, default).ConfigureAwait(false);
        }

        async Task AreAsync(string when)
        {
            var found = (await run.EventsAsync().ConfigureAwait(false)).CountBy(text => text).ToDictionary(StringComparer.Ordinal);
            var wanted = expected.CountBy(text => text).ToDictionary(StringComparer.Ordinal);
            foreach (var text in wanted.Keys.Union(found.Keys, StringComparer.Ordinal))
            {
                var (has, wants) = (found.GetValueOrDefault(text), wanted.GetValueOrDefault(text));
                run.Must(has == wants, string.Create(CultureInfo.InvariantCulture, $"{when} an event is stored {has} times instead of {wants}: {text}"));
            }
        }
    }

    public async Task WritersAsync(ContractRun run)
    {
        var view = new KindView<TAggregate, TId>(kind, run);
        await view.Repository(run.First).SaveAsync([view.New("a", 0)], command: null, default).ConfigureAwait(false);
        await AllAsync("commands of different keys", number => new CommandKey($"writer {number}"), from: 1, applied: Writers).ConfigureAwait(false);
        await AllAsync("the same command", _ => new CommandKey("one key"), from: 1 + Writers, applied: 1).ConfigureAwait(false);

        async Task AllAsync(string what, Func<int, CommandKey> key, int from, int applied)
        {
            var before = (await view.LoadAsync(run.First, "a").ConfigureAwait(false)).Version;
            var loaded = await Task.WhenAll(Enumerable.Range(from, Writers).Select(number => WriteAsync(key(number), number))).ConfigureAwait(false);

            // Each built upon what the one before had saved, and no two upon the same.
            run.MustBe(
                $"When {Writers} writers at once tried {what}, the versions that they changed: a list of them",
                loaded.OfType<long>().Select(Text), Enumerable.Range(0, applied).Select(number => Text(before + number)));
            var after = (await view.LoadAsync(run.Second, "a").ConfigureAwait(false)).Version;
            run.Must(after == before + applied, $"After {Writers} writers at once tried {what}, the version is {after} instead of {before + applied}.");
        }

        // The version that was changed; nothing when the command was applied by another.
        async Task<long?> WriteAsync(CommandKey key, int number)
        {
            var session = run.Fixture.OpenSession();
            long? changed = null;

            // Let the others begin too.
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            for (var tries = 1; ; tries++)
            {
                try
                {
                    var outcome = await view.Repository(session).ApplyOnceAsync(
                        key, token => kind.Find(session, kind.Id("a"), ReadScope.Everything, token), Change, default).ConfigureAwait(false);
                    return outcome == CommandOutcome.Applied ? changed : null;
                }
                catch (Exception busy) when (busy is ConcurrencyException or StoreUnavailableException { IsOutcomeUnknown: false } && tries < MostTries)
                {
                    // Tried again with the same key.
                }
            }

            void Change(TAggregate aggregate)
            {
                changed = aggregate.Version;
                kind.Change(aggregate, number);
            }
        }

        static string Text(long version) => version.ToString(CultureInfo.InvariantCulture);
    }
}
