using System.Globalization;

namespace CustomerManagement.Worker;

/// <summary>What a worker is to do: given and read as <c>name=value</c>.</summary>
public sealed record WorkerOptions
{
    /// <summary>The file of SQLite; <c>null</c> for PostgreSQL.</summary>
    public string? Sqlite { get; init; }

    /// <summary>The connection to PostgreSQL; <c>null</c> for SQLite.</summary>
    public string? Postgres { get; init; }

    /// <summary>The seed of the commands.</summary>
    public int Seed { get; init; }

    /// <summary>The first command of each line of commands that go on at the same time.</summary>
    public required IReadOnlyList<int> Next { get; init; }

    /// <summary>The last command; <c>null</c> to go on until killed. After the last one the outbox is emptied.</summary>
    public int? Until { get; init; }

    /// <summary>Where the ids of received messages are noted, one a line.</summary>
    public required string Received { get; init; }

    /// <summary>The fault that is planted.</summary>
    public Fault Fault { get; init; }

    public static WorkerOptions Parse(IReadOnlyList<string> arguments)
    {
        var given = arguments.Select(argument => argument.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        return new WorkerOptions
        {
            Sqlite = given.GetValueOrDefault("sqlite"),
            Postgres = given.GetValueOrDefault("postgres"),
            Seed = Number(given["seed"]),
            Next = [.. given["next"].Split(',').Select(Number)],
            Until = given.TryGetValue("until", out var until) ? Number(until) : null,
            Received = given["received"],
            Fault = Enum.Parse<Fault>(given.GetValueOrDefault("fault", nameof(Fault.None))),
        };
    }

    public IEnumerable<string> ToArguments()
    {
        yield return Sqlite is null ? $"postgres={Postgres}" : $"sqlite={Sqlite}";
        yield return string.Create(CultureInfo.InvariantCulture, $"seed={Seed}");
        yield return $"next={string.Join(',', Next.Select(number => number.ToString(CultureInfo.InvariantCulture)))}";
        yield return $"received={Received}";
        yield return $"fault={Fault}";
        if (Until is { } until)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"until={until}");
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
