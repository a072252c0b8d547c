using System.Globalization;
using System.Text.Json.Serialization;
using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>One comparison that led to a decision, with the value it was made on. Immutable and serialisable.</summary>
/// <param name="Measure">The name of the measure.</param>
/// <param name="Value">The value of the customer; <c>null</c> when there is none.</param>
/// <param name="Comparison">How it is compared.</param>
/// <param name="Boundary">With what; not used by <see cref="Comparison.Missing"/>.</param>
/// <param name="ValueText">How the value reads where it stands for something that is no number, such as a date; <c>null</c> for a number.</param>
/// <param name="BoundaryText">How the boundary reads where it stands for something that is no number; <c>null</c> for a number.</param>
public sealed record Condition(
    string Measure, decimal? Value, Comparison Comparison, decimal Boundary, string? ValueText = null, string? BoundaryText = null)
{
    /// <summary>Whether the comparison holds. Without a value only <see cref="Comparison.Missing"/> does.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The comparison is not a defined one.</exception>
    [JsonIgnore]
    public bool Holds => Test(Value, Comparison, Boundary);

    /// <summary>How far the value is from the boundary, zero or above, in the unit of the measure; <c>null</c> without a value, and for what is no number.</summary>
    [JsonIgnore]
    public decimal? Distance => Value is { } value && Comparison != Comparison.Missing && BoundaryText is null ? Neighbours.Distance(value, Boundary) : null;

    /// <summary>Whether it can be held and told; a document may say anything.</summary>
    internal bool IsSound => !string.IsNullOrWhiteSpace(Measure) && Enum.IsDefined(Comparison);

    /// <summary>How the value stands to the boundary in fact, as in <c>net amount in the period 512.00 is at least 480.00</c>, or <c>is below</c>.</summary>
    /// <returns>A true sentence whether or not the comparison holds, English and the same in every culture.</returns>
    public override string ToString()
    {
        if (Value is not { } value)
        {
            return $"there is no {Measure}";
        }

        var known = ValueText ?? value.ToString(CultureInfo.InvariantCulture);
        return Comparison == Comparison.Missing
            ? $"{Measure} is {known}"
            : $"{Measure} {known} {Words(Comparison, Holds)} {BoundaryText ?? Boundary.ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>Holds the value of a customer against a boundary.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="customer">The customer's figures.</param>
    /// <param name="comparison">How they are compared.</param>
    /// <param name="boundary">With what; not used by <see cref="Comparison.Missing"/>.</param>
    /// <returns>The condition, whether or not it holds.</returns>
    public static Condition On(Measure measure, CustomerMetrics customer, Comparison comparison, decimal boundary = 0) =>
        new((measure ?? throw new ArgumentNullException(nameof(measure))).Name, measure.Of(customer), comparison, boundary);

    internal static bool Test(decimal? value, Comparison comparison, decimal boundary) => comparison switch
    {
        Comparison.AtLeast => value >= boundary,
        Comparison.MoreThan => value > boundary,
        Comparison.AtMost => value <= boundary,
        Comparison.LessThan => value < boundary,
        Comparison.EqualTo => value == boundary,
        Comparison.Missing => value is null,
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };

    private static string Words(Comparison comparison, bool holds) => (comparison, holds) switch
    {
        (Comparison.AtLeast, true) or (Comparison.LessThan, false) => "is at least",
        (Comparison.AtLeast, false) or (Comparison.LessThan, true) => "is below",
        (Comparison.MoreThan, true) or (Comparison.AtMost, false) => "is above",
        (Comparison.MoreThan, false) or (Comparison.AtMost, true) => "is at most",
        (Comparison.EqualTo, true) => "is exactly",
        (Comparison.EqualTo, false) => "is not",
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };
}
