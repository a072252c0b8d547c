using System.Numerics;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Movement;

/// <summary>A net amount to be reached, or passed.</summary>
/// <param name="Boundary">The amount.</param>
/// <param name="IsPassed">Whether it must be passed: reaching it is not enough.</param>
internal readonly record struct AmountGoal(decimal Boundary, bool IsPassed)
{
    private const int MostDecimals = 28;

    /// <summary>The neighbour that a larger net amount leads to; <c>null</c> when there is none.</summary>
    public static Neighbour<TSegment>? Above<TSegment>(Decision<TSegment> decision) => decision.Better.FirstOrDefault(next =>
        next.Measure == CustomerMeasures.Amount.Name && next.Crossing is Comparison.AtLeast or Comparison.MoreThan);

    /// <summary>The neighbour that a smaller net amount leads to; <c>null</c> when there is none.</summary>
    public static Neighbour<TSegment>? Below<TSegment>(Decision<TSegment> decision) => decision.Worse.FirstOrDefault(next =>
        next.Measure == CustomerMeasures.Amount.Name && next.Crossing is Comparison.LessThan or Comparison.AtMost);

    /// <summary>What it takes to be in a better segment, or not to fall to a worse one.</summary>
    public static AmountGoal Of<TSegment>(Neighbour<TSegment> neighbour) =>
        new(neighbour.Boundary, neighbour.Crossing is Comparison.MoreThan or Comparison.AtMost);

    /// <summary>The least purchase of whole smallest units of a currency that brings a net amount to this goal; zero when it is there.</summary>
    /// <exception cref="BusinessRuleException"><see cref="MetricsRules.AmountOverflow"/>.</exception>
    public decimal Missing(decimal netAmount, Currency currency, CustomerId customer)
    {
        var missing = ExactSum.ToInteger(Boundary, MostDecimals) - ExactSum.ToInteger(netAmount, MostDecimals);
        if (missing.Sign < 0 || (missing.IsZero && !IsPassed))
        {
            return 0;
        }

        var digits = currency.MinorDigits;
        var units = BigInteger.DivRem(missing, BigInteger.Pow(10, MostDecimals - digits), out var rest);
        return ExactAmounts.OfUnits(rest.IsZero && !IsPassed ? units : units + 1, digits, customer);
    }

    /// <summary>Whether a rounded net amount is there: for estimates only.</summary>
    public bool IsAbout(double amount) => IsPassed ? amount > (double)Boundary : amount >= (double)Boundary;
}
