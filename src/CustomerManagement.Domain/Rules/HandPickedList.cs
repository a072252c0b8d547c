using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Rules;

/// <summary>Customers that persons picked by hand, each at most once. Immutable, compared by value and safe for use by several threads.</summary>
public sealed class HandPickedList : IEquatable<HandPickedList>
{
    private readonly Dictionary<CustomerId, HandPick> _picks;

    /// <summary>Creates a list.</summary>
    /// <param name="id">The id, by which documents refer to it.</param>
    /// <param name="picks">Who is on it; may be empty.</param>
    /// <exception cref="ArgumentException">The id is blank, a pick is missing, or a customer is picked twice.</exception>
    public HandPickedList(string id, IReadOnlyList<HandPick> picks)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        Id = id;
        Picks = new ValueList<HandPick>(picks, nameof(picks));
        _picks = new Dictionary<CustomerId, HandPick>(Picks.Count);
        if (!Picks.All(pick => _picks.TryAdd(pick.Customer, pick)))
        {
            throw new ArgumentException("A customer is on a list once.", nameof(picks));
        }
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>Who is on it, also those whose time has not come or is over.</summary>
    public IReadOnlyList<HandPick> Picks { get; }

    /// <summary>Finds the pick of a customer that counts on a date.</summary>
    /// <param name="customer">Who.</param>
    /// <param name="date">The date.</param>
    /// <returns>The pick; <c>null</c> when the customer is not on the list on that date.</returns>
    public HandPick? Find(CustomerId customer, LocalDate date) => _picks.TryGetValue(customer, out var pick) && pick.CountsOn(date) ? pick : null;

    /// <inheritdoc/>
    public bool Equals(HandPickedList? other) =>
        ReferenceEquals(this, other) || (other is not null && Id == other.Id && Picks.Equals(other.Picks));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as HandPickedList);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Picks.Count);

    /// <summary>The id.</summary>
    /// <returns><see cref="Id"/>.</returns>
    public override string ToString() => Id;
}
