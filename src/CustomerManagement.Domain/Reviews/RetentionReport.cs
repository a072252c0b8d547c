namespace CustomerManagement.Domain.Reviews;

/// <summary>What a run of retention did.</summary>
/// <param name="Customers">How many customer files were looked at.</param>
/// <param name="Undated">How many files tell of no moment at all, and so are kept: those that older versions saved, of customers without facts, complaints or services.</param>
/// <param name="Erasure">What was erased of customers with whom nothing happened for long; <c>null</c> when there was none.</param>
/// <param name="ComplaintTexts">How many ended complaints lost their texts beside those.</param>
/// <param name="ServiceTexts">How many ended service duties lost their texts beside those.</param>
/// <param name="Commands">How many keys of commands were forgotten.</param>
/// <param name="Sent">How many messages that are sent were forgotten.</param>
public sealed record RetentionReport(int Customers, int Undated, ErasureReport? Erasure, int ComplaintTexts, int ServiceTexts, int Commands, int Sent)
{
    /// <summary>What could not be read, and by which rule; it was left as it is.</summary>
    public IReadOnlyList<RunFailure> Failures { get; init; } = [];

    /// <summary>Whether all that is older than its period is gone.</summary>
    public bool IsComplete => Failures.Count == 0 && Erasure?.IsComplete != false;
}
