using NodaTime;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>Finds the occasions for a follow-up. A host may write its own.</summary>
/// <remarks>
/// An implementer guarantees: the same customer and dates always give the same occasions; whether a date has one does not depend on the span that is asked for;
/// no two occasions of one customer are equal; calls from several threads are safe.
/// </remarks>
public interface IFollowUpTrigger
{
    /// <summary>The occasions of one customer between two dates.</summary>
    /// <param name="subject">What is known of the customer.</param>
    /// <param name="start">From this date, inclusive.</param>
    /// <param name="end">Up to this date, inclusive.</param>
    /// <returns>The occasions in any order; empty when there is none.</returns>
    IEnumerable<Occasion> Between(FollowUpSubject subject, LocalDate start, LocalDate end);
}
