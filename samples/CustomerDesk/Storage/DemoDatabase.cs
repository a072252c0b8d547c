using CustomerManagement.Domain.Registration;
using CustomerManagement.EntityFrameworkCore;

namespace CustomerDesk.Storage;

/// <summary>Where the demo keeps everything: a file of SQLite, or a database of PostgreSQL when a connection string is given.</summary>
internal sealed record DemoDatabase(string Name)
{
    public const string Usual = "customer-desk.db";

    // A connection string says Host=…; no file of a desk has such a name.
    private bool IsPostgres => Name.Contains("host=", StringComparison.OrdinalIgnoreCase) || Name.Contains("server=", StringComparison.OrdinalIgnoreCase);

    /// <summary>What to call it on the screen: a connection string may hold a password.</summary>
    public string Title => IsPostgres ? "the database" : Name;

    public void PlugInto(CustomerManagementBuilder builder) => _ = IsPostgres ? builder.UsePostgres(Name) : builder.UseSqlite(Name);
}
