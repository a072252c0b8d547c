namespace CustomerManagement.Domain.Complaints;

/// <summary>Codes of the business rules on complaints.</summary>
public static class ComplaintRules
{
    /// <summary>The complaint is closed: it is reopened first, or begun anew.</summary>
    public const string Closed = "complaints.closed";

    /// <summary>The complaint went into another one, where it goes on.</summary>
    public const string Merged = "complaints.merged";

    /// <summary>The complaint is not closed, and so cannot be reopened.</summary>
    public const string NotClosed = "complaints.not-closed";

    /// <summary>First the cause, then the remedy.</summary>
    public const string CauseFirst = "complaints.cause-first";

    /// <summary>No remedy is decided that could be carried out.</summary>
    public const string RemedyFirst = "complaints.remedy-first";

    /// <summary>The remedy was carried out; the customer's word on it comes next.</summary>
    public const string AlreadyRemedied = "complaints.already-remedied";

    /// <summary>Nothing was carried out that the customer could confirm, reject or leave unanswered.</summary>
    public const string NotRemedied = "complaints.not-remedied";

    /// <summary>Who decides the remedy has no authority for it.</summary>
    public const string NoAuthority = "complaints.no-authority";

    /// <summary>A manager takes part before a remedy is decided.</summary>
    public const string ManagerMissing = "complaints.manager-missing";

    /// <summary>The customer's silence has not lasted long enough.</summary>
    public const string SilenceTooShort = "complaints.silence-too-short";

    /// <summary>An answer is owed: who waits for us is not silent.</summary>
    public const string AnswerOwed = "complaints.answer-owed";

    /// <summary>It was closed too long ago: it is begun anew and refers back.</summary>
    public const string TooLateToReopen = "complaints.too-late-to-reopen";

    /// <summary>It is bound to a customer already, and stays with it.</summary>
    public const string BoundToOther = "complaints.bound-to-other";

    /// <summary>A customer does not pass on a complaint of its own.</summary>
    public const string OwnIntermediary = "complaints.own-intermediary";

    /// <summary>Complaints of two customers, or of two intermediaries, are no duplicates.</summary>
    public const string OtherCustomer = "complaints.other-customer";

    /// <summary>A duplicate goes into the complaint that came first, and not into itself.</summary>
    public const string MergeIntoOlder = "complaints.merge-into-older";
}
