namespace CustomerManagement.Domain.FollowUps;

/// <summary>What came of a follow-up that was done.</summary>
public enum FollowUpOutcome
{
    /// <summary>It was delivered; an answer was not asked for, as with a card.</summary>
    Delivered = 1,

    /// <summary>The customer is content and nothing more came of it.</summary>
    Content = 2,

    /// <summary>A need was heard of that we may serve.</summary>
    OpportunityFound = 3,

    /// <summary>An order was taken.</summary>
    OrderTaken = 4,

    /// <summary>The customer is not content.</summary>
    Discontent = 5,

    /// <summary>Something else was learnt.</summary>
    NewsLearnt = 6,
}
