using System.Text;
using CustomerManagement.EntityFrameworkCore.Rows;
using Microsoft.EntityFrameworkCore;

namespace CustomerManagement.EntityFrameworkCore;

/// <summary>The tables, as EF Core sees them. They are made by the steps of the schema, not by the model.</summary>
internal sealed class StoreContext(DbContextOptions<StoreContext> options) : DbContext(options)
{
    public DbSet<CommandRow> Commands => Set<CommandRow>();

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    public DbSet<DocumentRow> Documents(TableShape table) => Set<DocumentRow>(table.Name);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        if (Database.IsNpgsql())
        {
            modelBuilder.HasDefaultSchema(PostgresDialect.Schema);
        }

        foreach (var table in TableShape.All)
        {
            modelBuilder.SharedTypeEntity<DocumentRow>(table.Name, row =>
            {
                row.ToTable(table.Name).HasKey(each => each.Id);
                row.Property(each => each.Version).IsConcurrencyToken();
                foreach (var column in TableShape.Optional.Except(table.Columns, StringComparer.Ordinal))
                {
                    row.Ignore(column);
                }
            });
        }

        modelBuilder.Entity<CommandRow>().ToTable("commands").HasKey(command => new { command.Kind, command.Key });
        modelBuilder.Entity<OutboxRow>(row =>
        {
            row.ToTable("outbox").HasKey(each => each.Sequence);
            row.Property(each => each.Sequence).ValueGeneratedOnAdd();
        });
        modelBuilder.Entity<FactRow>(row =>
        {
            row.ToTable("other_facts").HasKey(each => each.Sequence);
            row.Property(each => each.Sequence).ValueGeneratedOnAdd();
        });
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            property.SetColumnName(SnakeCase(property.Name));
        }
    }

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
