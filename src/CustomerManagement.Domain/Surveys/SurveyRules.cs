namespace CustomerManagement.Domain.Surveys;

/// <summary>Codes of the business rules on surveys.</summary>
public static class SurveyRules
{
    /// <summary>A survey that is open or closed cannot be opened.</summary>
    public const string NotPlanned = "surveys.not-planned";

    /// <summary>A survey that is not open takes no answer, reminds nobody and cannot be closed.</summary>
    public const string NotOpen = "surveys.not-open";

    /// <summary>A closed survey invites nobody.</summary>
    public const string Closed = "surveys.closed";

    /// <summary>Who was not invited is not reminded.</summary>
    public const string NotInvited = "surveys.not-invited";

    /// <summary>Who was invited as one of a segment is not invited again as one of another.</summary>
    public const string AlreadyInvited = "surveys.already-invited";

    /// <summary>Who answered is neither invited nor reminded after that.</summary>
    public const string AlreadyAnswered = "surveys.already-answered";
}
