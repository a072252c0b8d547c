namespace CustomerManagement.Domain.Testing.Generators;

internal static class Lists
{
    /// <summary>A list without its halves, its quarters and so on down to its single items: the boldest first.</summary>
    public static IEnumerable<IReadOnlyList<T>> Shorter<T>(IReadOnlyList<T> list)
    {
        for (var size = list.Count; size > 0; size /= 2)
        {
            for (var start = 0; start < list.Count; start += size)
            {
                yield return [.. list.Take(start), .. list.Skip(start + size)];
            }
        }
    }
}
