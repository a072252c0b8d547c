namespace CustomerManagement.Domain.Segmentation;

/// <summary>How a condition compares a value with its boundary.</summary>
public enum Comparison
{
    /// <summary>The value is the boundary or above.</summary>
    AtLeast = 1,

    /// <summary>The value is above the boundary.</summary>
    MoreThan = 2,

    /// <summary>The value is the boundary or below.</summary>
    AtMost = 3,

    /// <summary>The value is below the boundary.</summary>
    LessThan = 4,

    /// <summary>The value is the boundary.</summary>
    EqualTo = 5,

    /// <summary>There is no value.</summary>
    Missing = 6,
}
