using System.Runtime.InteropServices;
using CustomerManagement.Benchmarks.Jobs;

namespace CustomerManagement.Benchmarks.Peers.Scripts;

/// <summary>Reads the result that a script wrote: eight columns of 32-bit numbers, one after the other, and the cents as doubles, which are whole.</summary>
internal static class ScriptResult
{
    private const int Columns = 8;

    public static RowDigest Digest(string path, int rows)
    {
        var bytes = File.ReadAllBytes(path);
        var columns = MemoryMarshal.Cast<byte, int>(bytes.AsSpan(0, Columns * rows * sizeof(int)));
        var cents = MemoryMarshal.Cast<byte, double>(bytes.AsSpan(columns.Length * sizeof(int)));
        if (cents.Length != rows)
        {
            throw new InvalidOperationException("The script wrote another number of rows than it says.");
        }

        var digest = default(RowDigest);
        for (var i = 0; i < rows; i++)
        {
            digest = digest.With(new TierRow<long>(
                columns[i],
                columns[rows + i],
                columns[(2 * rows) + i],
                checked((long)cents[i]),
                (byte)columns[(3 * rows) + i],
                (byte)columns[(4 * rows) + i],
                (byte)columns[(5 * rows) + i],
                (byte)columns[(6 * rows) + i],
                (byte)columns[(7 * rows) + i]));
        }

        return digest;
    }
}
