using System.Collections.Concurrent;
using System.Globalization;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using NodaTime;

namespace CustomerManagement.Domain.Testing.Tests.Schemes;

/// <summary>Segments that are explained by nothing but themselves, so that only the planted mistake is one.</summary>
public abstract class UnexplainedScheme : ClubScheme
{
    protected override Reasons<Club> Explain(CustomerMetrics customer, ClubBoundaries boundaries, Club segment) =>
        new(new Explanation([new Ladder([new Rung(segment.ToString())])]), [], []);
}

public sealed class ThrowsForReturns : ClubScheme
{
    protected override Club Segment(CustomerMetrics customer, ClubBoundaries boundaries) =>
        customer.Amount < 0 ? throw new InvalidOperationException("Nobody buys for less than nothing.") : base.Segment(customer, boundaries);
}

public sealed class ForgetsWhoNeverBought : ClubScheme
{
    protected override Club Segment(CustomerMetrics customer, ClubBoundaries boundaries) =>
        customer.LastPurchase is null ? (Club)(-1) : base.Segment(customer, boundaries);
}

public sealed class GivesNull : ClubScheme
{
    public override Decision<Club> Classify(CustomerMetrics customer, ClubBoundaries boundaries) =>
        customer.FactsEver == 0 ? null! : base.Classify(customer, boundaries);
}

public sealed class ThrowsWhenAskedWhy : ClubScheme
{
    protected override Reasons<Club> Explain(CustomerMetrics customer, ClubBoundaries boundaries, Club segment) =>
        customer.Profit is null ? throw new InvalidOperationException("Without profit there is no reason.") : base.Explain(customer, boundaries, segment);
}

/// <summary>Above mean and standard deviation, in doubles: the root of a difference that is just below zero, and of nobody, is no number.</summary>
public sealed class RootOfNothing : UnexplainedScheme
{
    protected override decimal? MinimumGold(ValueDistribution amounts)
    {
        var mean = amounts.Groups.Sum(ties => (double)ties.Value * ties.Count) / amounts.Count;
        var square = amounts.Groups.Sum(ties => (double)ties.Value * (double)ties.Value * ties.Count) / amounts.Count;
        return (decimal)(mean + Math.Sqrt(square - (mean * mean)));
    }
}

/// <summary>The boundary went through a double, which has fewer digits than the amounts.</summary>
public sealed class BoundaryAsDouble : ClubScheme
{
    protected override decimal? MinimumGold(ValueDistribution amounts) => base.MinimumGold(amounts) is { } minimum ? (decimal)(double)minimum : null;
}

public sealed class RemembersItsLastCalibration : ClubScheme
{
    private ClubBoundaries? _last;

    public override ClubBoundaries Calibrate(PopulationSummary population) => _last = base.Calibrate(population);

    public override Decision<Club> Classify(CustomerMetrics customer, ClubBoundaries boundaries) => base.Classify(customer, _last ?? boundaries);
}

public sealed class EveryThirdIsLucky : UnexplainedScheme
{
    private int _asked;

    protected override Club Segment(CustomerMetrics customer, ClubBoundaries boundaries) =>
        Interlocked.Increment(ref _asked) % 3 == 0 ? Club.Gold : base.Segment(customer, boundaries);
}

public sealed class FirstComeFirstServed : UnexplainedScheme
{
    private readonly ConcurrentDictionary<string, bool> _members = new();

    protected override Club Segment(CustomerMetrics customer, ClubBoundaries boundaries) =>
        _members.ContainsKey(customer.Customer.Value) || (_members.Count < 5 && _members.TryAdd(customer.Customer.Value, true)) ? Club.Gold : base.Segment(customer, boundaries);
}

public sealed class ReadsAmountsAsTheUserWritesThem : UnexplainedScheme
{
    protected override Club Segment(CustomerMetrics customer, ClubBoundaries boundaries) =>
        decimal.Parse(customer.Amount.ToString("0.00", CultureInfo.CurrentCulture), NumberStyles.Number, CultureInfo.InvariantCulture) >= 1000 ? Club.Gold : Club.Silver;
}

public sealed class LivesOnOneThread : UnexplainedScheme
{
    private readonly int _thread = Environment.CurrentManagedThreadId;

    protected override Club Segment(CustomerMetrics customer, ClubBoundaries boundaries) =>
        Environment.CurrentManagedThreadId == _thread ? base.Segment(customer, boundaries) : Club.None;
}

public sealed class MeasuresSilenceFromToday(IClock clock) : UnexplainedScheme
{
    protected override Club Segment(CustomerMetrics customer, ClubBoundaries boundaries) =>
        customer.LastPurchase is { } last && Period.DaysBetween(last, clock.GetCurrentInstant().InUtc().Date) <= 365 ? Club.Gold : Club.None;
}

public sealed class ColumnsBeginAnew : ClubScheme
{
    public override void Classify(PopulationMetrics population, int first, ClubBoundaries boundaries, Span<Club> segments) =>
        base.Classify(population, 0, boundaries, segments);
}

/// <summary>Right for the first sixteen; after them it takes those again.</summary>
public sealed class ColumnsReadTheFirstBlockAgain : ClubScheme
{
    private const int Block = 16;

    public override void Classify(PopulationMetrics population, int first, ClubBoundaries boundaries, Span<Club> segments)
    {
        for (var i = 0; i < segments.Length; i++)
        {
            segments[i] = Classify(population[first + (i % Block)], boundaries).Segment;
        }
    }
}

public sealed class ColumnsGoOnToTheEnd : ClubScheme
{
    public override void Classify(PopulationMetrics population, int first, ClubBoundaries boundaries, Span<Club> segments)
    {
        for (var place = first; place < population.Count; place++)
        {
            segments[place - first] = Classify(population[place], boundaries).Segment;
        }
    }
}

public sealed class ColumnsTakeAnyFigures : ClubScheme
{
    public override void Classify(PopulationMetrics population, int first, ClubBoundaries boundaries, Span<Club> segments)
    {
        for (var i = 0; i < segments.Length; i++)
        {
            segments[i] = Segment(population[first + i], boundaries);
        }
    }
}

public sealed class NeighboursAreTooFar : ClubScheme
{
    protected override Reasons<Club> Explain(CustomerMetrics customer, ClubBoundaries boundaries, Club segment) => new(
        base.Explain(customer, boundaries, segment).Explanation,
        [new(segment == Club.Gold ? Club.Silver : Club.Gold, CustomerMeasures.Amount.Name, Comparison.AtLeast, customer.Amount + 1, 2)],
        []);
}

public sealed class SplitsTiesById : ClubScheme
{
    protected override Club Segment(CustomerMetrics customer, ClubBoundaries boundaries) =>
        base.Segment(customer, boundaries) == Club.Gold && customer.Amount == boundaries.MinimumGold && customer.Customer.Value[^1] % 2 == 0 ? Club.Silver : base.Segment(customer, boundaries);

    protected override Reasons<Club> Explain(CustomerMetrics customer, ClubBoundaries boundaries, Club segment) =>
        new(new Explanation([new Ladder([new Rung(segment.ToString())])]), [], []);
}

public sealed class PunishesLargeAmounts : UnexplainedScheme
{
    protected override Club Segment(CustomerMetrics customer, ClubBoundaries boundaries) => customer.Amount > 50 ? Club.Silver : base.Segment(customer, boundaries);
}

/// <summary>Counts no more than the three that come first, which are others in each part.</summary>
public sealed class CountsTheFirstThree : UnexplainedScheme
{
    private int _seen;

    public CountsTheFirstThree() => Measures = [new Measure("amount of the first three", customer => ++_seen <= 3 && customer.Amount > 0 ? customer.Amount : null)];

    public override IReadOnlyList<Measure> Measures { get; }

    public override ClubBoundaries Calibrate(PopulationSummary population)
    {
        _seen = 0;
        return base.Calibrate(population);
    }
}

public sealed class HasAFixedLimit : ClubScheme
{
    protected override decimal? MinimumGold(ValueDistribution amounts) => 15;
}

public sealed class TopIsTooLarge : ClubScheme
{
    protected override bool IsGold(long better, long everyone) => 4 * better <= everyone;
}

public sealed class TopIsTooSmall : ClubScheme
{
    protected override decimal? MinimumGold(ValueDistribution amounts) => amounts.Groups.Count > 0 ? amounts.Groups[^1].Value : null;
}

public sealed class ExplainsAnotherBoundary : ClubScheme
{
    protected override Reasons<Club> Explain(CustomerMetrics customer, ClubBoundaries boundaries, Club segment) =>
        base.Explain(customer, boundaries with { MinimumGold = boundaries.MinimumGold * 1.5m }, segment);
}

public sealed class ExplainsAnotherCustomer : ClubScheme
{
    protected override Reasons<Club> Explain(CustomerMetrics customer, ClubBoundaries boundaries, Club segment) =>
        new(new Explanation([new Ladder([new Rung(segment.ToString(), new Condition(CustomerMeasures.Amount.Name, 1, Comparison.EqualTo, 1))])]), [], []);
}

public sealed class IsItsOwnNeighbour : ClubScheme
{
    protected override Reasons<Club> Explain(CustomerMetrics customer, ClubBoundaries boundaries, Club segment) =>
        new(base.Explain(customer, boundaries, segment).Explanation, [new(segment, "amount", Comparison.AtLeast, 0, 0)], []);
}

public sealed class NeighboursAreBehind : ClubScheme
{
    protected override Reasons<Club> Explain(CustomerMetrics customer, ClubBoundaries boundaries, Club segment) =>
        new(base.Explain(customer, boundaries, segment).Explanation, [new(segment == Club.Gold ? Club.Silver : Club.Gold, "amount", Comparison.AtLeast, 0, -1)], []);
}

public sealed class TakesAnyFigures : ClubScheme
{
    protected override void MustFit(CustomerMetrics customer, ClubBoundaries boundaries)
    {
    }
}
