using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CustomerManagement.Domain.Columns;
using CustomerManagement.Domain.Metrics;
using FluentValidation;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>20/60/20: a head count of the customers having any fact in the period. Immutable and safe for use by several threads.</summary>
/// <remarks>
/// A tie group is among the vital few while fewer than <see cref="ParetoOptions.TopShare"/> of all are strictly better; it is a drain when all of it
/// lies in the worst <see cref="ParetoOptions.BottomShare"/>; else it is a keeper. In doubt, better for the customer: the top is decided first.
/// Profit includes the cost to serve. Source: the 80/20 rule and the advice to drop those who waste what the company has.
/// </remarks>
public sealed class ParetoScheme : ISegmentationScheme<ParetoGroup, ParetoBoundaries>
{
    private const int DefinitionVersion = 1;

    // From drain to keeper, and from keeper to vital few.
    private const int OneBetter = -1;

    private static readonly Measure _amountOfActive = new(
        "net amount of customers with facts in the period", customer => customer.FactsInPeriod > 0 ? customer.Amount : null,
        columns => columns.AmountDistribution(above: null, gate: columns.Counted.FactsInPeriod));

    private static readonly Measure _profitOfActive = new(
        "profit of customers with facts in the period", customer => customer.FactsInPeriod > 0 ? customer.Profit : null,
        columns => columns.HasProfits ? null : ValueDistribution.Empty);

    private readonly ParetoOptions _options;
    private readonly Measure? _valueOfActive;

    /// <summary>Creates the scheme.</summary>
    /// <param name="options">Its settings; <c>null</c> for <see cref="ParetoOptions.ByProfitElseAmount"/>.</param>
    /// <exception cref="ValidationException">The options are wrong.</exception>
    public ParetoScheme(ParetoOptions? options = null)
    {
        _options = options ?? ParetoOptions.ByProfitElseAmount;
        new ParetoOptionsValidator().ValidateAndThrow(_options);
        (Name, Measures) = ("20/60/20", [_amountOfActive, _profitOfActive]);
        if (_options is { Measure: ParetoMeasure.Value, Value: { } value })
        {
            _valueOfActive = new Measure(
                $"{value}, as the value of customers with facts in the period",
                customer => customer.FactsInPeriod > 0 ? value.Of(customer) : null,
                (population, index) => population.Columns.Counted.FactsInPeriod[index] > 0 ? value.At(population, index) : null);
            (Name, Measures) = ($"20/60/20{AbcScheme.By}{value}", [_valueOfActive]);
        }
    }

    /// <inheritdoc/>
    /// <remarks>Where customers are ranked by a value of the host's, the name says so: boundaries of one value are not those of another.</remarks>
    public string Name { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Measure> Measures { get; }

    /// <inheritdoc/>
    public ParetoBoundaries Calibrate(PopulationSummary population)
    {
        var basis = CalibrationBasis.Of(Name, DefinitionVersion, population);
        var measure = Ranking(population);
        var values = population.Distribution(_valueOfActive ?? (measure == ParetoMeasure.Profit ? _profitOfActive : _amountOfActive));
        var top = values.Order.LowestOfTopByCount(_options.TopShare);
        var bottom = values.Order.HighestOfBottomByCount(_options.BottomShare);
        return new ParetoBoundaries(basis, measure, top, bottom);
    }

    /// <inheritdoc/>
    public Decision<ParetoGroup> Classify(CustomerMetrics customer, ParetoBoundaries boundaries)
    {
        ArgumentNullException.ThrowIfNull(boundaries);
        boundaries.Basis.MustFit(Name, DefinitionVersion, customer);
        var ranked = Ranked(boundaries);
        var group = Group(customer.FactsInPeriod, ranked.Of(customer), boundaries);
        return new Decision<ParetoGroup>(
            customer.Customer,
            customer.Period.AsOf,
            boundaries.Basis,
            group,
            () => new Reasons<ParetoGroup>(
                Explain(customer, ranked, boundaries), Better(group, ranked, customer, boundaries), Worse(group, ranked, customer, boundaries)));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Classify(PopulationMetrics population, int first, ParetoBoundaries boundaries, Span<ParetoGroup> segments)
    {
        ArgumentNullException.ThrowIfNull(boundaries);
        boundaries.Basis.MustFit(Name, DefinitionVersion, population);
        var ranked = Ranked(boundaries);
        var facts = population.Columns.Counted.FactsInPeriod.AsSpan(first, segments.Length);
        if (boundaries.Measure != ParetoMeasure.Amount || !population.Amounts.TryGetUnits(out var amounts, out var decimals))
        {
            for (var i = 0; i < segments.Length; i++)
            {
                population.MustGoOnAt(i);
                segments[i] = Group(facts[i], ranked.At(population, first + i), boundaries);
            }

            return;
        }

        var top = boundaries.MinimumVitalFew is { } minimum ? DecimalUnits.AtLeast(minimum, decimals) : long.MinValue;
        var toVitalFew = new Step(top, OneBetter);
        var toKeeper = new Step(Math.Min(top, LeastAboveDrains(boundaries, decimals)), OneBetter);
        segments.Fill(ParetoGroup.Drain);
        ColumnSteps.Add(
            amounts.Slice(first, segments.Length), new Steps(FewerIsBetter: false, toKeeper, toVitalFew, Step.Never, Step.Never), MemoryMarshal.AsBytes(segments));

        // None is zero.
        Bytes.KeepWhereAboveZero(MemoryMarshal.AsBytes(segments), facts);
    }

    private static long LeastAboveDrains(ParetoBoundaries boundaries, int decimals)
    {
        if (boundaries.MaximumDrain is not { } maximum)
        {
            return long.MinValue;
        }

        var most = DecimalUnits.AtMost(maximum, decimals);
        return most == long.MaxValue ? most : most + 1;
    }

    private ParetoMeasure Ranking(PopulationSummary population)
    {
        if (_options.Measure != ParetoMeasure.ProfitElseAmount)
        {
            return _options.Measure;
        }

        var active = population.Distribution(_amountOfActive).Count;
        var knownOfAll = population.Distribution(_profitOfActive).Count == active;
        return knownOfAll && active > 0 ? ParetoMeasure.Profit : ParetoMeasure.Amount;
    }

    private Measure Ranked(ParetoBoundaries boundaries) => boundaries.Measure switch
    {
        ParetoMeasure.Value when _options.Value is { } value => value,
        ParetoMeasure.Profit => CustomerMeasures.Profit,
        ParetoMeasure.Amount => CustomerMeasures.Amount,
        _ => throw new ArgumentOutOfRangeException(nameof(boundaries)),
    };

    private static ParetoGroup Group(int factsInPeriod, decimal? ranked, ParetoBoundaries boundaries)
    {
        if (factsInPeriod == 0 || ranked is not { } value)
        {
            return ParetoGroup.None;
        }

        if (boundaries.MinimumVitalFew is null || value >= boundaries.MinimumVitalFew)
        {
            return ParetoGroup.VitalFew;
        }

        return value <= boundaries.MaximumDrain ? ParetoGroup.Drain : ParetoGroup.Keeper;
    }

    private static Explanation Explain(CustomerMetrics customer, Measure ranked, ParetoBoundaries boundaries)
    {
        var rungs = new List<Rung>
        {
            new(nameof(ParetoGroup.None), Condition.On(CustomerMeasures.FactsInPeriod, customer, Comparison.EqualTo)),
            new(nameof(ParetoGroup.None), Condition.On(ranked, customer, Comparison.Missing)),
        };
        rungs.Add(boundaries.MinimumVitalFew is { } top
            ? new Rung(nameof(ParetoGroup.VitalFew), Condition.On(ranked, customer, Comparison.AtLeast, top))
            : new Rung(nameof(ParetoGroup.VitalFew)));
        if (boundaries.MaximumDrain is { } bottom)
        {
            rungs.Add(new Rung(nameof(ParetoGroup.Drain), Condition.On(ranked, customer, Comparison.AtMost, bottom)));
        }

        rungs.Add(new Rung(nameof(ParetoGroup.Keeper)));
        return new Explanation([new Ladder(rungs)]);
    }

    private static IReadOnlyList<Neighbour<ParetoGroup>> Better(
        ParetoGroup group, Measure ranked, CustomerMetrics customer, ParetoBoundaries boundaries) => group switch
    {
        ParetoGroup.None or ParetoGroup.VitalFew => [],
        ParetoGroup.Keeper => Neighbours.Beyond(ParetoGroup.VitalFew, ranked, customer, Comparison.AtLeast, boundaries.MinimumVitalFew),
        ParetoGroup.Drain => Neighbours.Beyond(ParetoGroup.Keeper, ranked, customer, Comparison.MoreThan, boundaries.MaximumDrain),
        _ => throw new ArgumentOutOfRangeException(nameof(group)),
    };

    private static IReadOnlyList<Neighbour<ParetoGroup>> Worse(
        ParetoGroup group, Measure ranked, CustomerMetrics customer, ParetoBoundaries boundaries) => group switch
    {
        ParetoGroup.None or ParetoGroup.Drain => [],
        ParetoGroup.VitalFew => Neighbours.Beyond(ParetoGroup.Keeper, ranked, customer, Comparison.LessThan, boundaries.MinimumVitalFew),
        ParetoGroup.Keeper => Neighbours.Beyond(ParetoGroup.Drain, ranked, customer, Comparison.AtMost, boundaries.MaximumDrain),
        _ => throw new ArgumentOutOfRangeException(nameof(group)),
    };
}
