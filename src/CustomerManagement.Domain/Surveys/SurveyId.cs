using System.Text.Json.Serialization;

namespace CustomerManagement.Domain.Surveys;

/// <summary>The id of a survey: the host's own key as text. The default value is no id and is refused everywhere.</summary>
[JsonConverter(typeof(SurveyIdJsonConverter))]
public readonly record struct SurveyId
{
    /// <summary>Creates an id.</summary>
    /// <param name="value">The host's key: at least one character that is not white space. Kept as it is, not trimmed.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is empty or white space.</exception>
    public SurveyId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        Value = value;
    }

    /// <summary>The host's key; <c>null</c> only in the default value.</summary>
    public string Value { get; }

    /// <summary>The key.</summary>
    /// <returns><see cref="Value"/>, or nothing for the default value.</returns>
    public override string ToString() => Value ?? "";
}
