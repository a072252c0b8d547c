using System.Globalization;
using System.Text.Json.Serialization;
using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>One comparison that led to a decision, with the value it was made on. Immutable and serialisable.</summary>
/// <param name="Measure">The name of the measure.</param>
/// <param name="Value">The value of the customer; <c>null</c> when there is none.</param>
/// <param name="Comparison">How it is compared.</param>
/// <param name="Boundary">With what; not used by <see cref="Comparison.Missing"/>.</param>
public sealed record Condition(string Measure, decimal? Value, Comparison Comparison, decimal Boundary)
{
    /// <summary>Whether the comparison holds. Without a value only <see cref="Comparison.Missing"/> does.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The comparison is not a defined one.</exception>
    [JsonIgnore]
    public bool Holds => Test(Value, Comparison, Boundary);

    /// <summary>The comparison in words, as in <c>net amount in the period 512.00 is at least 480.00</c>.</summary>
    /// <returns>The text, English and the same in every culture.</returns>
    public override string ToString() => Comparison == Comparison.Missing
        ? $"there is no {Measure}"
        : string.Create(CultureInfo.InvariantCulture, $"{Measure} {Value?.ToString(CultureInfo.InvariantCulture) ?? "(none)"} {Words(Comparison)} {Boundary}");

    internal static Condition On(Measure measure, CustomerMetrics customer, Comparison comparison, decimal boundary = 0) =>
        new(measure.Name, measure.Of(customer), comparison, boundary);

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

    private static string Words(Comparison comparison) => comparison switch
    {
        Comparison.AtLeast => "is at least",
        Comparison.MoreThan => "is more than",
        Comparison.AtMost => "is at most",
        Comparison.LessThan => "is less than",
        Comparison.EqualTo => "is",
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };
}
