using System.Text.RegularExpressions;
using CustomerManagement.Domain.Testing.Tests.Schemes;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Testing.Tests.Documentation;

public sealed partial class TestingDocumentTests
{
    private static readonly string _document = Repository.Read("docs/testing.md").ReplaceLineEndings("\n");

    [Fact]
    public void Its_code_is_the_code_that_was_compiled()
    {
        var compiled = Repository.Read("tests/CustomerManagement.Domain.Testing.Tests/Documentation/TestingSnippets.cs").ReplaceLineEndings("\n");
        var shown = Shown().Matches(_document);
        Assert.Equal(["scheme", "one", "rules", "generators", "builders"], shown.Select(snippet => snippet.Groups["name"].Value));
        Assert.Equal(Regex.Count(_document, "```csharp"), shown.Count);
        Assert.All(shown, snippet =>
        {
            var region = Regex.Match(compiled, $"#region {snippet.Groups["name"].Value}\n(?<code>.*?)\n *#endregion", RegexOptions.Singleline).Groups["code"].Value;
            Assert.Equal(string.Join('\n', region.Split('\n').Select(line => line.Length >= 8 ? line[8..] : line)), snippet.Groups["code"].Value);
        });
    }

    [Fact]
    public void The_message_it_shows_is_the_message_there_is()
    {
        var broken = Assert.Throws<LawBrokenException>(() => TieringLaws.Check(TieringLaw.Minimal, new TopIsTooLarge(), ClubScheme.Promises));
        Assert.True(_document.Contains(broken.Message.ReplaceLineEndings("\n"), StringComparison.Ordinal), broken.Message);
    }

    [Fact]
    public void Every_law_is_in_it()
    {
        Assert.All(Enum.GetNames<TieringLaw>(), law => Assert.Contains($"| `{law}` |", _document, StringComparison.Ordinal));
        Assert.All(Enum.GetNames<RuleLaw>(), law => Assert.Contains($"`{law}`", _document[_document.IndexOf("## Rules", StringComparison.Ordinal)..], StringComparison.Ordinal));
    }

    [GeneratedRegex("<!-- snippet: (?<name>[a-z]+) -->\n```csharp\n(?<code>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Shown();
}
