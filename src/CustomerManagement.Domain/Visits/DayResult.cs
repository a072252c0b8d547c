using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Visits;

/// <summary>What was reached in a day or a week against its target. Immutable and compared by value.</summary>
/// <param name="Actual">What was reached.</param>
/// <param name="Target">What was to be reached, in the same currency; <c>null</c> without a target.</param>
public sealed record DayResult(Money Actual, Money? Target)
{
    /// <summary>What was reached as a share of the target: 1 when it was met; <c>null</c> without a target, or with one of zero.</summary>
    /// <exception cref="OverflowException">The share does not fit a decimal.</exception>
    public decimal? Rate => Target is { Amount: > 0 } target ? Actual.Amount / target.Amount : null;

    /// <summary>Adds results in one currency. Who has no target lets the sum of the others stand: what was reached without one counts nevertheless.</summary>
    internal static DayResult Sum(IEnumerable<DayResult> results, Currency currency)
    {
        var all = results.ToList();
        var targets = all.Select(result => result.Target).OfType<Money>().ToList();
        return new DayResult(Total(all.Select(result => result.Actual)), targets.Count > 0 ? Total(targets) : null);

        Money Total(IEnumerable<Money> amounts) => new(ExactSum.Of(amounts.Select(amount => amount.Amount)).ToDecimal(), currency);
    }

    /// <summary>What was reached, and of what, as in <c>40 EUR of 100 EUR</c>.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => Target is { } target ? $"{Actual} of {target}" : Actual.ToString();
}
