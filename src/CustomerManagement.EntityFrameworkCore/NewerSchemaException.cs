namespace CustomerManagement.EntityFrameworkCore;

/// <summary>The store was written by a later version of this package. Nothing was changed; use that version or a later one.</summary>
public sealed class NewerSchemaException : Exception
{
    internal NewerSchemaException(int found, int known)
        : base($"The store has schema {found}, and this version of the package knows schemas up to {known}.") =>
        (Found, Known) = (found, known);

    /// <summary>The version of the store's schema.</summary>
    public int Found { get; }

    /// <summary>The latest version that this package knows.</summary>
    public int Known { get; }
}
