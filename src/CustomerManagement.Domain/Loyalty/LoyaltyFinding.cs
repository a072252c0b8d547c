using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Loyalty;

/// <summary>How loyal a customer is, and why. Immutable, compared by value, serialisable and safe for use by several threads.</summary>
/// <remarks>Everything it says is made out from its signs: a finding that comes back from a store says the same again.</remarks>
public sealed record LoyaltyFinding
{
    /// <summary>Creates a finding from its signs, as when it comes back from a store.</summary>
    /// <param name="customer">Who.</param>
    /// <param name="period">The period of the signs, and its as-of date.</param>
    /// <param name="basis">From what loyalty is made out.</param>
    /// <param name="signs">Each sign of <see cref="LoyaltySignKind"/> once, in that order.</param>
    /// <param name="earlyAdoption">Whether it buys new product lines early.</param>
    /// <exception cref="ArgumentException">No customer, or other signs.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="basis"/> is not a defined one.</exception>
    public LoyaltyFinding(CustomerId customer, AnalysisPeriod period, LoyaltyBasis basis, IReadOnlyList<LoyaltySign> signs, RangeCondition earlyAdoption)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(earlyAdoption);
        if (customer == default)
        {
            throw new ArgumentException("A finding is about a customer.", nameof(customer));
        }

        if (!Enum.IsDefined(basis))
        {
            throw new ArgumentOutOfRangeException(nameof(basis));
        }

        Signs = new ValueList<LoyaltySign>(signs, nameof(signs));
        if (!Signs.Select(sign => sign.Kind).SequenceEqual(Enum.GetValues<LoyaltySignKind>()))
        {
            throw new ArgumentException("A finding has each sign once, in order.", nameof(signs));
        }

        Customer = customer;
        Period = period;
        Basis = basis;
        EarlyAdoption = earlyAdoption;
        Possible = LoyaltyTable.Possible(basis, SpeaksFor);
        Contradictions = LoyaltyTable.Contradictions(SpeaksFor);
    }

    /// <summary>Who.</summary>
    public CustomerId Customer { get; }

    /// <summary>The period of the signs, and its as-of date.</summary>
    public AnalysisPeriod Period { get; }

    /// <summary>From what loyalty is made out.</summary>
    public LoyaltyBasis Basis { get; }

    /// <summary>Every sign, known or not.</summary>
    public IReadOnlyList<LoyaltySign> Signs { get; }

    /// <summary>Whether it buys new product lines early; unknown when none was launched in the period, or the time for one has not run out.</summary>
    public RangeCondition EarlyAdoption { get; }

    /// <summary>How loyal it is; <see cref="LoyaltyKind.TooLittleKnown"/> unless every way in which the unknown signs may turn out gives the same.</summary>
    public LoyaltyKind Kind => Possible.Count == 1 ? Possible[0] : LoyaltyKind.TooLittleKnown;

    /// <summary>Whether it is loyal and known to buy new product lines early.</summary>
    public bool IsEarlyAdopter => Kind == LoyaltyKind.Loyal && EarlyAdoption.Holds == true;

    /// <summary>
    /// What it may be, as far as is known; one kind when that is enough. <see cref="LoyaltyKind.TooLittleKnown"/> is among them where it may be that
    /// nothing is missing but purchases.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<LoyaltyKind> Possible { get; }

    /// <summary>Where words and deeds are known and do not agree; empty when none.</summary>
    [JsonIgnore]
    public IReadOnlyList<LoyaltyContradiction> Contradictions { get; }

    /// <summary>The signs that speak for loyalty.</summary>
    [JsonIgnore]
    public IEnumerable<LoyaltySign> For => Signs.Where(sign => sign.SpeaksFor == true);

    /// <summary>The signs that speak against it.</summary>
    [JsonIgnore]
    public IEnumerable<LoyaltySign> Against => Signs.Where(sign => sign.SpeaksFor == false);

    /// <summary>The signs of which too little is known. They count neither for nor against.</summary>
    [JsonIgnore]
    public IEnumerable<LoyaltySign> Unknown => Signs.Where(sign => sign.SpeaksFor is null);

    /// <summary>The kind and how the signs stand, as in <c>Loyal: for ComesBack, PrefersUs; against none; unknown PaysUsualPrices</c>.</summary>
    /// <returns>The text, English and the same in every culture.</returns>
    public override string ToString() => $"{Kind}: for {Names(For)}; against {Names(Against)}; unknown {Names(Unknown)}"
        + (Contradictions.Count > 0 ? $"; but {string.Join(", ", Contradictions)}" : "");

    private static string Names(IEnumerable<LoyaltySign> signs) => string.Join(", ", signs.Select(sign => sign.Kind)) is { Length: > 0 } names ? names : "none";

    private bool? SpeaksFor(LoyaltySignKind kind) => Signs[(int)kind - 1].SpeaksFor;
}
