using System.Collections;

namespace CustomerManagement.Domain.Kernel;

/// <summary>A list inside a value: copied once, never changed, and equal to another list with equal items in the same order.</summary>
/// <remarks>A record compares its properties by their own equality; a plain list would make two equal values unequal.</remarks>
internal sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[] _items;

    /// <summary>Copies the items; a missing item is refused.</summary>
    public ValueList(IEnumerable<T> items, string parameter)
    {
        ArgumentNullException.ThrowIfNull(items, parameter);
        _items = [.. items];
        if (!typeof(T).IsValueType && Array.Exists(_items, item => item is null))
        {
            throw new ArgumentException("No item of a list is missing.", parameter);
        }
    }

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    public bool Equals(ValueList<T>? other) => other is not null && _items.AsSpan().SequenceEqual(other._items);

    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in _items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    public IEnumerator<T> GetEnumerator() => _items.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
