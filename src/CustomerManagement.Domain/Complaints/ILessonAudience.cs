using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.Complaints;

/// <summary>Decides who may read what was learned. An implementation is pure and safe for use by several threads.</summary>
public interface ILessonAudience
{
    /// <summary>Whether a finding may be published to a role.</summary>
    /// <param name="finding">What was found.</param>
    /// <param name="role">To whom it would go.</param>
    /// <returns><c>true</c> when it may.</returns>
    bool MayRead(LearningFinding finding, StaffRole role);
}
