namespace CustomerManagement.Domain.Loyalty;

/// <summary>Makes up for the number of tests.</summary>
internal static class ManyTries
{
    /// <summary>Adjusts p-values: a procedure at some level rejects just those whose adjusted value is at most that level.</summary>
    /// <param name="values">The p-values, rising.</param>
    /// <param name="correction">The procedure.</param>
    /// <returns>The adjusted values, rising, at most 1.</returns>
    public static double[] Adjusted(IReadOnlyList<double> values, TraitCorrection correction)
    {
        var adjusted = new double[values.Count];
        switch (correction)
        {
            case TraitCorrection.Holm:
                for (var i = 0; i < adjusted.Length; i++)
                {
                    adjusted[i] = Math.Min(1, Math.Max(i == 0 ? 0 : adjusted[i - 1], values[i] * (adjusted.Length - i)));
                }

                return adjusted;
            case TraitCorrection.BenjaminiHochberg:
                for (var i = adjusted.Length - 1; i >= 0; i--)
                {
                    // Dividing may round a hair below what was multiplied.
                    adjusted[i] = Math.Min(i == adjusted.Length - 1 ? 1 : adjusted[i + 1], Math.Max(values[i], values[i] * adjusted.Length / (i + 1)));
                }

                return adjusted;
            default:
                throw new ArgumentOutOfRangeException(nameof(correction));
        }
    }

    /// <summary>Adjusts p-values in whatever order they stand.</summary>
    /// <param name="values">The p-values; <c>null</c> where nothing was tested, which is no try.</param>
    /// <param name="correction">The procedure.</param>
    /// <returns>The adjusted values, each at the place of its own.</returns>
    public static double?[] AdjustedInPlace(IReadOnlyList<double?> values, TraitCorrection correction)
    {
        var tested = values.Index().Where(value => value.Item is not null).OrderBy(value => value.Item).ToList();
        var adjusted = Adjusted(tested.ConvertAll(value => value.Item!.Value), correction);
        var all = new double?[values.Count];
        foreach (var (value, made) in tested.Zip(adjusted))
        {
            all[value.Index] = made;
        }

        return all;
    }
}
