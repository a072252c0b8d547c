namespace CustomerManagement.Domain.Loyalty;

/// <summary>Settings of fit. Immutable.</summary>
public sealed record FitOptions
{
    /// <summary>What a sign for a customer weighs: 5, so that the four of them weigh 20.</summary>
    public const decimal DefaultPositiveWeight = 5;

    /// <summary>What a sign against a customer weighs: 4, so that the five of them weigh 20 as well.</summary>
    public const decimal DefaultNegativeWeight = 4;

    /// <summary>The most that a sign may weigh: 1,000,000.</summary>
    public const decimal MaximumWeight = 1_000_000;

    /// <summary>A customer is one of the best from this score on: 10, half of what can be had.</summary>
    public const decimal DefaultBestFrom = 10;

    /// <summary>A customer is one of the worst up to this score: −10.</summary>
    public const decimal DefaultWorstTo = -10;

    /// <summary>A customer costs more than it brings when its profit in the period is below this: 0.</summary>
    public const decimal DefaultProfitBelow = 0;

    /// <summary>The settings when nothing else is said.</summary>
    public static FitOptions Default { get; } = new();

    /// <summary>What signs weigh, zero to <see cref="MaximumWeight"/>; a sign that is not named has its default weight, and one of weight zero does not count.</summary>
    public IReadOnlyDictionary<FitSign, decimal> Weights { get; init; } = new Dictionary<FitSign, decimal>();

    /// <summary>A customer is one of the best from this score on; above <see cref="WorstTo"/>.</summary>
    public decimal BestFrom { get; init; } = DefaultBestFrom;

    /// <summary>A customer is one of the worst up to this score.</summary>
    public decimal WorstTo { get; init; } = DefaultWorstTo;

    /// <summary>A customer costs more than it brings when its profit in the period, cost to serve included, is below this, in the currency of the figures.</summary>
    public decimal ProfitBelow { get; init; } = DefaultProfitBelow;

    /// <summary>
    /// A customer takes too much time when its net amount in the period is below this for each contact, in the currency of the figures; zero or above.
    /// <c>null</c>, the default, leaves that to judgement: no amount fits every trade.
    /// </summary>
    public decimal? LeastAmountPerContact { get; init; }
}
