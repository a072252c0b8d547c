using System.Globalization;
using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Movement;
using NodaTime;

namespace CustomerManagement.Domain.Rules;

/// <summary>The next day on which time alone changes whether a customer is in a group. Immutable, compared by value and serialisable.</summary>
public sealed record GroupChange
{
    /// <summary>Creates a change, as when it comes back from a store.</summary>
    /// <param name="on">The first day of the other outcome; a date of another calendar is taken as the same day of the ISO calendar.</param>
    /// <param name="from">The outcome as of the outlook's as-of date.</param>
    /// <param name="verdict">The verdict of that day, with another outcome.</param>
    /// <param name="cause">What time did on that day.</param>
    /// <param name="lists">The hand-picked lists on which the customer's time began or ended that day.</param>
    /// <exception cref="ArgumentException">The verdict is of another day, or has the outcome that there was, or a list is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="from"/> is not a defined one.</exception>
    public GroupChange(LocalDate on, Truth from, GroupVerdict verdict, TimeCause cause, IReadOnlyList<string> lists)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentNullException.ThrowIfNull(cause);
        if (!Enum.IsDefined(from))
        {
            throw new ArgumentOutOfRangeException(nameof(from));
        }

        On = on.WithCalendar(CalendarSystem.Iso);
        if (verdict.AsOf != On || verdict.Outcome == from)
        {
            throw new ArgumentException("The verdict is of that day, with another outcome.", nameof(verdict));
        }

        From = from;
        Verdict = verdict;
        Cause = cause;
        Lists = new ValueList<string>(lists, nameof(lists));
    }

    /// <summary>The first day of the other outcome.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate On { get; }

    /// <summary>The outcome as of the outlook's as-of date.</summary>
    [JsonInclude]
    [JsonRequired]
    public Truth From { get; private init; }

    /// <summary>The verdict of that day, with its trace; it names the group.</summary>
    public GroupVerdict Verdict { get; }

    /// <summary>What time did on that day. A group that asks for another, or for a list, turns without a condition of its own.</summary>
    public TimeCause Cause { get; }

    /// <summary>The hand-picked lists that the rule asks for and on which the customer's time began or ended that day, each once.</summary>
    public IReadOnlyList<string> Lists { get; }

    /// <summary>Day, outcome before and verdict, as in <c>2025-01-04, from True: vip False because is not on the list gold</c>.</summary>
    /// <returns>The text, English and the same in every culture.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{On:uuuu-MM-dd}, from {From}: {Verdict}");
}
