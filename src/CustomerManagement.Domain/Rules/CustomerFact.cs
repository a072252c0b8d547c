using System.Globalization;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using NodaTime;

namespace CustomerManagement.Domain.Rules;

/// <summary>Something that rules may ask of a customer: a number, a date, yes or no, one of a few words. Immutable and safe for use by several threads.</summary>
/// <remarks>Whatever it is, it is known or unknown. What is given to make one must be pure.</remarks>
public sealed class CustomerFact
{
    private static readonly Comparison[] _every = Enum.GetValues<Comparison>();
    private static readonly Comparison[] _equality = [Comparison.EqualTo, Comparison.Missing];

    private readonly Dictionary<string, int> _places;

    /// <summary>Creates a fact that is a number.</summary>
    /// <param name="name">How documents refer to it: letters, digits and hyphens, no other fact of the catalogue has it.</param>
    /// <param name="unit">What the number counts.</param>
    /// <param name="labels">What it is called, where a user picks it.</param>
    /// <param name="measure">The number of a customer; <c>null</c> where it is unknown.</param>
    /// <exception cref="ArgumentException">The name is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The unit is not that of a number.</exception>
    public CustomerFact(string name, FactUnit unit, Labels labels, Measure measure)
        : this(name, unit, labels, measure, [], column: null)
    {
        if (unit is not (FactUnit.Money or FactUnit.Count or FactUnit.Days or FactUnit.Share))
        {
            throw new ArgumentOutOfRangeException(nameof(unit));
        }
    }

    /// <summary>A number that is also found in the columns of a population.</summary>
    internal CustomerFact(string name, FactUnit unit, Labels labels, Measure measure, Func<PopulationMetrics, FactColumn?> column)
        : this(name, unit, labels, measure, [], column)
    {
    }

    private CustomerFact(
        string name, FactUnit unit, Labels labels, Measure measure, IEnumerable<FactChoice> choices, Func<PopulationMetrics, FactColumn?>? column)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(measure);
        if (name.Length == 0 || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
        {
            throw new ArgumentException("The name of a fact has letters, digits and hyphens.", nameof(name));
        }

        Name = name;
        Unit = unit;
        Labels = labels;
        Measure = measure;
        Choices = new ValueList<FactChoice>(choices, nameof(choices));
        _places = new Dictionary<string, int>(StringComparer.Ordinal);
        if (!Choices.All(choice => _places.TryAdd(choice.Name, _places.Count)))
        {
            throw new ArgumentException("Every choice has a name of its own.", nameof(choices));
        }

        Column = column;
    }

    /// <summary>How documents refer to it.</summary>
    public string Name { get; }

    /// <summary>What it says.</summary>
    public FactUnit Unit { get; }

    /// <summary>What it is called, where a user picks it.</summary>
    public Labels Labels { get; }

    /// <summary>The number of a customer; unknown where it is <c>null</c>. Yes is 1 and no is 0, a date is a number of days, a choice its place in <see cref="Choices"/>.</summary>
    public Measure Measure { get; }

    /// <summary>The words there are, in the order in which users see them; empty for a fact of another kind.</summary>
    public IReadOnlyList<FactChoice> Choices { get; }

    /// <summary>How a rule may compare it.</summary>
    public IReadOnlyList<Comparison> Comparisons => Unit is FactUnit.YesNo or FactUnit.Choice ? _equality : _every;

    /// <summary>The same numbers of a whole population; gives <c>null</c> where its columns do not have them.</summary>
    internal Func<PopulationMetrics, FactColumn?>? Column { get; }

    /// <summary>Creates a fact that is yes or no.</summary>
    /// <param name="name">How documents refer to it: letters, digits and hyphens, no other fact of the catalogue has it.</param>
    /// <param name="labels">What it is called, where a user picks it.</param>
    /// <param name="value">The answer for a customer; <c>null</c> where it is unknown.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">The name is none.</exception>
    public static CustomerFact YesNo(string name, Labels labels, Func<CustomerMetrics, bool?> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Other(name, FactUnit.YesNo, labels, [], customer => value(customer) is { } answer ? FactValues.Number(answer) : null);
    }

    /// <summary>Creates a fact that is a date.</summary>
    /// <param name="name">How documents refer to it: letters, digits and hyphens, no other fact of the catalogue has it.</param>
    /// <param name="labels">What it is called, where a user picks it.</param>
    /// <param name="value">The date for a customer, of any calendar; <c>null</c> where it is unknown.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">The name is none.</exception>
    public static CustomerFact Date(string name, Labels labels, Func<CustomerMetrics, LocalDate?> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Other(name, FactUnit.Date, labels, [], customer => value(customer) is { } date ? FactValues.Number(date) : null);
    }

    /// <summary>Creates a fact that is one of a few words.</summary>
    /// <param name="name">How documents refer to it: letters, digits and hyphens, no other fact of the catalogue has it.</param>
    /// <param name="labels">What it is called, where a user picks it.</param>
    /// <param name="choices">The words, at least one, in the order in which users see them.</param>
    /// <param name="value">The word for a customer; unknown where it is <c>null</c> or none of the choices.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">The name is none, a choice is missing or two have one name, or there is no choice.</exception>
    public static CustomerFact Choice(string name, Labels labels, IEnumerable<FactChoice> choices, Func<CustomerMetrics, string?> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var words = new ValueList<FactChoice>(choices, nameof(choices));
        if (words.Count == 0)
        {
            throw new ArgumentException("There is a choice.", nameof(choices));
        }

        CustomerFact? fact = null;
        fact = Other(name, FactUnit.Choice, labels, words, customer => value(customer) is { } word ? fact!.Place(word) : null);
        return fact;
    }

    /// <summary>Creates a fact that says in which segment of a scheme a customer is, so that rules may build on tiers.</summary>
    /// <typeparam name="TSegment">The type of the segments; the names of its members are the choices.</typeparam>
    /// <typeparam name="TBoundaries">What calibrating the scheme gives.</typeparam>
    /// <param name="name">How documents refer to it: letters, digits and hyphens, no other fact of the catalogue has it.</param>
    /// <param name="labels">What it is called, where a user picks it.</param>
    /// <param name="scheme">The scheme.</param>
    /// <param name="boundaries">Its boundaries, which fit the figures that rules are asked of.</param>
    /// <param name="segmentLabels">What its segments are called; <c>null</c> for the built-in translations, and the name of the segment where there is none.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">The name is none.</exception>
    public static CustomerFact Segment<TSegment, TBoundaries>(
        string name, Labels labels, ISegmentationScheme<TSegment, TBoundaries> scheme, TBoundaries boundaries, Func<TSegment, Labels>? segmentLabels = null)
        where TSegment : struct, Enum
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(boundaries);
        var segments = Enum.GetValues<TSegment>().Distinct().ToArray();
        var measure = new Measure(name, customer => Array.IndexOf(segments, scheme.Classify(customer, boundaries).Segment) is >= 0 and var place ? place : null);
        return new CustomerFact(
            name,
            FactUnit.Choice,
            labels,
            measure,
            segments.Select(segment => new FactChoice(segment.ToString(), segmentLabels?.Invoke(segment) ?? SegmentLabels.Find(scheme.Name, segment.ToString()))),
            population => new SegmentColumn<TSegment, TBoundaries>(population, scheme, boundaries, segments));
    }

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;

    /// <summary>How a value reads, the same in every culture; <c>null</c> for what is read as the number that it is.</summary>
    internal string? Text(decimal? value) => value is not { } number ? null : Unit switch
    {
        FactUnit.YesNo => number == 0 ? "no" : "yes",
        FactUnit.Date => FactValues.Date(number)?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        FactUnit.Choice => number >= 0 && number < Choices.Count ? Choices[(int)number].Name : null,
        _ => null,
    };

    /// <summary>The number of a word; <c>null</c> when it is none of the choices.</summary>
    internal decimal? Place(string choice) => _places.TryGetValue(choice, out var place) ? place : null;

    private static CustomerFact Other(string name, FactUnit unit, Labels labels, IEnumerable<FactChoice> choices, Func<CustomerMetrics, decimal?> value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new CustomerFact(name, unit, labels, new Measure(name, value), choices, column: null);
    }
}
