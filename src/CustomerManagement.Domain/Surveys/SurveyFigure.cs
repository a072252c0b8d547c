namespace CustomerManagement.Domain.Surveys;

/// <summary>A mean over answers, in points of the scale, with its confidence interval. Immutable, compared by value and serialisable. All but the count is rounded.</summary>
public sealed record SurveyFigure
{
    /// <summary>Creates a figure, as when it comes back from a store.</summary>
    /// <param name="answers">See <see cref="Answers"/>; zero or above.</param>
    /// <param name="mean">See <see cref="Mean"/>.</param>
    /// <param name="atLeast">See <see cref="AtLeast"/>.</param>
    /// <param name="atMost">See <see cref="AtMost"/>.</param>
    /// <exception cref="ArgumentException">There is a figure without answers or answers without one, or an interval that does not hold the mean.</exception>
    public SurveyFigure(int answers, double? mean, double? atLeast, double? atMost)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(answers);
        if (answers == 0 ? (mean ?? atLeast ?? atMost) is not null : !(atLeast <= mean && mean <= atMost))
        {
            throw new ArgumentException("A mean is of answers and within its interval.", nameof(mean));
        }

        (Answers, Mean, AtLeast, AtMost) = (answers, mean, atLeast, atMost);
    }

    /// <summary>How many answers tell it. Those that do not are none of them: what was not said is unknown.</summary>
    public int Answers { get; }

    /// <summary>Its mean; <c>null</c> when no answer tells it.</summary>
    public double? Mean { get; }

    /// <summary>The lower end of its confidence interval; <c>null</c> when no answer tells it. Of a single answer it is that of the scale.</summary>
    public double? AtLeast { get; }

    /// <summary>The upper end of its confidence interval; <c>null</c> when no answer tells it.</summary>
    public double? AtMost { get; }

    /// <summary>That of no answers.</summary>
    internal static SurveyFigure None { get; } = new(0, mean: null, atLeast: null, atMost: null);
}
