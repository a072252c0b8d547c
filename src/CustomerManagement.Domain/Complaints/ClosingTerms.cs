using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Complaints;

/// <summary>When a complaint may be closed without the customer's word, and until when it is reopened rather than begun anew. Immutable and compared by value.</summary>
/// <remarks>Our reading: the sources ask for the customer's confirmation and name no times.</remarks>
public sealed record ClosingTerms
{
    /// <summary>How long the customer says nothing before it counts as settled: 7 days of 24 hours.</summary>
    public static readonly Duration DefaultSilence = Duration.FromDays(7);

    /// <summary>How long after closing a complaint goes on when the customer comes back: 30 days of 24 hours.</summary>
    public static readonly Duration DefaultReopenWithin = Duration.FromDays(30);

    /// <summary>The most that may be set for either: 3,660 days of 24 hours.</summary>
    public static readonly Duration Most = Duration.FromDays(3_660);

    /// <summary>Creates terms.</summary>
    /// <param name="silence">How long the customer says nothing, above zero.</param>
    /// <param name="reopenWithin">How long after closing it can be reopened, inclusive; zero for never.</param>
    /// <exception cref="ArgumentOutOfRangeException">A time is out of range.</exception>
    public ClosingTerms(Duration silence, Duration reopenWithin)
    {
        Silence = silence > Duration.Zero && silence <= Most ? silence : throw new ArgumentOutOfRangeException(nameof(silence));
        ReopenWithin = reopenWithin >= Duration.Zero && reopenWithin <= Most ? reopenWithin : throw new ArgumentOutOfRangeException(nameof(reopenWithin));
    }

    /// <summary>The terms when nothing else is said.</summary>
    public static ClosingTerms Default { get; } = new(DefaultSilence, DefaultReopenWithin);

    /// <summary>How long the customer says nothing before it counts as settled.</summary>
    [JsonConverter(typeof(DurationJsonConverter))]
    public Duration Silence { get; }

    /// <summary>How long after closing it can be reopened, inclusive.</summary>
    [JsonConverter(typeof(DurationJsonConverter))]
    public Duration ReopenWithin { get; }
}
