using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Targets;

/// <summary>Parts of a target that do not overlap, and which of them a result lies in. Found by what parts state, so that each result costs the same however many parts there are.</summary>
internal sealed class ScopeIndex
{
    // A part states person, dealer, area and product line or not: there are 16 ways, and few are used at once.
    private readonly List<(bool[] Stated, Dictionary<Key, List<(LocalDate First, LocalDate Last, int Place)>> Places)> _ways = [];

    /// <exception cref="BusinessRuleException"><see cref="TargetRules.PartsOverlap"/>: a part lies outside the whole, is the whole, or overlaps another.</exception>
    public ScopeIndex(TargetScope whole, IReadOnlyList<TargetScope> parts)
    {
        if (parts.Any(part => !part.IsWithin(whole) || part == whole))
        {
            throw Overlap();
        }

        var ways = parts.Select((part, place) => (part, place)).GroupBy(pair => Way(pair.part)).Select(way => (Way: way.Key, Parts: way.ToList())).ToList();
        for (var i = 0; i < ways.Count; i++)
        {
            for (var j = i; j < ways.Count; j++)
            {
                ThrowIfOverlap(ways[i].Parts.ConvertAll(pair => pair.part), i == j ? null : ways[j].Parts.ConvertAll(pair => pair.part), Stated(ways[i].Way & ways[j].Way));
            }

            var stated = Stated(ways[i].Way);
            var places = ways[i].Parts.GroupBy(pair => Key.Of(pair.part, stated)).ToDictionary(
                group => group.Key, group => group.Select(pair => (FirstOf(pair.part), LastOf(pair.part), pair.place)).Order().ToList());
            _ways.Add((stated, places));
        }
    }

    /// <summary>The place of the part that a result lies in; -1 when it lies in none.</summary>
    public int Find(Achievement result)
    {
        var all = new Key(result.Person, result.Dealer, result.Area, result.ProductLine);
        foreach (var (stated, places) in _ways)
        {
            if (places.TryGetValue(all.Only(stated), out var spans))
            {
                var found = spans.BinarySearch((result.Date, LocalDate.MaxIsoValue, int.MaxValue));
                var before = (found < 0 ? ~found : found) - 1;
                if (before >= 0 && spans[before].Last >= result.Date)
                {
                    return spans[before].Place;
                }
            }
        }

        return -1;
    }

    private static void ThrowIfOverlap(List<TargetScope> one, List<TargetScope>? other, bool[] common)
    {
        var marked = one.Select(scope => (scope, IsOther: false)).Concat((other ?? []).Select(scope => (scope, IsOther: true)));
        foreach (var group in marked.GroupBy(pair => Key.Of(pair.scope, common)))
        {
            // In order of their first dates, a span meets one before it when the latest end so far is not before it.
            LocalDate? lastOfOne = null, lastOfOther = null;
            foreach (var (scope, isOther) in group.OrderBy(pair => FirstOf(pair.scope)))
            {
                var against = other is null || isOther ? lastOfOne : lastOfOther;
                if (against >= FirstOf(scope))
                {
                    throw Overlap();
                }

                lastOfOne = isOther ? lastOfOne : Later(lastOfOne, LastOf(scope));
                lastOfOther = isOther ? Later(lastOfOther, LastOf(scope)) : lastOfOther;
            }
        }
    }

    private static BusinessRuleException Overlap() => new(TargetRules.PartsOverlap, "Parts lie within the whole, are narrower and do not overlap.");

    private static LocalDate Later(LocalDate? one, LocalDate other) => one > other ? one.Value : other;

    private static LocalDate FirstOf(TargetScope scope) => scope.Span?.First ?? LocalDate.MinIsoValue;

    private static LocalDate LastOf(TargetScope scope) => scope.Span?.Last ?? LocalDate.MaxIsoValue;

    private static int Way(TargetScope scope) =>
        (scope.Person is null ? 0 : 1) | (scope.Dealer is null ? 0 : 2) | (scope.Area is null ? 0 : 4) | (scope.ProductLine is null ? 0 : 8);

    private static bool[] Stated(int way) => [(way & 1) != 0, (way & 2) != 0, (way & 4) != 0, (way & 8) != 0];

    private readonly record struct Key(StaffId? Person, CustomerId? Dealer, string? Area, string? ProductLine)
    {
        public static Key Of(TargetScope scope, bool[] stated) => new Key(scope.Person, scope.Dealer, scope.Area, scope.ProductLine).Only(stated);

        public Key Only(bool[] stated) => new(stated[0] ? Person : null, stated[1] ? Dealer : null, stated[2] ? Area : null, stated[3] ? ProductLine : null);
    }
}
