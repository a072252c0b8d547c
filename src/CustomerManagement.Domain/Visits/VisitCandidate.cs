using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Strategies;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>A customer whom someone may visit. Immutable and compared by value, its hours by reference.</summary>
public sealed record VisitCandidate
{
    /// <summary>The longest visit: a day.</summary>
    public const int MostMinutes = ContactYield.MostMinutes;

    /// <summary>What a visit brings at most, above or below zero: 1,000,000,000,000,000.</summary>
    public const decimal MostReturn = ContactWorth.MostReturn;

    private readonly ValueList<VisitPurpose> _purposes;
    private readonly ValueList<VisitPromise> _promises;

    /// <summary>Creates a candidate.</summary>
    /// <param name="customer">Whom.</param>
    /// <param name="place">Where.</param>
    /// <param name="minutes">How long the visit takes, 1 to <see cref="MostMinutes"/>.</param>
    /// <param name="expectedReturn">What a visit brings when its time has come, in one currency for all candidates; up to <see cref="MostReturn"/>. Zero or below: it is visited only when promised.</param>
    /// <param name="purposes">What for, each once; <c>null</c> or empty when nobody said.</param>
    /// <param name="timing">When the cadence wants it; <c>null</c> for any date.</param>
    /// <param name="promises">The visits promised, one a date, in any order; <c>null</c> for none. Those of other dates are kept for those.</param>
    /// <param name="hours">When the customer can be visited, in its own zone; <c>null</c> for at any time.</param>
    /// <param name="mayVisit">Whether the customer consents to visits.</param>
    /// <exception cref="ArgumentException">No customer, a purpose or a date twice, or a promise is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range, or a purpose is not a defined one.</exception>
    public VisitCandidate(
        CustomerId customer,
        GeoPoint place,
        int minutes,
        decimal expectedReturn,
        IEnumerable<VisitPurpose>? purposes = null,
        VisitTiming? timing = null,
        IEnumerable<VisitPromise>? promises = null,
        WorkingCalendar? hours = null,
        bool mayVisit = true)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(customer.Value, nameof(customer));
        ArgumentNullException.ThrowIfNull(place);
        ArgumentOutOfRangeException.ThrowIfLessThan(minutes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minutes, MostMinutes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(expectedReturn), MostReturn, nameof(expectedReturn));
        _purposes = VisitPurposes.Ordered(purposes, nameof(purposes));
        var promised = new ValueList<VisitPromise>(promises ?? [], nameof(promises));
        _promises = new ValueList<VisitPromise>(promised.OrderBy(promise => promise.Date), nameof(promises));
        if (_promises.Zip(_promises.Skip(1)).Any(pair => pair.First.Date == pair.Second.Date))
        {
            throw new ArgumentException("One visit is promised a date.", nameof(promises));
        }

        (Customer, Place, Minutes, ExpectedReturn) = (customer, place, minutes, expectedReturn);
        (Timing, Hours, MayVisit) = (timing ?? VisitTiming.Any, hours, mayVisit);
    }

    /// <summary>Whom.</summary>
    public CustomerId Customer { get; }

    /// <summary>Where.</summary>
    public GeoPoint Place { get; }

    /// <summary>How long the visit takes.</summary>
    public int Minutes { get; }

    /// <summary>What a visit brings when its time has come.</summary>
    public decimal ExpectedReturn { get; }

    /// <summary>What for, in the order of their numbers.</summary>
    public IReadOnlyList<VisitPurpose> Purposes => _purposes;

    /// <summary>When the cadence wants it.</summary>
    public VisitTiming Timing { get; }

    /// <summary>The visits promised, by date.</summary>
    public IReadOnlyList<VisitPromise> Promises => _promises;

    /// <summary>When the customer can be visited; <c>null</c> for at any time. What was promised goes before them.</summary>
    public WorkingCalendar? Hours { get; }

    /// <summary>From when on it may be visited, as after quiet hours; <c>null</c> for at any time. What was promised goes before it.</summary>
    public Instant? From { get; init; }

    /// <summary>Whether the customer consents to visits.</summary>
    public bool MayVisit { get; }

    internal int Seconds => Minutes * NodaConstants.SecondsPerMinute;

    internal VisitPromise? PromiseOn(LocalDate date) => _promises.FirstOrDefault(promise => promise.Date == date);
}
