namespace CustomerManagement.Domain.Columns;

/// <summary>What a processor reads and writes at once.</summary>
internal static class CacheLine
{
    public const int Bytes = 64;

    public const int Words = Bytes / sizeof(long);
}
