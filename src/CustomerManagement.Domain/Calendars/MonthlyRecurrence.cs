using System.Text.Json.Serialization;
using NodaTime;

namespace CustomerManagement.Domain.Calendars;

/// <summary>Every so many calendar months, on the day of the anchor; in a month without that day on its last, and back on the day in the next that has it.</summary>
public sealed record MonthlyRecurrence : Recurrence
{
    /// <summary>Creates the series.</summary>
    /// <param name="anchor">The first date, of the years 1 to 9999.</param>
    /// <param name="interval">Every how many months, 1 to 10,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">Anchor or interval are out of range.</exception>
    [JsonConstructor]
    public MonthlyRecurrence(LocalDate anchor, int interval)
        : base(anchor, interval)
    {
    }

    private protected override int MaximumUnits => CalendarRange.MonthsToLast(Anchor);

    private protected override LocalDate DateOf(int units) => Anchor.PlusMonths(units);
}
