using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Rules;

/// <summary>How a rule came out, part by part. Immutable, compared by value and serialisable; making it out again gives the outcome again.</summary>
public sealed record RuleTrace
{
    /// <summary>Creates a trace, and makes out the outcome from its parts.</summary>
    /// <param name="kind">The kind of the rule.</param>
    /// <param name="parts">The traces of the parts: at least one of <see cref="RuleKind.All"/> and <see cref="RuleKind.Any"/>, one of <see cref="RuleKind.Not"/>, else none.</param>
    /// <param name="condition">The comparison, with the value it was made on; of <see cref="RuleKind.Fact"/> only.</param>
    /// <param name="group">The group asked for; of <see cref="RuleKind.Group"/> only.</param>
    /// <param name="membership">What the verdict on that group says; <see cref="Truth.Unknown"/> where the group is not there.</param>
    /// <param name="list">The list asked for; of <see cref="RuleKind.List"/> only.</param>
    /// <param name="pick">Why the customer is on that list; <c>null</c> where it is not. Of <see cref="RuleKind.List"/> only.</param>
    /// <exception cref="ArgumentException">A part is missing, the kind needs other parts, a condition, a group or a list, or the condition has no measure or no defined comparison.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind or the membership is not a defined one.</exception>
    [JsonConstructor]
    public RuleTrace(
        RuleKind kind, IReadOnlyList<RuleTrace> parts, Condition? condition = null, string? group = null, Truth? membership = null, string? list = null, HandPick? pick = null)
    {
        Parts = new ValueList<RuleTrace>(parts, nameof(parts));
        var hasItsParts = kind switch
        {
            RuleKind.All or RuleKind.Any => Parts.Count > 0,
            RuleKind.Not => Parts.Count == 1,
            RuleKind.Fact or RuleKind.Group or RuleKind.List => Parts.Count == 0,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        if (!hasItsParts || (kind == RuleKind.Fact) != (condition is not null)
            || (kind == RuleKind.Group) != (group is not null) || (kind == RuleKind.Group) != (membership is not null)
            || (kind == RuleKind.List) != (list is not null) || (pick is not null && list is null))
        {
            throw new ArgumentException("A trace has what its kind needs, and nothing else.", nameof(kind));
        }

        if (condition is { IsSound: false })
        {
            throw new ArgumentException("A condition compares a named measure in a way that is defined.", nameof(condition));
        }

        if (membership is { } truth && !Enum.IsDefined(truth))
        {
            throw new ArgumentOutOfRangeException(nameof(membership));
        }

        Kind = kind;
        Condition = condition;
        Group = group;
        Membership = membership;
        List = list;
        Pick = pick;
        Outcome = MakeOut();
    }

    /// <summary>The kind of the rule.</summary>
    public RuleKind Kind { get; }

    /// <summary>The traces of the parts.</summary>
    public IReadOnlyList<RuleTrace> Parts { get; }

    /// <summary>The comparison, with the value it was made on.</summary>
    public Condition? Condition { get; }

    /// <summary>The group asked for.</summary>
    public string? Group { get; }

    /// <summary>What the verdict on that group says.</summary>
    public Truth? Membership { get; }

    /// <summary>The list asked for.</summary>
    public string? List { get; }

    /// <summary>Why the customer is on that list; <c>null</c> where it is not.</summary>
    public HandPick? Pick { get; }

    /// <summary>How it came out, made out from what is written here alone.</summary>
    [JsonIgnore]
    public Truth Outcome { get; }

    /// <summary>What decided, in words: of parts those that made the outcome.</summary>
    /// <returns>A true sentence, English and the same in every culture.</returns>
    public override string ToString() => Kind switch
    {
        RuleKind.Fact => Condition!.ToString(),
        RuleKind.Not => Parts[0].ToString(),
        RuleKind.Group => Membership switch
        {
            Truth.True => $"is in {Group}",
            Truth.False => $"is not in {Group}",
            _ => $"is perhaps in {Group}",
        },
        RuleKind.List => Pick is null ? $"is not on the list {List}" : $"is on the list {List}{DateSpan.UntilText(Pick.Until)}",
        _ => string.Join(" and ", Parts.Where(part => part.Outcome == Outcome)),
    };

    private Truth MakeOut() => Kind switch
    {
        RuleKind.All => Parts.Min(part => part.Outcome),
        RuleKind.Any => Parts.Max(part => part.Outcome),
        RuleKind.Not => Truth.True - (byte)Parts[0].Outcome,
        RuleKind.Fact => Truths.Of(Condition!.Value, Condition.Comparison, Condition.Boundary),
        RuleKind.Group => Membership!.Value,
        RuleKind.List => Pick is null ? Truth.False : Truth.True,
        _ => throw new InvalidOperationException(),
    };
}
