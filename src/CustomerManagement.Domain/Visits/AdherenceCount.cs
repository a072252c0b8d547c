namespace CustomerManagement.Domain.Visits;

/// <summary>How planned visits went, and which came unplanned. Each visit is counted once, by where it ended. Compared by value.</summary>
/// <param name="AsPlanned">Took place on the day for which they were first planned, whoever made them.</param>
/// <param name="AnotherDay">Took place on another day.</param>
/// <param name="Cancelled">Were cancelled.</param>
/// <param name="NotDone">Did not take place, or nothing was recorded of them.</param>
/// <param name="MovedOn">Were moved or handed over to a plan that was not among those read: how they ended is not known.</param>
/// <param name="Unplanned">Took place without being planned.</param>
public readonly record struct AdherenceCount(int AsPlanned, int AnotherDay, int Cancelled, int NotDone, int MovedOn, int Unplanned)
{
    /// <summary>The visits planned: all but the unplanned.</summary>
    public int Planned => AsPlanned + AnotherDay + Cancelled + NotDone + MovedOn;

    /// <summary>The share of the planned visits, of those whose end is known, that took place as planned, 0 to 1; <c>null</c> when there were none.</summary>
    public decimal? AsPlannedRate => Rate(AsPlanned, Planned - MovedOn);

    /// <summary>The share of the planned visits, of those whose end is known, that took place on whatever day, 0 to 1; <c>null</c> when there were none.</summary>
    public decimal? DoneRate => Rate(AsPlanned + AnotherDay, Planned - MovedOn);

    /// <summary>The share of the visits made that were not planned, 0 to 1; <c>null</c> when none was made.</summary>
    public decimal? UnplannedRate => Rate(Unplanned, AsPlanned + AnotherDay + Unplanned);

    /// <summary>Adds two counts of different visits.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>The sum.</returns>
    public static AdherenceCount operator +(AdherenceCount left, AdherenceCount right) => Add(left, right);

    /// <summary>Adds two counts of different visits.</summary>
    /// <inheritdoc cref="op_Addition"/>
    public static AdherenceCount Add(AdherenceCount left, AdherenceCount right) => new(
        left.AsPlanned + right.AsPlanned,
        left.AnotherDay + right.AnotherDay,
        left.Cancelled + right.Cancelled,
        left.NotDone + right.NotDone,
        left.MovedOn + right.MovedOn,
        left.Unplanned + right.Unplanned);

    private static decimal? Rate(int part, int whole) => whole == 0 ? null : (decimal)part / whole;
}
