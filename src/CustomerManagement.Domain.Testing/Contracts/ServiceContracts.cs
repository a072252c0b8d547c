using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Services;
using NodaTime;

namespace CustomerManagement.Domain.Testing.Contracts;

/// <summary>What <see cref="IServiceDutyRepository"/> guarantees beside the rest.</summary>
internal static class ServiceContracts
{
    private static readonly CustomerId _customer = new("a '; --");

    public static IReadOnlyList<RepositoryContract> All { get; } =
    [
        new(StorePort.ServiceDuties, "Due", "A scan gives those of which something is due at a moment or before, to the nanosecond, each once; all to a customer are listed, and all there are.", DueAsync),
    ];

    private static async Task DueAsync(ContractRun run)
    {
        var open = ComplaintKinds.TakenOn(new ServiceDutyId("open"), _customer, MadeUp.At);
        var due = open.NextDue!.Value;
        var later = ComplaintKinds.TakenOn(new ServiceDutyId("later"), _customer, MadeUp.At + Duration.FromNanoseconds(1));
        var waiting = ComplaintKinds.TakenOn(new ServiceDutyId("waiting"), _customer, MadeUp.At);
        waiting.WaitForCustomer(MadeUp.At);
        var ended = ComplaintKinds.TakenOn(new ServiceDutyId("ended"), _customer, MadeUp.At);
        ended.Cancel(ServiceCancelReason.NotNeeded, MadeUp.At);
        var other = ComplaintKinds.TakenOn(new ServiceDutyId("other"), new CustomerId("A '; --"), MadeUp.At);
        await run.First.ServiceDuties!.SaveAsync([open, later, waiting, ended, other], command: null, default).ConfigureAwait(false);
        await ScanAsync("A scan at the moment at which something is due", due, ReadScope.Everything, "open", "other").ConfigureAwait(false);
        await ScanAsync("A scan a nanosecond before", due - Duration.FromNanoseconds(1), ReadScope.Everything).ConfigureAwait(false);
        await ScanAsync("A scan a nanosecond later", due + Duration.FromNanoseconds(1), ReadScope.Everything, "open", "other", "later").ConfigureAwait(false);
        await ScanAsync("A scan in a scope", due, ReadScope.Of(_customer), "open").ConfigureAwait(false);
        await ScanAsync("A scan by who sees nobody", due, new ReadScope(customers: null)).ConfigureAwait(false);
        await AllAsync("A scan of all", ReadScope.Everything, "open", "later", "waiting", "ended", "other").ConfigureAwait(false);
        await AllAsync("A scan of all in a scope", ReadScope.Of(_customer), "open", "later", "waiting", "ended").ConfigureAwait(false);
        await AllAsync("A scan of all by who sees nobody", new ReadScope(customers: null)).ConfigureAwait(false);
        await ListAsync("Those to a customer", ReadScope.Of(_customer), "open", "later", "waiting", "ended").ConfigureAwait(false);
        await ListAsync("Those to a customer outside the scope", ReadScope.Of(new CustomerId("A '; --"))).ConfigureAwait(false);

        Task ScanAsync(string what, Instant upTo, ReadScope scope, params string[] expected) =>
            run.MustScanAsync(what, ports => ports.ServiceDuties!.ScanDueAsync(upTo, scope, default), duty => duty.Id.Value, expected);

        Task AllAsync(string what, ReadScope scope, params string[] expected) =>
            run.MustScanAsync(what, ports => ports.ServiceDuties!.ScanAsync(scope, default), duty => duty.Id.Value, expected);

        async Task ListAsync(string what, ReadScope scope, params string[] expected) =>
            run.MustBe(what, (await run.Second.ServiceDuties!.OfCustomerAsync(_customer, scope, default).ConfigureAwait(false)).Select(duty => duty.Id.Value), expected);
    }
}
