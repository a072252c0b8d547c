using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>What came of a visit, planned or not, as a daily report says it. Immutable and compared by value.</summary>
public sealed record VisitResult
{
    private readonly ValueList<VisitPurpose> _purposesMet;
    private readonly ValueList<ContactId> _peopleMet;

    /// <summary>Creates a result. Where nobody was reached there is neither a purpose met, nor a person, nor an amount.</summary>
    /// <param name="customer">With whom.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="visit">Which planned visit; <c>null</c> for one that was not planned.</param>
    /// <param name="visitedAt">When it was; <c>null</c> when nobody noted it.</param>
    /// <param name="purposesMet">Which purposes were met, each once; <c>null</c> for none.</param>
    /// <param name="peopleMet">Who was met, each once; <c>null</c> for nobody on file.</param>
    /// <param name="ordered">The amount of the orders taken, not below zero; <c>null</c> for none.</param>
    /// <param name="collected">The amount collected, not below zero; <c>null</c> for none.</param>
    /// <param name="note">What was talked about; <c>null</c> for nothing.</param>
    /// <exception cref="ArgumentException">An id is the default value, something is named twice, or somebody was met where nobody was reached.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A choice is not a defined one, or an amount is below zero.</exception>
    [JsonConstructor]
    public VisitResult(
        CustomerId customer,
        VisitOutcome outcome,
        VisitId? visit = null,
        Instant? visitedAt = null,
        IReadOnlyList<VisitPurpose>? purposesMet = null,
        IReadOnlyList<ContactId>? peopleMet = null,
        Money? ordered = null,
        Money? collected = null,
        PrivateNote? note = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(customer.Value, nameof(customer));
        if (!Enum.IsDefined(outcome))
        {
            throw new ArgumentOutOfRangeException(nameof(outcome));
        }

        if (visit == default(VisitId))
        {
            throw new ArgumentException("A planned visit has an id.", nameof(visit));
        }

        _purposesMet = VisitPurposes.Ordered(purposesMet, nameof(purposesMet));
        _peopleMet = new ValueList<ContactId>(peopleMet ?? [], nameof(peopleMet));
        if (_peopleMet.Contains(default) || _peopleMet.Distinct().Count() < _peopleMet.Count)
        {
            throw new ArgumentException("A person has an id and is named once.", nameof(peopleMet));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(ordered?.Amount ?? 0, nameof(ordered));
        ArgumentOutOfRangeException.ThrowIfNegative(collected?.Amount ?? 0, nameof(collected));
        if (outcome != VisitOutcome.Reached && (_purposesMet.Count > 0 || _peopleMet.Count > 0 || ordered is not null || collected is not null))
        {
            throw new ArgumentException("Where nobody was reached, nothing was achieved.", nameof(outcome));
        }

        (Customer, Outcome, Visit, VisitedAt, Ordered, Collected, Note) = (customer, outcome, visit, visitedAt, ordered, collected, note);
    }

    /// <summary>With whom.</summary>
    public CustomerId Customer { get; }

    /// <summary>What came of it.</summary>
    public VisitOutcome Outcome { get; }

    /// <summary>Which planned visit; <c>null</c> for one that was not planned.</summary>
    public VisitId? Visit { get; }

    /// <summary>When it was; <c>null</c> when nobody noted it.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant? VisitedAt { get; }

    /// <summary>Which purposes were met, in the order of their numbers; may be empty.</summary>
    public IReadOnlyList<VisitPurpose> PurposesMet => _purposesMet;

    /// <summary>Who was met, of the customer's contacts; may be empty.</summary>
    public IReadOnlyList<ContactId> PeopleMet => _peopleMet;

    /// <summary>The amount of the orders taken, or <c>null</c>.</summary>
    public Money? Ordered { get; }

    /// <summary>The amount collected, or <c>null</c>.</summary>
    public Money? Collected { get; }

    /// <summary>What was talked about, or <c>null</c>.</summary>
    public PrivateNote? Note { get; }

    /// <summary>Whether somebody was reached and at least one purpose met.</summary>
    [JsonIgnore]
    public bool IsEffective => Outcome == VisitOutcome.Reached && _purposesMet.Count > 0;

    internal VisitResult WithoutNote() => new(Customer, Outcome, Visit, VisitedAt, PurposesMet, PeopleMet, Ordered, Collected);
}
