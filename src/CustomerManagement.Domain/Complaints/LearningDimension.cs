namespace CustomerManagement.Domain.Complaints;

/// <summary>By what complaints are counted when one learns from them.</summary>
public enum LearningDimension
{
    /// <summary>By nothing: all complaints together.</summary>
    Everything = 1,

    /// <summary>By the product line.</summary>
    Product = 2,

    /// <summary>By the person of ours complained about.</summary>
    Person = 3,

    /// <summary>By the segment of the customer.</summary>
    Segment = 4,
}
