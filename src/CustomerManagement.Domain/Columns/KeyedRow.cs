namespace CustomerManagement.Domain.Columns;

/// <summary>A fact, as a <see cref="FactWord"/>, with its customer's whole key.</summary>
internal readonly record struct KeyedRow<TKey>(TKey Key, long Word)
    where TKey : unmanaged;
