using System.Buffers;
using System.Text;

namespace CustomerManagement.EntityFrameworkCore;

/// <summary>Ids as they are kept: as they are, or not at all.</summary>
internal static class Ids
{
    /// <summary>The id, when a database keeps it as it is.</summary>
    /// <exception cref="ArgumentException">It has half a surrogate pair, which no encoding keeps, or the character NUL, which PostgreSQL does not.</exception>
    public static string Kept(string id, string parameter)
    {
        for (ReadOnlySpan<char> rest = id; !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out var letter, out var used) != OperationStatus.Done || letter.Value == 0)
            {
                throw new ArgumentException("An id that is kept is well-formed text without the character NUL.", parameter);
            }

            rest = rest[used..];
        }

        return id;
    }
}
