using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.Complaints;

/// <summary>Findings on one person go to managers and relationship managers only, all others to every role. A host that decides otherwise gives a policy of its own.</summary>
public sealed class LessonAudience : ILessonAudience
{
    /// <summary>The policy. Immutable.</summary>
    public static LessonAudience Default { get; } = new();

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The role is not a defined one.</exception>
    public bool MayRead(LearningFinding finding, StaffRole role)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (!Enum.IsDefined(role))
        {
            throw new ArgumentOutOfRangeException(nameof(role));
        }

        return finding.Subject.Dimension != LearningDimension.Person || role is StaffRole.Manager or StaffRole.RelationshipManager;
    }
}
