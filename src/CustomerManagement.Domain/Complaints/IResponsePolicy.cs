namespace CustomerManagement.Domain.Complaints;

/// <summary>Says what is promised for a complaint.</summary>
/// <remarks>An implementation is pure and safe for use by several threads. A policy that changes has another version; what was promised under an old one stays as it is.</remarks>
public interface IResponsePolicy
{
    /// <summary>The plan for a complaint.</summary>
    /// <param name="severity">How much it weighs.</param>
    /// <param name="segment">The code of the customer's segment, as in <c>A</c>; <c>null</c> while unknown.</param>
    /// <returns>What is promised.</returns>
    ResponsePlan PlanFor(ComplaintSeverity severity, string? segment);
}
