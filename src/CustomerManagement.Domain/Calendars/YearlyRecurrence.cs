using System.Text.Json.Serialization;
using NodaTime;

namespace CustomerManagement.Domain.Calendars;

/// <summary>Every so many years, on the day of the anchor. Returns to 29 February in every leap year.</summary>
public sealed record YearlyRecurrence : Recurrence
{
    /// <summary>Creates the series.</summary>
    /// <param name="anchor">The first date, of the years 1 to 9999.</param>
    /// <param name="interval">Every how many years, 1 to 10,000.</param>
    /// <param name="leapDay">When 29 February is kept in other years; 28 February unless said otherwise.</param>
    /// <exception cref="ArgumentOutOfRangeException">Anchor or interval are out of range, or there is no such choice.</exception>
    [JsonConstructor]
    public YearlyRecurrence(LocalDate anchor, int interval, LeapDay leapDay = LeapDay.TwentyEighthOfFebruary)
        : base(anchor, interval)
    {
        if (!Enum.IsDefined(leapDay))
        {
            throw new ArgumentOutOfRangeException(nameof(leapDay), leapDay, "No such choice.");
        }

        LeapDay = leapDay;
    }

    /// <summary>When 29 February is kept in years without one.</summary>
    public LeapDay LeapDay { get; }

    private protected override int MaximumUnits => CalendarRange.LastDate.Year - Anchor.Year;

    private protected override LocalDate DateOf(int units)
    {
        var date = Anchor.PlusYears(units);
        return date.Day < Anchor.Day && LeapDay == LeapDay.FirstOfMarch ? date.PlusDays(1) : date;
    }
}
