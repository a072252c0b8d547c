using System.Diagnostics;

using Npgsql;

namespace CustomerManagement.EntityFrameworkCore.Tests.Servers;

public sealed class PostgresServerTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [PostgresFact]
    public void What_was_committed_is_there_after_an_immediate_stop()
    {
        var server = postgres.Server;
        Assert.Equal("on", server.Scalar("show fsync"));
        server.Execute("create table kept (id int primary key)");
        for (var stop = 1; stop <= 3; stop++)
        {
            server.Execute($"insert into kept values ({stop})");
            server.StopImmediately();
            Assert.ThrowsAny<NpgsqlException>(() => server.Execute("select 1"));
            server.Start();
            Assert.Equal((long)stop, server.Scalar("select count(*) from kept"));
        }
    }

    [PostgresFact]
    public void Each_database_is_empty_and_apart()
    {
        var first = postgres.Server.CreateDatabase();
        var second = postgres.Server.CreateDatabase();
        Assert.NotEqual(first, second);
        foreach (var database in new[] { first, second })
        {
            using var source = NpgsqlDataSource.Create(database);
            using var command = source.CreateCommand("create table same_name (id int)");
            Assert.Equal(-1, command.ExecuteNonQuery());
        }
    }

    /// <summary>A process that starts a server and is killed: this one plays its part by closing what that would have closed.</summary>
    [PostgresFact]
    public void The_server_and_its_folder_go_when_it_is_let_go()
    {
        var server = new PostgresServer(fsync: false);
        var process = Process.GetProcessById(int.Parse(File.ReadLines((string)server.Scalar("select current_setting('data_directory') || '/postmaster.pid'")!).First()));
        var folder = (string)server.Scalar("show data_directory")!;
        server.Dispose();

        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(10)));
        Assert.False(Directory.Exists(folder));
    }
}
