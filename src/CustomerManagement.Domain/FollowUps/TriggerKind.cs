namespace CustomerManagement.Domain.FollowUps;

/// <summary>The triggers that a document can name.</summary>
internal enum TriggerKind
{
    Purchase = 1,
    Silence = 2,
    Birthday = 3,
    Holiday = 4,
    Review = 5,
    Event = 6,
    Contact = 7,
}
