using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>Says what a visit on a date is worth, the prize that a plan collects. Pure, and safe for use by several threads.</summary>
public interface IVisitValue
{
    /// <summary>What a visit is worth.</summary>
    /// <param name="candidate">Whom.</param>
    /// <param name="date">On which working day.</param>
    /// <returns>The worth in the currency of the expected return; zero or below: not worth a visit.</returns>
    decimal ValueOf(VisitCandidate candidate, LocalDate date);
}
