namespace CustomerManagement.Domain.Persistence;

/// <summary>A converter that writes a value as a document of it.</summary>
internal interface IDocumentConverter
{
    Type Document { get; }
}
