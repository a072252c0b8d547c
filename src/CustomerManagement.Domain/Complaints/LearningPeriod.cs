using NodaTime;

namespace CustomerManagement.Domain.Complaints;

/// <summary>A period in which complaints are counted. Immutable and compared by value.</summary>
/// <param name="First">The first date.</param>
/// <param name="Last">The last date, inclusive.</param>
/// <param name="IsComplete">Whether it is a whole week, month, quarter or year; only whole ones are looked at for a trend.</param>
public sealed record LearningPeriod(LocalDate First, LocalDate Last, bool IsComplete)
{
    /// <summary>How many dates there are, 1 or more.</summary>
    public int Days => Period.DaysBetween(First, Last) + 1;
}
