namespace CustomerManagement.Domain.Kernel;

/// <summary>The store cannot do its work now. One error for all stores, whatever their drivers throw.</summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="failure">Why.</param>
    /// <param name="isOutcomeUnknown">Whether what was to be saved may have been saved all the same.</param>
    /// <param name="innerException">What the store said; <c>null</c> when it said nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="failure"/> is not defined.</exception>
    public StoreUnavailableException(StoreFailure failure, bool isOutcomeUnknown, Exception? innerException = null)
        : base(Text(failure, isOutcomeUnknown), innerException) =>
        (Failure, IsOutcomeUnknown) = (failure, isOutcomeUnknown);

    /// <summary>Why.</summary>
    public StoreFailure Failure { get; }

    /// <summary><c>true</c> when a commit was under way as the store was lost: try again with the same <see cref="CommandKey"/>. <c>false</c> when certainly nothing was saved.</summary>
    public bool IsOutcomeUnknown { get; }

    private static string Text(StoreFailure failure, bool isOutcomeUnknown)
    {
        var why = failure switch
        {
            StoreFailure.Unreachable => "The store cannot be reached.",
            StoreFailure.Busy => "The store is kept busy by others.",
            StoreFailure.Full => "The store has no room left.",
            StoreFailure.ReadOnly => "The store may only be read.",
            StoreFailure.Damaged => "The store is damaged.",
            _ => throw new ArgumentOutOfRangeException(nameof(failure)),
        };
        return isOutcomeUnknown ? $"{why} Whether anything was saved is unknown; try again with the same key." : $"{why} Nothing was saved.";
    }
}
