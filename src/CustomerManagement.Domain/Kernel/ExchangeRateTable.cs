using NodaTime;

namespace CustomerManagement.Domain.Kernel;

/// <summary>Exchange rates held in a table of exact dates. Immutable and safe for use by several threads.</summary>
public sealed class ExchangeRateTable : IExchangeRates
{
    private readonly Dictionary<(Currency From, Currency To, LocalDate Date), decimal> _rates;

    /// <summary>Creates a table.</summary>
    /// <param name="rates">The rates; each says how many units of <c>To</c> one unit of <c>From</c> is worth on that date.</param>
    /// <exception cref="ArgumentException">A rate is not above zero, or one pair has two rates on a date.</exception>
    public ExchangeRateTable(IEnumerable<(Currency From, Currency To, LocalDate Date, decimal Rate)> rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        _rates = [];
        foreach (var (from, to, date, rate) in rates)
        {
            if (rate <= 0)
            {
                throw new ArgumentException("An exchange rate is above zero.", nameof(rates));
            }

            if (!_rates.TryAdd((from, to, date), rate))
            {
                throw new ArgumentException("A pair of currencies has one rate a date.", nameof(rates));
            }
        }
    }

    /// <summary>No rates at all: right for a host that sells in one currency.</summary>
    public static ExchangeRateTable Empty { get; } = new([]);

    /// <inheritdoc/>
    public decimal? Rate(Currency from, Currency to, LocalDate date) =>
        _rates.TryGetValue((from, to, date), out var rate) ? rate : null;
}
