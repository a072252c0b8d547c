using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Reviews;
using CustomerManagement.Domain.Testing.Storage;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Reviews;

public sealed class RepeatableCommandsTests
{
    private static readonly CustomerId _id = new("1");

    private static readonly CommandKey _key = new("key");

    private static readonly Instant _at = Instant.FromUtc(2024, 6, 7, 8, 0);

    private readonly InMemoryStore _store = new();

    [Fact]
    public async Task A_command_is_applied_and_then_was()
    {
        await FileAsync();
        Assert.Equal(CommandOutcome.Applied, await ApplyAsync(_store.Customers, Remove));
        Assert.Equal(CommandOutcome.AlreadyApplied, await ApplyAsync(_store.Customers, Remove));
        Assert.Equal(2, (await FindAsync())!.Version);
    }

    [Fact]
    public async Task What_is_not_there_or_not_to_be_seen_is_not_found_and_the_key_stays_free()
    {
        Assert.Equal(CommandOutcome.NotFound, await ApplyAsync(_store.Customers, Remove));
        await FileAsync();
        Assert.Equal(
            CommandOutcome.NotFound,
            await _store.Customers.ApplyOnceAsync(_key, token => _store.Customers.FindAsync(_id, ReadScope.Of(new CustomerId("2")), token), Remove, default));
        Assert.Equal(CommandOutcome.Applied, await ApplyAsync(_store.Customers, Remove));
    }

    [Fact]
    public async Task A_broken_rule_goes_to_the_caller_and_uses_no_key_up()
    {
        await FileAsync();
        var broken = await Assert.ThrowsAsync<BusinessRuleException>(() => ApplyAsync(_store.Customers, customer => customer.RemoveContact(new ContactId("nobody"), _at)));
        Assert.Equal(CustomerRules.ContactUnknown, broken.Code);
        Assert.Equal(CommandOutcome.Applied, await ApplyAsync(_store.Customers, Remove));
    }

    [Theory]
    [InlineData(false, CommandOutcome.Applied)]
    [InlineData(true, CommandOutcome.AlreadyApplied)]
    public async Task After_an_unknown_outcome_the_same_key_tells(bool isSaved, CommandOutcome expected)
    {
        await FileAsync();
        var scripted = new Scripted(_store.Customers)
        {
            OnSave = async save =>
            {
                if (isSaved)
                {
                    await save();
                }

                throw new StoreUnavailableException(StoreFailure.Unreachable, isOutcomeUnknown: true);
            },
        };
        Assert.True((await Assert.ThrowsAsync<StoreUnavailableException>(() => ApplyAsync(scripted, Remove))).IsOutcomeUnknown);
        Assert.Equal(1, scripted.Saves);
        Assert.Equal(expected, await ApplyAsync(_store.Customers, Remove));
        Assert.Equal(2, (await FindAsync())!.Version);
        Assert.Empty((await FindAsync())!.Contacts);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(RepeatableCommands.MostTries - 1)]
    public async Task A_conflict_is_tried_again_on_what_was_loaded_anew(int conflicts)
    {
        await FileAsync();
        var seen = new List<long>();
        var scripted = new Scripted(_store.Customers) { OnSave = save => conflicts-- > 0 ? TouchAndSaveAsync(save) : save() };
        var times = conflicts;
        var outcome = await ApplyAsync(scripted, customer =>
        {
            seen.Add(customer.Version);
            Remove(customer);
        });
        Assert.Equal(CommandOutcome.Applied, outcome);
        Assert.Equal(Enumerable.Range(1, times + 1).Select(version => (long)version), seen);
        Assert.Empty((await FindAsync())!.Contacts);
        Assert.Equal(times + 2, (await FindAsync())!.Version);
    }

    [Fact]
    public async Task The_tenth_conflict_goes_to_the_caller()
    {
        await FileAsync();
        var scripted = new Scripted(_store.Customers) { OnSave = TouchAndSaveAsync };
        await Assert.ThrowsAsync<ConcurrencyException>(() => ApplyAsync(scripted, Remove));
        Assert.Equal(RepeatableCommands.MostTries, scripted.Saves);
        Assert.Equal(10, RepeatableCommands.MostTries);
        Assert.Equal(CommandOutcome.Applied, await ApplyAsync(_store.Customers, Remove));
    }

    /// <summary>The twin comes between the question for the key and the load, so that the command now breaks a rule.</summary>
    [Fact]
    public async Task A_rule_that_is_broken_since_a_twin_was_faster_is_success()
    {
        await FileAsync();
        var asked = 0;
        var scripted = new Scripted(_store.Customers)
        {
            AfterAsking = async () =>
            {
                if (asked++ == 0)
                {
                    Assert.Equal(CommandOutcome.Applied, await ApplyAsync(_store.Customers, Remove));
                }
            },
        };
        Assert.Equal(CommandOutcome.AlreadyApplied, await ApplyAsync(scripted, Remove));
        Assert.Equal(0, scripted.Saves);
        Assert.Equal(2, (await FindAsync())!.Version);
    }

    /// <summary>The twin comes between the load and the save.</summary>
    [Fact]
    public async Task A_twin_that_is_faster_in_saving_is_success()
    {
        await FileAsync();
        var scripted = new Scripted(_store.Customers)
        {
            OnSave = async save =>
            {
                Assert.Equal(CommandOutcome.Applied, await ApplyAsync(_store.Customers, Remove));
                await save();
            },
        };
        Assert.Equal(CommandOutcome.AlreadyApplied, await ApplyAsync(scripted, Remove));
        Assert.Equal(2, (await FindAsync())!.Version);
    }

    [Fact]
    public async Task What_is_missing_is_refused_and_a_cancelled_call_does_nothing()
    {
        await FileAsync();
        await Assert.ThrowsAsync<ArgumentNullException>("repository", () => ApplyAsync(null!, Remove));
        await Assert.ThrowsAsync<ArgumentNullException>("load", () => _store.Customers.ApplyOnceAsync(_key, null!, Remove, default));
        await Assert.ThrowsAsync<ArgumentNullException>("apply", () => ApplyAsync(_store.Customers, null!));
        await Assert.ThrowsAsync<ArgumentException>(() => _store.Customers.ApplyOnceAsync(default, Load, Remove, default));
        await Assert.ThrowsAsync<OperationCanceledException>(() => _store.Customers.ApplyOnceAsync(_key, Load, Remove, new CancellationToken(canceled: true)));
        Assert.Equal(1, (await FindAsync())!.Version);
    }

    private static void Remove(Customer customer) => customer.RemoveContact(new ContactId("1"), _at);

    private Task<Customer?> Load(CancellationToken cancellation) => _store.Customers.FindAsync(_id, ReadScope.Everything, cancellation);

    private Task<Customer?> FindAsync() => Load(default);

    private Task<CommandOutcome> ApplyAsync(IRepository<Customer> repository, Action<Customer> command) => repository.ApplyOnceAsync(_key, Load, command, default);

    private async Task FileAsync()
    {
        var customer = Customer.OpenAtSale(_id, _at);
        customer.AddContact(new ContactPerson(new ContactId("1"), new CustomerName("Name")), _at);
        await _store.Customers.SaveAsync([customer], command: null, default);
    }

    /// <summary>Somebody else saves the customer first.</summary>
    private async Task TouchAndSaveAsync(Func<Task> save)
    {
        await _store.Customers.SaveAsync([(await FindAsync())!], command: null, default);
        await save();
    }

    /// <summary>Does what a test says around the calls.</summary>
    private sealed class Scripted(IRepository<Customer> right) : IRepository<Customer>
    {
        public Func<Func<Task>, Task> OnSave { get; init; } = save => save();

        public Func<Task> AfterAsking { get; init; } = () => Task.CompletedTask;

        public int Saves { get; private set; }

        public Task SaveAsync(IReadOnlyCollection<Customer> aggregates, CommandKey? command, CancellationToken cancellation)
        {
            Saves++;
            return OnSave(() => right.SaveAsync(aggregates, command, cancellation));
        }

        public async Task<bool> WasAppliedAsync(CommandKey command, CancellationToken cancellation)
        {
            var wasApplied = await right.WasAppliedAsync(command, cancellation);
            await AfterAsking();
            return wasApplied;
        }
    }
}
