using System.Numerics;

namespace CustomerManagement.Domain.Metrics;

/// <summary>Which characters occur at each place of some texts, and how long the texts are. Texts are ASCII and not longer than 63.</summary>
internal sealed class TextAlphabet
{
    public const int MostLength = 63;

    /// <summary>How many characters there may be.</summary>
    public const int Characters = 128;

    private const int CharactersOfWord = 64;

    // Two words a place.
    private readonly ulong[] _characters = new ulong[MostLength * 2];
    private ulong _lengths;

    /// <summary>The length of the longest text.</summary>
    public int Length => 64 - BitOperations.LeadingZeroCount(_lengths | 1) - 1;

    /// <summary>Whether a text ends at a place or before.</summary>
    public bool EndsBy(int place) => (_lengths & ((2UL << place) - 1)) != 0;

    public bool Contains(int place, int character) =>
        ((_characters[(2 * place) + (character / CharactersOfWord)] >> (character % CharactersOfWord)) & 1) != 0;

    /// <summary>Notes a text.</summary>
    /// <returns><c>false</c> when it is no id, is longer or has other characters: then these are of no use any more.</returns>
    public bool TryAdd(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > MostLength)
        {
            return false;
        }

        for (var place = 0; place < text.Length; place++)
        {
            var character = text[place];
            if (character >= Characters)
            {
                return false;
            }

            _characters[(2 * place) + (character / CharactersOfWord)] |= 1UL << (character % CharactersOfWord);
        }

        _lengths |= 1UL << text.Length;
        return true;
    }

    /// <summary>Notes the texts that others noted.</summary>
    public void Add(TextAlphabet other)
    {
        for (var i = 0; i < _characters.Length; i++)
        {
            _characters[i] |= other._characters[i];
        }

        _lengths |= other._lengths;
    }
}
