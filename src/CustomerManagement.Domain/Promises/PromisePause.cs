using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Promises;

/// <summary>A time in which we waited for the customer. Immutable and compared by value; can be stored.</summary>
public sealed record PromisePause
{
    /// <summary>Creates a pause.</summary>
    /// <param name="from">From when on, inclusive.</param>
    /// <param name="until">Until when, exclusive, not before the start; <c>null</c> while it lasts.</param>
    /// <exception cref="ArgumentException">It ends before it begins.</exception>
    [JsonConstructor]
    public PromisePause(Instant from, Instant? until = null)
    {
        if (until < from)
        {
            throw new ArgumentException("A pause does not end before it begins.", nameof(until));
        }

        (From, Until) = (from, until);
    }

    /// <summary>From when on.</summary>
    [JsonInclude]
    [JsonRequired]
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant From { get; internal init; }

    /// <summary>Until when; <c>null</c> while it lasts.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant? Until { get; }
}
