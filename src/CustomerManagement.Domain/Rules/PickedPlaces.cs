using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Rules;

/// <summary>Where in a population those stand whom persons picked, found once for all customers.</summary>
internal sealed class PickedPlaces
{
    private readonly Dictionary<HandPickedList, int[]> _places = [];

    public PickedPlaces(IEnumerable<GroupRule> groups, PopulationMetrics population)
    {
        foreach (var list in groups.SelectMany(group => RuleParts.Lists(group.When)).Distinct())
        {
            int[] places =
            [
                .. list.Picks.Where(pick => pick.CountsOn(population.Period.AsOf))
                    .Select(pick => population.Columns.Ids.IndexOf(pick.Customer)).Where(place => place >= 0).Order(),
            ];
            _places.Add(list, places);
        }
    }

    /// <summary>Writes for each customer whether it is on a list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="first">The place of the first customer.</param>
    /// <param name="result">Takes a <see cref="Truth"/> for each.</param>
    public void Evaluate(HandPickedList list, int first, Span<byte> result)
    {
        // False is zero.
        result.Clear();
        var places = _places[list].AsSpan();
        var next = places.BinarySearch(first);
        for (var i = next < 0 ? ~next : next; i < places.Length && places[i] < first + result.Length; i++)
        {
            result[places[i] - first] = (byte)Truth.True;
        }
    }
}
