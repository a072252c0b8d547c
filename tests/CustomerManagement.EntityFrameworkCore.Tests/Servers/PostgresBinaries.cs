namespace CustomerManagement.EntityFrameworkCore.Tests.Servers;

/// <summary>
/// Where PostgreSQL's own programs are on this machine, and as whom to run them: the folder that <c>POSTGRES_BIN</c> names, else the
/// newest that Debian or Homebrew installed, else the search path. Nothing has to run already, and no right to install is needed: a
/// server unpacked anywhere will do, if <c>POSTGRES_BIN</c> names its <c>bin</c>.
/// </summary>
internal static class PostgresBinaries
{
    private static readonly string[] _programs = ["initdb", "pg_ctl", "postgres"];
    private static readonly string[] _installed = ["/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt"];

    private static readonly string? _folder = Candidates().FirstOrDefault(folder => _programs.All(program => File.Exists(Path.Combine(folder, program))));

    /// <summary>Whom to be instead of root, whom PostgreSQL refuses; null where we are not root.</summary>
    public static string? User { get; } = Environment.UserName == "root" ? OtherUser() : null;

    /// <summary>Why no server can be started here; null where one can.</summary>
    public static string? WhyAbsent { get; } =
        OperatingSystem.IsWindows() ? "the tests start PostgreSQL through a shell that Windows has not"
        : _folder is null ? "the programs of PostgreSQL are not here: install them (Debian: apt-get install postgresql) or let POSTGRES_BIN name their folder"
        : Environment.UserName == "root" && (User is null || !File.Exists(SetPriv)) ? "PostgreSQL does not run as root, and there is no other user to be"
        : null;

    public const string SetPriv = "/usr/bin/setpriv";

    public static string PathOf(string program) => Path.Combine(_folder ?? throw new InvalidOperationException(WhyAbsent), program);

    private static IEnumerable<string> Candidates() =>
    [
        .. Environment.GetEnvironmentVariable("POSTGRES_BIN") is { Length: > 0 } named ? [named] : Array.Empty<string>(),
        .. _installed.Where(Directory.Exists).SelectMany(Directory.GetDirectories).Where(IsPostgres).OrderByDescending(Version).Select(folder => Path.Combine(folder, "bin")),
        .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
    ];

    private static bool IsPostgres(string folder) => folder.Contains("postgresql", StringComparison.Ordinal);

    private static double Version(string folder) => double.TryParse(Path.GetFileName(folder).Replace("postgresql@", "", StringComparison.Ordinal), out var version) ? version : 0;

    private static string? OtherUser()
    {
        var users = File.ReadLines("/etc/passwd").Select(line => line.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        return new[] { "postgres", "nobody" }.FirstOrDefault(users.Contains);
    }
}
