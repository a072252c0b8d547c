using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Validation;

namespace CustomerManagement.Domain.Visits;

/// <summary>How a point of a checklist was seen to on a visit, or that it was left out. Immutable and compared by value; can be stored.</summary>
/// <remarks><see cref="ConductPoint"/> makes answers that fit it; the constructor is for those that were stored.</remarks>
public sealed record ConductAnswer
{
    /// <summary>Creates an answer.</summary>
    /// <param name="point">The code of the point.</param>
    /// <param name="kind">What answers the point.</param>
    /// <param name="wasAsked">Whether it was seen to; <c>false</c> when it was left out.</param>
    /// <param name="note">What was heard or seen, or why it was left out; <c>null</c> when nothing was said.</param>
    /// <param name="needs">The needs found; <c>null</c> for none.</param>
    /// <param name="products">The products to introduce; <c>null</c> for none.</param>
    /// <exception cref="ArgumentException">The code is none, an item is missing or twice there, needs or products do not belong to the kind, or a remark says nothing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not a defined one.</exception>
    public ConductAnswer(
        string point,
        ConductAnswerKind kind,
        bool wasAsked,
        PrivateNote? note = null,
        IReadOnlyList<NeedFound>? needs = null,
        IReadOnlyList<ProductToIntroduce>? products = null)
    {
        if (!Enum.IsDefined(kind))
        {
            throw new ArgumentOutOfRangeException(nameof(kind));
        }

        if (wasAsked && kind == ConductAnswerKind.Remark && note is null)
        {
            throw new ArgumentException("A remark says something.", nameof(note));
        }

        (Point, Kind, WasAsked, Note) = (CodedItems.Code(point, nameof(point)), kind, wasAsked, note);
        Needs = Findings(needs, wasAsked && kind == ConductAnswerKind.Needs, nameof(needs));
        Products = Findings(products, wasAsked && kind == ConductAnswerKind.Products, nameof(products));
    }

    /// <summary>The code of the point.</summary>
    public string Point { get; }

    /// <summary>What answers the point.</summary>
    public ConductAnswerKind Kind { get; }

    /// <summary>Whether it was seen to; <c>false</c> when it was left out.</summary>
    public bool WasAsked { get; }

    /// <summary>What was heard or seen, or why it was left out; <c>null</c> when nothing was said.</summary>
    public PrivateNote? Note { get; }

    /// <summary>The needs found, in the order in which they were noted; empty where there was none.</summary>
    public IReadOnlyList<NeedFound> Needs { get; }

    /// <summary>The products to introduce, in the order in which they were noted; empty where there is none.</summary>
    public IReadOnlyList<ProductToIntroduce> Products { get; }

    /// <summary>What was said is erased; needs and products that differed in that only are one.</summary>
    internal ConductAnswer WithoutNotes() => new(
        Point, Kind, WasAsked, WasAsked && Kind == ConductAnswerKind.Remark ? PrivateNote.Erased : null,
        [.. Needs.Select(need => need.WithoutNote()).Distinct()], [.. Products.Select(product => product.WithoutNote()).Distinct()]);

    private static ValueList<T> Findings<T>(IReadOnlyList<T>? findings, bool belong, string parameter)
    {
        var copy = new ValueList<T>(findings ?? [], parameter);
        return (belong || copy.Count == 0) && copy.Distinct().Count() == copy.Count
            ? copy
            : throw new ArgumentException("Needs and products answer a point of their kind that was seen to, and each is named once.", parameter);
    }
}
