using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.FollowUps;

namespace CustomerManagement.Domain.Testing.Contracts;

/// <summary>What <see cref="IFollowUpRepository"/> guarantees beside the rest.</summary>
internal static class FollowUpContracts
{
    private static readonly CustomerId _customer = new("a '; --");

    public static IReadOnlyList<RepositoryContract> All { get; } =
    [
        new(StorePort.FollowUps, "Due", "A scan gives the open ones that are due on a day or before, each once, however often it is asked, also while they are saved.", DueAsync),
        new(StorePort.FollowUps, "OfCustomer", "Of a customer, or of several, all open ones are listed, and the ended ones whose occasion is not before a date.", OfCustomerAsync),
    ];

    private static async Task DueAsync(ContractRun run)
    {
        var all = new List<FollowUp>();
        foreach (var day in new[] { -400, -1, 0, 1, 300_000 })
        {
            all.Add(Due($"open-{day}", _customer, day));
            Add($"done-{day}", day, followUp => followUp.Complete(ContactChannel.Call, FollowUpOutcome.Content, followUp.DueOn, by: null, MadeUp.At));
            Add($"skipped-{day}", day, followUp => followUp.Skip(SkipReason.Missed, followUp.DueOn, by: null, MadeUp.At));
            Add($"withdrawn-{day}", day, followUp => followUp.Withdraw(followUp.DueOn, MadeUp.At));
        }

        Add("moved", -1, followUp => followUp.MoveTo(MadeUp.Day.PlusDays(1), MadeUp.At));
        all.Add(Due("other", new CustomerId("other"), -1));
        await run.First.FollowUps!.SaveAsync(all, command: null, default).ConfigureAwait(false);
        string[] due = ["open--400", "open--1", "open-0"];
        await ScanAsync("A scan of what is due", MadeUp.Day, ReadScope.Everything, [.. due, "other"]).ConfigureAwait(false);
        await ScanAsync("A scan of what is due in a scope", MadeUp.Day, ReadScope.Of(_customer), due).ConfigureAwait(false);
        await ScanAsync("A scan of what was due the day before", MadeUp.Day.PlusDays(-1), ReadScope.Of(_customer), "open--400", "open--1").ConfigureAwait(false);
        await ScanAsync("A scan of nobody", MadeUp.Day, new ReadScope(customers: null)).ConfigureAwait(false);

        // Each is ended in another session while the scan goes on.
        var seen = new List<string>();
        await foreach (var followUp in run.First.FollowUps!.ScanDueAsync(MadeUp.Day, ReadScope.Everything, default).ConfigureAwait(false))
        {
            seen.Add(followUp.Id.Value);
            followUp.Withdraw(MadeUp.Day, MadeUp.At);
            await run.Second.FollowUps!.SaveAsync([followUp], command: null, default).ConfigureAwait(false);
        }

        run.MustBe("A scan during which each is saved", seen, [.. due, "other"]);
        await ScanAsync("A scan after all were ended", MadeUp.Day, ReadScope.Everything).ConfigureAwait(false);

        void Add(string id, int day, Action<FollowUp> end)
        {
            all.Add(Due(id, _customer, day));
            end(all[^1]);
        }

        Task ScanAsync(string what, NodaTime.LocalDate upTo, ReadScope scope, params string[] expected) =>
            run.MustScanAsync(what, ports => ports.FollowUps!.ScanDueAsync(upTo, scope, default), followUp => followUp.Id.Value, expected);
    }

    private static async Task OfCustomerAsync(ContractRun run)
    {
        var all = new List<FollowUp>();
        foreach (var day in new[] { -1, 0, 1 })
        {
            // Its occasion is ten days before.
            all.Add(Due($"open-{day}", _customer, day + 10));
            all.Add(Due($"ended-{day}", _customer, day + 10));
            all[^1].Skip(SkipReason.Missed, MadeUp.Day, by: null, MadeUp.At);
        }

        all.Add(Due("other", new CustomerId("A '; --"), 10));
        await run.First.FollowUps!.SaveAsync(all, command: null, default).ConfigureAwait(false);
        await ListAsync("What is known of a customer", _customer, ReadScope.Of(_customer), "open--1", "open-0", "open-1", "ended-0", "ended-1").ConfigureAwait(false);
        await ListAsync("What is known of a customer outside the scope", _customer, ReadScope.Of(new CustomerId("A '; --"))).ConfigureAwait(false);
        await ListAsync("What is known of a customer without follow-ups", new CustomerId("nobody"), ReadScope.Everything).ConfigureAwait(false);
        CustomerId[] several = [new("nobody"), _customer, new("A '; --")];
        await ListSeveralAsync("What is known of several", several, ReadScope.Everything, "open--1", "open-0", "open-1", "ended-0", "ended-1", "other").ConfigureAwait(false);
        await ListSeveralAsync("What is known of several in a scope", several, ReadScope.Of(several[2]), "other").ConfigureAwait(false);
        await ListSeveralAsync("What is known of none", [], ReadScope.Everything).ConfigureAwait(false);

        async Task ListSeveralAsync(string what, CustomerId[] customers, ReadScope scope, params string[] expected) =>
            run.MustBe(what, (await run.Second.FollowUps!.OfCustomersAsync(customers, MadeUp.Day, scope, default).ConfigureAwait(false)).Select(followUp => followUp.Id.Value), expected);

        async Task ListAsync(string what, CustomerId customer, ReadScope scope, params string[] expected) =>
            run.MustBe(what, (await run.Second.FollowUps!.OfCustomerAsync(customer, MadeUp.Day, scope, default).ConfigureAwait(false)).Select(followUp => followUp.Id.Value), expected);
    }

    private static FollowUp Due(string id, CustomerId customer, int day) => CustomerKinds.Due(new FollowUpId(id), customer, MadeUp.Day.PlusDays(day));
}
