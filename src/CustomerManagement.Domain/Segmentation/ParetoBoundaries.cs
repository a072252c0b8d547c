namespace CustomerManagement.Domain.Segmentation;

/// <summary>The boundaries of 20/60/20. Immutable, compared by value and serialisable.</summary>
public sealed record ParetoBoundaries
{
    /// <summary>Creates boundaries.</summary>
    /// <param name="basis">What they were computed from.</param>
    /// <param name="measure">By what customers were ranked in fact: <see cref="ParetoMeasure.Profit"/>, <see cref="ParetoMeasure.Amount"/> or <see cref="ParetoMeasure.Value"/>.</param>
    /// <param name="minimumVitalFew">The lowest value of the vital few; <c>null</c> when nobody was counted.</param>
    /// <param name="maximumDrain">The highest value of a drain; <c>null</c> when nobody in the population was one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The measure is none of these.</exception>
    /// <exception cref="ArgumentException">The boundary of the vital few is not above that of the drains.</exception>
    public ParetoBoundaries(CalibrationBasis basis, ParetoMeasure measure, decimal? minimumVitalFew, decimal? maximumDrain)
    {
        ArgumentNullException.ThrowIfNull(basis);
        if (measure is not (ParetoMeasure.Profit or ParetoMeasure.Amount or ParetoMeasure.Value))
        {
            throw new ArgumentOutOfRangeException(nameof(measure));
        }

        if (maximumDrain is not null && !(maximumDrain < minimumVitalFew))
        {
            throw new ArgumentException("The boundary of the vital few is above that of the drains.", nameof(maximumDrain));
        }

        Basis = basis;
        Measure = measure;
        MinimumVitalFew = minimumVitalFew;
        MaximumDrain = maximumDrain;
    }

    /// <summary>What they were computed from.</summary>
    public CalibrationBasis Basis { get; }

    /// <summary>By what customers were ranked in fact: <see cref="ParetoMeasure.Profit"/>, <see cref="ParetoMeasure.Amount"/> or <see cref="ParetoMeasure.Value"/>.</summary>
    public ParetoMeasure Measure { get; }

    /// <summary>The lowest value of the vital few; <c>null</c> when nobody was counted: then whoever has a value is one.</summary>
    public decimal? MinimumVitalFew { get; }

    /// <summary>The highest value of a drain; <c>null</c> when nobody in the population was one.</summary>
    public decimal? MaximumDrain { get; }
}
