using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Metrics;
using FluentValidation;

namespace CustomerManagement.Domain.Loyalty;

/// <summary>Tells which traits set a top group apart from the rest. Immutable and safe for use by several threads.</summary>
/// <remarks>
/// Each trait is tested by Fisher's exact test, and many tries are made up for. It is silent where a trait is known of too few, or had or lacked by too few;
/// such traits are not tested and do not count as tries. Which they are follows from the sums of a table alone, so that leaving them out favours nothing.
/// Source: know what the best customers have in common, and look for others who have it.
/// </remarks>
public sealed class TraitComparison
{
    private readonly TraitOptions _options;

    /// <summary>Creates it.</summary>
    /// <param name="options">Its settings; <c>null</c> for <see cref="TraitOptions.Default"/>.</param>
    /// <exception cref="ValidationException">The options are wrong.</exception>
    public TraitComparison(TraitOptions? options = null)
    {
        _options = options ?? TraitOptions.Default;
        new TraitOptionsValidator().ValidateAndThrow(_options);
    }

    /// <summary>Compares customers.</summary>
    /// <param name="customers">
    /// For each customer whether it is in the top group, and its traits: <c>true</c> when it has one, <c>false</c> when it has it not.
    /// A trait that is <c>null</c>, or is not told of a customer, is unknown of it and counts on neither side.
    /// </param>
    /// <returns>What can be said of each trait that was told: those that set apart first, then those without a difference, then the others; each by p-value, then by name.</returns>
    /// <exception cref="ArgumentException">The traits of a customer are missing, or one of them has no name or is told twice.</exception>
    public IReadOnlyList<TraitFinding> Compare(IEnumerable<(bool IsTop, IEnumerable<KeyValuePair<string, bool?>> Traits)> customers)
    {
        ArgumentNullException.ThrowIfNull(customers);
        var tally = new TraitTally();
        foreach (var (isTop, traits) in customers)
        {
            tally.Add(isTop, traits, nameof(customers));
        }

        return Compare(tally.Counts());
    }

    /// <summary>Compares the customers of a population.</summary>
    /// <param name="population">The customers, whichever scheme or rule tells who is at the top.</param>
    /// <param name="isTop">Whether the customer at a place is in the top group, as in <c>place => segments.Abc[place] == AbcTier.A</c>.</param>
    /// <param name="traits">The traits of a customer, as above; it is asked once for each.</param>
    /// <returns>What can be said of each trait, in the order told above.</returns>
    /// <exception cref="ArgumentException">The traits of a customer are missing, or one of them has no name or is told twice.</exception>
    public IReadOnlyList<TraitFinding> Compare(
        PopulationMetrics population, Func<int, bool> isTop, Func<CustomerId, IEnumerable<KeyValuePair<string, bool?>>> traits)
    {
        ArgumentNullException.ThrowIfNull(population);
        ArgumentNullException.ThrowIfNull(isTop);
        ArgumentNullException.ThrowIfNull(traits);
        var tally = new TraitTally();
        for (var place = 0; place < population.Count; place++)
        {
            tally.Add(isTop(place), traits(population.IdAt(place)), nameof(traits));
        }

        return Compare(tally.Counts());
    }

    /// <summary>Compares counts that were made elsewhere, in a database say.</summary>
    /// <param name="traits">The counts of each trait, by its name.</param>
    /// <returns>What can be said of each trait, in the order told above.</returns>
    /// <exception cref="ArgumentException">A name is blank, or counts are missing.</exception>
    public IReadOnlyList<TraitFinding> Compare(IReadOnlyDictionary<string, TraitCounts> traits)
    {
        ArgumentNullException.ThrowIfNull(traits);
        if (traits.Any(trait => string.IsNullOrWhiteSpace(trait.Key) || trait.Value is null))
        {
            throw new ArgumentException("A trait has a name and counts.", nameof(traits));
        }

        var tested = traits.Where(trait => IsEnough(trait.Value))
            .Select(trait => (trait.Key, trait.Value, PValue: FisherTest.TwoSided(trait.Value)))
            .OrderBy(trait => trait.PValue).ThenBy(trait => trait.Key, StringComparer.Ordinal).ToList();
        var adjusted = ManyTries.Adjusted(tested.ConvertAll(trait => trait.PValue), _options.Correction);
        var silent = traits.Where(trait => !IsEnough(trait.Value)).OrderBy(trait => trait.Key, StringComparer.Ordinal).Select(trait => new TraitFinding(
            trait.Key, trait.Value, TraitVerdict.TooLittle, lift: null, liftAtLeast: null, liftAtMost: null, pValue: null, adjustedPValue: null));

        // Sorting keeps the order of equals.
        return [.. tested.Zip(adjusted, (trait, value) => Finding(trait.Key, trait.Value, trait.PValue, value)).Concat(silent).OrderBy(finding => finding.Verdict)];
    }

    private bool IsEnough(TraitCounts counts) =>
        Math.Min(counts.Top, counts.Rest) >= _options.MinimumGroup
        && Math.Min(counts.TopWith + counts.RestWith, counts.TopWithout + counts.RestWithout) >= _options.MinimumCases;

    private TraitFinding Finding(string trait, TraitCounts counts, double value, double adjusted)
    {
        var (atLeast, atMost) = LiftInterval.Of(counts);
        var least = (double)(1 - _options.Negligible);
        var verdict = atLeast >= least && atMost <= 1 / least ? TraitVerdict.NoDifference
            : adjusted <= (double)_options.Level ? TraitVerdict.SetsApart
            : TraitVerdict.TooLittle;
        return new TraitFinding(trait, counts, verdict, counts.ShareOfTop / NotZero(counts.ShareOfRest), atLeast, atMost, value, adjusted);
    }

    private static double? NotZero(double? share) => share > 0 ? share : null;
}
