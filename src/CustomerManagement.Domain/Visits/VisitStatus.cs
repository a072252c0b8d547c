namespace CustomerManagement.Domain.Visits;

/// <summary>Where a visit of a plan stands. No visit leaves a plan without a trace.</summary>
public enum VisitStatus
{
    /// <summary>It is to come, or nothing was recorded yet.</summary>
    Planned = 1,

    /// <summary>It took place: somebody was reached.</summary>
    TookPlace = 2,

    /// <summary>It did not take place; the outcome says why.</summary>
    DidNotTakePlace = 3,

    /// <summary>It was cancelled, with a reason.</summary>
    Cancelled = 4,

    /// <summary>It was moved to another plan of the same person, and goes on there under the same id.</summary>
    Moved = 5,

    /// <summary>It was handed over to another person, and goes on in that person's plan under the same id.</summary>
    HandedOver = 6,
}
