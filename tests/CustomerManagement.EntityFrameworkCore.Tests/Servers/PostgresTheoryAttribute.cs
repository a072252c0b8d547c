namespace CustomerManagement.EntityFrameworkCore.Tests.Servers;

/// <summary>A table of tests that need <see cref="PostgresServer"/>: skipped, and counted as that, where none can be started.</summary>
internal sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute() => Skip = PostgresBinaries.WhyAbsent;
}
