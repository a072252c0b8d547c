using System.Globalization;

namespace CustomerManagement.Domain.Rules;

/// <summary>A place in a document, as in <c>$.groups[2].when.all[1].value</c>.</summary>
internal readonly record struct RulePath(string Text)
{
    public static RulePath Document => new("$");

    public RulePath Field(string name) => new($"{Text}.{name}");

    public RulePath Item(int index) => new(string.Create(CultureInfo.InvariantCulture, $"{Text}[{index}]"));

    /// <summary>A line and a byte in it, both from 0, where there is no path since the document is no JSON.</summary>
    public RulePath At(long? line, long? place) => new(string.Create(CultureInfo.InvariantCulture, $"{Text} (line {line + 1}, byte {place + 1})"));
}
