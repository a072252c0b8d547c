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

    // A commit costs a store as much as writing hundreds of rows.
    private const int SavedAtOnce = 500;

    private readonly CustomerReviews _reviews;
    private readonly ICustomerRepository _customers;
    private readonly IFactRepository _facts;
    private readonly IFollowUpRepository _followUps;
    private readonly IPlanningLogStore _log;
    private readonly IFollowUpContexts _contexts;
    private readonly FollowUpBook _book;
    private readonly FollowUpPlanner _planner;
    private readonly FollowUpArbiter _arbiter;
    private readonly IExchangeRates _rates;
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
        (_reviews, _customers, _facts, _followUps, _log, _contexts) = (reviews, customers, facts, followUps, log, contexts);
        (_book, _planner, _arbiter) = (book, new FollowUpPlanner(book), new FollowUpArbiter(guard));
        (_rates, _clock, _options) = (rates, clock, options);
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
        var (customers, planned, withdrawn, conflicts) = (0, 0, 0, 0);
        var (refused, waiting) = (new List<RefusedRule>(), new List<FollowUp>());
        var failures = new List<RunFailure>();
        await foreach (var id in _customers.ScanIdsAsync(ReadScope.Everything, cancellation).WithCancellation(cancellation).ConfigureAwait(false))
        {
            FollowUpPlan plan;
            try
            {
                if (await FindAsync(id, boundaries, Since(start), now, cancellation).ConfigureAwait(false) is not var (_, subject, known))
                {
                    continue;
                }

                plan = _planner.Plan(subject, known, start, end, now);
            }
            catch (BusinessRuleException broken)
            {
                failures.Add(new RunFailure(id.Value, broken.Code));
                continue;
            }

            customers++;
            refused.AddRange(plan.Refused);
            waiting.AddRange(plan.Planned);
            waiting.AddRange(plan.Withdrawn);
            if (waiting.Count >= SavedAtOnce)
            {
                await FlushAsync().ConfigureAwait(false);
            }
        }

        await FlushAsync().ConfigureAwait(false);

        // Whoever was left aside loses no occasion for that.
        if (failures.Count == 0)
        {
            await _log.SaveAsync(log.Ran(today), cancellation).ConfigureAwait(false);
        }

        return new FollowUpRunReport(start, end, customers, planned, withdrawn, conflicts, refused) { Failures = failures };

        async Task FlushAsync()
        {
            await SaveAsync(waiting, cancellation).ConfigureAwait(false);
            var saved = waiting.Where(followUp => followUp.PendingEvents.Count == 0).ToList();
            conflicts += waiting.Count - saved.Count;
            withdrawn += saved.Count(followUp => followUp.Status == FollowUpStatus.Withdrawn);
            planned += saved.Count(followUp => followUp.Status != FollowUpStatus.Withdrawn);
            waiting.Clear();
        }
    }

    /// <summary>Decides for every customer with something due, and saves what is given up. What goes stays open until the host states that it was done.</summary>
    /// <param name="boundaries">The boundaries between segments.</param>
    /// <param name="at">The moment of decision; <c>null</c> for now.</param>
    /// <param name="cancellation">Ends the run early.</param>
    /// <returns>All there is to do for each of them, in the order of ids.</returns>
    /// <exception cref="ArgumentException">Boundaries of another scheme, version, currency or length of period.</exception>
    /// <exception cref="BusinessRuleException"><see cref="MoneyRules.RateMissing"/> or <see cref="Metrics.MetricsRules.AmountOverflow"/>.</exception>
    public async IAsyncEnumerable<CustomerAgenda> DecideAsync(
        SegmentBoundaries boundaries, Instant? at = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(boundaries);
        var now = at ?? _clock.GetCurrentInstant();

        // Somewhere it is a day later already.
        var upTo = CalendarRange.Near(_reviews.DateOf(now), 1);
        var customers = new SortedSet<CustomerId>();
        await foreach (var due in _followUps.ScanDueAsync(upTo, ReadScope.Everything, cancellation).WithCancellation(cancellation).ConfigureAwait(false))
        {
            customers.Add(due.Customer);
        }

        foreach (var customer in customers)
        {
            if (await FindAsync(customer, boundaries, CalendarRange.Near(upTo, -RememberedDays), now, cancellation).ConfigureAwait(false) is not var (review, subject, open))
            {
                continue;
            }

            var decision = _arbiter.Decide(open, subject, now);
            decision.Drop();
            await SaveAsync([.. decision.Dropped.Select(dropped => dropped.FollowUp)], cancellation).ConfigureAwait(false);
            yield return new CustomerAgenda(review, subject, decision);
        }
    }

    /// <summary>Gathers all there is to do for one customer. Nothing is changed.</summary>
    /// <param name="customer">Who.</param>
    /// <param name="boundaries">The boundaries between segments.</param>
    /// <param name="at">The moment; <c>null</c> for now.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The agenda; <c>null</c> when the customer is not on file.</returns>
    /// <exception cref="ArgumentException">Boundaries of another scheme, version, currency or length of period.</exception>
    /// <exception cref="BusinessRuleException"><see cref="MoneyRules.RateMissing"/> or <see cref="Metrics.MetricsRules.AmountOverflow"/>.</exception>
    public async Task<CustomerAgenda?> AgendaAsync(
        CustomerId customer, SegmentBoundaries boundaries, Instant? at = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(boundaries);
        var now = at ?? _clock.GetCurrentInstant();
        return await FindAsync(customer, boundaries, CalendarRange.Near(_reviews.DateOf(now), -RememberedDays), now, cancellation).ConfigureAwait(false) is var (review, subject, known)
            ? new CustomerAgenda(review, subject, _arbiter.Decide(known, subject, now))
            : null;
    }

    private static IEnumerable<LocalDate> Touches(CustomerFacts facts, IEnumerable<FollowUp> known)
    {
        var noted = facts.All.OfType<ContactMade>().Where(contact => contact.Kind != ContactKind.Enquiry).Select(contact => contact.Date).ToList();

        // A host may note a follow-up that was done as a contact too; it is one approach.
        var done = known.Where(followUp => followUp.Status == FollowUpStatus.Done).GroupBy(followUp => followUp.EndedOn!.Value);
        return noted.Concat(done.SelectMany(day => Enumerable.Repeat(day.Key, Math.Max(0, day.Count() - noted.Count(date => date == day.Key)))));
    }

    private LocalDate Since(LocalDate start) => CalendarRange.Near(start, -_book.Rules.Select(rule => rule.OnceInDays).Append(0).Max());

    private async Task<(CustomerReview Review, FollowUpSubject Subject, IReadOnlyList<FollowUp> Known)?> FindAsync(
        CustomerId customer, SegmentBoundaries boundaries, LocalDate since, Instant now, CancellationToken cancellation)
    {
        var scope = ReadScope.Of(customer);
        if (await _customers.FindAsync(customer, scope, cancellation).ConfigureAwait(false) is not { } found)
        {
            return null;
        }

        var file = found.ToSnapshot();
        var facts = await _facts.OfCustomerAsync(customer, scope, cancellation).ConfigureAwait(false);
        var review = await _reviews.ReviewAsync(facts, boundaries, _reviews.DateOf(now), cancellation).ConfigureAwait(false);
        var known = await _followUps.OfCustomerAsync(customer, since, scope, cancellation).ConfigureAwait(false);
        var context = await _contexts.OfAsync(file, cancellation).ConfigureAwait(false);
        var standing = review.Segments.Standing;
        var situation = new ContactSituation(context.Calendar, standing.Lifecycle, file, context.HasOpenComplaint, Touches(facts, known));
        var subject = new FollowUpSubject(facts, standing, situation, context.Since)
        {
            Groups = context.Groups, Events = context.Events, Team = context.Team, Rates = _rates,
        };
        return (review, subject, known);
    }

    /// <summary>Saves all in one step, or each by itself where others saved one of them meanwhile.</summary>
    private async Task SaveAsync(List<FollowUp> followUps, CancellationToken cancellation)
    {
        if (followUps.Count == 0 || await TrySaveAsync(followUps, cancellation).ConfigureAwait(false))
        {
            return;
        }

        foreach (var followUp in followUps)
        {
            await TrySaveAsync([followUp], cancellation).ConfigureAwait(false);
        }
    }

    private async Task<bool> TrySaveAsync(IReadOnlyCollection<FollowUp> followUps, CancellationToken cancellation)
    {
        try
        {
            await _followUps.SaveAsync(followUps, command: null, cancellation).ConfigureAwait(false);
            return true;
        }
        catch (ConcurrencyException)
        {
            // Someone else planned or ended it meanwhile; the next run sees what they did.
            return false;
        }
    }
}
