using NodaTime;

namespace CustomerManagement.Domain.Kernel;

/// <summary>Where exchange rates come from.</summary>
/// <remarks>
/// An implementer guarantees: the same question always gets the same answer, without input or output (load the rates first),
/// and calls from several threads are safe. History is never re-rated: the rate of a past date does not change.
/// </remarks>
public interface IExchangeRates
{
    /// <summary>The rate between two currencies on a date.</summary>
    /// <param name="from">The currency of the amount.</param>
    /// <param name="to">The currency wanted, different from <paramref name="from"/>.</param>
    /// <param name="date">The date of the transaction.</param>
    /// <returns>How many units of <paramref name="to"/> one unit of <paramref name="from"/> is worth, above zero; <c>null</c> when there is none.</returns>
    decimal? Rate(Currency from, Currency to, LocalDate date);
}
