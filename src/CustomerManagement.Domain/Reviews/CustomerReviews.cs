using System.Runtime.CompilerServices;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Strategies;
using FluentValidation;
using NodaTime;

namespace CustomerManagement.Domain.Reviews;

/// <summary>The spine: from facts to metrics, segments, strategy and next contact, for one customer or for everyone.</summary>
/// <remarks>
/// A review reads facts once and has one as-of date; it changes nothing. Safe for use by several threads when the repositories are.
/// </remarks>
public sealed class CustomerReviews
{
    private const int ProgressStep = 4096;

    private readonly ICustomerRepository _customers;
    private readonly IFactRepository _facts;
    private readonly CustomerSegmentation _segmentation;
    private readonly IStrategyPolicy _strategies;
    private readonly IContactPolicy _contacts;
    private readonly IExchangeRates _rates;
    private readonly IClock _clock;
    private readonly ReviewOptions _options;
    private readonly IReadOnlyList<IHostFigures> _figures;

    /// <summary>Creates the spine.</summary>
    /// <param name="customers">Where customer files are kept.</param>
    /// <param name="facts">Where facts are kept.</param>
    /// <param name="segmentation">How customers are told apart.</param>
    /// <param name="strategies">What we want for each kind.</param>
    /// <param name="contacts">When to be in touch.</param>
    /// <param name="rates">Exchange rates; <see cref="ExchangeRateTable.Empty"/> for one currency.</param>
    /// <param name="clock">The clock of the host; read once a review, and only when no as-of date is given.</param>
    /// <param name="options">The settings.</param>
    /// <param name="figures">Figures that only the host knows, which schemes and rules may ask; <c>null</c> for none.</param>
    /// <exception cref="ValidationException">The options are wrong.</exception>
    public CustomerReviews(
        ICustomerRepository customers,
        IFactRepository facts,
        CustomerSegmentation segmentation,
        IStrategyPolicy strategies,
        IContactPolicy contacts,
        IExchangeRates rates,
        IClock clock,
        ReviewOptions options,
        IEnumerable<IHostFigures>? figures = null)
    {
        ArgumentNullException.ThrowIfNull(customers);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(segmentation);
        ArgumentNullException.ThrowIfNull(strategies);
        ArgumentNullException.ThrowIfNull(contacts);
        ArgumentNullException.ThrowIfNull(rates);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(options);
        new ReviewOptionsValidator().ValidateAndThrow(options);
        _customers = customers;
        _facts = facts;
        _segmentation = segmentation;
        _strategies = strategies;
        _contacts = contacts;
        _rates = rates;
        _clock = clock;
        _options = options;
        _figures = [.. figures ?? []];
    }

    /// <summary>The date it is now in the zone of the business.</summary>
    /// <returns>The date.</returns>
    public LocalDate Today() => DateOf(_clock.GetCurrentInstant());

    /// <summary>Reviews everyone on file or with a fact, in the order of ids.</summary>
    /// <param name="asOf">The as-of date; <c>null</c> for today.</param>
    /// <param name="progress">Told now and then how far it has come; <c>null</c> when nobody asks.</param>
    /// <param name="cancellation">Ends the review early.</param>
    /// <returns>A review for each customer. All facts are read before the first one comes.</returns>
    /// <exception cref="BusinessRuleException"><see cref="MoneyRules.RateMissing"/> or <see cref="MetricsRules.AmountOverflow"/>, or what is stored cannot be read (<see cref="Persistence.DocumentRules.Unreadable"/>); its subject is the customer.</exception>
    public async IAsyncEnumerable<CustomerReview> ReviewEveryoneAsync(
        LocalDate? asOf = null, IProgress<ReviewProgress>? progress = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var population = await MeasureAsync(asOf, progress, cancellation).ConfigureAwait(false);
        var boundaries = Calibrate(population, progress);
        for (var done = 0; done < population.Count; done++)
        {
            cancellation.ThrowIfCancellationRequested();
            Report(progress, ReviewPhase.Deciding, done, population.Count);
            yield return Review(population[done], boundaries);
        }
    }

    /// <summary>Finds the boundaries between segments, for reviews of single customers later.</summary>
    /// <param name="asOf">The as-of date; <c>null</c> for today.</param>
    /// <param name="progress">Told now and then how far it has come; <c>null</c> when nobody asks.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The boundaries; a host may store them.</returns>
    /// <exception cref="BusinessRuleException"><see cref="MoneyRules.RateMissing"/> or <see cref="MetricsRules.AmountOverflow"/>, or what is stored cannot be read (<see cref="Persistence.DocumentRules.Unreadable"/>); its subject is the customer.</exception>
    public async Task<SegmentBoundaries> CalibrateAsync(
        LocalDate? asOf = null, IProgress<ReviewProgress>? progress = null, CancellationToken cancellation = default)
    {
        using var population = await MeasureAsync(asOf, progress, cancellation).ConfigureAwait(false);
        return Calibrate(population, progress);
    }

    /// <summary>Reviews one customer.</summary>
    /// <param name="customer">Who.</param>
    /// <param name="boundaries">The boundaries, as from <see cref="CalibrateAsync"/>.</param>
    /// <param name="asOf">The as-of date; <c>null</c> for today. It may be later than that of the boundaries.</param>
    /// <param name="cancellation">Ends the review early.</param>
    /// <returns>The review, or <c>null</c> when the customer is not on file and has no facts up to the as-of date.</returns>
    /// <exception cref="ArgumentException">No customer, or boundaries of another scheme, version, currency or length of period.</exception>
    /// <exception cref="BusinessRuleException"><see cref="MoneyRules.RateMissing"/> or <see cref="MetricsRules.AmountOverflow"/>, or what is stored cannot be read (<see cref="Persistence.DocumentRules.Unreadable"/>); its subject is the customer.</exception>
    public async Task<CustomerReview?> ReviewAsync(
        CustomerId customer, SegmentBoundaries boundaries, LocalDate? asOf = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(boundaries);
        if (customer == default)
        {
            throw new ArgumentException("A review is of a customer.", nameof(customer));
        }

        var facts = await _facts.OfCustomerAsync(customer, ReadScope.Of(customer), cancellation).ConfigureAwait(false);
        var asOfDate = asOf ?? Today();
        var isKnown = facts.All.Any(fact => fact.Date <= asOfDate) || await _customers.FindAsync(customer, ReadScope.Of(customer), cancellation).ConfigureAwait(false) is not null;
        return isKnown ? await ReviewAsync(facts, boundaries, asOfDate, cancellation).ConfigureAwait(false) : null;
    }

    /// <summary>Reviews a customer whose facts are loaded already.</summary>
    internal async Task<CustomerReview> ReviewAsync(CustomerFacts facts, SegmentBoundaries boundaries, LocalDate asOf, CancellationToken cancellation)
    {
        var metrics = CustomerMetrics.Of(facts, PeriodTo(asOf), _options.Currency, _rates);
        foreach (var figures in _figures)
        {
            metrics = metrics.With(figures.Figure, await figures.FindAsync(facts.Customer, cancellation).ConfigureAwait(false));
        }

        return Review(metrics, boundaries);
    }

    /// <summary>Says what proposed policies would change, on the facts as they are: who would move, and what it would take. Nothing is touched.</summary>
    /// <param name="proposed">The policies to try.</param>
    /// <param name="hoursPerContact">How many hours a contact takes, by the strategy that sets it; zero or above.</param>
    /// <param name="asOf">The as-of date; <c>null</c> for today.</param>
    /// <param name="progress">Told now and then how far it has come; <c>null</c> when nobody asks.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The present policies and the proposed ones, side by side.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A contact takes less than no time.</exception>
    /// <exception cref="OverflowException">The sales of a strategy do not fit a decimal without rounding.</exception>
    /// <exception cref="BusinessRuleException"><see cref="MoneyRules.RateMissing"/> or <see cref="MetricsRules.AmountOverflow"/>, or what is stored cannot be read (<see cref="Persistence.DocumentRules.Unreadable"/>); its subject is the customer.</exception>
    public async Task<PolicyComparison> WhatIfAsync(
        CustomerPolicies proposed,
        Func<ValueStrategy, decimal> hoursPerContact,
        LocalDate? asOf = null,
        IProgress<ReviewProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(proposed);
        ArgumentNullException.ThrowIfNull(hoursPerContact);

        // Not disposed of: the comparison looks at it when moves are asked for.
        var population = await MeasureAsync(asOf, progress, cancellation).ConfigureAwait(false);
        return PolicyComparison.Of(population, new CustomerPolicies(_segmentation, _strategies), proposed, hoursPerContact);
    }

    /// <summary>The date of a moment in the zone of the business.</summary>
    internal LocalDate DateOf(Instant at) => at.InZone(_options.Zone).Date;

    private CustomerReview Review(CustomerMetrics metrics, SegmentBoundaries boundaries)
    {
        var segments = _segmentation.Classify(metrics, boundaries);
        var strategy = _strategies.Choose(segments.Standing);
        var nextContact = _contacts.Advise(metrics, strategy);
        return new CustomerReview(metrics, segments, strategy, nextContact);
    }

    private SegmentBoundaries Calibrate(PopulationMetrics population, IProgress<ReviewProgress>? progress)
    {
        progress?.Report(new ReviewProgress(ReviewPhase.Calibrating, 0, population.Count));
        return _segmentation.Calibrate(population);
    }

    private async Task<PopulationMetrics> MeasureAsync(LocalDate? asOf, IProgress<ReviewProgress>? progress, CancellationToken cancellation)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _options.MaxDegreeOfParallelism, CancellationToken = cancellation };
        using var population = new PopulationBuilder(PeriodTo(asOf), _options.Currency, _rates, parallel);
        await foreach (var customer in _customers.ScanIdsAsync(ReadScope.Everything, cancellation).WithCancellation(cancellation).ConfigureAwait(false))
        {
            population.Add(customer);
        }

        var read = progress is null ? null : new Reading(progress);
        var facts = _facts is IPopulationFacts columns
            ? columns.AddToAsync(population, ReadScope.Everything, read, cancellation)
            : population.AddAsync(_facts.ScanAsync(ReadScope.Everything, cancellation), read, cancellation);
        await facts.ConfigureAwait(false);
        var measured = population.Build();
        foreach (var figures in _figures)
        {
            var values = await figures.AllAsync(cancellation).ConfigureAwait(false);
            measured = measured.With(figures.Figure, customer => values.TryGetValue(customer, out var value) ? value : null);
        }

        measured.Cancellation = cancellation;
        return measured;
    }

    private AnalysisPeriod PeriodTo(LocalDate? asOf) => new(asOf ?? Today(), _options.Months);

    private static void Report(IProgress<ReviewProgress>? progress, ReviewPhase phase, long done, long? total)
    {
        if (progress is not null && done % ProgressStep == 0)
        {
            progress.Report(new ReviewProgress(phase, done, total));
        }
    }

    private sealed class Reading(IProgress<ReviewProgress> progress) : IProgress<long>
    {
        public void Report(long value) => progress.Report(new ReviewProgress(ReviewPhase.Reading, value, Total: null));
    }
}
