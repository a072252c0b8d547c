using System.Reflection;
using System.Text.RegularExpressions;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Strategies;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Documentation;

public sealed partial class DocumentationTests
{
    [Theory]
    [InlineData("README.md", "segment", "columns", "query", "groups", "host", "review", "followups", "day")]
    [InlineData("docs/extending-segmentation.md", "data", "code", "value", "scheme")]
    [InlineData("docs/field-work.md", "field")]
    [InlineData("docs/complaints.md", "complaint")]
    [InlineData("docs/promises.md", "promise")]
    [InlineData("docs/services.md", "service")]
    public void The_code_of_a_document_is_the_code_that_was_compiled(string document, params string[] names)
    {
        var folder = Path.Combine(Repository.Root, "tests/CustomerManagement.Domain.Tests/Documentation");
        var compiled = string.Concat(Directory.GetFiles(folder, "*.cs").Select(File.ReadAllText)).ReplaceLineEndings("\n");
        var shown = Shown().Matches(Repository.Read(document).ReplaceLineEndings("\n"));
        Assert.Equal(names, shown.Select(snippet => snippet.Groups["name"].Value));
        Assert.Equal(Regex.Count(Repository.Read(document), "```csharp"), shown.Count);
        Assert.All(shown, snippet =>
        {
            var region = Regex.Match(compiled, $"\n(?<indent> *)#region {snippet.Groups["name"].Value}\n(?<code>.*?)\n *#endregion", RegexOptions.Singleline);
            var indent = region.Groups["indent"].Length;
            Assert.Equal(
                string.Join('\n', region.Groups["code"].Value.Split('\n').Select(line => line.Length >= indent ? line[indent..] : line)), snippet.Groups["code"].Value);
        });
    }

    [Fact]
    public void Every_sample_of_an_extension_is_short() =>
        Assert.All(
            Shown().Matches(Repository.Read("docs/extending-segmentation.md").ReplaceLineEndings("\n")),
            sample => Assert.InRange(sample.Groups["code"].Value.Split('\n').Length, 1, 19));

    [Fact]
    public void Every_code_of_an_error_is_documented()
    {
        var documented = Code().Matches(Repository.Read("docs/errors.md")).Select(code => code.Groups["code"].Value);
        var codes = typeof(Money).Assembly.GetExportedTypes()
            .Where(type => type.Name.EndsWith("Rules", StringComparison.Ordinal) || type.Name.EndsWith("Codes", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(code => (string)code.GetRawConstantValue()!);
        Assert.Equal(codes.Order(), documented.Order());
    }

    [Fact]
    public void Every_room_is_in_the_README()
    {
        var rooms = typeof(Money).Assembly.GetExportedTypes().Select(type => type.Namespace!.Split('.')[^1]).Distinct();
        Assert.All(rooms, room => Assert.Contains($"| `{room}` |", Repository.Read("README.md"), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_strategy_is_documented_as_it_is()
    {
        var text = Repository.Read("docs/strategies.md");
        var book = StrategyBook.Default;
        var strategies = Enum.GetValues<LifecycleStage>().Select(stage => (Segment: stage.ToString(), Strategy: book.For(stage)))
            .Concat(Enum.GetValues<AbcTier>().Select(tier => (Segment: tier.ToString(), Strategy: book.For(tier))))
            .Concat(Enum.GetValues<ParetoGroup>().Select(group => (Segment: group.ToString(), Strategy: book.For(group))));
        Assert.All(
            strategies.Where(pair => pair.Segment != "None"),
            pair => Assert.Contains(
                $"| `{pair.Segment}` | {pair.Strategy.Title} | {pair.Strategy.Goal} |{Cadence(pair.Strategy.Cadence)} |", text, StringComparison.OrdinalIgnoreCase));

        static string Cadence(ContactCadence? cadence) => cadence is null
            ? " | |"
            : $" {cadence.LongestMonths} | {cadence.IdealMonths} | {cadence.Form} by {CapitalLetter().Replace(cadence.By.ToString(), " $0").Trim()}";
    }

    [Fact]
    public void Every_built_in_follow_up_is_documented_as_it_is()
    {
        var rows = Repository.Read("docs/follow-ups.md").ReplaceLineEndings("\n").Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).ToList();
        Assert.All(FollowUpBook.BuiltIn(new Money(1, Currency.None)).Rules, rule =>
        {
            var row = Assert.Single(rows, row => row.StartsWith($"| `{rule.Id}` | {rule.Title.English} |", StringComparison.Ordinal));
            var audience = string.Join(", ", [.. rule.Audience.Tiers.Select(tier => tier.ToString()), .. rule.Audience.Stages.Select(stage => stage.ToString()), .. rule.Audience.Groups]);
            var terms = rule.Terms;
            var how = $"{Words(terms.Aim)}: {string.Join(" or ", terms.Channels.Select(channel => Words(channel)))} by {Words(terms.By)}";
            var due = $"{rule.Timing.From} to {rule.Timing.To} {Words(rule.Timing.Unit)}";
            Assert.Contains(
                $" | {(audience.Length > 0 ? audience : "everyone")} | {due} | {how} | {terms.Priority} | {Words(terms.CatchUp)} | {rule.OnceInDays} | ", row, StringComparison.Ordinal);
            Assert.Equal(rule.Timing.Shift == DayShift.Previous, row.Contains("the previous working day", StringComparison.Ordinal));
        });

        static string Words(Enum value) => CapitalLetter().Replace(value.ToString(), " $0").Trim().ToLowerInvariant();
    }

    [Fact]
    public void The_document_of_follow_up_rules_is_read_and_written_back()
    {
        var shown = Regex.Match(Repository.Read("docs/follow-ups.md").ReplaceLineEndings("\n"), "```json\n(?<json>.*?)\n```", RegexOptions.Singleline).Groups["json"].Value;
        var book = new FollowUpRulesReader(["key-accounts"]).Read(shown);
        Assert.Equal(["purchase.thanks", "season.call"], book.Rules.Select(rule => rule.Id));
        Assert.Equal(book.Rules, new FollowUpRulesReader().Read(FollowUpRulesWriter.Write(book)).Rules);
    }

    [Fact]
    public void Every_link_between_documents_leads_somewhere()
    {
        string[] documents = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", .. Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)];
        Assert.All(documents, document =>
        {
            var path = Path.Combine(Repository.Root, document);
            foreach (Match link in Link().Matches(File.ReadAllText(path)))
            {
                var target = Path.Combine(Path.GetDirectoryName(path)!, link.Groups["path"].Value);
                Assert.True(File.Exists(target) || Directory.Exists(target), $"{document}: {link.Value}");
            }
        });
    }

    [GeneratedRegex("<!-- snippet: (?<name>[a-z]+) -->\n```csharp\n(?<code>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Shown();

    [GeneratedRegex(@"^\| `(?<code>[a-z-]+\.[a-z-]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex CapitalLetter();

    [GeneratedRegex(@"\]\((?!https?:)(?<path>[^)#]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}
