using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Rules;

/// <summary>A fact is compared with a boundary. Without the fact the outcome is unknown, save for <see cref="Comparison.Missing"/>, which then holds.</summary>
public sealed record FactComparison : Rule
{
    /// <summary>Creates it.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="comparison">How it is compared.</param>
    /// <param name="boundary">With what; not used by <see cref="Comparison.Missing"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The comparison is not a defined one.</exception>
    public FactComparison(CustomerFact fact, Comparison comparison, decimal boundary = 0)
    {
        ArgumentNullException.ThrowIfNull(fact);
        if (!Enum.IsDefined(comparison))
        {
            throw new ArgumentOutOfRangeException(nameof(comparison));
        }

        Fact = fact;
        Comparison = comparison;
        Boundary = boundary;
    }

    /// <summary>The fact.</summary>
    public CustomerFact Fact { get; }

    /// <summary>How it is compared.</summary>
    public Comparison Comparison { get; }

    /// <summary>With what.</summary>
    public decimal Boundary { get; }
}
