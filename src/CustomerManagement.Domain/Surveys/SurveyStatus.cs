namespace CustomerManagement.Domain.Surveys;

/// <summary>Where a survey stands.</summary>
public enum SurveyStatus
{
    /// <summary>Being prepared; customers are invited, nobody can answer yet.</summary>
    Planned = 1,

    /// <summary>Answers come in.</summary>
    Open = 2,

    /// <summary>Over; no answer is taken any more.</summary>
    Closed = 3,
}
