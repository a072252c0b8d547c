using System.Globalization;
using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>In which segment a customer is, and why. Immutable, compared by value, serialisable and safe for use by several threads.</summary>
/// <typeparam name="TSegment">The type of the segments.</typeparam>
/// <remarks>The reasons are put together when they are first asked for: a population of millions is decided without them.</remarks>
public sealed record Decision<TSegment>
{
    private readonly Func<Reasons<TSegment>> _reason;
    private Reasons<TSegment>? _reasons;

    /// <summary>Creates a decision whose reasons are put together when they are asked for.</summary>
    /// <param name="customer">Who.</param>
    /// <param name="asOf">As of which date the customer's figures are. A date of another calendar is taken as the same day of the ISO calendar.</param>
    /// <param name="basis">What the boundaries were computed from.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="reason">Gives the reasons, always the same; pure.</param>
    /// <exception cref="ArgumentException">No customer.</exception>
    public Decision(CustomerId customer, LocalDate asOf, CalibrationBasis basis, TSegment segment, Func<Reasons<TSegment>> reason)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(reason);
        if (customer == default)
        {
            throw new ArgumentException("A decision is about a customer.", nameof(customer));
        }

        Customer = customer;
        AsOf = asOf.WithCalendar(CalendarSystem.Iso);
        Basis = basis;
        Segment = segment;
        _reason = reason;
    }

    /// <summary>Creates a decision from its parts, as when it comes back from a store.</summary>
    /// <param name="customer">Who.</param>
    /// <param name="asOf">As of which date the customer's figures are. A date of another calendar is taken as the same day of the ISO calendar.</param>
    /// <param name="basis">What the boundaries were computed from.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="explanation">Every comparison that was made; evaluating it again gives the segment again.</param>
    /// <param name="better">The next better segments; empty at the top, or where no boundary is known.</param>
    /// <param name="worse">The next worse segments; empty at the bottom, or where no boundary is known.</param>
    /// <exception cref="ArgumentException">No customer, a neighbour is missing or wrong, or the explanation gives another segment, or none.</exception>
    [JsonConstructor]
    public Decision(
        CustomerId customer,
        LocalDate asOf,
        CalibrationBasis basis,
        TSegment segment,
        Explanation explanation,
        IReadOnlyList<Neighbour<TSegment>> better,
        IReadOnlyList<Neighbour<TSegment>> worse)
        : this(customer, asOf, basis, segment, Given(new Reasons<TSegment>(explanation, better, worse)))
    {
        if (!explanation.Ladders.All(ladder => ladder.Rungs.Any(rung => rung.Holds)) || explanation.Reevaluate() != OutcomeOf(segment))
        {
            throw new ArgumentException("The explanation of a decision gives its segment.", nameof(explanation));
        }
    }

    /// <summary>Who.</summary>
    public CustomerId Customer { get; }

    /// <summary>As of which date the customer's figures are.</summary>
    [JsonInclude]
    [JsonRequired]
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate AsOf { get; internal init; }

    /// <summary>What the boundaries were computed from.</summary>
    public CalibrationBasis Basis { get; }

    /// <summary>The segment.</summary>
    public TSegment Segment { get; }

    /// <summary>Every comparison that was made; evaluating it again gives the segment again.</summary>
    public Explanation Explanation => Reasons.Explanation;

    /// <summary>The next better segments and how far they are; empty at the top, or where no boundary is known.</summary>
    public IReadOnlyList<Neighbour<TSegment>> Better => Reasons.Better;

    /// <summary>The next worse segments and how far they are; empty at the bottom, or where no boundary is known.</summary>
    public IReadOnlyList<Neighbour<TSegment>> Worse => Reasons.Worse;

    /// <summary>The segment as explanations name it.</summary>
    internal string Outcome => OutcomeOf(Segment);

    /// <summary>The same decision with segments as explanations name them, where segments of every type go together.</summary>
    internal Decision<string> WithTexts() => new(
        Customer, AsOf, Basis, Outcome, () => new Reasons<string>(Explanation, Better.Select(InText), Worse.Select(InText)));

    // Two threads may both put the reasons together; they are equal, and either may stay.
    private Reasons<TSegment> Reasons => _reasons ??= _reason();

    /// <summary>Compares decisions, reasons included.</summary>
    /// <param name="other">The other decision.</param>
    /// <returns>Whether all parts are equal.</returns>
    public bool Equals(Decision<TSegment>? other) =>
        other is not null && Customer == other.Customer && AsOf == other.AsOf && Basis == other.Basis
        && EqualityComparer<TSegment>.Default.Equals(Segment, other.Segment) && Reasons == other.Reasons;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Customer, AsOf, Basis, Segment);

    /// <summary>Scheme and reason, as in <c>ABC: A because net amount in the period 512.00 is at least 480.00</c>.</summary>
    /// <returns>The text, English and the same in every culture.</returns>
    public override string ToString() => $"{Basis.Scheme}: {Explanation}";

    internal static string OutcomeOf(TSegment segment) => string.Create(CultureInfo.InvariantCulture, $"{segment}");

    private static Neighbour<string> InText(Neighbour<TSegment> next) =>
        new(OutcomeOf(next.Segment), next.Measure, next.Crossing, next.Boundary, next.Distance);

    private static Func<Reasons<TSegment>> Given(Reasons<TSegment> reasons) => () => reasons;
}
