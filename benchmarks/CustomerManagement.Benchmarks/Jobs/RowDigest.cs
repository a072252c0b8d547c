namespace CustomerManagement.Benchmarks.Jobs;

/// <summary>What two results have in common when they are equal: how many rows, and a sum into which every field of every row goes. The order of rows does not matter.</summary>
internal readonly record struct RowDigest(int Rows, ulong Checksum)
{
    /// <summary>The digest of some rows.</summary>
    public static RowDigest Of<TRow>(ReadOnlySpan<TRow> rows)
        where TRow : struct, IRow
    {
        var digest = default(RowDigest);
        foreach (var row in rows)
        {
            digest = digest.With(row);
        }

        return digest;
    }

    /// <summary>The digest of one row more.</summary>
    public RowDigest With<TRow>(TRow row)
        where TRow : struct, IRow => new(Rows + 1, unchecked(Checksum + row.Fingerprint()));
}
