namespace CustomerManagement.Domain.Targets;

/// <summary>Codes of the business rules on targets.</summary>
public static class TargetRules
{
    /// <summary>The pinned parts exceed the whole, or have another sign.</summary>
    public const string PartsExceed = "targets.parts-exceed";

    /// <summary>The parts do not add up to the whole, and there is none that could take the rest.</summary>
    public const string PartsDiffer = "targets.parts-differ";

    /// <summary>All weights are zero, so there is nothing to share an amount by.</summary>
    public const string NoWeight = "targets.no-weight";

    /// <summary>Parts overlap, lie outside the whole, or are the whole.</summary>
    public const string PartsOverlap = "targets.parts-overlap";

    /// <summary>A plan that is no draft any more cannot be redrawn or agreed.</summary>
    public const string PlanNotDraft = "targets.plan-not-draft";

    /// <summary>A plan that is a draft or closed cannot be revised or closed.</summary>
    public const string PlanNotAgreed = "targets.plan-not-agreed";

    /// <summary>A revision is of another measure or scope than the plan.</summary>
    public const string PlanOfOther = "targets.plan-of-other";
}
