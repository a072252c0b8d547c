namespace CustomerManagement.Domain.Columns;

/// <summary>The days that count, as days back from the as-of day: 0 is that day, and what lies below 0 does not exist.</summary>
/// <param name="AsOf">The as-of day, in days since 1 January of year 1.</param>
/// <param name="PeriodDays">How many days the period has: days back from 0 to one less are in it.</param>
/// <param name="BothDays">How many days the period and the previous one of equal length have together.</param>
internal readonly record struct DayWindow(int AsOf, int PeriodDays, int BothDays);
