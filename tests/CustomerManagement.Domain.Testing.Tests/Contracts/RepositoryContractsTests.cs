using CustomerManagement.Domain.Testing.Contracts;

namespace CustomerManagement.Domain.Testing.Tests.Contracts;

public sealed class RepositoryContractsTests
{
    public static TheoryData<string> Names => [.. RepositoryContracts.All.Select(contract => contract.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task The_store_in_memory_keeps(string contract) => RepositoryContracts.CheckAsync(RepositoryContracts.Named(contract), () => new InMemoryFixture());
}
