namespace CustomerManagement.Domain.Rules;

/// <summary>Walks through the parts of a rule, without going deeper into the stack than it is given.</summary>
internal static class RuleParts
{
    /// <summary>The most levels of parts within parts.</summary>
    public const int MostDepth = 32;

    /// <summary>The most parts of one rule, itself among them.</summary>
    public const int MostParts = 10_000;

    /// <summary>The groups that a rule asks for, each once.</summary>
    public static IReadOnlySet<string> Groups(Rule rule) =>
        All(rule).Select(part => part.Rule).OfType<InGroup>().Select(other => other.Group).ToHashSet(StringComparer.Ordinal);

    /// <summary>The lists that a rule asks for, each once.</summary>
    public static IEnumerable<HandPickedList> Lists(Rule rule) => All(rule).Select(part => part.Rule).OfType<OnList>().Select(picked => picked.List).Distinct();

    /// <summary>Whether a rule is neither too deep nor too large.</summary>
    public static bool IsWithinLimits(Rule rule)
    {
        var parts = 0;
        foreach (var (_, depth) in All(rule))
        {
            parts++;
            if (depth > MostDepth || parts > MostParts)
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<(Rule Rule, int Depth)> All(Rule rule)
    {
        var open = new Stack<(Rule Rule, int Depth)>([(rule, 1)]);
        while (open.TryPop(out var next))
        {
            yield return next;
            IEnumerable<Rule> parts = next.Rule switch
            {
                AllOf all => all.Parts,
                AnyOf any => any.Parts,
                Not not => [not.Part],
                _ => [],
            };
            foreach (var part in parts)
            {
                open.Push((part, next.Depth + 1));
            }
        }
    }
}
