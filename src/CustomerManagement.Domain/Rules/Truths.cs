using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Rules;

/// <summary>How comparisons come out.</summary>
internal static class Truths
{
    /// <summary>Compares a value that may be missing.</summary>
    public static Truth Of(decimal? value, Comparison comparison, decimal boundary)
    {
        if (value is null && comparison != Comparison.Missing)
        {
            return Truth.Unknown;
        }

        return Condition.Test(value, comparison, boundary) ? Truth.True : Truth.False;
    }
}
