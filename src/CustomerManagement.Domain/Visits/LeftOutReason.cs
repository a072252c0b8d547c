namespace CustomerManagement.Domain.Visits;

/// <summary>Why a visit is not in a plan. Where several hold, the first of these that was found is named.</summary>
public enum LeftOutReason
{
    /// <summary>The one who visits does not work that day.</summary>
    DayClosed = 1,

    /// <summary>Not even the way from start to end, with the break, fits into what is left of the day.</summary>
    DayTooShort = 2,

    /// <summary>The visit was called off.</summary>
    Cancelled = 3,

    /// <summary>The customer does not consent to visits.</summary>
    NoConsent = 4,

    /// <summary>It is promised for a later date, <see cref="LeftOutVisit.Until"/>.</summary>
    PromisedLater = 5,

    /// <summary>The cadence allows it from a later date on, <see cref="LeftOutVisit.Until"/>.</summary>
    TooSoon = 6,

    /// <summary>It is worth nothing on that day.</summary>
    NotWorth = 7,

    /// <summary>There is no time in which both are open: the customer, or the hours promised, and the one who visits.</summary>
    NoCommonHours = 8,

    /// <summary>They are both open, but never for as long as the visit takes.</summary>
    WindowTooShort = 9,

    /// <summary>The way there and back with the visit is longer than the day, even alone.</summary>
    TooFar = 10,

    /// <summary>Even alone, no window can be reached in time and left early enough to be at the end in time.</summary>
    OutOfReach = 11,

    /// <summary>So many others are worth more for the hour that it was not looked at further.</summary>
    Outranked = 12,

    /// <summary>The plan has as many visits as the day may have.</summary>
    EnoughVisits = 13,

    /// <summary>There was no time for it beside what is planned.</summary>
    NoTime = 14,
}
