using System.Globalization;
using System.Text.Json.Serialization;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Loyalty;

/// <summary>
/// A comparison with a value of which perhaps only the limits are known. It is decided where every value between them gives the same answer.
/// Immutable, compared by value and serialisable.
/// </summary>
public sealed record RangeCondition
{
    /// <summary>Creates a condition.</summary>
    /// <param name="measure">What is measured; not blank.</param>
    /// <param name="least">The value is this or above; <c>null</c> when nothing is known below.</param>
    /// <param name="most">The value is this or below; <c>null</c> when nothing is known above. Equal to <paramref name="least"/> when the value is known.</param>
    /// <param name="comparison">How it is compared: at least, more than, at most or less than.</param>
    /// <param name="boundary">With what.</param>
    /// <exception cref="ArgumentException">The measure is blank, or the limits are the wrong way round.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The comparison is another one.</exception>
    public RangeCondition(string measure, decimal? least, decimal? most, Comparison comparison, decimal boundary)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(measure);
        if (least > most)
        {
            throw new ArgumentException("The least value is not above the most.", nameof(least));
        }

        if (comparison is not (Comparison.AtLeast or Comparison.MoreThan or Comparison.AtMost or Comparison.LessThan))
        {
            throw new ArgumentOutOfRangeException(nameof(comparison));
        }

        Measure = measure;
        Least = least;
        Most = most;
        Comparison = comparison;
        Boundary = boundary;
        Holds = Outcome();
    }

    /// <summary>What is measured.</summary>
    public string Measure { get; }

    /// <summary>The value is this or above; <c>null</c> when nothing is known below.</summary>
    public decimal? Least { get; }

    /// <summary>The value is this or below; <c>null</c> when nothing is known above.</summary>
    public decimal? Most { get; }

    /// <summary>How it is compared.</summary>
    public Comparison Comparison { get; }

    /// <summary>With what.</summary>
    public decimal Boundary { get; }

    /// <summary>Whether the comparison holds; <c>null</c> (unknown) when it would for one possible value and not for another. Made out from what is written here alone.</summary>
    [JsonIgnore]
    public bool? Holds { get; }

    /// <summary>What is known and with what it is compared, as in <c>share bought elsewhere 0.4 to 1 against less than 0.3</c>.</summary>
    /// <returns>The text, English and the same in every culture.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Measure} {Known()} against {Words()} {Boundary}");

    private bool? Outcome()
    {
        // Each comparison asks for much or for little: whatever both ends say, all between them say.
        var asksForMuch = Comparison is Comparison.AtLeast or Comparison.MoreThan;
        var atLeast = Least is null ? !asksForMuch : Condition.Test(Least, Comparison, Boundary);
        var atMost = Most is null ? asksForMuch : Condition.Test(Most, Comparison, Boundary);
        return atLeast == atMost ? atLeast : null;
    }

    private string Known() => (Least, Most) switch
    {
        (null, null) => "unknown",
        ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $"{least} or more"),
        (null, { } most) => string.Create(CultureInfo.InvariantCulture, $"{most} or less"),
        ({ } least, { } most) => least == most ? least.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{least} to {most}"),
    };

    private string Words() => Comparison switch
    {
        Comparison.AtLeast => "at least",
        Comparison.MoreThan => "more than",
        Comparison.AtMost => "at most",
        Comparison.LessThan => "less than",
        _ => throw new InvalidOperationException(),
    };
}
