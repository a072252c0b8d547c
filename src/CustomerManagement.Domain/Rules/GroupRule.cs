namespace CustomerManagement.Domain.Rules;

/// <summary>A group of customers that a host defined, and what it takes to be in it. Immutable and compared by value.</summary>
public sealed record GroupRule
{
    /// <summary>Creates it.</summary>
    /// <param name="id">The id, by which other rules refer to the group.</param>
    /// <param name="version">The version of the definition, 1 or above; verdicts name it.</param>
    /// <param name="when">What must hold.</param>
    /// <exception cref="ArgumentException">The id is blank, or the rule has more than 32 levels or 10,000 parts.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The version is below 1.</exception>
    public GroupRule(string id, int version, Rule when)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        ArgumentNullException.ThrowIfNull(when);
        if (!RuleParts.IsWithinLimits(when))
        {
            throw new ArgumentException("A rule has at most 32 levels and 10,000 parts.", nameof(when));
        }

        Id = id;
        Version = version;
        When = when;
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The version of the definition.</summary>
    public int Version { get; }

    /// <summary>What must hold.</summary>
    public Rule When { get; }
}
