namespace CustomerManagement.Domain.Targets;

/// <summary>Where a plan of targets stands.</summary>
public enum TargetPlanStatus
{
    /// <summary>Being drawn up; its figures change freely.</summary>
    Draft = 1,

    /// <summary>Agreed; its figures change by revision only.</summary>
    Agreed = 2,

    /// <summary>Agreed, and revised since.</summary>
    Revised = 3,

    /// <summary>Closed; nothing changes any more.</summary>
    Closed = 4,
}
