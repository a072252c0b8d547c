using CustomerManagement.EntityFrameworkCore.Schema;

namespace CustomerManagement.EntityFrameworkCore.Tests.Stores;

/// <summary>A dialect of a later version of the package, whose schema has more steps.</summary>
internal sealed class StagedDialect(StoreDialect dialect, params IReadOnlyList<string> more) : PassingDialect(dialect)
{
    public override IReadOnlyList<SchemaStep> Steps { get; } = [.. dialect.Steps, .. more.Select(sql => new SchemaStep(sql))];
}
