namespace CustomerManagement.Benchmarks.Peers;

/// <summary>What LINQ counts for one customer before it ranks all.</summary>
internal sealed record LinqFigure<TId>(TId Customer, int Recency, int Frequency, long Cents, bool IsActive);
