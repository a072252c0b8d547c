using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Testing.Contracts;

/// <summary>What ports guarantee whose aggregates name customers without belonging to one: they are found when a customer's data are erased.</summary>
internal static class NamingContracts
{
    private static readonly CustomerId _customer = new("a '; --");

    private static readonly CustomerId _almost = new("A '; --");

    public static IReadOnlyList<RepositoryContract> All { get; } =
    [
        Contract(FieldKinds.VisitPlan, FieldKinds.PlanOf, (ports, customers, scope, cancellation) => ports.VisitPlans!.ScanOfCustomersAsync(customers, scope, cancellation)),
        Contract(FieldKinds.DailyReport, FieldKinds.ReportOf, (ports, customers, scope, cancellation) => ports.DailyReports!.ScanOfCustomersAsync(customers, scope, cancellation)),
        Contract(FieldKinds.MarketReport, FieldKinds.FindingAt, (ports, customers, scope, cancellation) => ports.MarketReports!.ScanOfCustomersAsync(customers, scope, cancellation)),
        Contract(FieldKinds.SalesMeeting, FieldKinds.MeetingAbout, (ports, customers, _, cancellation) => ports.SalesMeetings!.ScanOfCustomersAsync(customers, cancellation)),
        Contract(HouseKinds.Survey, HouseKinds.SurveyOf, (ports, customers, _, cancellation) => ports.Surveys!.ScanOfCustomersAsync(customers, cancellation)),
    ];

    /// <summary>The contract of one port.</summary>
    /// <param name="kind">What it keeps.</param>
    /// <param name="make">Makes one that names customers, of a person by number. One that can name a single customer names the first.</param>
    /// <param name="scan">The scan of the port.</param>
    private static RepositoryContract Contract<TAggregate, TId>(
        AggregateKind<TAggregate, TId> kind,
        Func<TId, int, CustomerId[], TAggregate> make,
        Func<StorePorts, IReadOnlySet<CustomerId>, ReadScope, CancellationToken, IAsyncEnumerable<TAggregate>> scan)
        where TAggregate : AggregateRoot<TId>
        where TId : struct =>
        new(kind.Port, "OfCustomers", "A scan gives those that name one of some customers, each once, also while they are saved.", run => HoldAsync(run, kind, make, scan));

    private static async Task HoldAsync<TAggregate, TId>(
        ContractRun run,
        AggregateKind<TAggregate, TId> kind,
        Func<TId, int, CustomerId[], TAggregate> make,
        Func<StorePorts, IReadOnlySet<CustomerId>, ReadScope, CancellationToken, IAsyncEnumerable<TAggregate>> scan)
        where TAggregate : AggregateRoot<TId>
        where TId : struct
    {
        var view = new KindView<TAggregate, TId>(kind, run);
        var repository = view.Repository(run.First);
        var (one, both, almost, nobody) = (New("one", _customer), New("both", _customer, _almost), New("third", _almost), New("nobody"));
        await repository.SaveAsync([one, both, almost, nobody], command: null, default).ConfigureAwait(false);
        await ScanAsync("A scan of those that name a customer", [_customer], ReadScope.Everything, one, both).ConfigureAwait(false);
        await ScanAsync("A scan of those that name one of two", [_customer, _almost], ReadScope.Everything, one, both, almost).ConfigureAwait(false);
        await ScanAsync("A scan of those that name a stranger", [new CustomerId("stranger")], ReadScope.Everything).ConfigureAwait(false);
        await ScanAsync("A scan of those that name none of no customers", [], ReadScope.Everything).ConfigureAwait(false);
        if (kind.Scope is { } scope)
        {
            await ScanAsync("A scan by who sees one of them", [_customer, _almost], scope(both), both).ConfigureAwait(false);
        }

        // Each is changed in another session while the scan goes on.
        var seen = new List<string>();
        await foreach (var aggregate in scan(run.First, new HashSet<CustomerId> { _customer }, ReadScope.Everything, default).ConfigureAwait(false))
        {
            seen.Add(Id(aggregate));
            kind.Change(aggregate, 7);
            await view.Repository(run.Second).SaveAsync([aggregate], command: null, default).ConfigureAwait(false);
        }

        run.MustBe("A scan during which each is saved", seen, Id(one), Id(both));
        var cancelled = new CancellationToken(canceled: true);
        await run.MustThrowAsync<OperationCanceledException>(
            "A cancelled scan", async () => await scan(run.First, new HashSet<CustomerId> { _customer }, ReadScope.Everything, cancelled).CountAsync(CancellationToken.None).ConfigureAwait(false)).ConfigureAwait(false);

        // Of a person each, since a person has one plan for a day.
        TAggregate New(string id, params CustomerId[] customers) => make(kind.Id(id), id.Length, customers);

        Task ScanAsync(string what, CustomerId[] customers, ReadScope who, params TAggregate[] expected) =>
            run.MustScanAsync(what, ports => scan(ports, customers.ToHashSet(), who, default), Id, expected.Select(Id));

        static string Id(TAggregate aggregate) => $"{aggregate.Id}";
    }
}
