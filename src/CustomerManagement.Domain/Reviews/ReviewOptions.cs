using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using NodaTime;

namespace CustomerManagement.Domain.Reviews;

/// <summary>Settings of reviews. Immutable.</summary>
public sealed record ReviewOptions
{
    /// <summary>The length of the period in calendar months, 1 to 12,000; 12 unless said otherwise.</summary>
    public int Months { get; init; } = AnalysisPeriod.DefaultMonths;

    /// <summary>The currency of all figures; <see cref="Currency.None"/> unless said otherwise, for facts without a currency.</summary>
    public Currency Currency { get; init; } = Currency.None;

    /// <summary>
    /// How many threads may count a population: 1 or more, or −1 for as many as there are processors; −1 unless said otherwise. None is started:
    /// they are borrowed from the host's scheduler, and the caller's is one of them.
    /// </summary>
    public int MaxDegreeOfParallelism { get; init; } = -1;

    /// <summary>The zone of the business, which decides what date it is; UTC unless said otherwise.</summary>
    public DateTimeZone Zone { get; init; } = DateTimeZone.Utc;
}
