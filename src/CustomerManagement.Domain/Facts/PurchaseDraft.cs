using System.Diagnostics;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Validation;
using FluentValidation;

namespace CustomerManagement.Domain.Facts;

/// <summary>A purchase as it comes from outside, all in text: a row of a file, a form. See <see cref="Purchase"/>.</summary>
/// <remarks><c>ToString</c> withholds what is personal; a serialiser does not, since drafts are read from what comes from outside: log none.</remarks>
public sealed record PurchaseDraft
{
    /// <summary>The id of the customer; required, unless <see cref="Id"/> is given: then a blank one means a buyer nobody could name.</summary>
    public string? Customer { get; init; }

    /// <summary>The date, <c>yyyy-MM-dd</c>, or that with a time after a space or <c>T</c>, of which the date part counts; required.</summary>
    public string? Date { get; init; }

    /// <summary>The amount with a decimal point, negative for a return; required.</summary>
    public string? Amount { get; init; }

    /// <summary>The currency code; <c>null</c> or blank for <see cref="Kernel.Currency.None"/>.</summary>
    public string? Currency { get; init; }

    /// <summary>The host's key of the purchase; <c>null</c> or blank when there is none.</summary>
    public string? Id { get; init; }

    /// <summary>The product line; <c>null</c> or blank when unknown.</summary>
    public string? ProductLine { get; init; }

    /// <summary>The profit with a decimal point; <c>null</c> or blank when unknown.</summary>
    public string? Profit { get; init; }

    /// <summary>Whether it was sold at a discount: <c>true</c> or <c>false</c>, in any case of letters; <c>null</c> or blank when unknown.</summary>
    public string? IsDiscounted { get; init; }

    /// <summary>Makes the fact.</summary>
    /// <returns>The purchase; that of a buyer nobody could name goes to <see cref="CustomerId.ForUnknownBuyer"/>.</returns>
    /// <exception cref="ValidationException">The draft is wrong; all errors, each with its path.</exception>
    public Purchase ToPurchase()
    {
        if (Read() is { } purchase)
        {
            return purchase;
        }

        PurchaseDraftValidator.Instance.ValidateAndThrow(this);
        throw new UnreachableException("What cannot be read has an error.");
    }

    /// <summary>Withholds everything.</summary>
    /// <returns>A fixed text.</returns>
    public override string ToString() => "draft of a purchase";

    // Files have millions of rows, nearly all of them right: the validator, which is slower, is asked only what is wrong with the others.
    private Purchase? Read()
    {
        var isAnonymous = string.IsNullOrWhiteSpace(Customer);
        var hasCurrency = !string.IsNullOrWhiteSpace(Currency);
        var profit = 0m;
        var hasProfit = !string.IsNullOrWhiteSpace(Profit);
        bool? isDiscounted = bool.TryParse(IsDiscounted, out var answer) ? answer : null;
        if ((isAnonymous && string.IsNullOrWhiteSpace(Id)) || (hasCurrency && !Kernel.Currency.IsValid(Currency))
            || !InputText.TryDate(Date, out var date) || !InputText.TryAmount(Amount, out var amount) || (hasProfit && !InputText.TryAmount(Profit, out profit))
            || (isDiscounted is null && !string.IsNullOrWhiteSpace(IsDiscounted)))
        {
            return null;
        }

        var currency = hasCurrency ? new Currency(Currency!) : Kernel.Currency.None;
        return new Purchase(
            isAnonymous ? CustomerId.ForUnknownBuyer(Id!) : new CustomerId(Customer!),
            date,
            new Money(amount, currency),
            string.IsNullOrWhiteSpace(Id) ? null : new PurchaseId(Id),
            ProductLine,
            hasProfit ? new Money(profit, currency) : null,
            isDiscounted);
    }
}
