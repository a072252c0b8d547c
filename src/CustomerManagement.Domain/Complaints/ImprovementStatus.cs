namespace CustomerManagement.Domain.Complaints;

/// <summary>Where an improvement stands.</summary>
public enum ImprovementStatus
{
    /// <summary>It is to be done.</summary>
    Open = 1,

    /// <summary>It was done.</summary>
    Done = 2,

    /// <summary>It was decided not to do it.</summary>
    Dropped = 3,
}
