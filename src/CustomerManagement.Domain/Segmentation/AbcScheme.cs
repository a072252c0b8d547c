using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CustomerManagement.Domain.Columns;
using CustomerManagement.Domain.Metrics;
using FluentValidation;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>ABC by net amount in the period, or by another value. Immutable and safe for use by several threads.</summary>
/// <remarks>
/// Customers with an amount (or other value) above zero, best first: a tie group is in A while the share of those strictly better is below
/// <see cref="AbcOptions.AShare"/>, in B while it is below <see cref="AbcOptions.BShare"/>, else in C. All others are in none.
/// Ties stay together; one giant may fill A alone. Source: customers ordered into A, B and C by the amount they buy for.
/// </remarks>
public sealed class AbcScheme : ISegmentationScheme<AbcTier, AbcBoundaries>
{
    /// <summary>Between the name of a scheme and that of another value than its own.</summary>
    internal const string By = " by ";

    private const int DefinitionVersion = 1;

    // From C to B, and from B to A.
    private const int OneBetter = -1;

    private static readonly Measure _amountAboveZero = new(
        "net amount above zero in the period", customer => customer.Amount > 0 ? customer.Amount : null, columns => columns.AmountDistribution(above: 0, gate: null));

    private readonly AbcOptions _options;
    private readonly Measure _counted;
    private readonly bool _isByAmount;

    /// <summary>Creates the scheme.</summary>
    /// <param name="options">Its settings; <c>null</c> for <see cref="AbcOptions.ByAmount"/>.</param>
    /// <exception cref="ValidationException">The options are wrong.</exception>
    public AbcScheme(AbcOptions? options = null)
    {
        _options = options ?? AbcOptions.ByAmount;
        new AbcOptionsValidator().ValidateAndThrow(_options);
        _isByAmount = _options.Value == CustomerMeasures.Amount;
        _counted = _isByAmount ? _amountAboveZero : new Measure(
            $"{_options.Value} above zero", customer => AboveZero(_options.Value.Of(customer)), (population, index) => AboveZero(_options.Value.At(population, index)));
        Name = _isByAmount ? "ABC" : $"ABC{By}{_options.Value}";

        static decimal? AboveZero(decimal? value) => value > 0 ? value : null;
    }

    /// <inheritdoc/>
    /// <remarks>Where customers are valued otherwise than by amount, the name says so: boundaries of one value are not those of another.</remarks>
    public string Name { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Measure> Measures => [_counted];

    /// <inheritdoc/>
    public AbcBoundaries Calibrate(PopulationSummary population)
    {
        var basis = CalibrationBasis.Of(Name, DefinitionVersion, population);
        var order = population.Distribution(_counted).Order;
        var minimums = _options.Basis == AbcBasis.ShareOfAmount
            ? order.LowestOfTopByAmount(_options.AShare, _options.BShare)
            : [order.LowestOfTopByCount(_options.AShare), order.LowestOfTopByCount(_options.BShare)];
        var (minimumA, minimumB) = (minimums[0], minimums[1]);
        return new AbcBoundaries(basis, minimumA, minimumB == minimumA ? null : minimumB);
    }

    /// <inheritdoc/>
    public Decision<AbcTier> Classify(CustomerMetrics customer, AbcBoundaries boundaries)
    {
        ArgumentNullException.ThrowIfNull(boundaries);
        boundaries.Basis.MustFit(Name, DefinitionVersion, customer);
        var tier = Tier(_options.Value.Of(customer), boundaries);
        return new Decision<AbcTier>(
            customer.Customer,
            customer.Period.AsOf,
            boundaries.Basis,
            tier,
            () => new Reasons<AbcTier>(Explain(customer, boundaries), Better(tier, customer, boundaries), Worse(tier, customer, boundaries)));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Classify(PopulationMetrics population, int first, AbcBoundaries boundaries, Span<AbcTier> segments)
    {
        ArgumentNullException.ThrowIfNull(boundaries);
        boundaries.Basis.MustFit(Name, DefinitionVersion, population);
        if (!_isByAmount || !population.Amounts.TryGetUnits(out var amounts, out var decimals))
        {
            for (var i = 0; i < segments.Length; i++)
            {
                population.MustGoOnAt(i);
                segments[i] = Tier(_isByAmount ? population.Amounts[first + i] : _options.Value.At(population, first + i), boundaries);
            }

            return;
        }

        // A boundary beyond all units is reached by none of them.
        var a = boundaries.MinimumA is { } minimumA ? Math.Max(1, DecimalUnits.AtLeast(minimumA, decimals)) : 1;
        var b = boundaries.MinimumB is { } minimumB ? Math.Clamp(DecimalUnits.AtLeast(minimumB, decimals), 1, a) : a;
        var (toC, toB, toA) = (new Step(1, (int)AbcTier.C), new Step(b, OneBetter), new Step(a, OneBetter));
        segments.Clear();
        ColumnSteps.Add(
            amounts.Slice(first, segments.Length), new Steps(FewerIsBetter: false, toC, toB, toA, Step.Never), MemoryMarshal.AsBytes(segments));
    }

    private static AbcTier Tier(decimal? value, AbcBoundaries boundaries)
    {
        if (value is not > 0)
        {
            return AbcTier.None;
        }

        if (boundaries.MinimumA is null || value >= boundaries.MinimumA)
        {
            return AbcTier.A;
        }

        return value >= boundaries.MinimumB ? AbcTier.B : AbcTier.C;
    }

    private Explanation Explain(CustomerMetrics customer, AbcBoundaries boundaries)
    {
        var rungs = new List<Rung>();
        if (!_isByAmount)
        {
            rungs.Add(new Rung(nameof(AbcTier.None), Value(Comparison.Missing, 0)));
        }

        rungs.Add(new Rung(nameof(AbcTier.None), Value(Comparison.AtMost, 0)));
        rungs.Add(boundaries.MinimumA is { } a ? new Rung(nameof(AbcTier.A), Value(Comparison.AtLeast, a)) : new Rung(nameof(AbcTier.A)));
        if (boundaries.MinimumB is { } b)
        {
            rungs.Add(new Rung(nameof(AbcTier.B), Value(Comparison.AtLeast, b)));
        }

        rungs.Add(new Rung(nameof(AbcTier.C)));
        return new Explanation([new Ladder(rungs)]);

        Condition Value(Comparison comparison, decimal boundary) =>
            Condition.On(_options.Value, customer, comparison, boundary);
    }

    private IReadOnlyList<Neighbour<AbcTier>> Better(AbcTier tier, CustomerMetrics customer, AbcBoundaries boundaries) => tier switch
    {
        AbcTier.None => Beyond(boundaries.MinimumA is null ? AbcTier.A : AbcTier.C, customer, Comparison.MoreThan, 0),
        AbcTier.A => [],
        AbcTier.B => Beyond(AbcTier.A, customer, Comparison.AtLeast, boundaries.MinimumA),
        AbcTier.C => boundaries.MinimumB is null
            ? Beyond(AbcTier.A, customer, Comparison.AtLeast, boundaries.MinimumA)
            : Beyond(AbcTier.B, customer, Comparison.AtLeast, boundaries.MinimumB),
        _ => throw new ArgumentOutOfRangeException(nameof(tier)),
    };

    private IReadOnlyList<Neighbour<AbcTier>> Worse(AbcTier tier, CustomerMetrics customer, AbcBoundaries boundaries) => tier switch
    {
        AbcTier.None => [],
        AbcTier.A when boundaries.MinimumA is null => Beyond(AbcTier.None, customer, Comparison.AtMost, 0),
        AbcTier.A => Beyond(boundaries.MinimumB is null ? AbcTier.C : AbcTier.B, customer, Comparison.LessThan, boundaries.MinimumA),
        AbcTier.B => Beyond(AbcTier.C, customer, Comparison.LessThan, boundaries.MinimumB),
        AbcTier.C => Beyond(AbcTier.None, customer, Comparison.AtMost, 0),
        _ => throw new ArgumentOutOfRangeException(nameof(tier)),
    };

    private IReadOnlyList<Neighbour<AbcTier>> Beyond(AbcTier tier, CustomerMetrics customer, Comparison crossing, decimal? boundary) =>
        Neighbours.Beyond(tier, _options.Value, customer, crossing, boundary);
}
