namespace CustomerManagement.Benchmarks.Jobs;

/// <summary>The answer for one customer that has any row up to the as-of day. Scores are 0 and recency -1 for one that never bought.</summary>
/// <typeparam name="TId">What the peer knows customers by.</typeparam>
/// <param name="Customer">The customer's id.</param>
/// <param name="Recency">Days since the last purchase ever (returns are none).</param>
/// <param name="Frequency">Distinct purchase days in the period.</param>
/// <param name="Cents">Net amount in the period.</param>
/// <param name="R">Score of recency.</param>
/// <param name="F">Score of frequency.</param>
/// <param name="M">Score of the amount.</param>
/// <param name="Abc">0 none, 1 A, 2 B, 3 C.</param>
/// <param name="Pareto">0 none, 1 vital few, 2 keeper, 3 drain; by amount.</param>
internal readonly record struct TierRow<TId>(TId Customer, int Recency, int Frequency, long Cents, byte R, byte F, byte M, byte Abc, byte Pareto) : IRow
{
    /// <inheritdoc/>
    public ulong Fingerprint() => Fingerprints.Of(Ids.Compared(Customer), [Recency, Frequency, Cents, R, F, M, Abc, Pareto]);
}
