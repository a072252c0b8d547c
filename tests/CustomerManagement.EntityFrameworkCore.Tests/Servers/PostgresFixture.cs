namespace CustomerManagement.EntityFrameworkCore.Tests.Servers;

/// <summary>One server for the tests of a class or a collection, started when the first of them asks for it.</summary>
public sealed class PostgresFixture : IDisposable
{
    private readonly Lazy<PostgresServer> _server = new(() => new PostgresServer());

    internal PostgresServer Server => _server.Value;

    public void Dispose()
    {
        if (_server.IsValueCreated)
        {
            _server.Value.Dispose();
        }
    }
}
