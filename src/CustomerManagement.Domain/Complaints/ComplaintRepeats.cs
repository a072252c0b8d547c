namespace CustomerManagement.Domain.Complaints;

/// <summary>Which complaints say that an earlier one was not settled. Immutable and compared by value.</summary>
/// <param name="WithinDays">For how many days a complaint repeats an earlier one of the same customer.</param>
/// <param name="OfKnownCustomers">How many complaints are of a customer that is known: of the others nobody can tell.</param>
/// <param name="Repeats">How many of these repeat an earlier one, also one received before the first date of the report.</param>
/// <param name="WithSameCause">How many repeat one of the same cause; a cause that is unknown is not the same as another.</param>
/// <param name="WithSameProduct">How many repeat one of the same product line, likewise.</param>
/// <param name="ReferredBack">How many of all complaints were begun anew after an earlier one.</param>
/// <param name="Reopened">How many of all were opened again after they were closed.</param>
/// <param name="Customers">Who repeats: most repeats first, then by id.</param>
public sealed record ComplaintRepeats(
    int WithinDays,
    int OfKnownCustomers,
    int Repeats,
    int WithSameCause,
    int WithSameProduct,
    int ReferredBack,
    int Reopened,
    IReadOnlyList<RepeatingCustomer> Customers)
{
    /// <summary>The share of repeats of the complaints of known customers, with its exact interval; <c>null</c> when there are none. Computed each time.</summary>
    public LearningEstimate? Share => LearningIntervals.Share(Repeats, OfKnownCustomers);
}
