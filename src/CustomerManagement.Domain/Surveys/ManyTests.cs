using CustomerManagement.Domain.Loyalty;

namespace CustomerManagement.Domain.Surveys;

/// <summary>Makes up for many tests by Holm's procedure, in whatever order they stand.</summary>
internal static class ManyTests
{
    /// <summary>Adjusts p-values.</summary>
    /// <param name="values">The p-values; <c>null</c> where nothing was tested, which is no try.</param>
    /// <returns>The adjusted values, each at the place of its own.</returns>
    public static double?[] Adjusted(IReadOnlyList<double?> values)
    {
        var tested = values.Index().Where(value => value.Item is not null).OrderBy(value => value.Item).ToList();
        var adjusted = ManyTries.Adjusted(tested.ConvertAll(value => value.Item!.Value), TraitCorrection.Holm);
        var all = new double?[values.Count];
        foreach (var (value, made) in tested.Zip(adjusted))
        {
            all[value.Index] = made;
        }

        return all;
    }
}
