using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using NodaTime;
using NodaTime.Text;

namespace CustomerManagement.Domain.Calendars;

/// <summary>One time that something recurs. Who it is does not depend on where it was shifted to. Immutable, compared by value.</summary>
public sealed record Occurrence
{
    /// <summary>Creates an occurrence.</summary>
    /// <param name="number">Its number in the series, from 0.</param>
    /// <param name="date">Its date in the series, unshifted.</param>
    /// <param name="on">The date on which it takes place; <c>null</c> when no working day was found for it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is below zero.</exception>
    [JsonConstructor]
    public Occurrence(int number, LocalDate date, LocalDate? on)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        Number = number;
        Date = date;
        On = on;
    }

    /// <summary>Its number in the series, from 0.</summary>
    public int Number { get; }

    /// <summary>Its date in the series, unshifted.</summary>
    [JsonInclude]
    [JsonRequired]
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate Date { get; private init; }

    /// <summary>The date on which it takes place; <c>null</c> when no working day was found for it.</summary>
    [JsonInclude]
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? On { get; private init; }

    /// <summary>Its id within the series: the unshifted date, as in <c>2024-03-31</c>. Two occurrences of a series never share one.</summary>
    [JsonIgnore]
    public string Id => LocalDatePattern.Iso.Format(Date);
}
