namespace CustomerManagement.EntityFrameworkCore.Tests.Servers;

/// <summary>A test that needs <see cref="PostgresServer"/>: skipped, and counted as that, where none can be started.</summary>
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresBinaries.WhyAbsent;
}
