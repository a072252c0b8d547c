using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using NodaTime;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>
/// Every date with a purchase that was kept. What goes back is set off against the latest purchases up to that date, of the same product line where the return names one;
/// a date of which nothing is left is no occasion. Immutable and compared by value.
/// </summary>
public sealed record PurchaseTrigger : IFollowUpTrigger
{
    /// <summary>Creates the trigger.</summary>
    /// <param name="atLeast">What is left of the purchases of the date must be at least this, above zero; <c>null</c> for any. Other currencies are converted at the rate of the date.</param>
    /// <param name="productLine">Only purchases of this line; <c>null</c> for all.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not above zero.</exception>
    /// <exception cref="ArgumentException">The line is blank.</exception>
    public PurchaseTrigger(Money? atLeast = null, string? productLine = null)
    {
        if (atLeast is { } limit)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit.Amount, nameof(atLeast));
        }

        if (productLine is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(productLine);
        }

        (AtLeast, ProductLine) = (atLeast, productLine);
    }

    /// <summary>What is left must be at least this; <c>null</c> for any.</summary>
    public Money? AtLeast { get; }

    /// <summary>Only purchases of this line; <c>null</c> for all.</summary>
    public string? ProductLine { get; }

    /// <inheritdoc/>
    /// <exception cref="BusinessRuleException"><see cref="MoneyRules.RateMissing"/> or <see cref="MetricsRules.AmountOverflow"/>.</exception>
    public IEnumerable<Occasion> Between(FollowUpSubject subject, LocalDate start, LocalDate end)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var purchases = subject.Purchases;
        if (!purchases.Any(purchase => purchase.Date >= start && purchase.Date <= end))
        {
            return [];
        }

        try
        {
            return [.. Kept(purchases, subject.Rates).Where(date => date >= start && date <= end).Select(date => new Occasion(date))];
        }
        catch (OverflowException tooLarge)
        {
            throw new BusinessRuleException(MetricsRules.AmountOverflow, "The amounts of a customer do not fit a decimal.", subject.Customer.Value, tooLarge);
        }
    }

    private IEnumerable<LocalDate> Kept(IReadOnlyList<Purchase> all, IExchangeRates rates)
    {
        var left = new List<KeptPurchase>();
        foreach (var purchase in all)
        {
            var amount = AtLeast is { } limit ? purchase.Amount.ConvertTo(limit.Currency, rates, purchase.Date).Amount : purchase.Amount.Amount;
            if (purchase.IsReturn)
            {
                SetOff(left, purchase.ProductLine, -amount);
            }
            else
            {
                left.Add(new KeptPurchase(purchase, amount));
            }
        }

        return left
            .Where(purchase => purchase.IsKept && (ProductLine is null || purchase.Line == ProductLine))
            .GroupBy(purchase => purchase.Date)
            .Where(date => AtLeast is not { } limit || date.Sum(purchase => purchase.Left) >= limit.Amount)
            .Select(date => date.Key);
    }

    private static void SetOff(List<KeptPurchase> purchases, string? line, decimal returned)
    {
        for (var i = purchases.Count - 1; i >= 0 && returned > 0; i--)
        {
            if (purchases[i].IsKept && (line is null || purchases[i].Line == line))
            {
                returned -= purchases[i].GiveBack(returned);
            }
        }
    }

    private sealed class KeptPurchase(Purchase purchase, decimal amount)
    {
        public LocalDate Date => purchase.Date;

        public string? Line => purchase.ProductLine;

        public decimal Left { get; private set; } = amount;

        // A purchase of amount zero is one; what went back to nothing is none.
        public bool IsKept { get; private set; } = true;

        public decimal GiveBack(decimal returned)
        {
            var back = Math.Min(Left, returned);
            Left -= back;
            IsKept = Left > 0 || back == 0;
            return back;
        }
    }
}
