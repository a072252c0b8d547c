using System.Globalization;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Targets;

/// <summary>What was expected on some dates and what was reached on them. Immutable and compared by value.</summary>
public sealed record TargetFigure
{
    internal TargetFigure(decimal expected, decimal achieved)
    {
        Expected = expected;
        Achieved = achieved;
    }

    /// <summary>What was to be reached, in whole smallest units of the measure.</summary>
    public decimal Expected { get; }

    /// <summary>What was reached, exactly; below zero when more came back than was sold.</summary>
    public decimal Achieved { get; }

    /// <summary>What was reached beyond what was expected; below zero when something is missing.</summary>
    /// <exception cref="OverflowException">It does not fit a decimal without rounding.</exception>
    public decimal Gap => ExactSum.Of([Achieved, -Expected]).ToDecimal();

    /// <summary>What was reached as a share of what was expected, 1 for all of it; <c>null</c> when nothing was expected.</summary>
    /// <exception cref="OverflowException">It does not fit a decimal.</exception>
    public decimal? Rate => Expected == 0 ? null : Achieved / Expected;

    /// <summary>What was reached of what was expected, as in <c>40 of 100</c>.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Achieved} of {Expected}");
}
