using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Strategies;
using CustomerManagement.Domain.Visits;
using NodaTime;

namespace CustomerManagement.Domain.Reviews;

/// <summary>What is best done next, for one customer or for the day of one who visits. Pure; safe for use by several threads when the policies are.</summary>
/// <remarks>
/// Two things propose actions: the cadence of the strategy, once its ideal date has come, and the open follow-up that is first to go. A follow-up counts the return of a
/// contact in its form as many times as its priority is above the usual one.
/// </remarks>
public sealed class NextBestActions
{
    // A day has few visits; more trials than these would only take time.
    private const int MostTrials = 8;

    // What is not known counts for less than all that is known to bring something, but is not known to be worth nothing.
    private const decimal NextToNothing = 0.000_001m;

    private readonly INextBestAction _ranking;
    private readonly IContactValue _values;
    private readonly DayPlanner _planner;

    /// <summary>Creates it.</summary>
    /// <param name="ranking">What is best of what could be done; <c>null</c> for <see cref="ValuePerHourRanking"/>.</param>
    /// <param name="values">What contacts take and bring; <c>null</c> for <see cref="SalesContactValue"/>.</param>
    /// <param name="planner">Plans the visits of a day; <c>null</c> for the default one.</param>
    public NextBestActions(INextBestAction? ranking = null, IContactValue? values = null, DayPlanner? planner = null) =>
        (_ranking, _values, _planner) = (ranking ?? new ValuePerHourRanking(), values ?? new SalesContactValue(), planner ?? new DayPlanner());

    /// <summary>Ranks what could be done for customers.</summary>
    /// <param name="agendas">All there is to do for each; each customer once.</param>
    /// <param name="at">From this moment on.</param>
    /// <param name="until">Up to this moment.</param>
    /// <returns>One action at most for each, the best first; the others with the reason.</returns>
    /// <exception cref="ArgumentException">An agenda is missing, a customer is there twice, or the span ends before it begins.</exception>
    public ActionRanking Rank(IEnumerable<CustomerAgenda> agendas, Instant at, Instant until) => Rank(ByCustomer(agendas), at, until, who: null);

    /// <summary>
    /// Plans a day: visits on a route, and what is done from the desk, by value per hour, in the working time that is left. Where more is to gain from the desk in an hour than by a
    /// visit, visits get less time, as far as the day is worth more then.
    /// </summary>
    /// <param name="day">The day.</param>
    /// <param name="who">Whose day; what is the task of someone else is left to that one, what is nobody's is done.</param>
    /// <param name="agendas">All there is to do for each customer of that one; each customer once.</param>
    /// <param name="places">Where customers are; who is not in it is not visited.</param>
    /// <param name="promises">The visits promised, by customer; <c>null</c> for none. One for a customer without agenda or place is refused.</param>
    /// <returns>The day.</returns>
    /// <exception cref="ArgumentException">Nobody, an agenda is missing, a customer is there twice, or a promise cannot be planned for want of agenda or place.</exception>
    public DayBriefing Brief(
        RepDay day,
        StaffId who,
        IEnumerable<CustomerAgenda> agendas,
        IReadOnlyDictionary<CustomerId, GeoPoint> places,
        ILookup<CustomerId, VisitPromise>? promises = null)
    {
        ArgumentNullException.ThrowIfNull(day);
        ArgumentNullException.ThrowIfNull(places);
        if (who == default)
        {
            throw new ArgumentException("A day is somebody's.", nameof(who));
        }

        var customers = ByCustomer(agendas);
        var promised = promises?.Where(promise => promise.Any(visit => visit.Date == day.Date)).ToDictionary(promise => promise.Key) ?? [];
        if (promised.Keys.Any(customer => !customers.ContainsKey(customer) || !places.ContainsKey(customer)))
        {
            throw new ArgumentException("A promised visit is to a customer with an agenda and a place.", nameof(promises));
        }

        var (begins, ends) = HoursOf(day);
        var ranking = Rank(customers, begins, ends, who);
        var free = ranking.Ranked.Where(action => !promised.ContainsKey(action.Proposal.Customer)).ToList();
        var visits = free.Where(action => IsVisit(action) && places.ContainsKey(action.Proposal.Customer))
            .Select(action => Candidate(action, customers[action.Proposal.Customer], places[action.Proposal.Customer], promises?[action.Proposal.Customer] ?? []))
            .Concat(promised.Values.Select(promise => Candidate(promise, customers[promise.Key], places[promise.Key])))
            .ToList();
        var desk = free.Where(action => !IsVisit(action) && action.Value is not < 0).ToList();
        var notWorth = free.Where(action => !IsVisit(action) && action.Value < 0);
        var unplaced = free.Where(action => IsVisit(action) && !places.ContainsKey(action.Proposal.Customer)).ToList();

        var whole = _planner.Plan(day, visits);
        var (plan, done) = (whole, new DeskTime(day, whole, whole).Fill(desk));
        foreach (var less in Shorter(day, whole, desk, done))
        {
            var shorter = _planner.Plan(less, visits);
            var more = new DeskTime(day, shorter, whole).Fill(desk);
            if (shorter.Outcome == DayOutcome.Planned && shorter.BrokenPromises.Count <= whole.BrokenPromises.Count && Worth(shorter, more) > Worth(plan, done))
            {
                (plan, done) = (shorter.AsPartOf(whole), more);
            }
        }

        return new DayBriefing(plan, ranking, done, unplaced, notWorth);
    }

    /// <summary>The day with less time for visits: with time for all from the desk that gains more in an hour than one of its visits, for each visit, as far as there was no time for that.</summary>
    private static IEnumerable<RepDay> Shorter(RepDay day, DayPlan whole, List<RankedAction> desk, List<RankedAction> done) => whole.Visits
        .Where(visit => visit.Because != PlannedBecause.Promised)
        .Select(visit => desk.Where(action => action.ValuePerHour > visit.ValuePerHour).ToList())
        .Where(better => !better.TrueForAll(done.Contains))
        .Select(better => DeskTime.HoursIn(day) - better.Aggregate(Duration.Zero, (sum, action) => sum + DeskTime.Takes(action)))
        .Select(budget => Duration.Max(budget, Duration.FromSeconds(1)))
        .Distinct()
        .OrderDescending()
        .Take(MostTrials)
        .Select(budget => new RepDay(day.Date, day.Calendar, day.Start, day.End, budget, day.MostVisits, day.Lunch));

    private static decimal Worth(DayPlan plan, IEnumerable<RankedAction> done) => plan.Value + done.Sum(action => action.Value ?? 0);

    private static bool IsVisit(RankedAction action) => action.Way.Channel == ContactChannel.Visit;

    private static Dictionary<CustomerId, CustomerAgenda> ByCustomer(IEnumerable<CustomerAgenda> agendas)
    {
        ArgumentNullException.ThrowIfNull(agendas);
        var customers = new Dictionary<CustomerId, CustomerAgenda>();
        foreach (var agenda in agendas)
        {
            if (agenda is null || !customers.TryAdd(agenda.Customer, agenda))
            {
                throw new ArgumentException("Each customer has one agenda.", nameof(agendas));
            }
        }

        return customers;
    }

    private static (Instant Begins, Instant Ends) HoursOf(RepDay day)
    {
        var midnight = WallClock.StartOf(day.Calendar.Zone, day.Date);
        return DeskTime.HoursOf(day) is { } hours ? (hours.Start, hours.End) : (midnight, midnight);
    }

    private static VisitCandidate Candidate(RankedAction action, CustomerAgenda agenda, GeoPoint place, IEnumerable<VisitPromise> promises) => new(
        action.Proposal.Customer,
        place,
        action.Way.Worth.Minutes,
        action.Way.Worth.ExpectedReturn ?? NextToNothing,
        timing: new VisitTiming(notBefore: null, action.Proposal.IdealOn, action.Proposal.LatestOn),
        promises: promises,
        hours: agenda.Subject.Situation.Calendar)
    {
        From = action.From,
    };

    private VisitCandidate Candidate(IGrouping<CustomerId, VisitPromise> promises, CustomerAgenda agenda, GeoPoint place)
    {
        var worth = _values.Of(agenda.Review.Metrics, ContactForm.Visit);
        var situation = agenda.Subject.Situation;
        var mayVisit = !situation.IsDeceased(person: null) && situation.ConsentOf(person: null, ContactChannel.Visit) != ConsentState.Withdrawn;
        return new VisitCandidate(
            promises.Key, place, worth.Minutes, worth.ExpectedReturn ?? 0, promises: promises, hours: situation.Calendar, mayVisit: mayVisit);
    }

    private ActionRanking Rank(Dictionary<CustomerId, CustomerAgenda> customers, Instant at, Instant until, StaffId? who) => _ranking.Rank(
        customers.Values.SelectMany(agenda => Proposals(agenda, until)).Where(proposal => who is null || proposal.Owner is null || proposal.Owner == who),
        customer => customers[customer].Subject.Situation,
        at,
        until);

    private IEnumerable<ActionProposal> Proposals(CustomerAgenda agenda, Instant until)
    {
        var zone = agenda.Subject.Situation.Calendar.Zone;
        var today = until.InZone(zone).Date;
        if (agenda.Review.NextContact is { Because.Cadence: { } cadence } advice && advice.IdealOn <= today)
        {
            var aim = cadence.Form == ContactForm.Greeting ? ContactAim.Greeting : ContactAim.Sales;
            var worth = _values.Of(agenda.Review.Metrics, cadence.Form);
            yield return new ActionProposal(
                agenda.Customer, ActionSource.Cadence, advice.Because.Key, aim, cadence.By, ChannelsOf(cadence.Form).Select(channel => new ActionWay(channel, cadence.Form, worth)))
            {
                NotBefore = WallClock.StartOf(zone, advice.IdealOn), IdealOn = advice.IdealOn, LatestOn = advice.DueOn, Owner = Served(agenda, cadence.By),
            };
        }

        if (FirstToGoBy(until, agenda.FollowUps) is { } first)
        {
            yield return new ActionProposal(
                agenda.Customer, ActionSource.FollowUp, first.Id.Value, first.Terms.Aim, first.Terms.By, first.Terms.Channels.Select(channel => WayOf(channel, first, agenda)))
            {
                Person = first.Occasion.Person, NotBefore = WallClock.StartOf(zone, first.DueOn), IdealOn = first.DueOn, LatestOn = first.LastDay, Owner = first.Owner ?? Served(agenda, first.Terms.By),
            };
        }
    }

    /// <summary>What goes now; else what may go first in the span, as where a customer's day begins later than ours; else what time alone does not free.</summary>
    private static FollowUp? FirstToGoBy(Instant until, FollowUpDecision decision) => decision.Goes ?? decision.Held
        .Where(held => held.Reason != HoldReason.AnotherGoes && (held.Reason != HoldReason.NotYetDue || held.Until <= until))
        .OrderByDescending(held => held.Until <= until)
        .ThenBy(held => held.FollowUp, FirstToGo.Order)
        .FirstOrDefault()?.FollowUp;

    private static ContactChannel[] ChannelsOf(ContactForm form) => form switch
    {
        ContactForm.Greeting => [ContactChannel.Letter, ContactChannel.Email],
        ContactForm.Call => [ContactChannel.Call],
        ContactForm.Visit or ContactForm.VisitWithGift or ContactForm.Hospitality => [ContactChannel.Visit],
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    private static StaffId? Served(CustomerAgenda agenda, StaffRole by) => agenda.Subject.Team.TryGetValue(by, out var staff) ? staff : null;

    private ActionWay WayOf(ContactChannel channel, FollowUp followUp, CustomerAgenda agenda)
    {
        var form = channel switch
        {
            ContactChannel.Visit => ContactForm.Visit,
            ContactChannel.Call => ContactForm.Call,
            ContactChannel.Email or ContactChannel.Letter or ContactChannel.TextMessage => ContactForm.Greeting,
            _ => throw new ArgumentOutOfRangeException(nameof(channel)),
        };
        var usual = _values.Of(agenda.Review.Metrics, form);
        var brings = usual.ExpectedReturn * followUp.Terms.Priority / FollowUpTerms.DefaultPriority;
        return new ActionWay(channel, form, new ContactWorth(usual.Minutes, brings is { } value ? Math.Clamp(value, -ContactWorth.MostReturn, ContactWorth.MostReturn) : null));
    }
}
