using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>How far a day has come when it is planned anew. Immutable and compared by value.</summary>
public sealed record DayProgress
{
    private readonly ValueList<CustomerId> _made;
    private readonly ValueList<CustomerId> _cancelled;

    /// <summary>Creates it.</summary>
    /// <param name="at">When it is: nothing is planned to begin earlier.</param>
    /// <param name="place">Where the one who visits is, or will be when free.</param>
    /// <param name="made">The customers whose planned visits were made; these stay as planned. <c>null</c> or empty for none.</param>
    /// <param name="cancelled">The customers whose visits were called off; <c>null</c> or empty for none.</param>
    /// <exception cref="ArgumentException">A customer is both, or twice.</exception>
    public DayProgress(Instant at, GeoPoint place, IEnumerable<CustomerId>? made = null, IEnumerable<CustomerId>? cancelled = null)
    {
        ArgumentNullException.ThrowIfNull(place);
        _made = new ValueList<CustomerId>((made ?? []).Order(), nameof(made));
        _cancelled = new ValueList<CustomerId>((cancelled ?? []).Order(), nameof(cancelled));
        if (_made.Concat(_cancelled).Distinct().Count() < _made.Count + _cancelled.Count)
        {
            throw new ArgumentException("A visit was made or called off, once.", nameof(cancelled));
        }

        (At, Place) = (at, place);
    }

    /// <summary>When it is.</summary>
    public Instant At { get; }

    /// <summary>Where the one who visits is.</summary>
    public GeoPoint Place { get; }

    /// <summary>The customers whose planned visits were made.</summary>
    public IReadOnlyList<CustomerId> Made => _made;

    /// <summary>The customers whose visits were called off.</summary>
    public IReadOnlyList<CustomerId> Cancelled => _cancelled;
}
