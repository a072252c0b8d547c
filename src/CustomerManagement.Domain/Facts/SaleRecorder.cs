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
        await _facts.AppendAsync([purchase], command: null, cancellation).ConfigureAwait(false);
        if (await _customers.FindAsync(purchase.Customer, ReadScope.Of(purchase.Customer), cancellation).ConfigureAwait(false) is not null)
        {
            return false;
        }

        try
        {
            await _customers.SaveAsync([Customer.OpenAtSale(purchase.Customer, at)], command: null, cancellation).ConfigureAwait(false);
            return true;
        }
        catch (ConcurrencyException)
        {
            // Another sale to the same buyer opened the file meanwhile; that is the file wanted.
            return false;
        }
    }
}
