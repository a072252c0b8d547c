using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Validation;

namespace CustomerManagement.Domain.Visits;

/// <summary>One point to see to on a visit. Immutable and compared by value.</summary>
public sealed record ConductPoint
{
    /// <summary>Creates a point.</summary>
    /// <param name="code">Its stable code, as in <c>product-use</c>: 1 to 100 letters a to z, digits, dots and hyphens.</param>
    /// <param name="labels">What it is called.</param>
    /// <param name="answer">What answers it.</param>
    /// <param name="purposes">On visits for which of these purposes; <c>null</c> or empty for every visit. Doubles count once.</param>
    /// <exception cref="ArgumentException">The code is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind of answer or a purpose is not a defined one.</exception>
    public ConductPoint(string code, Labels labels, ConductAnswerKind answer, IEnumerable<VisitPurpose>? purposes = null)
    {
        ArgumentNullException.ThrowIfNull(labels);
        if (!Enum.IsDefined(answer))
        {
            throw new ArgumentOutOfRangeException(nameof(answer));
        }

        var chosen = new ValueList<VisitPurpose>((purposes ?? []).Distinct().Order(), nameof(purposes));
        if (!chosen.All(Enum.IsDefined))
        {
            throw new ArgumentOutOfRangeException(nameof(purposes));
        }

        (Code, Labels, Answer, Purposes) = (CodedItems.Code(code, nameof(code)), labels, answer, chosen);
    }

    /// <summary>Its stable code.</summary>
    public string Code { get; }

    /// <summary>What it is called.</summary>
    public Labels Labels { get; }

    /// <summary>What answers it.</summary>
    public ConductAnswerKind Answer { get; }

    /// <summary>On visits for which purposes, in the order of their numbers; empty for every visit.</summary>
    public IReadOnlyList<VisitPurpose> Purposes { get; }

    /// <summary>Whether it belongs to a visit.</summary>
    /// <param name="purposes">What the visit is for; a visit without a purpose has the points of every visit.</param>
    /// <returns><c>true</c> when it is a point of every visit, or of one for a purpose among those.</returns>
    public bool AppliesTo(IEnumerable<VisitPurpose> purposes)
    {
        ArgumentNullException.ThrowIfNull(purposes);
        return Purposes.Count == 0 || purposes.Any(Purposes.Contains);
    }

    /// <summary>The answer that it was seen to.</summary>
    /// <param name="note">What was heard or seen; needed where that is what answers it.</param>
    /// <param name="needs">The needs found; only where needs answer it, and perhaps none.</param>
    /// <param name="products">The products to introduce; only where products answer it, and perhaps none.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">The answer is not of the kind that answers this point.</exception>
    public ConductAnswer Answered(PrivateNote? note = null, IReadOnlyList<NeedFound>? needs = null, IReadOnlyList<ProductToIntroduce>? products = null) =>
        new(Code, Answer, wasAsked: true, note, needs, products);

    /// <summary>The statement that it was left out.</summary>
    /// <param name="note">Why; <c>null</c> when nobody says.</param>
    /// <returns>The answer.</returns>
    public ConductAnswer NotAsked(PrivateNote? note = null) => new(Code, Answer, wasAsked: false, note);
}
