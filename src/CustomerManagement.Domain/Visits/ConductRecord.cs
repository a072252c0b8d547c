using CustomerManagement.Domain.Validation;

namespace CustomerManagement.Domain.Visits;

/// <summary>How the points of a checklist were seen to on one visit. Immutable and compared by value; can be stored.</summary>
/// <remarks>A point is answered, left out (stated as such), or open: nobody said anything of it.</remarks>
public sealed record ConductRecord
{
    /// <summary>Creates a record.</summary>
    /// <param name="visit">Which visit.</param>
    /// <param name="answers">The answers, in the order in which they were given; <c>null</c> for none yet.</param>
    /// <exception cref="ArgumentException">No visit, or an answer is missing, or two are for one point.</exception>
    public ConductRecord(VisitId visit, IReadOnlyList<ConductAnswer>? answers = null)
    {
        if (visit == default)
        {
            throw new ArgumentException("A record is of a visit.", nameof(visit));
        }

        Visit = visit;
        Answers = CodedItems.Unique(answers ?? [], answer => answer.Point, nameof(answers));
    }

    /// <summary>Which visit.</summary>
    public VisitId Visit { get; }

    /// <summary>The answers, in the order in which they were first given.</summary>
    public IReadOnlyList<ConductAnswer> Answers { get; }

    /// <summary>This record with an answer; a later one for a point takes the place of the one before.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>The record.</returns>
    public ConductRecord With(ConductAnswer answer) => new(Visit, [.. CodedItems.Merged(Answers, [answer], given => given.Point, nameof(answer))]);

    /// <summary>The new needs found, each to open an opportunity from.</summary>
    /// <returns>The needs, in the order of the answers; one that was noted at two points is there once.</returns>
    public IReadOnlyList<NeedFound> NeedsFound() => [.. Answers.SelectMany(answer => answer.Needs).Distinct()];

    /// <summary>The products that were introduced, or are to be.</summary>
    /// <returns>The products, in the order of the answers; one that was noted at two points is there once.</returns>
    public IReadOnlyList<ProductToIntroduce> ProductsToIntroduce() => [.. Answers.SelectMany(answer => answer.Products).Distinct()];

    /// <summary>What is missing for the record to be complete: points of the visit that are neither answered nor stated as left out.</summary>
    /// <param name="checklist">The checklist.</param>
    /// <param name="purposes">What the visit is for; may be nothing.</param>
    /// <returns>The points in the order of the checklist; empty when the record is complete.</returns>
    public IReadOnlyList<ConductPoint> Open(ConductChecklist checklist, params IEnumerable<VisitPurpose> purposes)
    {
        ArgumentNullException.ThrowIfNull(checklist);
        return [.. checklist.For(purposes).ExceptBy(Answers.Select(answer => answer.Point), point => point.Code, StringComparer.Ordinal)];
    }

    /// <summary>This record with all that was said erased, as when the data of the customer that was visited are. Which points were seen to, needs and products stay.</summary>
    /// <returns>The record.</returns>
    public ConductRecord WithoutNotes() => new(Visit, [.. Answers.Select(answer => answer.WithoutNotes())]);

    /// <summary>The visit and how many points have an answer; withholds the rest.</summary>
    /// <returns>The text, as in <c>conduct of visit 7 (3 answers)</c>.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"conduct of visit {Visit} ({Answers.Count} answers)");
}
