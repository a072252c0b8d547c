using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Targets;

/// <summary>The targets of a year, or of any dates: drawn up, agreed, revised with a reason, closed. Not safe for use by several threads.</summary>
public sealed class TargetPlan : AggregateRoot<TargetPlanId>
{
    private readonly List<TargetPlanVersion> _earlier;

    private TargetPlan(TargetPlanSnapshot state)
        : base(state.Id, state.Version)
    {
        (Status, Figures, _earlier) = (state.Status, state.Figures, [.. state.Earlier]);
    }

    /// <summary>Where it stands.</summary>
    public TargetPlanStatus Status { get; private set; }

    /// <summary>The figures that hold.</summary>
    public TargetBreakdown Figures { get; private set; }

    /// <summary>Agreed figures that a revision replaced, oldest first. A draft that changes leaves none.</summary>
    public IReadOnlyList<TargetPlanVersion> Earlier => _earlier.AsReadOnly();

    /// <summary>Begins a plan as a draft.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="figures">The whole and its parts.</param>
    /// <param name="at">When.</param>
    /// <returns>The plan, with <see cref="TargetPlanBegun"/> pending.</returns>
    /// <exception cref="ArgumentException">The id is the default value.</exception>
    public static TargetPlan Begin(TargetPlanId id, TargetBreakdown figures, Instant at)
    {
        var plan = Restore(new TargetPlanSnapshot(id, Version: 0, TargetPlanStatus.Draft, figures, []));
        plan.Record(new TargetPlanBegun(id, at));
        return plan;
    }

    /// <summary>For repositories: brings a saved plan back, without events.</summary>
    /// <param name="snapshot">The state that was saved.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentException">The snapshot is not one that <see cref="ToSnapshot"/> gives.</exception>
    public static TargetPlan Restore(TargetPlanSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (snapshot.Id == default || !Enum.IsDefined(snapshot.Status) || snapshot.Figures is null || snapshot.Earlier is null || snapshot.Earlier.Any(version => version is null)
            || (snapshot.Earlier.Count > 0 && snapshot.Status is TargetPlanStatus.Draft or TargetPlanStatus.Agreed)
            || (snapshot.Earlier.Count == 0 && snapshot.Status == TargetPlanStatus.Revised)
            || !AreRevisions([.. snapshot.Earlier.Select(version => version.Figures), snapshot.Figures]))
        {
            throw new ArgumentException("The snapshot is not that of a plan of targets.", nameof(snapshot));
        }

        return new TargetPlan(snapshot);
    }

    /// <summary>For repositories: the whole state as a value.</summary>
    /// <returns>The state; later commands do not change it.</returns>
    public TargetPlanSnapshot ToSnapshot() => new(Id, Version, Status, Figures, new ValueList<TargetPlanVersion>(_earlier, nameof(Earlier)));

    /// <summary>Gives a draft other figures. The same figures change nothing.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="at">When.</param>
    /// <exception cref="BusinessRuleException"><see cref="TargetRules.PlanNotDraft"/>.</exception>
    public void Redraw(TargetBreakdown figures, Instant at)
    {
        ArgumentNullException.ThrowIfNull(figures);
        MustBe(Status == TargetPlanStatus.Draft, TargetRules.PlanNotDraft, "Only a draft is redrawn or agreed.");
        if (figures != Figures)
        {
            Figures = figures;
            Record(new TargetPlanRedrawn(Id, at));
        }
    }

    /// <summary>Agrees a draft.</summary>
    /// <param name="at">When.</param>
    /// <exception cref="BusinessRuleException"><see cref="TargetRules.PlanNotDraft"/>.</exception>
    public void Agree(Instant at)
    {
        MustBe(Status == TargetPlanStatus.Draft, TargetRules.PlanNotDraft, "Only a draft is redrawn or agreed.");
        Status = TargetPlanStatus.Agreed;
        Record(new TargetPlanAgreed(Id, at));
    }

    /// <summary>Gives an agreed plan other figures; those that held stay in <see cref="Earlier"/>. The same figures change nothing.</summary>
    /// <param name="figures">The figures, of the same measure and the same whole scope.</param>
    /// <param name="reason">Why; not blank.</param>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentException">The reason is blank.</exception>
    /// <exception cref="BusinessRuleException"><see cref="TargetRules.PlanNotAgreed"/>, or <see cref="TargetRules.PlanOfOther"/>.</exception>
    public void Revise(TargetBreakdown figures, string reason, Instant at)
    {
        ArgumentNullException.ThrowIfNull(figures);
        MustBe(Status is TargetPlanStatus.Agreed or TargetPlanStatus.Revised, TargetRules.PlanNotAgreed, "Only an agreed plan is revised or closed.");
        MustBe(
            IsOfSame(figures, Figures),
            TargetRules.PlanOfOther,
            "A revision keeps the measure and the scope of the whole.");
        var replaced = new TargetPlanVersion(Figures, at, reason);
        if (figures != Figures)
        {
            _earlier.Add(replaced);
            (Figures, Status) = (figures, TargetPlanStatus.Revised);
            Record(new TargetPlanRevised(Id, _earlier.Count, at));
        }
    }

    /// <summary>Closes an agreed plan.</summary>
    /// <param name="at">When.</param>
    /// <exception cref="BusinessRuleException"><see cref="TargetRules.PlanNotAgreed"/>.</exception>
    public void Close(Instant at)
    {
        MustBe(Status is TargetPlanStatus.Agreed or TargetPlanStatus.Revised, TargetRules.PlanNotAgreed, "Only an agreed plan is revised or closed.");
        Status = TargetPlanStatus.Closed;
        Record(new TargetPlanClosed(Id, at));
    }

    /// <summary>The id and where it stands.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Id} ({Status})";

    private static bool AreRevisions(TargetBreakdown[] figures) => figures.Zip(figures.Skip(1)).All(pair => IsOfSame(pair.First, pair.Second) && pair.First != pair.Second);

    private static bool IsOfSame(TargetBreakdown one, TargetBreakdown other) =>
        one.Target.Measure == other.Target.Measure && one.Target.Scope == other.Target.Scope;

    private void MustBe(bool holds, string code, string rule)
    {
        if (!holds)
        {
            throw new BusinessRuleException(code, rule, Id.Value);
        }
    }
}
