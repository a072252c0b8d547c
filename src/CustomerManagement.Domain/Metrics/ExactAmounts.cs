using System.Numerics;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Metrics;

/// <summary>Amounts of one customer in the currency wanted: exact, or an error that names the customer.</summary>
internal static class ExactAmounts
{
    public static decimal Convert(Money amount, Currency currency, IExchangeRates rates, LocalDate date, CustomerId customer)
    {
        try
        {
            return amount.ConvertTo(currency, rates, date).Amount;
        }
        catch (BusinessRuleException error)
        {
            throw new BusinessRuleException(error.Code, error.Message, customer.Value, error);
        }
        catch (OverflowException error)
        {
            throw Overflow(customer, error);
        }
    }

    /// <summary>A total, as the columns state it too: zero has no decimals.</summary>
    public static decimal Total(in ExactSum sum, CustomerId customer)
    {
        try
        {
            var total = sum.ToDecimal();
            return total == 0 ? 0 : total;
        }
        catch (OverflowException error)
        {
            throw Overflow(customer, error);
        }
    }

    /// <summary>An amount of the period of the figures, scaled to a year; rounded only where a decimal has no further digits.</summary>
    public static decimal PerYear(decimal amount, CustomerMetrics figures)
    {
        const int MonthsOfYear = 12;
        return figures.Period.Months == MonthsOfYear ? amount : Rate(amount, MonthsOfYear, figures.Period.Months, figures.Customer);
    }

    /// <summary>An amount of so many days or months for as many others; rounded only where a decimal has no further digits.</summary>
    public static decimal Rate(decimal amount, int wanted, int given, CustomerId customer)
    {
        try
        {
            return amount * wanted / given;
        }
        catch (OverflowException error)
        {
            throw Overflow(customer, error);
        }
    }

    /// <summary>So many smallest units as an amount.</summary>
    public static decimal OfUnits(BigInteger units, int decimals, CustomerId customer)
    {
        try
        {
            return (decimal)units * new decimal(1, 0, 0, isNegative: false, (byte)decimals);
        }
        catch (OverflowException error)
        {
            throw Overflow(customer, error);
        }
    }

    public static BusinessRuleException Overflow(CustomerId customer, OverflowException error) =>
        new(MetricsRules.AmountOverflow, "The amounts of a customer add up to more than can be kept exactly.", customer.Value, error);
}
