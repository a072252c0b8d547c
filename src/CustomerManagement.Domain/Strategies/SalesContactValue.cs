using CustomerManagement.Domain.Metrics;
using FluentValidation;

namespace CustomerManagement.Domain.Strategies;

/// <summary>
/// A contact brings a share of the customer's yearly sales, by its form. Sales are those of the period; when they are zero or below, those of the period before, so that
/// a customer who fell silent counts with what it used to buy. Without either it is <see cref="ContactYieldOptions.NewCustomerSales"/>. Immutable and safe for use by several threads.
/// </summary>
public sealed class SalesContactValue : IContactValue
{
    /// <summary>Yearly sales count up to this: 1,000,000,000,000,000.</summary>
    public const decimal MostSales = ContactWorth.MostReturn;

    private const int MonthsOfYear = 12;

    private readonly ContactYieldOptions _options;

    /// <summary>Creates it.</summary>
    /// <param name="options">What contacts take and bring; <c>null</c> for the defaults.</param>
    /// <exception cref="ValidationException">The options are wrong.</exception>
    public SalesContactValue(ContactYieldOptions? options = null)
    {
        _options = options ?? new ContactYieldOptions();
        new ContactYieldOptionsValidator().ValidateAndThrow(_options);
    }

    /// <inheritdoc/>
    public ContactWorth Of(CustomerMetrics customer, ContactForm form)
    {
        ArgumentNullException.ThrowIfNull(customer);
        var yield = YieldOf(form);
        return new ContactWorth(yield.Minutes, YearlySales(customer) * yield.Share);
    }

    private decimal? YearlySales(CustomerMetrics customer)
    {
        var sales = customer.Amount > 0 ? customer.Amount : customer.PreviousAmount;
        return sales > 0 ? Math.Min(sales / customer.Period.Months, MostSales / MonthsOfYear) * MonthsOfYear : _options.NewCustomerSales;
    }

    private ContactYield YieldOf(ContactForm form) => form switch
    {
        ContactForm.Greeting => _options.Greeting,
        ContactForm.Call => _options.Call,
        ContactForm.Visit => _options.Visit,
        ContactForm.VisitWithGift => _options.VisitWithGift,
        ContactForm.Hospitality => _options.Hospitality,
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };
}
