namespace CustomerManagement.Domain.Loyalty;

/// <summary>Counts traits, customer by customer.</summary>
internal sealed class TraitTally
{
    private readonly Dictionary<string, Row> _rows = new(StringComparer.Ordinal);
    private long _customers;

    public void Add(bool isTop, IEnumerable<KeyValuePair<string, bool?>> traits, string parameter)
    {
        ArgumentNullException.ThrowIfNull(traits, parameter);
        _customers++;
        foreach (var (name, has) in traits)
        {
            if (string.IsNullOrWhiteSpace(name))
            {
                throw new ArgumentException("A trait has a name.", parameter);
            }

            if (!_rows.TryGetValue(name, out var row))
            {
                _rows.Add(name, row = new Row());
            }

            if (row.LastCustomer == _customers)
            {
                throw new ArgumentException("A trait of a customer is told once.", parameter);
            }

            row.LastCustomer = _customers;
            row.Count(isTop, has);
        }
    }

    public Dictionary<string, TraitCounts> Counts() => _rows.ToDictionary(row => row.Key, row => row.Value.Counts(), StringComparer.Ordinal);

    private sealed class Row
    {
        private long _topWith;
        private long _topWithout;
        private long _restWith;
        private long _restWithout;

        public long LastCustomer { get; set; }

        public void Count(bool isTop, bool? has)
        {
            switch (isTop, has)
            {
                case (true, true):
                    _topWith++;
                    break;
                case (true, false):
                    _topWithout++;
                    break;
                case (false, true):
                    _restWith++;
                    break;
                case (false, false):
                    _restWithout++;
                    break;
                default:
                    // Unknown: it counts on neither side.
                    break;
            }
        }

        public TraitCounts Counts() => new(_topWith, _topWithout, _restWith, _restWithout);
    }
}
