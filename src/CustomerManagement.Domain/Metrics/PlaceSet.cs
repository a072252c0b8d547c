namespace CustomerManagement.Domain.Metrics;

/// <summary>Some of the places of an index: a bit each.</summary>
internal sealed class PlaceSet
{
    private const int PlacesOfWord = 64;

    private ulong[] _words = [];

    public void Add(int place)
    {
        var word = place / PlacesOfWord;
        if (word >= _words.Length)
        {
            Array.Resize(ref _words, Math.Max(2 * _words.Length, word + 1));
        }

        _words[word] |= 1UL << (place % PlacesOfWord);
    }

    public bool Contains(int place) => place / PlacesOfWord < _words.Length && ((_words[place / PlacesOfWord] >> (place % PlacesOfWord)) & 1) != 0;
}
