namespace CustomerManagement.Domain.Visits;

/// <summary>What a remark in a daily report is about.</summary>
public enum ReportTopic
{
    /// <summary>A complaint and how it was handled.</summary>
    Complaint = 1,

    /// <summary>What a competitor does.</summary>
    Competitor = 2,

    /// <summary>What a customer thinks.</summary>
    Opinion = 3,

    /// <summary>What is new at a customer.</summary>
    CustomerNews = 4,

    /// <summary>What the day taught.</summary>
    Lesson = 5,
}
