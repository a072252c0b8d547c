using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;

namespace CustomerManagement.Domain.Kernel;

/// <summary>An exact amount in one currency.</summary>
/// <remarks>
/// Immutable and safe for use by several threads. The default value is nothing in no currency.
/// An amount keeps the decimals it was given: 12.50 stays 12.50, and no operation rounds except <see cref="ConvertTo"/>.
/// </remarks>
public readonly record struct Money
{
    /// <summary>Creates an amount.</summary>
    /// <param name="amount">Any value, with the sign as it is: negative for what goes back to the customer.</param>
    /// <param name="currency">The currency; <see cref="Currency.None"/> where nobody stated one.</param>
    [JsonConstructor]
    public Money(decimal amount, Currency currency)
    {
        Amount = amount;
        Currency = currency;
    }

    /// <summary>The amount, in whole units of <see cref="Currency"/> with decimals.</summary>
    public decimal Amount { get; }

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <summary>Adds two amounts of one currency, exactly.</summary>
    /// <param name="left">The one amount.</param>
    /// <param name="right">The other amount, in the same currency.</param>
    /// <returns>The sum, with the decimals of the more exact of both.</returns>
    /// <exception cref="ArgumentException">The currencies differ: convert first, at the rate of the transaction's date.</exception>
    /// <exception cref="OverflowException">The sum does not fit a decimal without rounding.</exception>
    public static Money operator +(Money left, Money right) => Add(left, right);

    /// <summary>Adds two amounts of one currency, exactly.</summary>
    /// <inheritdoc cref="op_Addition"/>
    public static Money Add(Money left, Money right)
    {
        if (left.Currency != right.Currency)
        {
            throw new ArgumentException("Amounts in different currencies cannot be added: convert first, at the rate of the transaction's date.", nameof(right));
        }

        var sum = default(ExactSum);
        sum.Add(left.Amount);
        sum.Add(right.Amount);
        return new Money(sum.ToDecimal(), left.Currency);
    }

    /// <summary>States this amount in another currency.</summary>
    /// <param name="currency">The currency wanted.</param>
    /// <param name="rates">Where rates come from; not asked when the currency is the same.</param>
    /// <param name="date">The date of the transaction, whose rate counts.</param>
    /// <returns>
    /// The same amount, untouched, when the currency is the same; else amount times rate, rounded half to even to the
    /// <see cref="Currency.MinorDigits"/> of <paramref name="currency"/>.
    /// </returns>
    /// <exception cref="BusinessRuleException"><see cref="MoneyRules.RateMissing"/>: there is no rate for that pair and date.</exception>
    /// <exception cref="OverflowException">The result does not fit a decimal.</exception>
    /// <exception cref="InvalidOperationException">The rate given is not above zero.</exception>
    public Money ConvertTo(Currency currency, IExchangeRates rates, LocalDate date)
    {
        ArgumentNullException.ThrowIfNull(rates);
        if (currency == Currency)
        {
            return this;
        }

        var rate = rates.Rate(Currency, currency, date)
            ?? throw new BusinessRuleException(
                MoneyRules.RateMissing,
                string.Create(CultureInfo.InvariantCulture, $"There is no exchange rate from {Currency} to {currency} on {date:uuuu-MM-dd}."));
        if (rate <= 0)
        {
            throw new InvalidOperationException("An exchange rate is above zero.");
        }

        return new Money(decimal.Round(Amount * rate, currency.MinorDigits, MidpointRounding.ToEven), currency);
    }

    /// <summary>The amount with all its decimals, and the code, as in <c>12.50 EUR</c>.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount} {Currency}");
}
