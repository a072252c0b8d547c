using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Surveys;

/// <summary>The whole state of a survey as a value, for repositories: take it to save, give it back to load.</summary>
/// <param name="Id">The id.</param>
/// <param name="Version">How often it was saved.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Form">What it asks.</param>
/// <param name="OpenedAt">When it was opened; <c>null</c> while it is planned.</param>
/// <param name="ClosedAt">When it was closed; <c>null</c> until then.</param>
/// <param name="Participants">Who was invited or answered; each customer once.</param>
public sealed record SurveySnapshot(
    SurveyId Id,
    long Version,
    SurveyStatus Status,
    SurveyForm Form,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant? OpenedAt,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant? ClosedAt,
    IReadOnlyList<SurveyParticipant> Participants)
{
    /// <summary>The id; withholds the rest.</summary>
    /// <returns>The text, as in <c>survey 2025</c>.</returns>
    public override string ToString() => $"survey {Id}";
}
