using NodaTime;

namespace CustomerManagement.Domain.Rules;

/// <summary>Facts that are no numbers, as the numbers by which they are compared.</summary>
internal static class FactValues
{
    public static decimal Number(bool answer) => answer ? 1 : 0;

    public static decimal Number(LocalDate date) => Period.DaysBetween(LocalDate.MinIsoValue, date.WithCalendar(CalendarSystem.Iso));

    /// <summary>The date of a number; <c>null</c> when it is none, as in a document that somebody changed.</summary>
    public static LocalDate? Date(decimal number) =>
        number >= 0 && number <= Number(LocalDate.MaxIsoValue) ? LocalDate.MinIsoValue.PlusDays((int)number) : null;
}
