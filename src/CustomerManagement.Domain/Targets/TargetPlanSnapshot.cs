namespace CustomerManagement.Domain.Targets;

/// <summary>The whole state of a plan as a value, for repositories: take it to save, give it back to load.</summary>
/// <param name="Id">The id.</param>
/// <param name="Version">How often it was saved.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Figures">The figures that hold.</param>
/// <param name="Earlier">Figures that were replaced, oldest first.</param>
public sealed record TargetPlanSnapshot(TargetPlanId Id, long Version, TargetPlanStatus Status, TargetBreakdown Figures, IReadOnlyList<TargetPlanVersion> Earlier);
