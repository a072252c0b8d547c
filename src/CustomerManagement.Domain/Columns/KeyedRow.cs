namespace CustomerManagement.Domain.Columns;

/// <summary>A fact with its customer's whole key. The word holds from the lowest bit the days back, whether it is a purchase, and the amount with its sign.</summary>
internal readonly record struct KeyedRow(long Key, long Word)
{
    public const int BackBits = 13;
    public const int AmountShift = BackBits + 1;

    public int Back => (int)Word & ((1 << BackBits) - 1);

    public long Amount => Word >> AmountShift;
}
