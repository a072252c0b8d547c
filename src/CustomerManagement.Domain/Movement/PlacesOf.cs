using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Movement;

/// <summary>Finds the customers of one population in another.</summary>
/// <remarks>To be asked for each in turn: both are ordered, so each step goes on where the last one ended.</remarks>
internal ref struct PlacesOf
{
    private readonly PopulationMetrics _sought;
    private readonly PopulationMetrics _searched;
    private readonly ReadOnlySpan<long> _soughtNumbers;
    private readonly ReadOnlySpan<long> _searchedNumbers;
    private readonly bool _areNumbers;
    private readonly bool _areTexts;
    private int _next;

    public PlacesOf(PopulationMetrics sought, PopulationMetrics searched)
    {
        (_sought, _searched) = (sought, searched);
        var isNumbers = sought.TryGetNumericIds(out _soughtNumbers);
        var areNumbersThere = searched.TryGetNumericIds(out _searchedNumbers);
        _areNumbers = isNumbers && areNumbersThere;
        _areTexts = !isNumbers && !areNumbersThere;
    }

    /// <summary>The place in the other population of the customer at a place of the first; below zero when it is not there.</summary>
    public int Of(int index)
    {
        if (_areNumbers)
        {
            var number = _soughtNumbers[index];
            while (_next < _searchedNumbers.Length && _searchedNumbers[_next] < number)
            {
                _next++;
            }

            return _next < _searchedNumbers.Length && _searchedNumbers[_next] == number ? _next : -1;
        }

        var customer = _sought.IdAt(index);
        if (!_areTexts)
        {
            return _searched.Columns.Ids.IndexOf(customer);
        }

        for (; _next < _searched.Count; _next++)
        {
            // Texts are far apart in memory: each is compared once.
            var compared = _searched.IdAt(_next).CompareTo(customer);
            if (compared >= 0)
            {
                return compared == 0 ? _next : -1;
            }
        }

        return -1;
    }
}
