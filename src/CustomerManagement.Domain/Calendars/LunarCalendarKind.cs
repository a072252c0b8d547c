namespace CustomerManagement.Domain.Calendars;

/// <summary>Whose lunar calendar. They differ: the new moon is taken at the time of another meridian, so a month may begin a day apart.</summary>
public enum LunarCalendarKind
{
    /// <summary>The Chinese one, which Taiwan uses too.</summary>
    Chinese = 1,

    /// <summary>The Korean one.</summary>
    Korean = 2,
}
