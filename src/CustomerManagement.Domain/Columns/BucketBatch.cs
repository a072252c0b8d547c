namespace CustomerManagement.Domain.Columns;

/// <summary>Values of one bucket that one worker found, handed over many at once: workers that meet at each value would wait for each other.</summary>
/// <param name="bucket">The bucket.</param>
internal sealed class BucketBatch(BucketContent bucket)
{
    private readonly long _lowest = bucket.Lowest;
    private readonly long _highest = bucket.Highest;
    private readonly long[] _values = new long[256];
    private int _count;

    public bool Covers(long value) => value >= _lowest && value <= _highest;

    public void Add(long value)
    {
        if (_count == _values.Length)
        {
            Flush();
        }

        _values[_count++] = value;
    }

    /// <summary>Hands over what is left.</summary>
    public void Flush()
    {
        bucket.Add(_values.AsSpan(0, _count));
        _count = 0;
    }
}
