using NodaTime;

namespace CustomerManagement.Domain.Promises;

/// <summary>A time in which we waited for the customer. Immutable and compared by value.</summary>
public sealed record PromisePause
{
    /// <summary>Creates a pause.</summary>
    /// <param name="from">From when on, inclusive.</param>
    /// <param name="until">Until when, exclusive, not before the start; <c>null</c> while it lasts.</param>
    /// <exception cref="ArgumentException">It ends before it begins.</exception>
    public PromisePause(Instant from, Instant? until = null)
    {
        if (until < from)
        {
            throw new ArgumentException("A pause does not end before it begins.", nameof(until));
        }

        (From, Until) = (from, until);
    }

    /// <summary>From when on.</summary>
    public Instant From { get; }

    /// <summary>Until when; <c>null</c> while it lasts.</summary>
    public Instant? Until { get; }
}
