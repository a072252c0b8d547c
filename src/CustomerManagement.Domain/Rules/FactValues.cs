using NodaTime;

namespace CustomerManagement.Domain.Rules;

/// <summary>Facts that are no numbers, as the numbers by which they are compared.</summary>
internal static class FactValues
{
    public static decimal Number(bool answer) => answer ? 1 : 0;

    public static decimal Number(LocalDate date) => Period.DaysBetween(LocalDate.MinIsoValue, date.WithCalendar(CalendarSystem.Iso));

    /// <summary>The date of a number that is one.</summary>
    public static LocalDate Date(decimal number) => LocalDate.MinIsoValue.PlusDays((int)number);
}
