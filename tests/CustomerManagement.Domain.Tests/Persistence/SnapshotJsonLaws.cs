using System.Text;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Persistence;

/// <summary>What is kept comes back as it was, whatever it holds.</summary>
public sealed class SnapshotJsonLaws
{
    [Property(Arbitrary = [typeof(Seeds)], MaxTest = Laws.Cases)]
    public void Whatever_is_kept_comes_back_as_it_was(int seed) => Assert.All(DocumentCases.Kinds, kind =>
    {
        var kept = DocumentCases.Any(kind, seed);
        var document = DocumentCases.Write(kept);
        var back = DocumentCases.Read(kind, document);
        Assert.True(DocumentCases.HoldTheSame(kept, back), $"{kind.Name} became another one: {Encoding.UTF8.GetString(document)}");
        Assert.Equal(document, DocumentCases.Write(back));
    });
}
