namespace CustomerManagement.Domain.Complaints;

/// <summary>Says who may decide which remedy.</summary>
/// <remarks>An implementation is pure and safe for use by several threads.</remarks>
public interface IRemedyAuthority
{
    /// <summary>Whether someone may decide a remedy.</summary>
    /// <param name="decision">The remedy and who would decide it.</param>
    /// <param name="severity">How much the complaint weighs.</param>
    /// <returns><c>true</c> when they may.</returns>
    bool Allows(RemedyDecision decision, ComplaintSeverity severity);
}
