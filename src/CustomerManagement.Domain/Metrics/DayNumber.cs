using NodaTime;

namespace CustomerManagement.Domain.Metrics;

/// <summary>Dates as whole days since 1 January 1970, for columns; <see cref="None"/> stands for no date.</summary>
internal static class DayNumber
{
    public const int None = int.MinValue;

    private static readonly LocalDate _epoch = new(1970, 1, 1);

    public static int Of(LocalDate date) => Period.DaysBetween(_epoch, date);

    public static LocalDate? ToDate(int day) => day == None ? null : _epoch.PlusDays(day);
}
