namespace CustomerManagement.Domain.Rules;

/// <summary>The customer is in another group. Where that group is not there any more, this is unknown.</summary>
public sealed record InGroup : Rule
{
    /// <summary>Creates it.</summary>
    /// <param name="group">The id of the group.</param>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public InGroup(string group)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(group);
        Group = group;
    }

    /// <summary>The id of the group.</summary>
    public string Group { get; }
}
