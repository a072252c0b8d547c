using System.Buffers;
using System.Text;

namespace CustomerManagement.EntityFrameworkCore;

/// <summary>Ids and other texts in columns of their own: kept as they are, or not at all.</summary>
internal static class Ids
{
    // An index of PostgreSQL takes some 2,700, and the id of a message holds that of its aggregate and more.
    private const int MostBytes = 2_000;

    /// <summary>The id, when a database keeps and finds it as it is.</summary>
    /// <exception cref="ArgumentException">It has half a surrogate pair, which no encoding keeps, or the character NUL, which PostgreSQL does not; or it is too long for an index.</exception>
    public static string Kept(string id, string parameter) =>
        Encoding.UTF8.GetByteCount(KeptText(id, parameter)) <= MostBytes ? id : throw new ArgumentException($"An id that is kept has at most {MostBytes} bytes in UTF-8.", parameter);

    /// <summary>The text, when a database keeps it as it is.</summary>
    /// <exception cref="ArgumentException">It has half a surrogate pair, or the character NUL.</exception>
    public static string KeptText(string text, string parameter) =>
        IsKept(text) ? text : throw new ArgumentException("An id or product line that is kept is well-formed text without the character NUL.", parameter);

    /// <summary>The id to ask for; instead of one that no database keeps, and of none, the empty text, which is the id of nothing.</summary>
    public static string Asked(string? id) => id is not null && IsKept(id) ? id : "";

    private static bool IsKept(string text)
    {
        for (ReadOnlySpan<char> rest = text; !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out var letter, out var used) != OperationStatus.Done || letter.Value == 0)
            {
                return false;
            }

            rest = rest[used..];
        }

        return true;
    }
}
