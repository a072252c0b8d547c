using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Validation;

/// <summary>Ordered items that are known by a code: points of a checklist, advice, topics, acts of service.</summary>
internal static class CodedItems
{
    /// <summary>The code itself when it is one: 1 to 100 letters a to z, digits, dots and hyphens.</summary>
    public static string Code(string code, string parameter)
    {
        ArgumentNullException.ThrowIfNull(code, parameter);
        return StableCode.Is(code) ? code : throw new ArgumentException("A code has 1 to 100 letters a to z, digits, dots and hyphens.", parameter);
    }

    /// <summary>Copies items; two with one code are refused.</summary>
    public static ValueList<T> Unique<T>(IEnumerable<T> items, Func<T, string> code, string parameter)
    {
        var copy = new ValueList<T>(items, parameter);
        return copy.DistinctBy(code, StringComparer.Ordinal).Count() == copy.Count
            ? copy
            : throw new ArgumentException("Every code occurs once.", parameter);
    }

    /// <summary>The items with others: one whose code is there takes the place of that, a new one comes last.</summary>
    public static IEnumerable<T> Merged<T>(IReadOnlyList<T> items, IEnumerable<T> others, Func<T, string> code, string parameter)
    {
        var given = Unique(others, code, parameter);
        var byCode = given.ToDictionary(code, StringComparer.Ordinal);
        return [.. items.Select(item => byCode.GetValueOrDefault(code(item), item)), .. given.ExceptBy(items.Select(code), code, StringComparer.Ordinal)];
    }
}
