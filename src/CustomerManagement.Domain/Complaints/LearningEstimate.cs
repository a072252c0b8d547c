namespace CustomerManagement.Domain.Complaints;

/// <summary>A figure that was counted, and how far chance may have moved it. In doubles. Immutable and compared by value.</summary>
/// <param name="Value">The figure.</param>
/// <param name="AtLeast">The lower end of its exact 95 % confidence interval.</param>
/// <param name="AtMost">The upper end.</param>
public sealed record LearningEstimate(double Value, double AtLeast, double AtMost);
