using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Persistence;

/// <summary>What is stored cannot be read: it is damaged, of another kind, or a newer version of the library wrote it. Trying again does not help.</summary>
/// <remarks>
/// Message and properties say what is wrong and where, never what stands there: a document holds personal data. For the same reason there is no inner exception.
/// It is a broken rule (<see cref="DocumentRules.Unreadable"/>) so that runs over everyone leave it aside and name it, as they do with every other.
/// </remarks>
public sealed class UnreadableDocumentException : BusinessRuleException
{
    private readonly string _fault;

    /// <summary>Creates the error.</summary>
    /// <param name="document">What it should have been, as in <c>complaint</c>.</param>
    /// <param name="fault">What is wrong, in words that follow "cannot be read: ".</param>
    /// <param name="place">Where in the document; <c>null</c> when it is about the whole.</param>
    /// <param name="subject">The id under which it is stored; <c>null</c> when that is not known.</param>
    /// <exception cref="ArgumentException"><paramref name="document"/> or <paramref name="fault"/> is blank.</exception>
    public UnreadableDocumentException(string document, string fault, string? place = null, string? subject = null)
        : base(DocumentRules.Unreadable, $"The stored {document} cannot be read: {fault}{(place is null ? "" : $" at {place}")}.", subject)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(document);
        ArgumentException.ThrowIfNullOrWhiteSpace(fault);
        (Document, Place, _fault) = (document, place, fault);
    }

    /// <summary>What it should have been: the kind of document, as in <c>complaint</c>, or the name of an event.</summary>
    public string Document { get; }

    /// <summary>Where in the document: a path such as <c>$.state.History[3].By</c>, or line and byte where it is no JSON; <c>null</c> when it is about the whole.</summary>
    public string? Place { get; }

    /// <summary>For stores: the same error with the id under which the document is stored.</summary>
    /// <param name="subject">The id.</param>
    /// <returns>The error to throw.</returns>
    public UnreadableDocumentException About(string subject) => new(Document, _fault, Place, subject);
}
