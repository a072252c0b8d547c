namespace CustomerManagement.Domain.Customers;

/// <summary>By which calendar a birthday is kept every year.</summary>
public enum BirthdayReckoning
{
    /// <summary>On the same day of the ordinary calendar.</summary>
    Gregorian = 1,

    /// <summary>On the lunar day of birth, by the Chinese calendar.</summary>
    ChineseLunar = 2,

    /// <summary>On the lunar day of birth, by the Korean calendar.</summary>
    KoreanLunar = 3,
}
