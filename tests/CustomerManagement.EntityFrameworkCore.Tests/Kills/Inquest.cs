using System.Globalization;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Persistence;
using CustomerManagement.Domain.Registration;
using CustomerManagement.Domain.Testing.Storage;
using CustomerManagement.Domain.Visits;
using CustomerManagement.EntityFrameworkCore.Tests.Stores;
using CustomerManagement.Worker;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CustomerManagement.EntityFrameworkCore.Tests.Kills;

/// <summary>
/// Compares a store with one in memory to which the same commands were applied, each once and in order, and with what was acknowledged and received. A store that passes has lost nothing, has
/// nothing twice and nothing by halves.
/// </summary>
internal sealed class Inquest(TestStore store, Ledger ledger, WorkerOptions options)
{
    private readonly List<string> _wrong = [];
    private readonly Dictionary<string, long> _versions = new(StringComparer.Ordinal);

    public async Task<Verdict> LookAsync(int until)
    {
        await using var model = Model();
        await using var real = store.Services();
        var database = real.GetRequiredService<Store>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var families = new List<Family>();
        for (var lane = 0; lane < Ordeal.Lanes; lane++)
        {
            var workload = new Workload(model, options.Seed, lane);
            for (var number = 0; number <= until; number++)
            {
                Expect((await workload.ApplyAsync(number)).IsNow, "model", $"{number}");
                keys.Add(workload.KeyOf(number));
            }

            families.AddRange(Enumerable.Range(0, (until / Family.Commands) + 1).Select(place => new Family(lane, place)));
        }

        await CompareAsync(database, TableShape.Customers, families.Select(each => each.Customer), id => Load<ICustomerRepository, Customer>(model, real, port => port.FindAsync(id, ReadScope.Everything, default)), each => SnapshotJson.WriteText(each.ToSnapshot()));
        await CompareAsync(database, TableShape.Complaints, families.SelectMany(each => each.Complaints), id => Load<IComplaintRepository, Complaint>(model, real, port => port.FindAsync(id, ReadScope.Everything, default)), each => SnapshotJson.WriteText(each.ToSnapshot()));
        await CompareAsync(database, TableShape.FollowUps, families.Select(each => each.FollowUp), id => Load<IFollowUpRepository, FollowUp>(model, real, port => port.FindAsync(id, ReadScope.Everything, default)), each => SnapshotJson.WriteText(each.ToSnapshot()));
        await CompareAsync(database, TableShape.VisitPlans, families.SelectMany(each => each.Plans), id => Load<IVisitPlanRepository, VisitPlan>(model, real, port => port.FindAsync(id, ReadScope.Everything, default)), each => SnapshotJson.WriteText(each.ToSnapshot()));
        await LookForHalvesAsync(real, families);
        await CompareFactsAsync(model, real);
        await CompareKeysAsync(database, keys);
        Expect(ledger.Contradictions.Count == 0, "said", string.Join("; ", ledger.Contradictions.Take(3)));
        foreach (var ((_, id), version) in ledger.Versions.Where(known => known.Key.Id is not ("" or "-")))
        {
            Expect(_versions.GetValueOrDefault(id) >= version, "acknowledged version lost", id);
        }

        var messages = await CompareMessagesAsync(database, model.GetRequiredService<InMemoryStore>());
        await store.CheckIntegrityAsync(fault => Expect(false, "integrity", fault));
        return new Verdict(_wrong, $"{keys.Count} commands, {_versions.Count} aggregates, {messages}");
    }

    private static ServiceProvider Model()
    {
        var services = new ServiceCollection();
        services.AddCustomerManagement().UseClock(SystemClock.Instance).UseInMemory();
        return services.BuildServiceProvider();
    }

    private static async Task<(TAggregate? Expected, TAggregate? Found)> Load<TPort, TAggregate>(IServiceProvider model, IServiceProvider real, Func<TPort, Task<TAggregate?>> find)
        where TPort : notnull
        where TAggregate : class =>
        (await find(model.GetRequiredService<TPort>()), await find(real.GetRequiredService<TPort>()));

    private async Task CompareAsync<TId, TAggregate>(
        Store database, TableShape table, IEnumerable<TId> ids, Func<TId, Task<(TAggregate? Expected, TAggregate? Found)>> load, Func<TAggregate, string> document)
        where TAggregate : AggregateRoot<TId>
        where TId : struct
    {
        var rows = (await database.ReadAsync(context => context.Documents(table).AsNoTracking().ToListAsync(), default)).ToDictionary(row => row.Id, StringComparer.Ordinal);
        foreach (var id in ids)
        {
            var (expected, found) = await load(id);
            rows.Remove($"{id}", out var row);
            if (expected is null || found is null || row is null)
            {
                Expect(expected is null && found is null && row is null, $"{table.Name} missing or there too early", $"{id}");
                continue;
            }

            _versions[$"{id}"] = row.Version;
            Expect(found.Version == row.Version, $"{table.Name}: the version of the row is not that of the document", $"{id}");
            Expect(found.Version == expected.Version, $"{table.Name}: version", $"{id} has {found.Version}, not {expected.Version}");
            Expect(row.Document == document(expected), $"{table.Name}: document", $"{id}");
        }

        Expect(rows.Count == 0, $"{table.Name} that nobody asked for", string.Join(' ', rows.Keys.Take(3)));
    }

    // The comparison with the model finds these too. Here they are said without it.
    private async Task LookForHalvesAsync(IServiceProvider real, List<Family> families)
    {
        foreach (var family in families)
        {
            var complaints = await real.GetRequiredService<IComplaintRepository>().OfCustomerAsync(family.Customer, ReadScope.Everything, default);
            var merged = complaints.Where(each => each.MergedInto is not null).Select(each => each.Id.Value).Order(StringComparer.Ordinal);
            var absorbed = complaints.SelectMany(each => each.History).Where(entry => entry.Kind == ComplaintEntryKind.Absorbed).Select(entry => entry.Other!.Value.Value).Order(StringComparer.Ordinal);
            Expect(merged.SequenceEqual(absorbed), "half merged", $"{family.Customer}");
            var plans = await real.GetRequiredService<IVisitPlanRepository>().OfPersonAsync(family.Person, Family.Day, Family.Day.PlusDays(1), ReadScope.Everything, default);
            Expect(plans.Count is 0 or 2, "half of two plans", $"{family.Person}");
            var places = plans.SelectMany(plan => plan.Visits).Where(entry => !entry.IsTrace).CountBy(entry => entry.Visit).ToDictionary();
            Expect(plans.Count == 0 || family.Visits.All(visit => places.GetValueOrDefault(visit) == 1), "visit not in exactly one plan", $"{family.Person}");
        }
    }

    private async Task CompareFactsAsync(IServiceProvider model, IServiceProvider real)
    {
        var expected = await model.GetRequiredService<IFactRepository>().ScanAsync(ReadScope.Everything, default).CountBy(fact => fact).ToDictionaryAsync(pair => pair.Key, pair => pair.Value);
        var found = await real.GetRequiredService<IFactRepository>().ScanAsync(ReadScope.Everything, default).CountBy(fact => fact).ToDictionaryAsync(pair => pair.Key, pair => pair.Value);
        Expect(expected.Count == found.Count && expected.All(pair => found.GetValueOrDefault(pair.Key) == pair.Value), "facts",
            string.Create(CultureInfo.InvariantCulture, $"{found.Values.Sum()} and not {expected.Values.Sum()}"));
    }

    private async Task CompareKeysAsync(Store database, HashSet<string> keys)
    {
        var stored = await database.ReadAsync(context => context.Commands.AsNoTracking().Select(row => row.Key).ToListAsync(), default);
        Expect(stored.Count == keys.Count && keys.SetEquals(stored), "keys", string.Create(CultureInfo.InvariantCulture, $"{stored.Count} and not {keys.Count}"));
    }

    private async Task<string> CompareMessagesAsync(Store database, InMemoryStore model)
    {
        var outbox = await database.ReadAsync(context => context.Outbox.AsNoTracking().ToListAsync(), default);
        Expect(outbox.TrueForAll(row => row.State == OutboxState.Sent), "not sent", $"{outbox.Find(row => row.State != OutboxState.Sent)?.Id}");
        foreach (var versions in outbox.GroupBy(row => row.AggregateId, StringComparer.Ordinal))
        {
            var last = _versions.GetValueOrDefault(versions.Key);
            foreach (var version in versions.GroupBy(row => row.Version))
            {
                Expect(version.Key >= 1 && version.Key <= last && version.Select(row => row.Ordinal).Order().SequenceEqual(Enumerable.Range(0, version.Count())), "events of a version", $"{versions.Key} {version.Key}");
            }
        }

        // By what happened: the store in memory does not say of which version.
        var expected = model.Events.Select(each => $"{EventNames.Of(each)} {System.Text.Encoding.UTF8.GetString(EventJson.Write(each))}").Order(StringComparer.Ordinal);
        Expect(expected.SequenceEqual(outbox.Select(row => $"{row.Name} {row.Event}").Order(StringComparer.Ordinal)), "events", $"{outbox.Count} and not {model.Events.Count}");
        var received = await File.ReadAllLinesAsync(options.Received);
        var (once, stored) = (received.ToHashSet(StringComparer.Ordinal), outbox.Select(row => row.Id).ToHashSet(StringComparer.Ordinal));
        Expect(stored.Count == outbox.Count, "stored twice", "");
        Expect(stored.IsSubsetOf(once), "stored and never received", string.Join(' ', stored.Except(once, StringComparer.Ordinal).Take(3)));
        Expect(once.IsSubsetOf(stored), "received and never stored", string.Join(' ', once.Except(stored, StringComparer.Ordinal).Take(3)));
        return string.Create(CultureInfo.InvariantCulture, $"{stored.Count} messages received, {received.Length - once.Count} of them more than once");
    }

    private void Expect(bool holds, string what, string which)
    {
        if (!holds && _wrong.Count < 20)
        {
            _wrong.Add($"{what}: {which}");
        }
    }
}
