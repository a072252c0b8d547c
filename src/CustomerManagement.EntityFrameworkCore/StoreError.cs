namespace CustomerManagement.EntityFrameworkCore;

/// <summary>What an exception of a store comes to.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="IsOutcomeUnknown">Whether the transaction may have been committed all the same. Never of a conflict.</param>
internal readonly record struct StoreError(StoreErrorKind Kind, bool IsOutcomeUnknown);
