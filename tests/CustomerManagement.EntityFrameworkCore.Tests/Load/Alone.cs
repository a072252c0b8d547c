namespace CustomerManagement.EntityFrameworkCore.Tests.Load;

/// <summary>Tests that measure: no other runs at the same time.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone : ICollectionFixture<Servers.PostgresFixture>;
