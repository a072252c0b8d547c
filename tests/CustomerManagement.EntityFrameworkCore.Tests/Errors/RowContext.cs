using Microsoft.EntityFrameworkCore;

namespace CustomerManagement.EntityFrameworkCore.Tests.Errors;

/// <summary>One table, for what EF Core makes of a driver's errors.</summary>
internal sealed class RowContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Row> Rows => Set<Row>();

    public static RowContext OnPostgres(string connectionString) => new(new DbContextOptionsBuilder().UseNpgsql(connectionString).Options);

    public static RowContext OnSqlite(string connectionString) => new(new DbContextOptionsBuilder().UseSqlite(connectionString).Options);

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Row>(row =>
    {
        row.ToTable("rows");
        row.Property(each => each.Id).HasColumnName("id").ValueGeneratedNever();
        row.Property(each => each.Version).HasColumnName("version").IsConcurrencyToken();
    });
}
