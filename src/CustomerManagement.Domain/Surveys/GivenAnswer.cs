using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Surveys;

/// <summary>An answer and when it was given. Immutable and compared by value.</summary>
public sealed record GivenAnswer
{
    /// <summary>Creates it.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="at">When it was given.</param>
    public GivenAnswer(SurveyAnswer answer, Instant at)
    {
        ArgumentNullException.ThrowIfNull(answer);
        (Answer, At) = (answer, at);
    }

    /// <summary>The answer.</summary>
    public SurveyAnswer Answer { get; }

    /// <summary>When it was given.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant At { get; }

    /// <summary>When; withholds what was answered.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"answer given at {At}";
}
