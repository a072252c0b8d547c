using System.Globalization;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Persistence;
using CustomerManagement.Domain.Reviews;
using CustomerManagement.Domain.Testing.Storage;
using CustomerManagement.Domain.Tests.Complaints;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Reviews;

/// <summary>Whatever breaks, and however often a command is tried with its key: what is stored is what one run without trouble gives, and so are the events.</summary>
public sealed class RepeatableCommandLaws
{
    private static readonly CustomerId _customer = new("1");

    private static readonly Instant _at = Instant.FromUtc(2024, 6, 7, 8, 0);

    [Property(Arbitrary = [typeof(ComplaintWalks)], MaxTest = Laws.Cases)]
    public async Task A_walk_of_commands_to_a_complaint_over_a_line_that_breaks_is_the_walk(ComplaintWalk walk, int seed)
    {
        var store = new InMemoryStore(ComplaintWalk.Calendars);
        var shaky = new ShakyRepository<Complaint>(store.Complaints, new Random(seed));
        var command = walk.Commands[0];
        var model = Complaint.Receive(new ComplaintId("c-1"), walk.Intakes[0], command.Subject!, walk.Owners[0], walk.Owners[1], command.Policy!, command.At);
        await store.Complaints.SaveAsync([Complaint.Receive(model.Id, walk.Intakes[0], command.Subject!, walk.Owners[0], walk.Owners[1], command.Policy!, command.At)], command: null, default);
        var applied = 0;
        foreach (var (place, next) in walk.Commands.Skip(2).Where(next => next.Kind is not (CommandKind.MergeInto or CommandKind.SaveAndLoad)).Index())
        {
            applied += await BothAsync(
                shaky, place, token => store.Complaints.FindAsync(model.Id, ReadScope.Everything, token), complaint => next.Run(complaint, complaint),
                () => Run(() => next.Run(model, model)));
            Assert.Equal(model.PendingEvents, store.Events);
        }

        var stored = await store.Complaints.FindAsync(model.Id, ReadScope.Everything, default);
        Assert.Equal(1 + applied, stored!.Version);
        Assert.Equal(SnapshotJson.WriteText(model.ToSnapshot() with { Version = stored.Version }), SnapshotJson.WriteText(stored.ToSnapshot()));
    }

    [Property(MaxTest = Laws.Cases)]
    public async Task Commands_to_a_customer_over_a_line_that_breaks_are_applied_once_each(int seed)
    {
        var random = new Random(seed);
        var store = new InMemoryStore();
        var shaky = new ShakyRepository<Customer>(store.Customers, new Random(~seed));
        await store.Customers.SaveAsync([Customer.OpenAtSale(_customer, _at)], command: null, default);
        var model = Customer.OpenAtSale(_customer, _at);
        var applied = 0;
        for (var place = 0; place < 12; place++)
        {
            var command = Command(random);
            applied += await BothAsync(shaky, place, token => store.Customers.FindAsync(_customer, ReadScope.Everything, token), command, () => Run(() => command(model)));
        }

        var stored = await store.Customers.FindAsync(_customer, ReadScope.Everything, default);
        Assert.Equal(1 + applied, stored!.Version);
        Assert.Equal(SnapshotJson.WriteText(model.ToSnapshot() with { Version = stored.Version }), SnapshotJson.WriteText(stored.ToSnapshot()));
        Assert.Equal(model.PendingEvents, store.Events);
    }

    [Fact]
    public async Task Every_kind_of_trouble_comes_about()
    {
        var store = new InMemoryStore();
        var shaky = new ShakyRepository<Customer>(store.Customers, new Random(7));
        await store.Customers.SaveAsync([Customer.OpenAtSale(_customer, _at)], command: null, default);
        for (var place = 0; place < 200; place++)
        {
            await UntilToldAsync(shaky, Key(place), token => store.Customers.FindAsync(_customer, ReadScope.Everything, token), _ => { });
        }

        Assert.Equal(["conflict", "not saved, and known", "not saved, and not known", "saved", "saved, and not known"], shaky.Happened.Keys.Order(StringComparer.Ordinal));
    }

    private static Action<Customer> Command(Random random)
    {
        var contact = new ContactId(random.Next(3).ToString(CultureInfo.InvariantCulture));
        var name = new CustomerName($"name {random.Next(2)}");
        return random.Next(5) switch
        {
            0 => customer => customer.AddContact(new ContactPerson(contact, name), _at),
            1 => customer => customer.ChangeContact(new ContactPerson(contact, name), _at),
            2 => customer => customer.RemoveContact(contact, _at),
            3 => customer => customer.Describe(new CustomerProfile(CustomerKind.Organisation, CustomerRole.EndCustomer, name), _at),
            _ => customer => customer.StateConsent(new Consent(person: null, ContactChannel.Call, ConsentState.Granted, _at)),
        };
    }

    private static string? Run(Action command)
    {
        try
        {
            command();
            return null;
        }
        catch (BusinessRuleException rule)
        {
            return rule.Code;
        }
    }

    /// <summary>Carries a command out on both, and tells whether it counts as applied.</summary>
    private static async Task<int> BothAsync<TAggregate>(
        IRepository<TAggregate> repository, int place, Func<CancellationToken, Task<TAggregate?>> load, Action<TAggregate> command, Func<string?> model)
        where TAggregate : class
    {
        var broken = await UntilToldAsync(repository, Key(place), load, command);
        Assert.Equal(model(), broken);
        return broken is null ? 1 : 0;
    }

    /// <summary>As a caller does who is told nothing: the same key until there is an answer. The code of the rule that was broken, if one was.</summary>
    private static async Task<string?> UntilToldAsync<TAggregate>(
        IRepository<TAggregate> repository, CommandKey key, Func<CancellationToken, Task<TAggregate?>> load, Action<TAggregate> command)
        where TAggregate : class
    {
        while (true)
        {
            try
            {
                Assert.NotEqual(CommandOutcome.NotFound, await repository.ApplyOnceAsync(key, load, command, default));
                return null;
            }
            catch (BusinessRuleException rule)
            {
                return rule.Code;
            }
            catch (Exception trouble) when (trouble is StoreUnavailableException or ConcurrencyException)
            {
                // Tried again with the same key.
            }
        }
    }

    private static CommandKey Key(int place) => new(place.ToString(CultureInfo.InvariantCulture));
}
