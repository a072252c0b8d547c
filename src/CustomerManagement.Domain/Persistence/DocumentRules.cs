namespace CustomerManagement.Domain.Persistence;

/// <summary>The codes of what is stored.</summary>
public static class DocumentRules
{
    /// <summary>A stored document is whole, of its kind, and of a schema that this version of the library knows.</summary>
    public const string Unreadable = "documents.unreadable";
}
