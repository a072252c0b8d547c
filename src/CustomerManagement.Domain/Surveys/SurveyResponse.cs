using System.Text.Json.Serialization;

namespace CustomerManagement.Domain.Surveys;

/// <summary>How many of those invited answered. Immutable, compared by value and serialisable.</summary>
public sealed record SurveyResponse
{
    /// <summary>Creates it, as when it comes back from a store.</summary>
    /// <param name="invited">How many were invited; zero or above.</param>
    /// <param name="answered">How many of them answered; at most <paramref name="invited"/>.</param>
    /// <param name="verdict">What can be said of it.</param>
    /// <param name="atLeast">See <see cref="AtLeast"/>; 0 to 1.</param>
    /// <param name="atMost">See <see cref="AtMost"/>; 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range, or the verdict is not a defined one.</exception>
    public SurveyResponse(int invited, int answered, ResponseVerdict verdict, double? atLeast, double? atMost)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(invited);
        ArgumentOutOfRangeException.ThrowIfNegative(answered);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(answered, invited);
        Verdict = Enum.IsDefined(verdict) ? verdict : throw new ArgumentOutOfRangeException(nameof(verdict));
        AtLeast = atLeast is null or (>= 0 and <= 1) ? atLeast : throw new ArgumentOutOfRangeException(nameof(atLeast));
        AtMost = atMost is null or (>= 0 and <= 1) ? atMost : throw new ArgumentOutOfRangeException(nameof(atMost));
        (Invited, Answered) = (invited, answered);
    }

    /// <summary>How many were invited.</summary>
    public int Invited { get; }

    /// <summary>How many of them answered.</summary>
    public int Answered { get; }

    /// <summary>What can be said of it.</summary>
    public ResponseVerdict Verdict { get; }

    /// <summary>The lower end of the rate's confidence interval, by Wilson's method; <c>null</c> when nobody was invited. Rounded.</summary>
    public double? AtLeast { get; }

    /// <summary>The upper end of the rate's confidence interval; <c>null</c> when nobody was invited. Rounded.</summary>
    public double? AtMost { get; }

    /// <summary>The share of those invited that answered, 0 to 1; <c>null</c> when nobody was invited. Rounded.</summary>
    [JsonIgnore]
    public double? Rate => Invited == 0 ? null : (double)Answered / Invited;
}
