using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>What boundaries were computed from. Immutable and serialisable.</summary>
/// <param name="Scheme">The name of the scheme.</param>
/// <param name="Version">The version of its definition; boundaries of another version are computed anew.</param>
/// <param name="Period">The period of the figures; its as-of date is that of the boundaries.</param>
/// <param name="Currency">The currency of the amounts.</param>
/// <param name="Customers">How many customers were looked at.</param>
public sealed record CalibrationBasis(string Scheme, int Version, AnalysisPeriod Period, Currency Currency, long Customers)
{
    internal static CalibrationBasis Of(string scheme, int version, PopulationSummary population)
    {
        ArgumentNullException.ThrowIfNull(population);
        return new CalibrationBasis(scheme, version, population.Period, population.Currency, population.Customers);
    }

    /// <summary>Figures of another currency or another length of period cannot be held against these boundaries; another date can.</summary>
    internal void MustFit(CustomerMetrics customer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        if (customer.Currency != Currency || customer.Period.Months != Period.Months)
        {
            throw new ArgumentException("Figures and boundaries are of one currency and of periods of equal length.", nameof(customer));
        }
    }
}
