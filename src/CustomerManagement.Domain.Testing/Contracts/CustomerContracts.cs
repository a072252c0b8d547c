using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Testing.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerManagement.Domain.Testing.Contracts;

/// <summary>What <see cref="ICustomerRepository"/> guarantees beside the rest.</summary>
internal static class CustomerContracts
{
    private const int Files = 60;

    public static IReadOnlyList<RepositoryContract> All { get; } =
    [
        new(StorePort.Customers, "MadeUp", "Made-up files of every kind come back as they were.", MadeUpAsync),
        new(StorePort.Customers, "Several", "Several files are found together as each is alone; those that are not there or not in the scope are left out.", SeveralAsync),
        new(StorePort.Customers, "Ids.Scan", "A scan gives the ids of all customers in the scope, each once.", ScanAsync),
    ];

    private static async Task MadeUpAsync(ContractRun run)
    {
        var view = new KindView<Customer, CustomerId>(CustomerKinds.Customer, run);
        var files = CustomerGenerators.Snapshot.Sample(Files, new Rnd(run.Seed), 12)
            .Select((file, number) => Customer.Restore(file with { Id = new CustomerId(MadeUp.Name("file", number)), Version = 0 })).ToList();
        await run.First.Customers!.SaveAsync(files, command: null, default).ConfigureAwait(false);
        foreach (var file in files)
        {
            var found = await view.FindAsync(run.Second, file.Id).ConfigureAwait(false);
            run.Must(found is not null && view.IsSame(found, file), $"The file {file.Id} of the made-up ones is not found as it was.");
        }
    }

    private static async Task SeveralAsync(ContractRun run)
    {
        var view = new KindView<Customer, CustomerId>(CustomerKinds.Customer, run);
        await run.First.Customers!.SaveAsync([.. MadeUp.Ids.Select((id, number) => CustomerKinds.Customer.New(new CustomerId(id), number))], command: null, default).ConfigureAwait(false);
        var hidden = new CustomerId(MadeUp.Ids[0]);
        var scope = new ReadScope(MadeUp.Ids.Skip(1).Select(id => new CustomerId(id)).Append(new CustomerId("absent")));
        CustomerId[] asked = [hidden, new CustomerId("absent"), .. scope.Customers.Where(id => id.Value != "absent")];
        await FindAsync("Several files", asked, ReadScope.Everything, MadeUp.Ids).ConfigureAwait(false);
        await FindAsync("Several files in a scope", asked, scope, [.. MadeUp.Ids.Skip(1)]).ConfigureAwait(false);
        await FindAsync("One file among several that differ by case", [new CustomerId("a-1"), new CustomerId("absent")], ReadScope.Everything, ["a-1"]).ConfigureAwait(false);
        await FindAsync("No files", [], ReadScope.Everything, []).ConfigureAwait(false);
        await run.MustThrowAsync<OperationCanceledException>("A cancelled question for several", () => run.First.Customers!.FindAsync(asked, ReadScope.Everything, new CancellationToken(canceled: true))).ConfigureAwait(false);

        async Task FindAsync(string what, IReadOnlyCollection<CustomerId> ids, ReadScope who, IReadOnlyList<string> expected)
        {
            var found = await run.Second.Customers!.FindAsync(ids, who, default).ConfigureAwait(false);
            run.MustBe(what, found.Select(customer => customer.Id.Value), expected);
            foreach (var customer in found)
            {
                var alone = await run.Second.Customers.FindAsync(customer.Id, who, default).ConfigureAwait(false);
                run.Must(alone is not null && view.IsSame(alone, customer), $"{what}: that of {MadeUp.Shown(customer.Id.Value)} is not as it is alone.");
            }
        }
    }

    private static async Task ScanAsync(ContractRun run)
    {
        await run.MustScanAsync("A scan of no customers", ports => ports.Customers!.ScanIdsAsync(ReadScope.Everything, default), Id).ConfigureAwait(false);
        await run.First.Customers!.SaveAsync([.. MadeUp.Ids.Select((id, number) => CustomerKinds.Customer.New(new CustomerId(id), number))], command: null, default).ConfigureAwait(false);
        await run.MustScanAsync("A scan of all customers", ports => ports.Customers!.ScanIdsAsync(ReadScope.Everything, default), Id, MadeUp.Ids).ConfigureAwait(false);
        var few = new ReadScope([new CustomerId("a-1"), new CustomerId("e\u0301"), new CustomerId("'; DROP TABLE customers; --"), new CustomerId("absent")]);
        await run.MustScanAsync("A scan of some customers", ports => ports.Customers!.ScanIdsAsync(few, default), Id, "a-1", "e\u0301", "'; DROP TABLE customers; --").ConfigureAwait(false);
        await run.MustScanAsync("A scan of nobody", ports => ports.Customers!.ScanIdsAsync(new ReadScope(customers: null), default), Id).ConfigureAwait(false);
        var cancelled = new CancellationToken(canceled: true);
        await run.MustThrowAsync<OperationCanceledException>("A cancelled scan", async () => await run.First.Customers!.ScanIdsAsync(ReadScope.Everything, cancelled).CountAsync(CancellationToken.None).ConfigureAwait(false)).ConfigureAwait(false);

        static string Id(CustomerId id) => id.Value;
    }
}
