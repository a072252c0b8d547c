using System.Runtime.CompilerServices;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Strategies;
using FluentValidation;
using NodaTime;

namespace CustomerManagement.Domain.Reviews;

/// <summary>The follow-ups of the spine: plans them for everyone on file, decides what goes, and gathers all there is to do for a customer.</summary>
/// <remarks>
/// A run may break off anywhere and be run again: nothing is done twice and nothing is lost. Two runs at once do no harm either. Safe for use by several threads when the
/// repositories are. Who is not on file is not followed up.
/// </remarks>
public sealed class FollowUpRuns
{
    // What was done is an approach that limits count; contacts that the host noted as facts count however old they are.
    private const int RememberedDays = 366;

    // What is given up is saved for so many customers at once, before the first of them is told of.
    private const int DecidedAtOnce = 250;

    private readonly CustomerReviews _reviews;
    private readonly ICustomerRepository _customers;
    private readonly IFollowUpRepository _followUps;
    private readonly IPlanningLogStore _log;
    private readonly FollowUpSituations _situations;
    private readonly FollowUpBook _book;
    private readonly FollowUpPlanner _planner;
    private readonly FollowUpArbiter _arbiter;
    private readonly IClock _clock;
    private readonly FollowUpRunOptions _options;

    /// <summary>Creates the runs.</summary>
    /// <param name="reviews">The spine.</param>
    /// <param name="customers">Where customer files are kept.</param>
    /// <param name="facts">Where facts are kept.</param>
    /// <param name="followUps">Where follow-ups are kept.</param>
    /// <param name="log">Where the log of planning is kept.</param>
    /// <param name="contexts">What the host knows beside.</param>
    /// <param name="book">The rules.</param>
    /// <param name="guard">Says whether a customer may be approached.</param>
    /// <param name="rates">Exchange rates, for limits of rules in another currency.</param>
    /// <param name="clock">The clock of the host; read once a run.</param>
    /// <param name="options">The settings.</param>
    /// <exception cref="ValidationException">The options are wrong.</exception>
    public FollowUpRuns(
        CustomerReviews reviews,
        ICustomerRepository customers,
        IFactRepository facts,
        IFollowUpRepository followUps,
        IPlanningLogStore log,
        IFollowUpContexts contexts,
        FollowUpBook book,
        IContactGuard guard,
        IExchangeRates rates,
        IClock clock,
        FollowUpRunOptions options)
    {
        ArgumentNullException.ThrowIfNull(reviews);
        ArgumentNullException.ThrowIfNull(customers);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(followUps);
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(contexts);
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(guard);
        ArgumentNullException.ThrowIfNull(rates);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(options);
        new FollowUpRunOptionsValidator().ValidateAndThrow(options);
        (_reviews, _customers, _followUps, _log) = (reviews, customers, followUps, log);
        _situations = new FollowUpSituations(reviews, customers, facts, followUps, contexts, rates);
        (_book, _planner, _arbiter) = (book, new FollowUpPlanner(book), new FollowUpArbiter(guard));
        (_clock, _options) = (clock, options);
    }

    /// <summary>Plans the follow-ups of everyone on file, from the day of the last run that was completed, less an overlap for what was recorded late.</summary>
    /// <param name="boundaries">The boundaries between segments, as from <see cref="CustomerReviews.CalibrateAsync"/>.</param>
    /// <param name="at">The moment of planning; <c>null</c> for now.</param>
    /// <param name="cancellation">Ends the run early; what was saved until then stays, and the next run begins where this one began.</param>
    /// <returns>
    /// What was done. Who cannot be planned for, as with <see cref="MoneyRules.RateMissing"/> or <see cref="Metrics.MetricsRules.AmountOverflow"/>, is left aside and named; then too the next run
    /// begins where this one began.
    /// </returns>
    /// <exception cref="ArgumentException">Boundaries of another scheme, version, currency or length of period.</exception>
    public async Task<FollowUpRunReport> PlanAsync(SegmentBoundaries boundaries, Instant? at = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(boundaries);
        var now = at ?? _clock.GetCurrentInstant();
        var today = _reviews.DateOf(now);
        var log = await _log.LoadAsync(cancellation).ConfigureAwait(false);
        var (start, end) = (log.StartOf(today, _options.OverlapDays), CalendarRange.Near(today, _options.DaysAhead));
        var (customers, planned, withdrawn) = (0, 0, 0);
        var (refused, broken) = (new List<RefusedRule>(), new List<BusinessRuleException>());
        var queue = new SaveQueue<FollowUp, FollowUpId>(
            _followUps,
            broken,
            (followUp, _) =>
            {
                withdrawn += followUp.Status == FollowUpStatus.Withdrawn ? 1 : 0;
                planned += followUp.Status == FollowUpStatus.Withdrawn ? 0 : 1;
            });
        var everyone = _customers.ScanIdsAsync(ReadScope.Everything, cancellation);
        await foreach (var (_, subject, known) in _situations.OfAsync(everyone, boundaries, Since(start), now, broken, cancellation).ConfigureAwait(false))
        {
            customers++;
            var plan = _planner.Plan(subject, known, start, end, now);
            refused.AddRange(plan.Refused);
            foreach (var followUp in plan.Planned.Concat(plan.Withdrawn))
            {
                await queue.AddAsync(followUp, cancellation).ConfigureAwait(false);
            }
        }

        await queue.FlushAsync(cancellation).ConfigureAwait(false);

        // Whoever was left aside loses no occasion for that.
        if (broken.Count == 0)
        {
            await _log.SaveAsync(log.Ran(today), cancellation).ConfigureAwait(false);
        }

        return new FollowUpRunReport(start, end, customers, planned, withdrawn, queue.Conflicts, refused) { Failures = [.. broken.Select(RunFailure.Of)] };
    }

    /// <summary>Decides for every customer with something due, and saves what is given up. What goes stays open until the host states that it was done.</summary>
    /// <param name="boundaries">The boundaries between segments.</param>
    /// <param name="at">The moment of decision; <c>null</c> for now.</param>
    /// <param name="cancellation">Ends the run early.</param>
    /// <returns>All there is to do for each of them, in the order of ids.</returns>
    /// <exception cref="ArgumentException">Boundaries of another scheme, version, currency or length of period.</exception>
    /// <exception cref="AggregateException">
    /// After all others came: a <see cref="BusinessRuleException"/> for each customer of whom nothing can be said, as with <see cref="MoneyRules.RateMissing"/> or
    /// <see cref="Metrics.MetricsRules.AmountOverflow"/>, and for each follow-up that cannot be brought back.
    /// </exception>
    public async IAsyncEnumerable<CustomerAgenda> DecideAsync(
        SegmentBoundaries boundaries, Instant? at = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(boundaries);
        var now = at ?? _clock.GetCurrentInstant();

        // Somewhere it is a day later already.
        var upTo = CalendarRange.Near(_reviews.DateOf(now), 1);
        var customers = new SortedSet<CustomerId>();
        var broken = new List<BusinessRuleException>();
        await foreach (var followUp in _followUps.ScanDueAsync(upTo, ReadScope.Everything, cancellation).PassingOver(broken, cancellation).ConfigureAwait(false))
        {
            customers.Add(followUp.Customer);
        }

        var situations = _situations.OfAsync(customers.ToAsyncEnumerable(), boundaries, CalendarRange.Near(upTo, -RememberedDays), now, broken, cancellation);
        await foreach (var some in situations.Chunk(DecidedAtOnce).ConfigureAwait(false))
        {
            var queue = new SaveQueue<FollowUp, FollowUpId>(_followUps, broken);
            var agendas = some.Select(each => new CustomerAgenda(each.Review, each.Subject, _arbiter.Decide(each.Known, each.Subject, now))).ToList();
            foreach (var decision in agendas.Select(agenda => agenda.FollowUps))
            {
                decision.Drop();
                foreach (var dropped in decision.Dropped)
                {
                    await queue.AddAsync(dropped.FollowUp, cancellation).ConfigureAwait(false);
                }
            }

            await queue.FlushAsync(cancellation).ConfigureAwait(false);
            foreach (var agenda in agendas)
            {
                yield return agenda;
            }
        }

        if (broken.Count > 0)
        {
            throw new AggregateException(broken);
        }
    }

    /// <summary>Gathers all there is to do for one customer. Nothing is changed.</summary>
    /// <param name="customer">Who.</param>
    /// <param name="boundaries">The boundaries between segments.</param>
    /// <param name="at">The moment; <c>null</c> for now.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The agenda; <c>null</c> when the customer is not on file.</returns>
    /// <exception cref="ArgumentException">Boundaries of another scheme, version, currency or length of period.</exception>
    /// <exception cref="BusinessRuleException"><see cref="MoneyRules.RateMissing"/> or <see cref="Metrics.MetricsRules.AmountOverflow"/>, or what is stored cannot be read (<see cref="Persistence.DocumentRules.Unreadable"/>).</exception>
    public async Task<CustomerAgenda?> AgendaAsync(
        CustomerId customer, SegmentBoundaries boundaries, Instant? at = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(boundaries);
        var now = at ?? _clock.GetCurrentInstant();
        return await _situations.OfAsync(customer, boundaries, CalendarRange.Near(_reviews.DateOf(now), -RememberedDays), now, cancellation).ConfigureAwait(false) is var (review, subject, known)
            ? new CustomerAgenda(review, subject, _arbiter.Decide(known, subject, now))
            : null;
    }

    private LocalDate Since(LocalDate start) => CalendarRange.Near(start, -_book.Rules.Select(rule => rule.OnceInDays).Append(0).Max());
}
