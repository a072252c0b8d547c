using CustomerManagement.Domain.Columns;
using CustomerManagement.Domain.Metrics;
using FluentValidation;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>RFM: recency, frequency and monetary value in five steps each. Immutable and safe for use by several threads.</summary>
/// <remarks>
/// Counted are the customers who ever bought up to the as-of date: recency in days since the last purchase, fewer is better; frequency and net amount
/// in the period. Equal values have equal scores. Who never bought has <see cref="RfmScore.None"/>.
/// </remarks>
public sealed class RfmScheme : ISegmentationScheme<RfmScore, RfmBoundaries>
{
    private const int DefinitionVersion = 1;

    private static readonly Measure _recency = new(
        CustomerMeasures.DaysSinceLastPurchase.Name,
        customer => customer.DaysSinceLastPurchase,
        columns => columns.Distribution(columns.Counted.LastPurchases, above: TallyColumns.NoDay, gate: null));

    private static readonly Measure _dates = OfBuyers(
        "purchase dates in the period of customers who ever bought",
        CustomerMeasures.PurchaseDates,
        columns => columns.Distribution(columns.Counted.PurchaseDates, above: null, gate: columns.Counted.PurchaseDatesEver));

    private static readonly Measure _purchases = OfBuyers(
        "purchases in the period of customers who ever bought",
        CustomerMeasures.Purchases,
        columns => columns.Distribution(columns.Counted.Purchases, above: null, gate: columns.Counted.PurchaseDatesEver));

    private static readonly Measure _amount = OfBuyers(
        "net amount in the period of customers who ever bought",
        CustomerMeasures.Amount,
        columns => columns.AmountDistribution(above: null, gate: columns.Counted.PurchaseDatesEver));

    private readonly RfmOptions _options;

    /// <summary>Creates the scheme.</summary>
    /// <param name="options">Its settings; <c>null</c> for <see cref="RfmOptions.Rank"/>.</param>
    /// <exception cref="ValidationException">The options are wrong.</exception>
    public RfmScheme(RfmOptions? options = null)
    {
        _options = options ?? RfmOptions.Rank;
        new RfmOptionsValidator().ValidateAndThrow(_options);
        Measures = [_recency, _options.Frequency == RfmFrequency.PurchaseDates ? _dates : _purchases, _amount];
    }

    /// <inheritdoc/>
    public string Name => "RFM";

    /// <inheritdoc/>
    public IReadOnlyList<Measure> Measures { get; }

    /// <inheritdoc/>
    public RfmBoundaries Calibrate(PopulationSummary population)
    {
        var basis = CalibrationBasis.Of(Name, DefinitionVersion, population);
        return new RfmBoundaries(
            basis,
            _options.Frequency,
            Cuts(population.Distribution(Measures[0]), fewerIsBetter: true),
            Cuts(population.Distribution(Measures[1]), fewerIsBetter: false),
            Cuts(population.Distribution(Measures[2]), fewerIsBetter: false));
    }

    /// <inheritdoc/>
    public Decision<RfmScore> Classify(CustomerMetrics customer, RfmBoundaries boundaries)
    {
        ArgumentNullException.ThrowIfNull(boundaries);
        boundaries.Basis.MustFit(Name, DefinitionVersion, customer);
        var frequency = boundaries.FrequencyCounts == RfmFrequency.Purchases ? CustomerMeasures.Purchases : CustomerMeasures.PurchaseDates;
        var score = customer.DaysSinceLastPurchase is { } days
            ? new RfmScore(
                boundaries.Recency.Score(days), boundaries.Frequency.Score(frequency.Of(customer)!.Value), boundaries.Monetary.Score(customer.Amount))
            : RfmScore.None;
        return new Decision<RfmScore>(
            customer.Customer,
            customer.Period.AsOf,
            boundaries.Basis,
            score,
            () => score.IsNone ? NeverBought(customer) : Reasons(customer, score, frequency, boundaries));
    }

    /// <inheritdoc/>
    public void Classify(PopulationMetrics population, int first, RfmBoundaries boundaries, Span<RfmScore> segments)
    {
        ArgumentNullException.ThrowIfNull(boundaries);
        boundaries.Basis.MustFit(Name, DefinitionVersion, population);
        var counted = population.Columns.Counted;
        var frequency = boundaries.FrequencyCounts == RfmFrequency.Purchases ? counted.Purchases : counted.PurchaseDates;
        if (population.Amounts.TryGetUnits(out var amounts, out var decimals))
        {
            RfmColumns.Score(
                counted.LastPurchases.AsSpan(first, segments.Length),
                frequency.AsSpan(first, segments.Length),
                amounts.Slice(first, segments.Length),
                decimals,
                boundaries,
                segments);
            return;
        }

        for (var i = 0; i < segments.Length; i++)
        {
            population.MustGoOnAt(i);
            var row = first + i;
            segments[i] = counted.LastPurchases[row] is var days && days == TallyColumns.NoDay
                ? RfmScore.None
                : new RfmScore(
                    boundaries.Recency.Score(days), boundaries.Frequency.Score(frequency[row]), boundaries.Monetary.Score(population.Amounts[row]));
        }
    }

    private RfmCuts Cuts(ValueDistribution values, bool fewerIsBetter) => _options.Method switch
    {
        RfmMethod.Rank => RfmCalibration.ByRank(values, fewerIsBetter),
        RfmMethod.CutPoints => RfmCalibration.ByCutPoints(values, fewerIsBetter, _options.CutOffset),
        _ => throw new ArgumentOutOfRangeException(nameof(values)),
    };

    private static Measure OfBuyers(string name, Measure measure, Func<MetricsColumns, ValueDistribution?> inColumns) =>
        new(name, customer => customer.LastPurchase is null ? null : measure.Of(customer), inColumns);

    private static Reasons<RfmScore> NeverBought(CustomerMetrics customer)
    {
        var never = new Rung(nameof(RfmScore.None), Condition.On(_recency, customer, Comparison.Missing));
        return new Reasons<RfmScore>(new Explanation([new Ladder([never])]), [], []);
    }

    private static Reasons<RfmScore> Reasons(CustomerMetrics customer, RfmScore score, Measure frequency, RfmBoundaries boundaries)
    {
        RfmPart[] parts =
        [
            new(_recency, boundaries.Recency, customer, score.Recency, step => new RfmScore(step, score.Frequency, score.Monetary)),
            new(frequency, boundaries.Frequency, customer, score.Frequency, step => new RfmScore(score.Recency, step, score.Monetary)),
            new(CustomerMeasures.Amount, boundaries.Monetary, customer, score.Monetary, step => new RfmScore(score.Recency, score.Frequency, step)),
        ];
        return new Reasons<RfmScore>(
            new Explanation([.. parts.Select(part => part.Explain())]), parts.SelectMany(part => part.Better()), parts.SelectMany(part => part.Worse()));
    }
}
