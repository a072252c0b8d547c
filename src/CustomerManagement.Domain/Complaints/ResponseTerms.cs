using CustomerManagement.Domain.Promises;

namespace CustomerManagement.Domain.Complaints;

/// <summary>What is promised for a complaint, and what holds for it. Immutable and compared by value, calendars by reference.</summary>
public sealed record ResponseTerms
{
    /// <summary>Creates terms.</summary>
    /// <param name="answer">To answer: the first time, and each time the customer waits for us again.</param>
    /// <param name="acknowledgement">To say that it arrived; <c>null</c> when that is not promised.</param>
    /// <param name="resolution">To have it remedied; <c>null</c> when that is not promised.</param>
    /// <param name="managerTakesPart">Whether a remedy is decided only once a manager took part.</param>
    /// <param name="closing">When it may be closed and reopened; <c>null</c> for the defaults.</param>
    public ResponseTerms(
        PromiseOffer answer,
        PromiseOffer? acknowledgement = null,
        PromiseOffer? resolution = null,
        bool managerTakesPart = false,
        ClosingTerms? closing = null)
    {
        ArgumentNullException.ThrowIfNull(answer);
        (Answer, Acknowledgement, Resolution) = (answer, acknowledgement, resolution);
        (ManagerTakesPart, Closing) = (managerTakesPart, closing ?? ClosingTerms.Default);
    }

    /// <summary>To say that it arrived; <c>null</c> when that is not promised.</summary>
    public PromiseOffer? Acknowledgement { get; }

    /// <summary>To answer: the first time, and each time the customer waits for us again.</summary>
    public PromiseOffer Answer { get; }

    /// <summary>To have it remedied; <c>null</c> when that is not promised.</summary>
    public PromiseOffer? Resolution { get; }

    /// <summary>Whether a remedy is decided only once a manager took part.</summary>
    public bool ManagerTakesPart { get; }

    /// <summary>When it may be closed and reopened.</summary>
    public ClosingTerms Closing { get; }

    /// <summary>The offer of one kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The offer; <c>null</c> when nothing of that kind is promised.</returns>
    public PromiseOffer? For(PromiseKind kind) => kind switch
    {
        PromiseKind.Acknowledgement => Acknowledgement,
        PromiseKind.Answer => Answer,
        PromiseKind.Resolution => Resolution,
        PromiseKind.Service => null,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
