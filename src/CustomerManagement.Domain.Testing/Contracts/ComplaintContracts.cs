using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Testing.Contracts;

/// <summary>What <see cref="IComplaintRepository"/> and <see cref="IImprovementRepository"/> guarantee beside the rest.</summary>
internal static class ComplaintContracts
{
    private static readonly CustomerId _customer = new("a '; --");

    private static readonly CustomerId _dealer = new("A '; --");

    public static IReadOnlyList<RepositoryContract> All { get; } =
    [
        new(StorePort.Complaints, "Due", "A scan gives those of which something is due at a moment or before, to the nanosecond, each once, also while they are saved.", DueAsync),
        new(StorePort.Complaints, "OfCustomer", "Of a customer its own complaints are listed and those it passed on; who may see either may see it, and one of nobody only who sees everything.", OfCustomerAsync),
        new(StorePort.Complaints, "KindOfKey", "A key belongs to a kind of aggregate: the same key is free for another kind.", KindOfKeyAsync),
        new(StorePort.Improvements, "Due", "A scan gives the open ones that are due on a date or before, each once.", ImprovementsDueAsync),
    ];

    private static async Task DueAsync(ContractRun run)
    {
        var open = ComplaintKinds.Received(new ComplaintId("open"), _customer, intermediary: null);
        var due = open.NextDue!.Value;
        var other = ComplaintKinds.Received(new ComplaintId("other"), new CustomerId("other"), intermediary: null);
        var later = ComplaintKinds.Received(new ComplaintId("later"), _customer, intermediary: null, receivedHours: 1);
        var closed = ComplaintKinds.Received(new ComplaintId("closed"), _customer, intermediary: null);
        closed.Drop(ClosingReason.NoComplaint, ComplaintKinds.After(1));
        await run.First.Complaints!.SaveAsync([open, other, later, closed], command: null, default).ConfigureAwait(false);
        await ScanAsync("A scan at the moment at which something is due", due, ReadScope.Everything, "open", "other").ConfigureAwait(false);
        await ScanAsync("A scan a nanosecond before", due - Duration.FromNanoseconds(1), ReadScope.Everything).ConfigureAwait(false);
        await ScanAsync("A scan a nanosecond later", due + Duration.FromNanoseconds(1), ReadScope.Everything, "open", "other").ConfigureAwait(false);
        await ScanAsync("A scan in a scope", due, ReadScope.Of(_customer), "open").ConfigureAwait(false);
        await ScanAsync("A scan years later", due + Duration.FromDays(3_000), ReadScope.Everything, "open", "other", "later").ConfigureAwait(false);
        await ScanAsync("A scan at the first of all moments", Instant.MinValue, ReadScope.Everything).ConfigureAwait(false);
        await ScanAsync("A scan at the last of all moments", Instant.MaxValue, ReadScope.Everything, "open", "other", "later").ConfigureAwait(false);

        var seen = new List<string>();
        await foreach (var complaint in run.First.Complaints!.ScanDueAsync(due, ReadScope.Everything, default).ConfigureAwait(false))
        {
            seen.Add(complaint.Id.Value);
            complaint.PassTo(due);
            await run.Second.Complaints!.SaveAsync([complaint], command: null, default).ConfigureAwait(false);
        }

        run.MustBe("A scan during which each is saved", seen, "open", "other");
        await ScanAsync("A scan after what was due was passed", due, ReadScope.Everything).ConfigureAwait(false);

        Task ScanAsync(string what, Instant upTo, ReadScope scope, params string[] expected) =>
            run.MustScanAsync(what, ports => ports.Complaints!.ScanDueAsync(upTo, scope, default), complaint => complaint.Id.Value, expected);
    }

    private static async Task OfCustomerAsync(ContractRun run)
    {
        Complaint[] all =
        [
            ComplaintKinds.Received(new ComplaintId("own"), _customer, intermediary: null), ComplaintKinds.Received(new ComplaintId("passed-on"), _customer, _dealer),
            ComplaintKinds.Received(new ComplaintId("dealers-own"), _dealer, intermediary: null), ComplaintKinds.Received(new ComplaintId("through-dealer"), customer: null, _dealer),
            ComplaintKinds.Received(new ComplaintId("nobodys"), customer: null, intermediary: null),
        ];
        await run.First.Complaints!.SaveAsync(all, command: null, default).ConfigureAwait(false);
        await ListAsync("Those of a customer", _customer, ReadScope.Everything, "own", "passed-on").ConfigureAwait(false);
        await ListAsync("Those of a dealer", _dealer, ReadScope.Everything, "passed-on", "dealers-own", "through-dealer").ConfigureAwait(false);
        await ListAsync("Those of a customer, asked by who sees the dealer,", _customer, ReadScope.Of(_dealer), "passed-on").ConfigureAwait(false);
        await ListAsync("Those of a dealer, asked by who sees the customer,", _dealer, ReadScope.Of(_customer), "passed-on").ConfigureAwait(false);
        await ListAsync("Those of a customer, asked by who sees nobody,", _customer, new ReadScope(customers: null)).ConfigureAwait(false);
        await ScanAsync("A scan of all", ReadScope.Everything, [.. all.Select(complaint => complaint.Id.Value)]).ConfigureAwait(false);
        await ScanAsync("A scan of those of a dealer", ReadScope.Of(_dealer), "passed-on", "dealers-own", "through-dealer").ConfigureAwait(false);
        await ScanAsync("A scan by who sees nobody", new ReadScope(customers: null)).ConfigureAwait(false);
        var hidden = await run.Second.Complaints!.FindAsync(new ComplaintId("nobodys"), new ReadScope([_customer, _dealer]), default).ConfigureAwait(false);
        run.Must(hidden is null, "A complaint of nobody known is found in the scope of some customers.");

        // Bound later, it moves to whom it is bound to.
        all[4].Bind(_customer, intermediary: null, ComplaintKinds.After(1));
        await run.First.Complaints.SaveAsync([all[4]], command: null, default).ConfigureAwait(false);
        await ListAsync("Those of a customer after one was bound to it", _customer, ReadScope.Of(_customer), "own", "passed-on", "nobodys").ConfigureAwait(false);

        async Task ListAsync(string what, CustomerId customer, ReadScope scope, params string[] expected) =>
            run.MustBe(what, (await run.Second.Complaints!.OfCustomerAsync(customer, scope, default).ConfigureAwait(false)).Select(complaint => complaint.Id.Value), expected);

        Task ScanAsync(string what, ReadScope scope, params string[] expected) =>
            run.MustScanAsync(what, ports => ports.Complaints!.ScanAsync(scope, default), complaint => complaint.Id.Value, expected);
    }

    private static async Task KindOfKeyAsync(ContractRun run)
    {
        if (run.First.Customers is not { } customers)
        {
            throw new ContractNotApplicableException(run.Contract, "port Customers");
        }

        var key = new CommandKey("key");
        await run.First.Complaints!.SaveAsync([], key, default).ConfigureAwait(false);
        run.Must(!await customers.WasAppliedAsync(key, default).ConfigureAwait(false), "A key of a complaint counts as one of a customer.");
        await customers.SaveAsync([CustomerKinds.Customer.New(_customer, 0)], key, default).ConfigureAwait(false);
        run.Must(await customers.FindAsync(_customer, ReadScope.Everything, default).ConfigureAwait(false) is not null, "A key of a complaint keeps a customer from being saved.");
    }

    private static async Task ImprovementsDueAsync(ContractRun run)
    {
        var all = new[] { -1, 0, 1 }.Select(day => ComplaintKinds.Begun(new ImprovementId($"open-{day}"), MadeUp.Day.PlusDays(day))).ToList();
        all.Add(ComplaintKinds.Begun(new ImprovementId("done"), MadeUp.Day));
        all[^1].Complete(MadeUp.Day, MadeUp.At);
        all.Add(ComplaintKinds.Begun(new ImprovementId("dropped"), MadeUp.Day));
        all[^1].Drop(new ImprovementText("no"), MadeUp.At);
        await run.First.Improvements!.SaveAsync(all, command: null, default).ConfigureAwait(false);
        await run.MustScanAsync("A scan of what is due", ports => ports.Improvements!.ScanOpenDueAsync(MadeUp.Day, default), improvement => improvement.Id.Value, "open--1", "open-0").ConfigureAwait(false);
        all[2].Postpone(MadeUp.Day, MadeUp.At);
        await run.First.Improvements.SaveAsync([all[2]], command: null, default).ConfigureAwait(false);
        await run.MustScanAsync("A scan after one was put to an earlier date", ports => ports.Improvements!.ScanOpenDueAsync(MadeUp.Day, default), improvement => improvement.Id.Value, "open--1", "open-0", "open-1").ConfigureAwait(false);
    }
}
