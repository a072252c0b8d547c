namespace CustomerManagement.Domain.Persistence;

/// <summary>What is stored cannot be read: it is damaged, of another kind, or a newer version of the library wrote it. Trying again does not help.</summary>
/// <remarks>Message and properties say what is wrong and where, never what stands there: a document holds personal data. For the same reason there is no inner exception.</remarks>
public sealed class UnreadableDocumentException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="document">What it should have been, as in <c>complaint</c>.</param>
    /// <param name="fault">What is wrong, in words that follow "cannot be read: ".</param>
    /// <param name="place">Where in the document; <c>null</c> when it is about the whole.</param>
    /// <exception cref="ArgumentException"><paramref name="document"/> or <paramref name="fault"/> is blank.</exception>
    public UnreadableDocumentException(string document, string fault, string? place = null)
        : base($"The stored {document} cannot be read: {fault}{(place is null ? "" : $" at {place}")}.")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(document);
        ArgumentException.ThrowIfNullOrWhiteSpace(fault);
        (Document, Place) = (document, place);
    }

    /// <summary>What it should have been: the kind of document, as in <c>complaint</c>, or the name of an event.</summary>
    public string Document { get; }

    /// <summary>Where in the document: a path such as <c>$.state.History[3].By</c>, or line and byte where it is no JSON; <c>null</c> when it is about the whole.</summary>
    public string? Place { get; }
}
