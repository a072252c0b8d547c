namespace CustomerManagement.Domain.Segmentation;

/// <summary>Comparisons in words.</summary>
/// <param name="phrases">The sentences.</param>
/// <param name="name">What a measure is called.</param>
/// <param name="figure">How a value of a measure is written, which may come with a text of its own where it stands for something that is no number.</param>
/// <param name="kind">How a measure is spoken of where it is no number: <see cref="Dates"/>, <see cref="Words"/>; <c>null</c> when all are numbers.</param>
internal sealed class ConditionPhrases(Phrases phrases, Func<string, string> name, Func<string, decimal, string?, string> figure, Func<string, string>? kind = null)
{
    /// <summary>The kind of facts that are dates.</summary>
    public const string Dates = "Date.";

    /// <summary>The kind of facts that are words or answers.</summary>
    public const string Words = "Word.";

    /// <summary>What a measure is called.</summary>
    public string Name(string measure) => name(measure);

    /// <summary>A value of a measure.</summary>
    public string Figure(string measure, decimal value) => figure(measure, value, null);

    /// <summary>How the value stands to the boundary in fact: a true clause whether or not the comparison holds.</summary>
    public string Stands(Condition condition)
    {
        var measure = name(condition.Measure);
        if (condition.Value is not { } value)
        {
            return phrases.Say("stands.Missing", measure);
        }

        return condition.Comparison == Comparison.Missing
            ? phrases.Say("stands.Known", measure, figure(condition.Measure, value, condition.ValueText))
            : phrases.Say($"stands.{Kind(condition.Measure, condition.Comparison)}{Standing(condition)}", measure, figure(condition.Measure, value, condition.ValueText), figure(condition.Measure, condition.Boundary, condition.BoundaryText));
    }

    /// <summary>What is asked for, whether or not it holds.</summary>
    public string Asks(string measure, Comparison comparison, decimal boundary, string? boundaryText = null) => comparison == Comparison.Missing
        ? phrases.Say("asks.Missing", name(measure))
        : phrases.Say($"asks.{Kind(measure, comparison)}{comparison}", name(measure), figure(measure, boundary, boundaryText));

    /// <summary>What was asked for, how it came out and on which value.</summary>
    /// <param name="condition">The comparison.</param>
    /// <param name="outcome"><c>holds</c>, <c>fails</c> or <c>unknown</c>.</param>
    public string Outcome(Condition condition, string outcome)
    {
        var asked = Asks(condition.Measure, condition.Comparison, condition.Boundary, condition.BoundaryText);
        return condition.Value is { } value
            ? phrases.Say($"condition.{outcome}", asked, figure(condition.Measure, value, condition.ValueText))
            : phrases.Say($"condition.{outcome}.without", asked);
    }

    // Words are equal or not; a document that somebody changed may compare them otherwise.
    private string Kind(string measure, Comparison comparison) => kind?.Invoke(measure) is { } spoken && (spoken != Words || comparison == Comparison.EqualTo) ? spoken : "";

    private static string Standing(Condition condition) => (condition.Comparison, condition.Holds) switch
    {
        (Comparison.AtLeast, true) or (Comparison.LessThan, false) => nameof(Comparison.AtLeast),
        (Comparison.AtLeast, false) or (Comparison.LessThan, true) => nameof(Comparison.LessThan),
        (Comparison.MoreThan, true) or (Comparison.AtMost, false) => nameof(Comparison.MoreThan),
        (Comparison.MoreThan, false) or (Comparison.AtMost, true) => nameof(Comparison.AtMost),
        (Comparison.EqualTo, true) => nameof(Comparison.EqualTo),
        (Comparison.EqualTo, false) => "NotEqualTo",
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };
}
