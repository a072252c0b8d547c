using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Reviews;
using CustomerManagement.Domain.Testing.Storage;
using CustomerManagement.Domain.Tests.Complaints;
using CustomerManagement.Domain.Tests.Reviews;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Interleavings;

/// <summary>Use cases that two begin at once, in many orders: nothing is lost and nothing is done twice.</summary>
public sealed class InterleavingTests
{
    private const int Few = 5_000;

    private static readonly CustomerId _id = new("1");

    private static readonly Instant _at = Instant.FromUtc(2024, 6, 7, 8, 0);

    [Fact]
    public void The_same_seed_is_the_same_order_and_different_seeds_are_all_orders()
    {
        Assert.Equal(Order(3), Order(3));
        Assert.Equal(20, Enumerable.Range(0, 1_000).Select(seed => Order((ulong)seed)).Distinct(StringComparer.Ordinal).Count());

        // Two callers of three steps each: 6 over 3.
        static string Order(ulong seed)
        {
            var (order, seen) = (new Interleaving(), new List<char>());
            order.Run(seed, () => StepAsync('a'), () => StepAsync('b'));
            return new string([.. seen]);

            async Task StepAsync(char name)
            {
                for (var step = 0; step < 3; step++)
                {
                    await order.Next();
                    seen.Add(name);
                }
            }
        }
    }

    [Fact]
    public void Two_commands_to_one_customer_are_both_applied() => Interleaving.Many(Few, seed =>
    {
        var (store, customers, order) = Desk();
        order.Run(seed, () => AddAsync(customers, "a", "key a"), () => AddAsync(customers, "b", "key b"));
        Assert.True(order.Choices > 0);
        BothAreThere(store.Customers);
    });

    [Fact]
    public void A_store_that_loses_updates_is_found_out()
    {
        var found = Assert.Throws<InvalidOperationException>(() => Interleaving.Many(Few, seed =>
        {
            var (store, _, order) = Desk();
            var overwriting = new OverwritingCustomers(store.Customers);
            var customers = new TurnTakingCustomers(() => overwriting, order);
            order.Run(seed, () => AddAsync(customers, "a", "key a"), () => AddAsync(customers, "b", "key b"));
            BothAreThere(store.Customers);
        }));
        Assert.StartsWith("Found in the order of seed ", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_command_tried_by_three_is_applied_once() => Interleaving.Many(Few, seed =>
    {
        var (store, customers, order) = Desk();
        var outcomes = new List<CommandOutcome>();
        order.Run(seed, TryAsync, TryAsync, TryAsync);
        Assert.Equal([CommandOutcome.Applied, CommandOutcome.AlreadyApplied, CommandOutcome.AlreadyApplied], outcomes.Order());
        Assert.Equal(2, Now(store.Customers.FindAsync(_id, ReadScope.Everything, default))!.Version);

        async Task TryAsync() => outcomes.Add(await AddAsync(customers, "a", "key"));
    });

    [Fact]
    public void Two_sweeps_do_what_one_does() => Interleaving.Many(Few, seed =>
    {
        var order = new Interleaving();
        var (store, alone) = (Complaints(), Complaints());
        var now = ComplaintCases.At("2026-03-20 12:00");
        var clock = new FakeClock(now);
        Now(new ComplaintRuns(alone.Complaints, clock).SweepAsync());
        var complaints = new TurnTakingComplaints(() => store.Complaints, order);
        order.Run(seed, () => new ComplaintRuns(complaints, clock).SweepAsync(), () => new ComplaintRuns(complaints, clock).SweepAsync());
        Assert.Equal(alone.Events.Select(Text).Order(StringComparer.Ordinal), store.Events.Select(Text).Order(StringComparer.Ordinal));
        Assert.Contains(store.Events, happened => happened is ComplaintEscalated);

        static InMemoryStore Complaints()
        {
            var store = new InMemoryStore();
            Now(store.Complaints.SaveAsync([ComplaintCases.Received("2026-03-02 09:30"), ComplaintCases.Received("2026-03-03 09:30", id: "c-2")], command: null, default));
            return store;
        }
    });

    [Fact]
    public void A_sale_to_a_new_buyer_that_two_record_is_one_sale_to_one_customer() => Interleaving.Many(Few, seed =>
    {
        var (order, store) = (new Interleaving(), new InMemoryStore());
        var recorder = new SaleRecorder(new TurnTakingCustomers(() => store.Customers, order), new TurnTakingFacts(() => store.Facts, order));
        var sale = new Purchase(_id, new LocalDate(2024, 6, 7), new Money(10, Currency.None), new PurchaseId("sale"));
        var opened = new List<bool>();
        order.Run(seed, RecordAsync, RecordAsync);
        Assert.Equal([false, true], opened.Order());
        Assert.Equal([sale], Now(store.Facts.OfCustomerAsync(_id, ReadScope.Everything, default)).All);
        Assert.Equal(1, Now(store.Customers.FindAsync(_id, ReadScope.Everything, default))!.Version);
        Assert.Single(store.Events);

        async Task RecordAsync() => opened.Add(await recorder.RecordAsync(sale, _at, default));
    });

    /// <summary>A complaint is closed as a duplicate goes into it: never is one merged into what did not absorb it.</summary>
    [Fact]
    public void A_complaint_that_is_closed_as_another_goes_into_it_loses_nothing()
    {
        var seen = new HashSet<string>();
        Interleaving.Many(Few, seed =>
        {
            var (order, store) = (new Interleaving(), new InMemoryStore());
            Now(store.Complaints.SaveAsync([ComplaintCases.Received("2026-03-02 09:30"), ComplaintCases.Received("2026-03-02 10:30", id: "c-2")], command: null, default));
            var complaints = new TurnTakingComplaints(() => store.Complaints, order);
            order.Run(seed, MergeAsync, CloseAsync);
            var (older, newer) = (Find(store.Complaints, "c-1"), Find(store.Complaints, "c-2"));
            var hasAbsorbed = older.History.Any(entry => entry.Kind == ComplaintEntryKind.Absorbed);
            Assert.Equal(hasAbsorbed, newer.Status == ComplaintStatus.Merged);
            Assert.Equal(ComplaintStatus.Closed, older.Status);
            seen.Add($"merged: {hasAbsorbed}");

            // Whoever meets a conflict begins anew, and gives up when a rule says so.
            async Task MergeAsync() => await AgainAsync(async () =>
            {
                var into = await complaints.FindAsync(new ComplaintId("c-1"), ReadScope.Everything, default);
                var duplicate = await complaints.FindAsync(new ComplaintId("c-2"), ReadScope.Everything, default);
                duplicate!.MergeInto(into!, ComplaintCases.At("2026-03-02 11:00"));
                await complaints.SaveAsync([duplicate, into!], new CommandKey("merge"), default);
            });

            async Task CloseAsync() => await AgainAsync(async () =>
            {
                var complaint = await complaints.FindAsync(new ComplaintId("c-1"), ReadScope.Everything, default);
                complaint!.Drop(ClosingReason.Withdrawn, ComplaintCases.At("2026-03-02 11:00"));
                await complaints.SaveAsync([complaint], new CommandKey("close"), default);
            });
        });
        Assert.Equal(["merged: False", "merged: True"], seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Two_planners_plan_what_one_plans()
    {
        var (order, store) = (new Interleaving(), new InMemoryStore());
        using var desk = await new FollowUpDesk(new TurnTakingFollowUps(() => store.FollowUps, order))
            .WithAsync(Fixtures.Buys("1", "2024-03-04", 2_000), Fixtures.Buys("2", "2024-02-01", 10));
        var boundaries = await desk.BoundariesAsync();
        List<string> alone = [];
        order.Run(0, () => desk.Runs.PlanAsync(boundaries));
        alone.AddRange(store.Events.Select(Text).Order(StringComparer.Ordinal));
        Assert.Equal(5, alone.Count);
        Interleaving.Many(300, seed =>
        {
            store = new InMemoryStore();
            order.Run(seed, () => desk.Runs.PlanAsync(boundaries), () => desk.Runs.PlanAsync(boundaries));
            Assert.Equal(alone, store.Events.Select(Text).Order(StringComparer.Ordinal));
        });
    }

    private static (InMemoryStore Store, TurnTakingCustomers Customers, Interleaving Order) Desk()
    {
        var (store, order) = (new InMemoryStore(), new Interleaving());
        Now(store.Customers.SaveAsync([Customer.OpenAtSale(_id, _at)], command: null, default));
        return (store, new TurnTakingCustomers(() => store.Customers, order), order);
    }

    private static Task<CommandOutcome> AddAsync(TurnTakingCustomers customers, string contact, string key) => customers.ApplyOnceAsync(
        new CommandKey(key), token => customers.FindAsync(_id, ReadScope.Everything, token),
        customer => customer.AddContact(new ContactPerson(new ContactId(contact), new CustomerName("Name")), _at), default);

    private static void BothAreThere(ICustomerRepository customers)
    {
        var stored = Now(customers.FindAsync(_id, ReadScope.Everything, default))!;
        Assert.Equal(3, stored.Version);
        Assert.Equal(["a", "b"], stored.Contacts.Select(contact => contact.Id.Value).Order(StringComparer.Ordinal));
    }

    private static async Task AgainAsync(Func<Task> act)
    {
        while (true)
        {
            try
            {
                await act();
                return;
            }
            catch (ConcurrencyException)
            {
                // Loaded anew.
            }
            catch (BusinessRuleException)
            {
                return;
            }
        }
    }

    private static Complaint Find(IComplaintRepository complaints, string id) => Now(complaints.FindAsync(new ComplaintId(id), ReadScope.Everything, default))!;

    private static string Text(IDomainEvent happened) => $"{happened}";

    // The store in memory never waits.
    private static T Now<T>(Task<T> done)
    {
        Assert.True(done.IsCompleted);
        return done.GetAwaiter().GetResult();
    }

    private static void Now(Task done)
    {
        Assert.True(done.IsCompleted);
        done.GetAwaiter().GetResult();
    }
}
