namespace CustomerManagement.Domain.Columns;

/// <summary>A key of two words, in the order of the upper one and then of the lower one.</summary>
internal readonly record struct WideKey(ulong Upper, ulong Lower) : IComparable<WideKey>
{
    public int CompareTo(WideKey other) => Upper != other.Upper ? Upper.CompareTo(other.Upper) : Lower.CompareTo(other.Lower);

    public static bool operator <(WideKey left, WideKey right) => left.CompareTo(right) < 0;

    public static bool operator >(WideKey left, WideKey right) => left.CompareTo(right) > 0;

    public static bool operator <=(WideKey left, WideKey right) => left.CompareTo(right) <= 0;

    public static bool operator >=(WideKey left, WideKey right) => left.CompareTo(right) >= 0;
}
