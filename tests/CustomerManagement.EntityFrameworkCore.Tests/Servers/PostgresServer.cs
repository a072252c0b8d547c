using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

using Npgsql;

namespace CustomerManagement.EntityFrameworkCore.Tests.Servers;

/// <summary>
/// A PostgreSQL of the tests' own: a fresh cluster in a temporary folder, on a free port of the loopback address, which lets in whoever
/// asks. It can be stopped at once, with no time to write anything, and started again on what is left. It ends, and its folder goes, with
/// <see cref="Dispose"/> or with the process that started it, however that ends.
/// </summary>
/// <remarks>
/// Text sorts by its bytes (locale C). Processes are killed here, never the machine, so that files are safe without <c>fsync</c> too;
/// it is on unless the test only wants speed, since its price is part of what is measured. Not for several threads at once.
/// </remarks>
internal sealed class PostgresServer : IDisposable
{
    // Stops the server when the process that holds the other end of its input is gone. It ignores what a terminal sends to all at once.
    private const string Guard = """
        trap '' INT HUP TERM
        cat > /dev/null
        folder=$1; shift
        "$@" stop -m immediate -s > /dev/null 2>&1
        rm -rf "$folder"
        """;

    // One call for all files of the disk, where the system has it, and not one for each: 0.1 s and not 1 to 4 s a start after a stop.
    private static readonly string _quickRecovery = OperatingSystem.IsLinux() ? "recovery_init_sync_method = syncfs" : "";

    private readonly string _folder = Directory.CreateTempSubdirectory("customers-pg-").FullName;
    private readonly string _data;
    private readonly int _port = FreePort();
    private readonly Process _guard;
    private int _databases;

    public PostgresServer(bool fsync = true)
    {
        _data = Path.Combine(_folder, "data");
        _guard = Guarded();
        try
        {
            if (PostgresBinaries.User is { } user)
            {
                Run("chown", [user, _folder]);
            }

            RunAsUser("initdb", ["--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C", "--no-sync"]);
            File.AppendAllText(Path.Combine(_data, "postgresql.conf"), $"""

                listen_addresses = '127.0.0.1'
                port = {_port.ToString(CultureInfo.InvariantCulture)}
                unix_socket_directories = ''
                shared_buffers = 32MB
                fsync = {(fsync ? "on" : "off")}
                {_quickRecovery}

                """);
            Start();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Of the database that is always there; for a test's own see <see cref="CreateDatabase"/>.</summary>
    public string ConnectionString => ConnectionStringOf("postgres");

    /// <summary>Where the tables of all databases lie, and not the log.</summary>
    public string Tables => Path.Combine(_data, "base");

    public void Start() => RunAsUser("pg_ctl", ["start", "-w", "-s", "-l", Path.Combine(_folder, "log")]);

    /// <summary>At once: no session is told, nothing is written any more, and the next <see cref="Start"/> has to recover. What the system holds in memory for the disk survives.</summary>
    public void StopImmediately() => RunAsUser("pg_ctl", ["stop", "-w", "-s", "-m", "immediate"]);

    /// <returns>The connection string of a new, empty database.</returns>
    public string CreateDatabase()
    {
        var name = $"test{(++_databases).ToString(CultureInfo.InvariantCulture)}";
        Execute($"create database {name}");
        return ConnectionStringOf(name);
    }

    /// <summary>Ends a session from without, as an administrator would.</summary>
    public void Terminate(int session) => Execute($"select pg_terminate_backend({session.ToString(CultureInfo.InvariantCulture)}, 10000)");

    /// <summary>Waits until a session waits for what PostgreSQL calls so (<c>PgSleep</c>, <c>SyncRep</c>), for half a minute at most.</summary>
    public void WaitUntilSession(int session, string waitsFor)
    {
        var patience = Stopwatch.StartNew();
        while (!waitsFor.Equals(Scalar($"select wait_event from pg_stat_activity where pid = {session.ToString(CultureInfo.InvariantCulture)}")))
        {
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(30), $"The session never waited for {waitsFor}.");
            Thread.Sleep(5);
        }
    }

    public void Execute(string sql) => Scalar(sql);

    public object? Scalar(string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }

    public void Dispose()
    {
        _guard.StandardInput.Close();
        if (!_guard.WaitForExit(TimeSpan.FromSeconds(30)))
        {
            _guard.Kill();
        }

        _guard.Dispose();
    }

    private string ConnectionStringOf(string database) =>
        $"Host=127.0.0.1;Port={_port.ToString(CultureInfo.InvariantCulture)};Username=postgres;Database={database};Timeout=15;Command Timeout=30";

    private void RunAsUser(string program, string[] arguments)
    {
        var command = Command(program);
        Run(command[0], [.. command[1..], .. arguments]);
    }

    private Process Guarded()
    {
        var info = Info("/bin/sh", ["-c", Guard, "guard", _folder, .. Command("pg_ctl")]);
        info.RedirectStandardInput = true;
        return Process.Start(info)!;
    }

    private void Run(string program, IEnumerable<string> arguments)
    {
        var info = Info(program, arguments);
        info.RedirectStandardOutput = true;
        info.RedirectStandardError = true;
        using var process = Process.Start(info)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            var log = Path.Combine(_folder, "log");
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {error}{output.Result}{(File.Exists(log) ? File.ReadAllText(log) : "")}");
        }
    }

    private ProcessStartInfo Info(string program, IEnumerable<string> arguments) => new(program, arguments)
    {
        WorkingDirectory = Path.GetTempPath(),
        Environment = { ["PGDATA"] = _data, ["LC_ALL"] = "C" },
    };

    private static string[] Command(string program) => PostgresBinaries.User is { } user
        ? [PostgresBinaries.SetPriv, $"--reuid={user}", $"--regid={user}", "--clear-groups", PostgresBinaries.PathOf(program)]
        : [PostgresBinaries.PathOf(program)];

    // Below the ports that systems hand out, so that nobody else is given this one while the server is down.
    private static int FreePort()
    {
        while (true)
        {
            var port = Random.Shared.Next(15_000, 32_000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken: the next one.
            }
        }
    }
}
