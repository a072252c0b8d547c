namespace CustomerManagement.Domain.Complaints;

/// <summary>Suggests what to do about a cause. A suggestion binds nobody: a remedy with a code of its own is as good.</summary>
/// <remarks>An implementation is pure and safe for use by several threads.</remarks>
public interface IRemedySuggestions
{
    /// <summary>What helps against a cause.</summary>
    /// <param name="cause">The cause.</param>
    /// <param name="severity">How much the complaint weighs.</param>
    /// <returns>The suggestions, the first to think of first; empty when there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A choice is not a defined one.</exception>
    IReadOnlyList<RemedySuggestion> For(CauseKind cause, ComplaintSeverity severity);
}
