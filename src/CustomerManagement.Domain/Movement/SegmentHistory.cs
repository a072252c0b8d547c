using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Segmentation;
using NodaTime;

namespace CustomerManagement.Domain.Movement;

/// <summary>In which segments of one scheme a customer was, and when. Immutable, compared by value and serialisable.</summary>
/// <typeparam name="TSegment">The type of the segments.</typeparam>
/// <remarks>
/// From the first stay on a customer is in exactly one segment every day. What was recorded is not rewritten: a correction on the same day is one more stay,
/// and the last of a day counts.
/// </remarks>
public sealed record SegmentHistory<TSegment>
    where TSegment : notnull
{
    /// <summary>Creates a history, as when it comes back from a store.</summary>
    /// <param name="customer">Whose.</param>
    /// <param name="scheme">The name of the scheme.</param>
    /// <param name="stays">The stays, the oldest first: none begins before the one before it, or is in the same segment. Empty for a new history.</param>
    /// <exception cref="ArgumentException">No customer, no scheme, or the stays do not follow one another.</exception>
    [JsonConstructor]
    public SegmentHistory(CustomerId customer, string scheme, IReadOnlyList<SegmentStay<TSegment>> stays)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(scheme);
        if (customer == default)
        {
            throw new ArgumentException("A history is that of a customer.", nameof(customer));
        }

        var copy = new ValueList<SegmentStay<TSegment>>(stays, nameof(stays));
        if (copy.Zip(copy.Skip(1)).Any(pair => pair.Second.From < pair.First.From || AreEqual(pair.Second.Segment, pair.First.Segment)))
        {
            throw new ArgumentException("Each stay begins on the day of the one before it or later, in another segment.", nameof(stays));
        }

        Customer = customer;
        Scheme = scheme;
        Stays = copy;
    }

    /// <summary>Creates an empty history.</summary>
    /// <param name="customer">Whose.</param>
    /// <param name="scheme">The name of the scheme.</param>
    /// <exception cref="ArgumentException">No customer, or no scheme.</exception>
    public SegmentHistory(CustomerId customer, string scheme)
        : this(customer, scheme, [])
    {
    }

    /// <summary>Whose.</summary>
    public CustomerId Customer { get; }

    /// <summary>The name of the scheme.</summary>
    public string Scheme { get; }

    /// <summary>The stays, the oldest first.</summary>
    public IReadOnlyList<SegmentStay<TSegment>> Stays { get; }

    /// <summary>Where the customer was on a day.</summary>
    /// <param name="date">The day; after the last stay began, the last stay.</param>
    /// <returns>The stay, or <c>null</c> before the first.</returns>
    public SegmentStay<TSegment>? AsOf(LocalDate date)
    {
        var day = date.WithCalendar(CalendarSystem.Iso);
        return Stays.LastOrDefault(stay => stay.From <= day);
    }

    /// <summary>Adds where a customer is kept from the day of a decision.</summary>
    /// <param name="decided">The decision, after bands, stays and pins.</param>
    /// <returns>The longer history; this one when the customer is where it was.</returns>
    /// <exception cref="ArgumentException">The decision is of another customer or scheme, or the membership began before the last stay.</exception>
    public SegmentHistory<TSegment> With(StableDecision<TSegment> decided)
    {
        ArgumentNullException.ThrowIfNull(decided);
        if (decided.Decision.Customer != Customer || decided.Decision.Basis.Scheme != Scheme)
        {
            throw new ArgumentException("The decision is that of another customer or scheme.", nameof(decided));
        }

        // A day that is decided anew may lead back to where the customer was before: then the stay of that day is corrected, and none before it.
        var since = decided.Membership.Since;
        var from = Stays.Count > 0 && Stays[^1].From is var last && since < last && last <= decided.Membership.AsOf ? last : since;
        return With(new SegmentStay<TSegment>(decided.Membership.Segment, from, decided.ToString(), decided.Decision, decided.Reason), nameof(decided));
    }

    /// <summary>Adds where a customer is from a day.</summary>
    /// <param name="segment">Where.</param>
    /// <param name="date">The day.</param>
    /// <param name="reason">Why, in words; it appears in events, so no personal data.</param>
    /// <param name="decision">The decision of that day; <c>null</c> where it is not kept.</param>
    /// <returns>The longer history; this one when the customer is where it was.</returns>
    /// <exception cref="ArgumentException">There is no reason, or the day is before the last stay began.</exception>
    public SegmentHistory<TSegment> With(TSegment segment, LocalDate date, string reason, Decision<TSegment>? decision = null) =>
        With(new SegmentStay<TSegment>(segment, date, reason, decision), nameof(date));

    /// <summary>What happened since an earlier state of this history, found by comparing the two.</summary>
    /// <param name="earlier">The earlier state; <c>null</c> for everything.</param>
    /// <param name="at">The moment, which the events carry.</param>
    /// <returns>For each stay that is new, that the segment before was left and this one entered, the oldest first; empty when nothing changed.</returns>
    /// <exception cref="ArgumentException"><paramref name="earlier"/> is no earlier state of this history.</exception>
    public IReadOnlyList<IDomainEvent> EventsSince(SegmentHistory<TSegment>? earlier, Instant at)
    {
        var known = earlier?.Stays.Count ?? 0;
        if (earlier is not null && (earlier.Customer != Customer || earlier.Scheme != Scheme || !earlier.Stays.SequenceEqual(Stays.Take(known))))
        {
            throw new ArgumentException("It is no earlier state of this history.", nameof(earlier));
        }

        var events = new List<IDomainEvent>();
        for (var i = known; i < Stays.Count; i++)
        {
            var entered = Stays[i];
            var (name, from) = (Name(entered), i > 0 ? Name(Stays[i - 1]) : null);
            var decision = entered.Decision?.WithTexts();
            if (from is not null)
            {
                events.Add(new CustomerLeftSegment(Customer, Scheme, from, name, entered.From, entered.Reason, at, entered.KeptBy, decision));
            }

            events.Add(new CustomerEnteredSegment(Customer, Scheme, name, from, entered.From, entered.Reason, at, entered.KeptBy, decision));
        }

        return events;
    }

    private SegmentHistory<TSegment> With(SegmentStay<TSegment> stay, string parameter)
    {
        if (Stays.Count > 0 && stay.From < Stays[^1].From)
        {
            throw new ArgumentException("The day is before the last stay began.", parameter);
        }

        return Stays.Count > 0 && AreEqual(Stays[^1].Segment, stay.Segment) ? this : new SegmentHistory<TSegment>(Customer, Scheme, [.. Stays, stay]);
    }

    private static string Name(SegmentStay<TSegment> stay) => Decision<TSegment>.OutcomeOf(stay.Segment);

    private static bool AreEqual(TSegment left, TSegment right) => EqualityComparer<TSegment>.Default.Equals(left, right);
}
