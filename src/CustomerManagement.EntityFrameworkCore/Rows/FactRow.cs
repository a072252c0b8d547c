namespace CustomerManagement.EntityFrameworkCore.Rows;

/// <summary>A fact that is no purchase.</summary>
internal sealed class FactRow
{
    public long Sequence { get; init; }

    public required string Customer { get; init; }

    public required int Kind { get; init; }

    public required string Document { get; init; }
}
