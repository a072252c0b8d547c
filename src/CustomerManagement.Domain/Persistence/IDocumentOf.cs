namespace CustomerManagement.Domain.Persistence;

/// <summary>A value as a document has it: plain, with all it withholds elsewhere.</summary>
internal interface IDocumentOf<T, TSelf>
    where TSelf : IDocumentOf<T, TSelf>
{
    static abstract TSelf Of(T value);

    T ToValue();
}
