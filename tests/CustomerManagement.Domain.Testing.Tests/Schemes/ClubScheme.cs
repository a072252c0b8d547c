using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Testing.Tests.Schemes;

/// <summary>A right scheme of an integrator: gold is the best quarter of those who bought for something, silver the others of them. Each step may be replaced by a wrong one.</summary>
public class ClubScheme : ISegmentationScheme<Club, ClubBoundaries>
{
    protected static readonly Measure Amount = new("amount above zero", customer => customer.Amount > 0 ? customer.Amount : null);

    public static TieringPromises<Club, ClubBoundaries> Promises { get; } = new()
    {
        Sides = [new("amount", customer => customer.Amount, [Club.None, Club.Silver, Club.Gold])],
        Top = new(Club.Gold, 0.25m, (customer, _) => customer.Amount > 0 ? customer.Amount : null),
        IsScaleFree = true,
    };

    public string Name => GetType().Name;

    public virtual IReadOnlyList<Measure> Measures { get; } = [Amount];

    public virtual ClubBoundaries Calibrate(PopulationSummary population)
    {
        ArgumentNullException.ThrowIfNull(population);
        return new(CalibrationBasis.Of(Name, 1, population), MinimumGold(population.Distribution(Measures[0])));
    }

    public virtual Decision<Club> Classify(CustomerMetrics customer, ClubBoundaries boundaries)
    {
        MustFit(customer, boundaries);
        return Decide(customer, boundaries, Segment(customer, boundaries));
    }

    public virtual void Classify(PopulationMetrics population, int first, ClubBoundaries boundaries, Span<Club> segments)
    {
        for (var i = 0; i < segments.Length; i++)
        {
            segments[i] = Classify(population[first + i], boundaries).Segment;
        }
    }

    /// <summary>A tie group is in while fewer than a quarter are strictly better.</summary>
    protected virtual decimal? MinimumGold(ValueDistribution amounts)
    {
        var better = 0L;
        decimal? minimum = null;
        foreach (var ties in amounts.Groups.Reverse())
        {
            if (!IsGold(better, amounts.Count))
            {
                break;
            }

            minimum = ties.Value;
            better += ties.Count;
        }

        return minimum;
    }

    protected virtual bool IsGold(long better, long everyone) => 4 * better < everyone;

    protected virtual void MustFit(CustomerMetrics customer, ClubBoundaries boundaries) => boundaries.Basis.MustFit(Name, 1, customer);

    protected virtual Club Segment(CustomerMetrics customer, ClubBoundaries boundaries) =>
        customer.Amount <= 0 ? Club.None : boundaries.MinimumGold is null || customer.Amount >= boundaries.MinimumGold ? Club.Gold : Club.Silver;

    /// <summary>The decision as it is explained where nothing is wrong: by the segment's own comparison.</summary>
    protected virtual Decision<Club> Decide(CustomerMetrics customer, ClubBoundaries boundaries, Club segment) =>
        new(customer.Customer, customer.Period.AsOf, boundaries.Basis, segment, () => Explain(customer, boundaries, segment));

    protected virtual Reasons<Club> Explain(CustomerMetrics customer, ClubBoundaries boundaries, Club segment)
    {
        var gold = boundaries.MinimumGold ?? 0;
        var ladder = new Ladder(
        [
            new Rung(nameof(Club.None), Condition.On(CustomerMeasures.Amount, customer, Comparison.AtMost, 0)),
            new Rung(nameof(Club.Gold), Condition.On(CustomerMeasures.Amount, customer, Comparison.AtLeast, gold)),
            new Rung(nameof(Club.Silver)),
        ]);
        Neighbour<Club>[] better = segment == Club.Silver
            ? [new(Club.Gold, CustomerMeasures.Amount.Name, Comparison.AtLeast, gold, gold - customer.Amount)]
            : [];
        return new Reasons<Club>(new Explanation([ladder]), better, []);
    }
}
