using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Rules;

/// <summary>A number that rules may ask of a customer. Immutable and safe for use by several threads.</summary>
public sealed class CustomerFact
{
    /// <summary>Creates a fact.</summary>
    /// <param name="name">How documents refer to it: letters, digits and hyphens, no other fact of the catalogue has it.</param>
    /// <param name="unit">What the number counts.</param>
    /// <param name="labels">What it is called, where a user picks it.</param>
    /// <param name="measure">The number of a customer; <c>null</c> where it is unknown.</param>
    /// <exception cref="ArgumentException">The name is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The unit is not a defined one.</exception>
    public CustomerFact(string name, FactUnit unit, Labels labels, Measure measure)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(measure);
        if (name.Length == 0 || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
        {
            throw new ArgumentException("The name of a fact has letters, digits and hyphens.", nameof(name));
        }

        if (!Enum.IsDefined(unit))
        {
            throw new ArgumentOutOfRangeException(nameof(unit));
        }

        Name = name;
        Unit = unit;
        Labels = labels;
        Measure = measure;
    }

    /// <summary>A fact that is also found in the columns of a population.</summary>
    internal CustomerFact(string name, FactUnit unit, Labels labels, Measure measure, Func<PopulationMetrics, FactColumn?> column)
        : this(name, unit, labels, measure)
    {
        Column = column;
    }

    /// <summary>How documents refer to it.</summary>
    public string Name { get; }

    /// <summary>What the number counts.</summary>
    public FactUnit Unit { get; }

    /// <summary>What it is called, where a user picks it.</summary>
    public Labels Labels { get; }

    /// <summary>The number of a customer; unknown where it is <c>null</c>.</summary>
    public Measure Measure { get; }

    /// <summary>The same numbers of a whole population; gives <c>null</c> where its columns do not have them.</summary>
    internal Func<PopulationMetrics, FactColumn?>? Column { get; }

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
