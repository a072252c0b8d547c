using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>What <see cref="LoadLeveller"/> found: each open follow-up is in one of the two lists.</summary>
public sealed class LevelledLoad
{
    internal LevelledLoad(IEnumerable<PlacedFollowUp> placed, IEnumerable<FollowUp> beyond)
    {
        Placed = new ValueList<PlacedFollowUp>(placed, nameof(placed));
        Beyond = new ValueList<FollowUp>(beyond, nameof(beyond));
    }

    /// <summary>Those with a day, by owner and day.</summary>
    public IReadOnlyList<PlacedFollowUp> Placed { get; }

    /// <summary>Those for which the team has no room on any of their days; in the order in which they would go.</summary>
    public IReadOnlyList<FollowUp> Beyond { get; }
}
