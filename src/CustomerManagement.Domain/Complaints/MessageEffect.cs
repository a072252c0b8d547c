namespace CustomerManagement.Domain.Complaints;

/// <summary>What a message does to what was promised.</summary>
public enum MessageEffect
{
    /// <summary>Nothing.</summary>
    None = 1,

    /// <summary>It is an answer to the customer.</summary>
    Answers = 2,

    /// <summary>The customer has spoken and waits for us: a wait for the customer ends, and an answer is owed.</summary>
    AwaitsAnswer = 3,
}
