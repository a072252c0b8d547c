using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CustomerManagement.Domain.Columns;

namespace CustomerManagement.Domain.Metrics;

/// <summary>Turns columns of texts into keys, on all cores allowed.</summary>
internal static unsafe class TextKeys
{
    private const int TextsAtOnce = 1 << 14;
    private const int TextsToLookAt = 1 << 13;

    /// <summary>The code that many texts are likely to have, from a few of them.</summary>
    /// <returns><c>null</c> when they have none.</returns>
    public static TextCode? Likely(ReadOnlySpan<string> texts)
    {
        if (TextCode.Guids.TryEncode(texts[0], out WideKey _))
        {
            return TextCode.Guids;
        }

        var alphabet = new TextAlphabet();
        var looks = Math.Min(texts.Length, TextsToLookAt);
        for (var i = 0; i < looks; i++)
        {
            if (!alphabet.TryAdd(texts[(int)((long)i * (texts.Length - 1) / Math.Max(1, looks - 1))]))
            {
                return null;
            }
        }

        return TextCode.Of(alphabet);
    }

    /// <summary>What texts are made of.</summary>
    /// <returns><c>null</c> when one of them is no id, too long or has characters beyond ASCII.</returns>
    public static TextAlphabet? Survey(ReadOnlySpan<string> texts, ParallelOptions parallel)
    {
        var all = new TextAlphabet();
        var gate = new Lock();
        var isUsable = InParts(texts, parallel, (part, _) =>
        {
            var alphabet = new TextAlphabet();
            foreach (var text in part)
            {
                if (!alphabet.TryAdd(text))
                {
                    return false;
                }
            }

            lock (gate)
            {
                all.Add(alphabet);
            }

            return true;
        });
        return isUsable ? all : null;
    }

    /// <summary>Writes the keys of texts.</summary>
    /// <returns><c>false</c> when the code does not have one of them.</returns>
    public static bool TryEncode<TKey>(ReadOnlySpan<string> texts, TextCode code, TKey[] keys, ParallelOptions parallel)
        where TKey : unmanaged =>
        InParts(texts, parallel, (part, from) =>
        {
            var written = keys.AsSpan(from, part.Length);
            for (var i = 0; i < part.Length; i++)
            {
                if (!code.TryEncode(part[i], out written[i]))
                {
                    return false;
                }
            }

            return true;
        });

    /// <summary>Writes the keys of GUIDs.</summary>
    public static void Encode(ReadOnlySpan<Guid> guids, WideKey[] keys, ParallelOptions parallel) =>
        _ = InParts(guids, parallel, (part, from) =>
        {
            for (var i = 0; i < part.Length; i++)
            {
                keys[from + i] = TextCode.Encode(part[i]);
            }

            return true;
        });

    /// <summary>Does work on parts of a column, until one of them fails.</summary>
    /// <returns>Whether none failed.</returns>
    private static bool InParts<T>(ReadOnlySpan<T> column, ParallelOptions parallel, PartWork<T> work)
    {
        var count = column.Length;
        var hasFailed = 0;
        fixed (byte* pinned = &Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(column)))
        {
            var first = (nint)pinned;
            Workers.RunEach((count + TextsAtOnce - 1) / TextsAtOnce, Workers.Count(parallel, count, TextsAtOnce), parallel, number =>
            {
                var from = number * TextsAtOnce;
                var part = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref Unsafe.AsRef<T>((void*)first), from), Math.Min(TextsAtOnce, count - from));
                if (Volatile.Read(ref hasFailed) == 0 && !work(part, from))
                {
                    Volatile.Write(ref hasFailed, 1);
                }
            });
        }

        return hasFailed == 0;
    }

    private delegate bool PartWork<T>(ReadOnlySpan<T> part, int from);
}
