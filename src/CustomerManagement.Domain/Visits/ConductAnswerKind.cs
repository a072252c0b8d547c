namespace CustomerManagement.Domain.Visits;

/// <summary>What answers a point of a checklist.</summary>
public enum ConductAnswerKind
{
    /// <summary>That it was done; no more.</summary>
    Confirmation = 1,

    /// <summary>What was heard or seen, in words.</summary>
    Remark = 2,

    /// <summary>The needs that were found, perhaps none.</summary>
    Needs = 3,

    /// <summary>The products to introduce, perhaps none.</summary>
    Products = 4,
}
