using System.Globalization;
using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Rules;

/// <summary>The next day on which time alone puts a customer into another one of exclusive groups, or into none. Immutable, compared by value and serialisable.</summary>
public sealed record ExclusiveChange
{
    /// <summary>Creates a change, as when it comes back from a store.</summary>
    /// <param name="on">The first day of it; a date of another calendar is taken as the same day of the ISO calendar.</param>
    /// <param name="from">The group as of the outlook's as-of date; <c>null</c> for none.</param>
    /// <param name="verdict">The verdict of that day, for another group or none.</param>
    /// <exception cref="ArgumentException">The verdict is of another day, or for the group where the customer was.</exception>
    public ExclusiveChange(LocalDate on, string? from, ExclusiveVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        On = on.WithCalendar(CalendarSystem.Iso);
        if (verdict.AsOf != On || verdict.Group == from)
        {
            throw new ArgumentException("The verdict is of that day, for another group or none.", nameof(verdict));
        }

        From = from;
        Verdict = verdict;
    }

    /// <summary>The first day of it.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate On { get; }

    /// <summary>The group as of the outlook's as-of date; <c>null</c> for none.</summary>
    [JsonInclude]
    [JsonRequired]
    public string? From { get; private init; }

    /// <summary>The verdict of that day, with its traces.</summary>
    public ExclusiveVerdict Verdict { get; }

    /// <summary>Day, group left and verdict, as in <c>2025-01-04, from vip: base because big is no</c>.</summary>
    /// <returns>The text, English and the same in every culture.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{On:uuuu-MM-dd}, from {From ?? "none"}: {Verdict}");
}
