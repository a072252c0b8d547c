using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using CustomerManagement.Domain.Columns;
using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.Metrics;

/// <summary>
/// Texts as whole numbers that keep their order: at each place of a text, a character counts as its rank among those that occur there, so that what is the
/// same in all texts takes no room. Texts are told apart exactly, and are made again from their numbers. Immutable.
/// </summary>
internal sealed class TextCode
{
    private const byte NoRank = byte.MaxValue;

    private readonly TextAlphabet _alphabet;
    private readonly byte[] _ranks;
    private readonly ulong[] _radix;

    // Where the lower word begins.
    private readonly int _split;

    // By the length of a text: what the places behind its end come to in the word that it ends in.
    private readonly ulong[] _rest;

    private TextCode(TextAlphabet alphabet, int split, ulong[] radix)
    {
        _alphabet = alphabet;
        _radix = radix;
        _split = split;
        _ranks = Ranks(alphabet);
        _rest = new ulong[radix.Length + 1];
        for (var length = radix.Length; length >= 0; length--)
        {
            _rest[length] = length == radix.Length || length == split ? 1 : unchecked(_rest[length + 1] * radix[length]);
        }
    }

    /// <summary>The code of GUIDs in small letters with hyphens: their digits.</summary>
    public static TextCode Guids { get; } = OfGuids();

    /// <summary>Whether the upper word alone is the number, which has 63 bits.</summary>
    public bool IsNarrow { get; private init; }

    /// <summary>The code of texts.</summary>
    /// <returns><c>null</c> when their numbers may be larger than two words.</returns>
    public static TextCode? Of(TextAlphabet alphabet)
    {
        var radix = new ulong[alphabet.Length];
        var (word, split, values, isNarrow) = (0, radix.Length, UInt128.One, true);
        for (var place = 0; place < radix.Length; place++)
        {
            radix[place] = (ulong)Enumerable.Range(0, TextAlphabet.Characters).Count(character => alphabet.Contains(place, character))
                + (alphabet.EndsBy(place) ? 1UL : 0);
            values *= radix[place];
            isNarrow &= values <= UInt128.One << 63;
            if (values > UInt128.One << 64)
            {
                if (word++ > 0)
                {
                    return null;
                }

                (split, values) = (place, radix[place]);
            }
        }

        return new TextCode(alphabet, split, radix) { IsNarrow = isNarrow };
    }

    /// <summary>The code of these texts and of others; <c>null</c> when their numbers may be larger than two words.</summary>
    public TextCode? With(TextAlphabet others)
    {
        var all = new TextAlphabet();
        all.Add(_alphabet);
        all.Add(others);
        return Of(all);
    }

    /// <summary>The number of a GUID.</summary>
    public static WideKey Encode(Guid guid)
    {
        Span<byte> bytes = stackalloc byte[16];
        _ = guid.TryWriteBytes(bytes, bigEndian: true, out _);
        return new WideKey(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryEncodeWide(string? text, out WideKey key)
    {
        key = default;
        if (string.IsNullOrWhiteSpace(text) || text.Length > _radix.Length || (text.Length < _radix.Length && !_alphabet.EndsBy(text.Length)))
        {
            return false;
        }

        var upperEnd = Math.Min(text.Length, _split);
        if (!TryEncodePart(text, 0, upperEnd, out var upper) || !TryEncodePart(text, upperEnd, text.Length, out var lower))
        {
            return false;
        }

        key = text.Length < _split ? new WideKey(upper * _rest[text.Length], 0) : new WideKey(upper, lower * _rest[text.Length]);
        return true;
    }

    /// <summary>The number of a text, as a key of one word where the code is narrow.</summary>
    /// <returns><c>false</c> for what is no id, and for a text with other characters at its places or of another length.</returns>
    public bool TryEncode<TKey>(string? text, out TKey key)
        where TKey : unmanaged
    {
        var isEncoded = TryEncodeWide(text, out var wide);
        if (typeof(TKey) == typeof(long))
        {
            var narrow = (long)wide.Upper;
            key = Unsafe.As<long, TKey>(ref narrow);
        }
        else
        {
            key = Unsafe.As<WideKey, TKey>(ref wide);
        }

        return isEncoded;
    }

    /// <summary>The id with a number, given as a key of one word where the code is narrow.</summary>
    public CustomerId Id<TKey>(TKey key)
        where TKey : unmanaged =>
        new(Decode(typeof(TKey) == typeof(long) ? new WideKey((ulong)Unsafe.As<TKey, long>(ref key), 0) : Unsafe.As<TKey, WideKey>(ref key)));

    private string Decode(WideKey key)
    {
        Span<char> text = stackalloc char[_radix.Length];
        var (length, upper, lower) = (_radix.Length, key.Upper, key.Lower);
        for (var place = _radix.Length - 1; place >= 0; place--)
        {
            ref var word = ref place < _split ? ref upper : ref lower;
            (word, var rank) = Math.DivRem(word, _radix[place]);
            if (rank == 0 && _alphabet.EndsBy(place))
            {
                length = place;
            }
            else
            {
                text[place] = Character(place, (byte)rank);
            }
        }

        return new string(text[..length]);
    }

    private static TextCode OfGuids()
    {
        var alphabet = new TextAlphabet();
        foreach (var digit in "0123456789abcdef")
        {
            _ = alphabet.TryAdd(Guid.Empty.ToString().Replace('0', digit));
        }

        return Of(alphabet) ?? throw new InvalidOperationException("A GUID is two words.");
    }

    private static byte[] Ranks(TextAlphabet alphabet)
    {
        var ranks = new byte[alphabet.Length * TextAlphabet.Characters];
        for (var place = 0; place < alphabet.Length; place++)
        {
            // A text that ends comes before one that goes on.
            var next = alphabet.EndsBy(place) ? 1 : 0;
            for (var character = 0; character < TextAlphabet.Characters; character++)
            {
                ranks[(place * TextAlphabet.Characters) + character] = alphabet.Contains(place, character) ? (byte)next++ : NoRank;
            }
        }

        return ranks;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryEncodePart(string text, int from, int to, out ulong word)
    {
        word = 0;
        for (var place = from; place < to; place++)
        {
            var character = text[place];
            if (character >= TextAlphabet.Characters)
            {
                return false;
            }

            var rank = _ranks[(place * TextAlphabet.Characters) + character];
            if (rank == NoRank)
            {
                return false;
            }

            word = (word * _radix[place]) + rank;
        }

        return true;
    }

    private char Character(int place, byte rank) => (char)_ranks.AsSpan(place * TextAlphabet.Characters, TextAlphabet.Characters).IndexOf(rank);
}
