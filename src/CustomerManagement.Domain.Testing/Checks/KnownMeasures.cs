using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Rules;

namespace CustomerManagement.Domain.Testing.Checks;

/// <summary>The library's measures: what a condition says of one of these can be checked against the customer's figures.</summary>
internal static class KnownMeasures
{
    public static IReadOnlyList<Measure> All { get; } =
        [.. FactCatalogue.Figures.Facts.Select(fact => fact.Measure), CustomerMeasures.FactsEver];
}
