namespace CustomerManagement.Domain.Metrics;

/// <summary>
/// Purchases that come one by one or a few at a time, of which nothing but customer, date and amount counts, gathered until they are columns of many rows.
/// </summary>
internal sealed class GatheredPurchases(PopulationBuilder builder)
{
    private readonly PurchaseBatch<long> _numbered = new(builder);
    private readonly PurchaseBatch<Guid> _guided = new(builder);
    private readonly PurchaseBatch<string> _named = new(builder);

    public void Add(long customer, DateOnly date, decimal amount) => _numbered.Add(customer, date, amount);

    public void Add(Guid customer, DateOnly date, decimal amount) => _guided.Add(customer, date, amount);

    public void Add(string customer, DateOnly date, decimal amount) => _named.Add(customer, date, amount);

    /// <summary>Adds what was gathered to the builder.</summary>
    public void Flush()
    {
        _numbered.Flush();
        _guided.Flush();
        _named.Flush();
    }
}
