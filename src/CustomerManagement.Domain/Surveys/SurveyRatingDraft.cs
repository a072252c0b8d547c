namespace CustomerManagement.Domain.Surveys;

/// <summary>A rating as it comes from outside. See <see cref="SurveyRating"/>; one that says nothing is left out.</summary>
public sealed record SurveyRatingDraft
{
    /// <summary>The code of the topic; required, and one of the form.</summary>
    public string? Topic { get; init; }

    /// <summary>How important it is, in numbers of the scale; <c>null</c> when it was not said.</summary>
    public int? Importance { get; init; }

    /// <summary>How satisfied the customer is with us, in numbers of the scale; <c>null</c> when it was not said.</summary>
    public int? Satisfaction { get; init; }

    /// <summary>How satisfied it is with the best competitor, in numbers of the scale; <c>null</c> when it was not said.</summary>
    public int? Competitor { get; init; }

    internal bool SaysNothing => (Importance ?? Satisfaction ?? Competitor) is null;

    /// <summary>Withholds everything.</summary>
    /// <returns>A fixed text.</returns>
    public override string ToString() => "draft of a rating";
}
