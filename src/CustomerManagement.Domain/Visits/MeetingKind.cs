namespace CustomerManagement.Domain.Visits;

/// <summary>What kind of meeting it is. Source: sales meetings, which are morning, evening and weekly meetings; customers are called together regularly for a discussion.</summary>
public enum MeetingKind
{
    /// <summary>The sales meeting that begins the day.</summary>
    Morning = 1,

    /// <summary>The sales meeting that ends the day.</summary>
    Evening = 2,

    /// <summary>The sales meeting of the week.</summary>
    Weekly = 3,

    /// <summary>A discussion with customers.</summary>
    CustomerForum = 4,
}
