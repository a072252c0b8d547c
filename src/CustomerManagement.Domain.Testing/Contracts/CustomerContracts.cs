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
