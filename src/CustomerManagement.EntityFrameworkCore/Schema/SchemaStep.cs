namespace CustomerManagement.EntityFrameworkCore.Schema;

/// <summary>Takes the schema from one version to the next.</summary>
/// <param name="Sql">The statements, run in the transaction that notes the version.</param>
internal sealed record SchemaStep(string Sql);
