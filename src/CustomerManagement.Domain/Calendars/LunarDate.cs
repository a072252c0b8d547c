namespace CustomerManagement.Domain.Calendars;

/// <summary>A date of a lunar calendar. The default value is no date.</summary>
/// <param name="Year">The lunar year, named by the ISO year in which it begins.</param>
/// <param name="Month">The month, 1 to 12; a leap month has the number of the month before it.</param>
/// <param name="Day">The day, 1 to 30.</param>
/// <param name="IsLeapMonth">Whether it is in the leap month.</param>
public readonly record struct LunarDate(int Year, int Month, int Day, bool IsLeapMonth = false);
