namespace CustomerManagement.Domain.Complaints;

/// <summary>How urgent an open complaint is, most urgent first.</summary>
public enum QueueState
{
    /// <summary>A promise was broken, and what was promised is owed still.</summary>
    Breached = 1,

    /// <summary>The clock of a promise is running.</summary>
    Running = 2,

    /// <summary>We wait for the customer; the clock stands still.</summary>
    Paused = 3,

    /// <summary>Nothing is owed: the customer's word is to come, or nothing more was promised.</summary>
    Quiet = 4,
}
