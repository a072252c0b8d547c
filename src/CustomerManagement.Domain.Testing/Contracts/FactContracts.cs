using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Persistence;
using CustomerManagement.Domain.Testing.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerManagement.Domain.Testing.Contracts;

/// <summary>What <see cref="IFactRepository"/> guarantees.</summary>
internal static class FactContracts
{
    private const int Facts = 300;

    private const int Writers = 8;

    private static readonly CustomerId _customer = new("a '; --");

    private static readonly CustomerId _other = new("A '; --");

    public static IReadOnlyList<RepositoryContract> All { get; } =
    [
        new(StorePort.Facts, "ComesBack", "Facts of every kind come back as they were, each once, amounts with their digits.", ComesBackAsync),
        new(StorePort.Facts, "Purchases", "A purchase whose id is stored is not stored again when it is equal, and refused when it is not; then nothing is stored.", PurchasesAsync),
        new(StorePort.Facts, "Keys", "Facts are stored once under a key; what fails uses none up.", KeysAsync),
        new(StorePort.Facts, "Scope", "Facts outside the scope of who asks are not given.", ScopeAsync),
        new(StorePort.Facts, "Several", "Facts of several customers are those of each alone, in the order in which they were asked for.", SeveralAsync),
        new(StorePort.Facts, "Population", "A population has the same figures, whether facts are scanned or handed over in columns.", PopulationAsync),
        new(StorePort.Facts, "Cancellation", "A cancelled call throws OperationCanceledException and stores nothing.", CancellationAsync),
        new(StorePort.Facts, "Ids", "Ids of customers and purchases are told apart by every character.", IdsAsync),
        new(StorePort.Facts, "Writers", "Many writers at once store each purchase once, and one key once.", WritersAsync),
    ];

    private static async Task ComesBackAsync(ContractRun run)
    {
        run.MustBe("What is stored of nobody", await StoredAsync(run).ConfigureAwait(false));
        var ids = new HashSet<PurchaseId>();
        var facts = ScalarGenerators.Fact.Sample(Facts, new Rnd(run.Seed), 12).Where(fact => fact is not Purchase { Id: { } id } || ids.Add(id)).ToList();
        facts.Add(Sale("scale", 1.10m));
        facts.Add(Sale("zeros", 0.000m));
        facts.Add(Sale("large", decimal.MaxValue));
        run.Must(await run.First.Facts!.AppendAsync(facts, command: null, default).ConfigureAwait(false), "New facts are not stored.");

        // The same once more, without an id: it happened twice.
        var visit = new ContactMade(_customer, MadeUp.Day, ContactKind.Visit);
        await run.First.Facts.AppendAsync([visit], command: null, default).ConfigureAwait(false);
        await run.First.Facts.AppendAsync([visit], command: null, default).ConfigureAwait(false);
        facts.AddRange([visit, visit]);
        run.MustBe("A scan of all facts", await StoredAsync(run).ConfigureAwait(false), facts.Select(Shown));
        foreach (var group in facts.GroupBy(fact => fact.Customer))
        {
            var found = await run.Second.Facts!.OfCustomerAsync(group.Key, ReadScope.Of(group.Key), default).ConfigureAwait(false);
            run.Must(found.Customer == group.Key, "Facts of another customer are given than were asked for.");
            run.MustBe("What is stored of one customer", found.All.Select(Shown), group.Select(Shown));
        }
    }

    private static async Task PurchasesAsync(ContractRun run)
    {
        var (sale, key) = (Sale("1", 10), new CommandKey("key"));
        await run.First.Facts!.AppendAsync([sale], command: null, default).ConfigureAwait(false);
        run.Must(await run.Second.Facts!.AppendAsync([sale, Sale("2", 5), Sale("2", 5)], command: null, default).ConfigureAwait(false), "New purchases beside one that is stored are not stored.");
        await AreAsync("After an equal purchase", sale, Sale("2", 5)).ConfigureAwait(false);
        foreach (var different in new[] { Sale("1", 11), Sale("1", 10, _other), new Purchase(_customer, MadeUp.Day.PlusDays(1), Euro(10), new PurchaseId("1")), new Purchase(_customer, MadeUp.Day, Euro(10), new PurchaseId("1"), "pumps") })
        {
            await RefusedAsync("Another purchase of a stored id", [Sale("3", 1), different, Sale("4", 1)]).ConfigureAwait(false);
        }

        await RefusedAsync("Two purchases of one new id in one call", [Sale("3", 1), Sale("3", 2)]).ConfigureAwait(false);
        run.Must(await run.First.Facts.AppendAsync([Sale("3", 1)], key, default).ConfigureAwait(false), "A key of a call that was refused is used up.");
        await AreAsync("After a purchase was refused and mended", sale, Sale("2", 5), Sale("3", 1)).ConfigureAwait(false);

        async Task RefusedAsync(string what, Fact[] facts)
        {
            var broken = await run.MustThrowAsync<BusinessRuleException>(what, () => run.First.Facts!.AppendAsync(facts, key, default)).ConfigureAwait(false);
            run.Must(broken.Code == FactRules.PurchaseIdTaken, $"{what} is refused with {broken.Code}, not {FactRules.PurchaseIdTaken}.");
            await AreAsync(what, sale, Sale("2", 5)).ConfigureAwait(false);
        }

        async Task AreAsync(string when, params Fact[] expected) => run.MustBe($"{when}: a scan", await StoredAsync(run).ConfigureAwait(false), expected.Select(Shown));
    }

    private static async Task KeysAsync(ContractRun run)
    {
        var (key, empty) = (new CommandKey("key"), new CommandKey("empty"));
        run.Must(await run.First.Facts!.AppendAsync([Sale("1", 1)], key, default).ConfigureAwait(false), "Facts under a new key are not stored.");
        run.Must(!await run.Second.Facts!.AppendAsync([Sale("2", 1)], key, default).ConfigureAwait(false), "Facts under a key that was stored before count as stored.");
        run.Must(!await run.First.Facts.AppendAsync([Sale("1", 2)], key, default).ConfigureAwait(false), "Facts under a key that was stored before are looked at.");
        run.Must(await run.First.Facts.AppendAsync([], empty, default).ConfigureAwait(false), "No facts under a new key are not stored.");
        run.Must(!await run.First.Facts.AppendAsync([Sale("3", 1)], empty, default).ConfigureAwait(false), "The key of no facts is not kept.");
        await run.MustThrowAsync<ArgumentException>("The default value as a key", () => run.First.Facts.AppendAsync([Sale("4", 1)], default(CommandKey), default)).ConfigureAwait(false);
        run.MustBe("A scan", await StoredAsync(run).ConfigureAwait(false), Shown(Sale("1", 1)));
        if (await run.Fixture.BreakNextSaveAsync().ConfigureAwait(false))
        {
            var broken = new CommandKey("broken");
            await run.MustThrowAsync<StoreUnavailableException>("A save that breaks off", () => run.First.Facts.AppendAsync([Sale("5", 1), Sale("6", 1)], broken, default)).ConfigureAwait(false);
            run.MustBe("A scan after a save that broke off", await StoredAsync(run).ConfigureAwait(false), Shown(Sale("1", 1)));
            run.Must(await run.First.Facts.AppendAsync([Sale("5", 1)], broken, default).ConfigureAwait(false), "A save that broke off has used its key up.");
        }
    }

    private static async Task ScopeAsync(ContractRun run)
    {
        await run.First.Facts!.AppendAsync([Sale("1", 1), Sale("2", 2, _other)], command: null, default).ConfigureAwait(false);
        await SeesAsync("who sees the customer", ReadScope.Of(_customer), "1").ConfigureAwait(false);
        await SeesAsync("who sees both", new ReadScope([_customer, _other]), "1", "2").ConfigureAwait(false);
        await SeesAsync("who sees everything", ReadScope.Everything, "1", "2").ConfigureAwait(false);
        await SeesAsync("who sees nobody", new ReadScope(customers: null)).ConfigureAwait(false);
        await SeesAsync("who sees a person of that id", ReadScope.Of(new StaffId(_customer.Value))).ConfigureAwait(false);
        var hidden = await run.First.Facts.OfCustomerAsync(_customer, ReadScope.Of(_other), default).ConfigureAwait(false);
        run.Must(hidden.All.Count == 0, "Facts of a customer are given to who sees another only.");

        async Task SeesAsync(string who, ReadScope scope, params string[] expected) => run.MustBe(
            $"A scan by {who}", await run.Second.Facts!.ScanAsync(scope, default).OfType<Purchase>().Select(sale => sale.Id!.Value.Value).ToListAsync().ConfigureAwait(false), expected);
    }

    private static async Task SeveralAsync(ContractRun run)
    {
        var facts = PopulationFacts.Of(run.Seed, Facts);
        await run.First.Facts!.AppendAsync(facts, command: null, default).ConfigureAwait(false);
        CustomerId[] asked = [new("nobody"), .. facts.Select(fact => fact.Customer).Distinct().OrderDescending()];
        foreach (var scope in new[] { ReadScope.Everything, new ReadScope(asked.Skip(3)), new ReadScope(customers: null) })
        {
            var found = await run.Second.Facts!.OfCustomersAsync(asked, scope, default).ConfigureAwait(false);
            run.Must(found.Select(each => each.Customer).SequenceEqual(asked), "Facts of several customers are not those of the customers asked for, in their order.");
            foreach (var each in found)
            {
                var alone = await run.Second.Facts.OfCustomerAsync(each.Customer, scope, default).ConfigureAwait(false);
                run.MustBe($"Facts of {MadeUp.Shown(each.Customer.Value)}, asked for with others,", each.All.Select(Shown), alone.All.Select(Shown));
            }
        }

        run.Must((await run.First.Facts.OfCustomersAsync([], ReadScope.Everything, default).ConfigureAwait(false)).Count == 0, "Facts of no customers are some.");
        await run.MustThrowAsync<OperationCanceledException>("A cancelled question for several", () => run.First.Facts.OfCustomersAsync(asked, ReadScope.Everything, new CancellationToken(canceled: true))).ConfigureAwait(false);
    }

    private static async Task PopulationAsync(ContractRun run)
    {
        var facts = PopulationFacts.Of(run.Seed, Facts);
        await run.First.Facts!.AppendAsync(facts, command: null, default).ConfigureAwait(false);
        var some = new ReadScope(facts.Select(fact => fact.Customer).Distinct().Take(3));
        foreach (var scope in new[] { ReadScope.Everything, some, ReadScope.Of(new CustomerId("nobody")) })
        {
            var expected = await PopulationFacts.FiguresAsync(population =>
            {
                population.Add(facts.Where(fact => scope.Includes(fact.Customer)));
                return Task.CompletedTask;
            }).ConfigureAwait(false);
            foreach (var stored in new[] { run.First.Facts, run.Second.Facts! })
            {
                var scanned = await PopulationFacts.FiguresAsync(population => population.AddAsync(stored.ScanAsync(scope, default))).ConfigureAwait(false);
                run.Must(scanned.SequenceEqual(expected), "Facts that are scanned give other figures than those that were stored.");
                if (stored is IPopulationFacts columns)
                {
                    var handed = await PopulationFacts.FiguresAsync(population => columns.AddToAsync(population, scope, progress: null, default)).ConfigureAwait(false);
                    run.Must(handed.SequenceEqual(expected), "Facts that are handed over in columns give other figures than those that were stored.");
                    await run.MustThrowAsync<OperationCanceledException>(
                        "A cancelled handing over", () => PopulationFacts.FiguresAsync(population => columns.AddToAsync(population, scope, progress: null, new CancellationToken(canceled: true)))).ConfigureAwait(false);
                }
            }
        }
    }

    private static async Task CancellationAsync(ContractRun run)
    {
        var (key, cancelled) = (new CommandKey("key"), new CancellationToken(canceled: true));
        await run.MustThrowAsync<OperationCanceledException>("A cancelled save", () => run.First.Facts!.AppendAsync([Sale("1", 1)], key, cancelled)).ConfigureAwait(false);
        await run.MustThrowAsync<OperationCanceledException>("A cancelled question", () => run.First.Facts!.OfCustomerAsync(_customer, ReadScope.Everything, cancelled)).ConfigureAwait(false);
        await run.MustThrowAsync<OperationCanceledException>("A cancelled scan", async () => await run.First.Facts!.ScanAsync(ReadScope.Everything, cancelled).CountAsync(CancellationToken.None).ConfigureAwait(false)).ConfigureAwait(false);
        run.MustBe("A scan after a cancelled save", await StoredAsync(run).ConfigureAwait(false));
        run.Must(await run.First.Facts!.AppendAsync([Sale("1", 1)], key, default).ConfigureAwait(false), "A cancelled save has used its key up.");
    }

    private static async Task IdsAsync(ContractRun run)
    {
        var facts = MadeUp.Ids.Select((id, number) => Sale(id, number, new CustomerId(id))).ToList();
        await run.First.Facts!.AppendAsync(facts, command: null, default).ConfigureAwait(false);
        foreach (var fact in facts)
        {
            var found = await run.Second.Facts!.OfCustomerAsync(fact.Customer, ReadScope.Of(fact.Customer), default).ConfigureAwait(false);
            run.MustBe($"What is stored of the customer <{MadeUp.Shown(fact.Customer.Value)}>", found.All.Select(Shown), Shown(fact));
        }
    }

    private static async Task WritersAsync(ContractRun run)
    {
        var sales = Enumerable.Range(0, 20).Select(number => Sale(MadeUp.Name("sale", number), number)).ToList();
        var stored = await Task.WhenAll(Enumerable.Range(0, Writers).Select(WriteAsync)).ConfigureAwait(false);
        run.MustBe("A scan after many stored the same purchases", await StoredAsync(run).ConfigureAwait(false), [.. sales.Select(Shown), Shown(Visit)]);
        run.Must(stored.Count(isNew => isNew) == 1, $"One key, tried by {Writers} at once, was stored {stored.Count(isNew => isNew)} times.");

        async Task<bool> WriteAsync(int number)
        {
            var session = run.Fixture.OpenSession();
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            await TriedAsync(() => session.Facts!.AppendAsync([.. sales.Skip(number), .. sales.Take(number)], command: null, default)).ConfigureAwait(false);
            return await TriedAsync(() => session.Facts!.AppendAsync([Visit], new CommandKey("one key"), default)).ConfigureAwait(false);
        }

        static async Task<bool> TriedAsync(Func<Task<bool>> store)
        {
            for (var tries = 1; ; tries++)
            {
                try
                {
                    return await store().ConfigureAwait(false);
                }
                catch (StoreUnavailableException busy) when (!busy.IsOutcomeUnknown && tries < 100)
                {
                    // A store that is kept busy may say so.
                }
            }
        }
    }

    private static ContactMade Visit { get; } = new(_customer, MadeUp.Day, ContactKind.Visit);

    private static Money Euro(decimal amount) => new(amount, new Currency("EUR"));

    private static Purchase Sale(string id, decimal amount, CustomerId? customer = null) => new(customer ?? _customer, MadeUp.Day, Euro(amount), new PurchaseId(id));

    private static async Task<List<string>> StoredAsync(ContractRun run) =>
        await run.Second.Facts!.ScanAsync(ReadScope.Everything, default).Select(Shown).ToListAsync().ConfigureAwait(false);

    // With the digits of amounts, which equality overlooks.
    private static string Shown(Fact fact) => fact switch
    {
        Purchase purchase => SnapshotJson.WriteText(purchase),
        ContactMade contact => SnapshotJson.WriteText(contact),
        ServingCost cost => SnapshotJson.WriteText(cost),
        CompetitorPurchase purchase => SnapshotJson.WriteText(purchase),
        AttitudeStated stated => SnapshotJson.WriteText(stated),
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };
}
