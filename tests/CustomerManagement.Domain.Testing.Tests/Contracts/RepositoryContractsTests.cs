using System.Text.RegularExpressions;
using CustomerManagement.Domain.Testing.Contracts;
using CustomerManagement.Domain.Testing.Storage;

namespace CustomerManagement.Domain.Testing.Tests.Contracts;

public sealed class RepositoryContractsTests
{
    public static TheoryData<string> Names => [.. RepositoryContracts.All.Select(contract => contract.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_store_in_memory_keeps(string contract)
    {
        InMemoryFixture? fixture = null;
        await RepositoryContracts.CheckAsync(RepositoryContracts.Named(contract), () => fixture = new InMemoryFixture());
        Assert.True(fixture!.IsDisposed);
    }

    [Fact]
    public async Task Other_seeds_are_other_files_and_facts_and_hold_as_well()
    {
        for (var seed = 0UL; seed < 50; seed++)
        {
            await RepositoryContracts.CheckAsync(RepositoryContracts.Named("Customers.MadeUp"), () => new InMemoryFixture(), seed);
            await RepositoryContracts.CheckAsync(RepositoryContracts.Named("Facts.ComesBack"), () => new InMemoryFixture(), seed);
        }
    }

    [Fact]
    public void Contracts_have_names_of_their_own_and_say_what_they_promise()
    {
        Assert.All(RepositoryContracts.All, contract =>
        {
            Assert.Matches(new Regex($"^{contract.Port}\\.[A-Z][A-Za-z.]+$"), contract.Name);
            Assert.EndsWith(".", contract.Promise, StringComparison.Ordinal);
            Assert.Equal(contract.Name, contract.ToString());
        });
        Assert.Equal(RepositoryContracts.All.Count, RepositoryContracts.All.Select(contract => contract.Name).Distinct().Count());
        Assert.Equal(Enum.GetValues<StorePort>(), RepositoryContracts.All.Select(contract => contract.Port).Distinct().Order());
        Assert.Equal(["PlanningLog.ComesBack", "PlanningLog.Cancellation"], RepositoryContracts.Of(StorePort.PlanningLog).Select(contract => contract.Name));
        Assert.Throws<ArgumentException>("name", () => RepositoryContracts.Named("Customers.Nothing"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_port_that_is_not_there_is_no_pass(string name)
    {
        var contract = RepositoryContracts.Named(name);
        var told = await Assert.ThrowsAsync<ContractNotApplicableException>(() => RepositoryContracts.CheckAsync(contract, () => new FaultyFixture((_, _) => new StorePorts())));
        Assert.Same(contract, told.Contract);
        Assert.Contains(contract.Port.ToString(), told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_tells_no_events_is_no_pass()
    {
        var needy = RepositoryContracts.All.Where(contract => contract.NeedsEvents).ToList();
        Assert.Equal(11, needy.Count);
        foreach (var contract in needy)
        {
            var told = await Assert.ThrowsAsync<ContractNotApplicableException>(() => RepositoryContracts.CheckAsync(contract, () => new SilentFixture()));
            Assert.Contains("saved events", told.Message, StringComparison.Ordinal);
        }

        await RepositoryContracts.CheckAsync(RepositoryContracts.Named("Customers.AllOrNone"), () => new SilentFixture());
    }

    [Fact]
    public void Ports_come_from_the_services_of_a_host()
    {
        var store = new InMemoryStore();
        var ports = StorePorts.Of(new Services(store));
        Assert.All(Enum.GetValues<StorePort>(), port => Assert.True(ports.Has(port)));
        Assert.Same(store.Customers, ports.Customers);
        Assert.All(Enum.GetValues<StorePort>(), port => Assert.False(StorePorts.Of(new Services(store: null)).Has(port)));
        Assert.Throws<ArgumentOutOfRangeException>("port", () => ports.Has((StorePort)14));
    }

    private sealed class Services(InMemoryStore? store) : IServiceProvider
    {
        public object? GetService(Type serviceType) =>
            store is null ? null : typeof(InMemoryStore).GetProperties().SingleOrDefault(port => port.PropertyType == serviceType)?.GetValue(store);
    }

    private sealed class SilentFixture : InMemoryFixture
    {
        public override Task<IReadOnlyList<Kernel.IDomainEvent>?> SavedEventsAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Kernel.IDomainEvent>?>(null);
    }
}
