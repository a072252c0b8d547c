namespace CustomerManagement.Domain.Columns;

/// <summary>What a word says of a fact: from the lowest bit the days back, whether it is a purchase, and the amount with its sign.</summary>
internal static class FactWord
{
    public const int AmountShift = BackBits + 1;

    /// <summary>The most days back that fit, 22 years: their bits.</summary>
    public const int MostBack = (1 << BackBits) - 1;

    /// <summary>The bit of a purchase.</summary>
    public const int Purchase = 1 << BackBits;

    /// <summary>The bits of all but the amount.</summary>
    public const int AllButAmount = (1 << AmountShift) - 1;

    private const int BackBits = 13;
}
