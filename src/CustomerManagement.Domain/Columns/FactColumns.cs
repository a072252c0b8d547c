namespace CustomerManagement.Domain.Columns;

/// <summary>When facts happened and the amounts they have, in columns of equal length.</summary>
internal readonly ref struct FactColumns
{
    /// <summary>Facts whose amounts all have as many decimals.</summary>
    /// <param name="dates">The dates.</param>
    /// <param name="units">The amounts, in units that those of other columns have too.</param>
    /// <param name="decimals">How many decimals they have on their own.</param>
    public FactColumns(ReadOnlySpan<DateOnly> dates, ReadOnlySpan<long> units, int decimals)
    {
        Dates = dates;
        Units = units;
        Decimals = decimals;
    }

    /// <summary>Facts whose amounts have decimals of their own.</summary>
    /// <param name="dates">The dates.</param>
    /// <param name="units">The amounts, in units that those of other columns have too.</param>
    /// <param name="ownDecimals">How many decimals each has on its own.</param>
    public FactColumns(ReadOnlySpan<DateOnly> dates, ReadOnlySpan<long> units, ReadOnlySpan<byte> ownDecimals)
    {
        Dates = dates;
        Units = units;
        OwnDecimals = ownDecimals;
    }

    public ReadOnlySpan<DateOnly> Dates { get; }

    public ReadOnlySpan<long> Units { get; }

    public int Decimals { get; }

    /// <summary>How many decimals each has; empty where all have <see cref="Decimals"/>.</summary>
    public ReadOnlySpan<byte> OwnDecimals { get; }

    /// <summary>The same facts with other numbers of units.</summary>
    public FactColumns In(ReadOnlySpan<long> units) => OwnDecimals.IsEmpty ? new(Dates, units, Decimals) : new(Dates, units, OwnDecimals);
}
