namespace CustomerManagement.Domain.Columns;

/// <summary>A sum of amounts in units.</summary>
/// <param name="Units">How many.</param>
/// <param name="Decimals">The most decimals of an amount; <c>null</c> when all amounts of everyone have as many.</param>
internal readonly record struct UnitSum(long Units, int? Decimals);
