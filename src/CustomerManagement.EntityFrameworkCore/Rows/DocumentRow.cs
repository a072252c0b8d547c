namespace CustomerManagement.EntityFrameworkCore.Rows;

/// <summary>An aggregate as it is kept: its document, and beside it what its port asks by. A table has only those columns that its port needs.</summary>
internal sealed class DocumentRow
{
    public required string Id { get; init; }

    /// <summary>How often it was saved.</summary>
    public required long Version { get; set; }

    /// <summary>The customer to whom it belongs.</summary>
    public string? Customer { get; set; }

    /// <summary>Another customer to whom it belongs: the one that passed a complaint on.</summary>
    public string? Intermediary { get; set; }

    /// <summary>The person to whom it belongs.</summary>
    public string? Person { get; set; }

    /// <summary>The date that its port asks by.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>The date on which it is due; missing when nothing is.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>The moment that its port asks by, in ticks since 1970, rounded down; missing when there is none.</summary>
    public long? Moment { get; set; }

    public required string Document { get; set; }
}
