using NodaTime;

namespace CustomerManagement.Domain.Metrics;

/// <summary>Sales of one calendar month, quarter or year.</summary>
/// <param name="From">The first day, inclusive.</param>
/// <param name="To">The last day, inclusive; the as-of date cuts nothing off it.</param>
/// <param name="IsComplete">Whether the as-of date had reached <paramref name="To"/>.</param>
/// <param name="Sold">What was sold, zero or above.</param>
/// <param name="Returned">What came back, zero or below.</param>
/// <param name="Purchases">How many purchases, returns not counted.</param>
/// <param name="Growth">
/// The growth of the net amount against the unit before. An incomplete unit is compared with the same days of the unit before,
/// up to the day of the month of the as-of date or the end of a shorter month.
/// </param>
public sealed record SalesFigure(LocalDate From, LocalDate To, bool IsComplete, decimal Sold, decimal Returned, int Purchases, Growth Growth)
{
    /// <summary>The net amount: sold plus (negative) returned.</summary>
    public decimal Net => Sold + Returned;
}
