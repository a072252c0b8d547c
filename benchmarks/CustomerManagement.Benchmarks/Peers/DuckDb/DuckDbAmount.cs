namespace CustomerManagement.Benchmarks.Peers.DuckDb;

/// <summary>What amounts are in DuckDB. A vector of either type holds cents.</summary>
/// <param name="SqlType">What SQL calls the type.</param>
/// <param name="WideType">The type for totals of all customers.</param>
/// <param name="CreateType">Makes the type of the C interface; the caller destroys it.</param>
internal sealed record DuckDbAmount(string SqlType, string WideType, Func<nint> CreateType)
{
    /// <summary>Whole cents.</summary>
    public static DuckDbAmount Cents { get; } = new("BIGINT", "HUGEINT", () => DuckDbNative.CreateLogicalType(DuckDbNative.TypeBigInt));

    /// <summary>Decimals of two places.</summary>
    public static DuckDbAmount Decimals { get; } = new("DECIMAL(18, 2)", "DECIMAL(38, 2)", () => DuckDbNative.CreateDecimalType(18, 2));
}
