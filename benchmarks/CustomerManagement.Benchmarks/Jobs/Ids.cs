using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace CustomerManagement.Benchmarks.Jobs;

/// <summary>The ids of made-up customers: what they are made from their numbers, and the numbers that they are compared by.</summary>
internal static class Ids
{
    private const string Prefix = "K-";
    private const int Digits = 10;
    private const int BitsOfDigit = 5;
    private const ulong MostCode = (1UL << (Digits * BitsOfDigit)) - 1;

    // Crockford's: without the letters that are taken for others.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>A key from all of 64 bits.</summary>
    public static long KeyOf(int number) => (long)Mixer.Mix((ulong)number + 1);

    /// <summary>A GUID of version 4.</summary>
    public static Guid GuidOf(int number)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, Mixer.Mix((2 * (ulong)number) + 1));
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Mixer.Mix((2 * (ulong)number) + 2));
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>A code such as <c>K-7Q2M0XW9RD</c>, in a new string each time, as rows from a store have.</summary>
    public static string TextOf(int number)
    {
        // Every step can be undone, so different numbers never meet.
        var code = (((ulong)number + 1) * 0x9E3779B97F4A7C15) & MostCode;
        code ^= code >> (Digits * BitsOfDigit / 2);
        code = (code * 0xBF58476D1CE4E5B9) & MostCode;
        code ^= code >> (Digits * BitsOfDigit / 2);
        return string.Create(Prefix.Length + Digits, code, static (characters, code) =>
        {
            Prefix.CopyTo(characters);
            for (var i = characters.Length - 1; i >= Prefix.Length; i--, code >>= BitsOfDigit)
            {
                characters[i] = Alphabet[(int)(code % (uint)Alphabet.Length)];
            }
        });
    }

    /// <summary>The number that stands for an id when results are compared: itself, or one that all of the id goes into.</summary>
    public static long Compared<TId>(TId id) => id switch
    {
        long number => number,
        Guid guid => Compared(guid),
        string text => Compared(text),
        _ => throw new ArgumentException($"Nobody is known by a {typeof(TId).Name} here.", nameof(id)),
    };

    private static long Compared(Guid guid)
    {
        var halves = MemoryMarshal.Cast<Guid, long>(new ReadOnlySpan<Guid>(in guid));
        return (long)Fingerprints.Of(halves[0], [halves[1]]);
    }

    private static long Compared(string text)
    {
        long mixed = text.Length;
        foreach (var character in text)
        {
            mixed = (long)Fingerprints.Of(mixed, [character]);
        }

        return mixed;
    }
}
