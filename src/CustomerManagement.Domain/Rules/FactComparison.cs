using CustomerManagement.Domain.Segmentation;
using NodaTime;

namespace CustomerManagement.Domain.Rules;

/// <summary>A fact is compared with a boundary. Without the fact the outcome is unknown, save for <see cref="Comparison.Missing"/>, which then holds.</summary>
public sealed record FactComparison : Rule
{
    /// <summary>Compares a number, or asks of any fact whether it is missing.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="comparison">How it is compared.</param>
    /// <param name="boundary">With what; not used by <see cref="Comparison.Missing"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The comparison is not a defined one.</exception>
    /// <exception cref="ArgumentException">The fact is no number.</exception>
    public FactComparison(CustomerFact fact, Comparison comparison, decimal boundary = 0)
        : this(fact, comparison, boundary, FactUnit.Money, FactUnit.Count, FactUnit.Days, FactUnit.Share)
    {
    }

    /// <summary>Compares a date.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="comparison">How it is compared; at least is on that date or later.</param>
    /// <param name="boundary">With what, of any calendar.</param>
    /// <exception cref="ArgumentOutOfRangeException">The comparison is not a defined one.</exception>
    /// <exception cref="ArgumentException">The fact is no date.</exception>
    public FactComparison(CustomerFact fact, Comparison comparison, LocalDate boundary)
        : this(fact, comparison, FactValues.Number(boundary), FactUnit.Date)
    {
    }

    /// <summary>Asks whether the answer to yes or no is this one.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="answer">The answer.</param>
    /// <exception cref="ArgumentException">The fact is not yes or no.</exception>
    public FactComparison(CustomerFact fact, bool answer)
        : this(fact, Comparison.EqualTo, FactValues.Number(answer), FactUnit.YesNo)
    {
    }

    /// <summary>Asks whether a word is this one.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="choice">The name of one of its choices.</param>
    /// <exception cref="ArgumentException">The fact is no word, or has no such choice.</exception>
    public FactComparison(CustomerFact fact, string choice)
        : this(fact, Comparison.EqualTo, Place(fact, choice), FactUnit.Choice)
    {
    }

    private FactComparison(CustomerFact fact, Comparison comparison, decimal boundary, params ReadOnlySpan<FactUnit> units)
    {
        ArgumentNullException.ThrowIfNull(fact);
        if (!Enum.IsDefined(comparison))
        {
            throw new ArgumentOutOfRangeException(nameof(comparison));
        }

        if (comparison != Comparison.Missing && !units.Contains(fact.Unit))
        {
            throw new ArgumentException("A fact is compared with what it is: a number, a date, an answer or a word.", nameof(fact));
        }

        Fact = fact;
        Comparison = comparison;
        Boundary = comparison == Comparison.Missing ? 0 : boundary;
    }

    /// <summary>The fact.</summary>
    public CustomerFact Fact { get; }

    /// <summary>How it is compared.</summary>
    public Comparison Comparison { get; }

    /// <summary>With what; as <see cref="CustomerFact.Measure"/> says it where that is no number.</summary>
    public decimal Boundary { get; }

    /// <summary>With what, where that is no number: a date as in <c>2026-01-31</c>, <c>yes</c> or <c>no</c>, the name of a choice; else <c>null</c>.</summary>
    public string? BoundaryText => Comparison == Comparison.Missing ? null : Fact.Text(Boundary);

    /// <summary>Compares with the number that stands for a value, as a document or a trace has it.</summary>
    internal static FactComparison To(CustomerFact fact, Comparison comparison, decimal boundary) => new(fact, comparison, boundary, fact.Unit);

    private static decimal Place(CustomerFact fact, string choice)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(choice);
        return fact.Place(choice) ?? throw new ArgumentException("A word is one of the choices of its fact.", nameof(choice));
    }
}
