using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>What boundaries were computed from. Immutable and serialisable.</summary>
public sealed record CalibrationBasis
{
    /// <summary>Creates it.</summary>
    /// <param name="scheme">The name of the scheme.</param>
    /// <param name="version">The version of its definition, 1 or above; boundaries of another version are refused.</param>
    /// <param name="period">The period of the figures; its as-of date is that of the boundaries.</param>
    /// <param name="currency">The currency of the amounts.</param>
    /// <param name="customers">How many customers were looked at.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The version is below 1 or the number of customers below 0.</exception>
    public CalibrationBasis(string scheme, int version, AnalysisPeriod period, Currency currency, long customers)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(scheme);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentOutOfRangeException.ThrowIfNegative(customers);
        Scheme = scheme;
        Version = version;
        Period = period;
        Currency = currency;
        Customers = customers;
    }

    /// <summary>The name of the scheme.</summary>
    public string Scheme { get; }

    /// <summary>The version of its definition.</summary>
    public int Version { get; }

    /// <summary>The period of the figures; its as-of date is that of the boundaries.</summary>
    public AnalysisPeriod Period { get; }

    /// <summary>The currency of the amounts.</summary>
    public Currency Currency { get; }

    /// <summary>How many customers were looked at.</summary>
    public long Customers { get; }

    /// <summary>The basis of a calibration on a population.</summary>
    /// <param name="scheme">The name of the scheme.</param>
    /// <param name="version">The version of its definition.</param>
    /// <param name="population">The summary of the population.</param>
    /// <returns>The basis.</returns>
    public static CalibrationBasis Of(string scheme, int version, PopulationSummary population)
    {
        ArgumentNullException.ThrowIfNull(population);
        return new CalibrationBasis(scheme, version, population.Period, population.Currency, population.Customers);
    }

    /// <summary>For schemes: refuses to hold figures against boundaries that are not meant for them. Another as-of date is fine.</summary>
    /// <param name="scheme">The name of the scheme that classifies.</param>
    /// <param name="version">The version of its definition.</param>
    /// <param name="customer">The customer's figures.</param>
    /// <exception cref="ArgumentException">The boundaries are of another scheme or version, or of another currency or length of period than the figures.</exception>
    public void MustFit(string scheme, int version, CustomerMetrics customer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        MustFit(scheme, version, customer.Currency, customer.Period, nameof(customer));
    }

    /// <summary>For schemes: the same for the figures of a whole population.</summary>
    /// <param name="scheme">The name of the scheme that classifies.</param>
    /// <param name="version">The version of its definition.</param>
    /// <param name="population">The figures.</param>
    /// <exception cref="ArgumentException">The boundaries are of another scheme or version, or of another currency or length of period than the figures.</exception>
    public void MustFit(string scheme, int version, PopulationMetrics population)
    {
        ArgumentNullException.ThrowIfNull(population);
        MustFit(scheme, version, population.Currency, population.Period, nameof(population));
    }

    private void MustFit(string scheme, int version, Currency currency, AnalysisPeriod period, string figures)
    {
        if (scheme != Scheme || version != Version)
        {
            throw new ArgumentException("The boundaries are of another scheme, or of another version of it: calibrate anew.", nameof(scheme));
        }

        if (currency != Currency || period.Months != Period.Months)
        {
            throw new ArgumentException("Figures and boundaries are of one currency and of periods of equal length.", figures);
        }
    }
}
