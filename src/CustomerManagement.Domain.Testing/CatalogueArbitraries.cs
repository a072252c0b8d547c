using CustomerManagement.Domain.Rules;
using CustomerManagement.Domain.Testing.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerManagement.Domain.Testing;

/// <summary>Generators of rules over the facts of a host's own catalogue; <see cref="Arbitraries"/> has those over the library's facts.</summary>
public static class CatalogueArbitraries
{
    /// <summary>Groups that ask for one another, for one that is not there, and for a hand-picked list; some exclude one another.</summary>
    /// <param name="facts">The catalogue, with at least one fact.</param>
    /// <returns>Generator and shrinker.</returns>
    public static Arbitrary<GroupRules> GroupRules(FactCatalogue facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Arb.From(RuleGenerators.List.SelectMany(list => RuleGenerators.Groups(facts, list, "gone")), RuleGenerators.Shrink);
    }

    /// <summary>Documents of groups: right, torn, with wrong parts, too deep.</summary>
    /// <param name="facts">The catalogue, with at least one fact.</param>
    /// <param name="list">A list that documents may ask for; <c>null</c> for none.</param>
    /// <returns>Generator, and a shrinker of those that are right.</returns>
    public static Arbitrary<RuleDocument> RuleDocuments(FactCatalogue facts, HandPickedList? list = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Arb.From(DocumentGenerators.Document(facts, list), DocumentGenerators.Shrink);
    }
}
