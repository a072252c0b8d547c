namespace CustomerManagement.Domain.Promises;

/// <summary>Under which version of which policy something was promised. Immutable and compared by value; can be stored.</summary>
public sealed record PolicyReference
{
    /// <summary>Creates it.</summary>
    /// <param name="id">The id of the policy.</param>
    /// <param name="version">Its version, 1 or above.</param>
    /// <exception cref="ArgumentException">There is no id.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The version is below 1.</exception>
    public PolicyReference(string id, int version)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        (Id, Version) = (id, version);
    }

    /// <summary>The id of the policy.</summary>
    public string Id { get; }

    /// <summary>Its version.</summary>
    public int Version { get; }
}
