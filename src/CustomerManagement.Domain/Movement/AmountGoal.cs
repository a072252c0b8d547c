using System.Numerics;
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

    /// <summary>What it takes to be in a better segment; <c>null</c> where a larger net amount does not lead there.</summary>
    public static AmountGoal? Reaching<TSegment>(IEnumerable<Neighbour<TSegment>> better, out Neighbour<TSegment>? target)
    {
        target = better.FirstOrDefault(neighbour => neighbour.Measure == CustomerMeasures.Amount.Name
            && neighbour.Crossing is Comparison.AtLeast or Comparison.MoreThan);
        return target is null ? null : new AmountGoal(target.Boundary, target.Crossing == Comparison.MoreThan);
    }

    /// <summary>What it takes not to fall to a worse segment; <c>null</c> where no smaller net amount leads to one.</summary>
    public static AmountGoal? Keeping<TSegment>(IEnumerable<Neighbour<TSegment>> worse)
    {
        var next = worse.FirstOrDefault(neighbour => neighbour.Measure == CustomerMeasures.Amount.Name
            && neighbour.Crossing is Comparison.LessThan or Comparison.AtMost);
        return next is null ? null : new AmountGoal(next.Boundary, next.Crossing == Comparison.AtMost);
    }

    /// <summary>The least purchase of whole smallest units of a customer's currency that brings it to this goal; zero when it is there.</summary>
    /// <exception cref="BusinessRuleException"><see cref="MetricsRules.AmountOverflow"/>.</exception>
    public decimal Missing(CustomerMetrics customer)
    {
        var missing = ExactSum.ToInteger(Boundary, MostDecimals) - ExactSum.ToInteger(customer.Amount, MostDecimals);
        if (missing.Sign < 0 || (missing.IsZero && !IsPassed))
        {
            return 0;
        }

        var digits = customer.Currency.MinorDigits;
        var units = BigInteger.DivRem(missing, BigInteger.Pow(10, MostDecimals - digits), out var rest);
        return ExactAmounts.OfUnits(rest.IsZero && !IsPassed ? units : units + 1, digits, customer.Customer);
    }

    /// <summary>Whether a rounded net amount is there: for estimates only.</summary>
    public bool IsAbout(double amount) => IsPassed ? amount > (double)Boundary : amount >= (double)Boundary;
}
