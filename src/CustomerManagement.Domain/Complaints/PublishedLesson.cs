using CustomerManagement.Domain.Customers;
using NodaTime;

namespace CustomerManagement.Domain.Complaints;

/// <summary>
/// What staff read of an improvement: what was found, what is done about it, and what it brought. It names no customer and nobody who owns it; the id of a person only where the finding is on
/// that person. Immutable.
/// </summary>
/// <param name="Improvement">Which improvement.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Action">What is done about it.</param>
/// <param name="Status">Where that stands.</param>
/// <param name="Effect">What it brought; <c>null</c> while that was not checked.</param>
/// <param name="Audience">Who may read it, in the order of the roles: show it to nobody else.</param>
/// <param name="PublishedAt">When it was first published.</param>
public sealed record PublishedLesson(
    ImprovementId Improvement,
    LearningFinding Finding,
    ImprovementText Action,
    ImprovementStatus Status,
    ImprovementEffect? Effect,
    IReadOnlyList<StaffRole> Audience,
    Instant PublishedAt);
