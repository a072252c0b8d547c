namespace CustomerManagement.Domain.Rules;

/// <summary>In which order groups are made out: each after those that it asks for. Two ways to one group are no circle.</summary>
internal sealed class GroupOrder
{
    private readonly List<GroupRule> _sorted = [];

    /// <summary>Finds the order. Groups that are not there are not waited for.</summary>
    /// <param name="groups">The groups, each with an id of its own.</param>
    public GroupOrder(IReadOnlyList<GroupRule> groups)
    {
        var ids = groups.Select(group => group.Id).ToHashSet(StringComparer.Ordinal);
        var waiting = groups.ToDictionary(group => group.Id, group => RuleParts.Groups(group.When).Count(ids.Contains), StringComparer.Ordinal);
        var askedBy = groups
            .SelectMany(group => RuleParts.Groups(group.When), (group, other) => (group, other))
            .ToLookup(pair => pair.other, pair => pair.group, StringComparer.Ordinal);
        var ready = new Queue<GroupRule>(groups.Where(group => waiting[group.Id] == 0));
        while (ready.TryDequeue(out var group))
        {
            _sorted.Add(group);
            foreach (var next in askedBy[group.Id])
            {
                if (--waiting[next.Id] == 0)
                {
                    ready.Enqueue(next);
                }
            }
        }

        InCircles = [.. groups.Except(_sorted)];
    }

    /// <summary>The groups, each after those that it asks for.</summary>
    public IReadOnlyList<GroupRule> Sorted => _sorted;

    /// <summary>The groups that lead back to themselves, or to one that does.</summary>
    public IReadOnlyList<GroupRule> InCircles { get; }
}
