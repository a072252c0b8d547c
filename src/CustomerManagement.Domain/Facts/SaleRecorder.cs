using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Facts;

/// <summary>Records sales. A purchase by an unknown buyer opens a customer file; no sale is ever dropped.</summary>
/// <remarks>
/// The sale is stored first and the file opened after it, so that a failure between both loses nothing: record the sale again.
/// With a <see cref="Purchase.Id"/> that repeats nothing. Safe for use by several threads when the repositories are.
/// Source: selling is not over when the goods are sold; who bought must be written down.
/// </remarks>
public sealed class SaleRecorder
{
    private readonly ICustomerRepository _customers;
    private readonly IFactRepository _facts;

    /// <summary>Creates the recorder.</summary>
    /// <param name="customers">Where customer files are kept.</param>
    /// <param name="facts">Where sales are kept.</param>
    public SaleRecorder(ICustomerRepository customers, IFactRepository facts)
    {
        ArgumentNullException.ThrowIfNull(customers);
        ArgumentNullException.ThrowIfNull(facts);
        _customers = customers;
        _facts = facts;
    }

    /// <summary>Records a sale.</summary>
    /// <param name="purchase">The sale.</param>
    /// <param name="at">When it is recorded.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns><c>true</c> when a customer file was opened for it; <c>false</c> when the buyer was on file.</returns>
    /// <exception cref="BusinessRuleException"><see cref="FactRules.PurchaseIdTaken"/>: another purchase has that id.</exception>
    public async Task<bool> RecordAsync(Purchase purchase, Instant at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(purchase);
        return await RecordAsync([purchase], at, cancellation).ConfigureAwait(false) > 0;
    }

    /// <summary>Records many sales, as an import does: all sales in one step, then the files of buyers who are not on file yet in another.</summary>
    /// <param name="purchases">The sales; some thousands at a time. To be repeated when the call fails: with ids, nothing is stored twice.</param>
    /// <param name="at">When they are recorded.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>How many customer files were opened.</returns>
    /// <exception cref="BusinessRuleException"><see cref="FactRules.PurchaseIdTaken"/>: another purchase has one of the ids; no sale of this call is stored.</exception>
    public async Task<int> RecordAsync(IReadOnlyCollection<Purchase> purchases, Instant at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(purchases);
        await _facts.AppendAsync(purchases, command: null, cancellation).ConfigureAwait(false);
        var buyers = new List<Customer>();
        foreach (var buyer in purchases.Select(purchase => purchase.Customer).Distinct())
        {
            if (await _customers.FindAsync(buyer, ReadScope.Of(buyer), cancellation).ConfigureAwait(false) is null)
            {
                buyers.Add(Customer.OpenAtSale(buyer, at));
            }
        }

        if (buyers.Count == 0 || await TryOpenAsync(buyers, cancellation).ConfigureAwait(false))
        {
            return buyers.Count;
        }

        var opened = 0;
        foreach (var buyer in buyers)
        {
            opened += await TryOpenAsync([buyer], cancellation).ConfigureAwait(false) ? 1 : 0;
        }

        return opened;
    }

    private async Task<bool> TryOpenAsync(IReadOnlyCollection<Customer> buyers, CancellationToken cancellation)
    {
        try
        {
            await _customers.SaveAsync(buyers, command: null, cancellation).ConfigureAwait(false);
            return true;
        }
        catch (ConcurrencyException)
        {
            // Another sale to the same buyer opened the file meanwhile; that is the file wanted.
            return false;
        }
    }
}
