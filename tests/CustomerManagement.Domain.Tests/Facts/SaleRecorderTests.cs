using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Testing.Storage;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Facts;

public sealed class SaleRecorderTests
{
    private readonly ICustomerRepository _customers;
    private readonly IFactRepository _facts;

    public SaleRecorderTests()
    {
        var store = new InMemoryStore();
        (_customers, _facts) = (store.Customers, store.Facts);
    }

    [Fact]
    public async Task A_purchase_by_an_unknown_buyer_opens_a_customer_file_once()
    {
        var recorder = new SaleRecorder(_customers, _facts);
        Assert.True(await recorder.RecordAsync(Fixtures.Buys("7", "2024-01-01", 5), Fixtures.Noon, default));
        Assert.False(await recorder.RecordAsync(Fixtures.Buys("7", "2024-01-02", 5), Fixtures.Noon, default));
        Assert.Equal(CustomerOrigin.Sale, (await _customers.FindAsync(new CustomerId("7"), ReadScope.Everything, default))!.Origin);
        Assert.Equal(2, (await _facts.OfCustomerAsync(new CustomerId("7"), ReadScope.Everything, default)).All.Count);
    }

    [Fact]
    public async Task A_sale_recorded_twice_counts_once_when_it_has_an_id()
    {
        var recorder = new SaleRecorder(_customers, _facts);
        var sale = new PurchaseDraft { Id = "S-1", Date = "2024-01-01", Amount = "5" }.ToPurchase();
        await recorder.RecordAsync(sale, Fixtures.Noon, default);
        await recorder.RecordAsync(sale, Fixtures.Noon, default);
        Assert.Single((await _facts.OfCustomerAsync(sale.Customer, ReadScope.Everything, default)).All);
    }

    [Fact]
    public async Task Another_sale_with_an_id_that_is_taken_is_refused_and_not_dropped_without_a_word()
    {
        var recorder = new SaleRecorder(_customers, _facts);
        var sale = new PurchaseDraft { Customer = "7", Id = "S-1", Date = "2024-01-01", Amount = "5" };
        await recorder.RecordAsync(sale.ToPurchase(), Fixtures.Noon, default);
        var error = await Assert.ThrowsAsync<BusinessRuleException>(() => recorder.RecordAsync((sale with { Amount = "-5" }).ToPurchase(), Fixtures.Noon, default));
        Assert.Equal(FactRules.PurchaseIdTaken, error.Code);
    }

    [Fact]
    public async Task The_sale_is_kept_when_the_file_cannot_be_opened()
    {
        var recorder = new SaleRecorder(new Failing(_customers, () => new InvalidOperationException("disk full")), _facts);
        var sale = Fixtures.Buys("7", "2024-01-01", 5);
        await Assert.ThrowsAsync<InvalidOperationException>(() => recorder.RecordAsync(sale, Fixtures.Noon, default));
        Assert.Equal([sale], (await _facts.OfCustomerAsync(sale.Customer, ReadScope.Everything, default)).All);
    }

    [Fact]
    public async Task Two_sales_at_once_to_a_new_buyer_share_one_file()
    {
        var recorder = new SaleRecorder(new Failing(_customers, () => new ConcurrencyException(nameof(Customer), "7")), _facts);
        Assert.False(await recorder.RecordAsync(Fixtures.Buys("7", "2024-01-01", 5), Fixtures.Noon, default));
    }

    [Fact]
    public async Task Many_sales_at_once_open_a_file_for_each_buyer_who_has_none()
    {
        var recorder = new SaleRecorder(_customers, _facts);
        await recorder.RecordAsync(Fixtures.Buys("1", "2024-01-01", 5), Fixtures.Noon, default);
        Assert.Equal(2, await recorder.RecordAsync([Fixtures.Buys("1", "2024-01-02", 5), Fixtures.Buys("2", "2024-01-02", 5), Fixtures.Buys("3", "2024-01-02", 5), Fixtures.Buys("2", "2024-01-03", 5)], Fixtures.Noon, default));
        Assert.Equal(3, await _customers.ScanIdsAsync(ReadScope.Everything, default).CountAsync());
        Assert.Equal(5, await _facts.ScanAsync(ReadScope.Everything, default).CountAsync());
    }

    [Fact]
    public async Task Of_many_sales_one_with_an_id_that_is_taken_keeps_all_out()
    {
        var recorder = new SaleRecorder(_customers, _facts);
        var sale = new PurchaseDraft { Customer = "7", Id = "S-1", Date = "2024-01-01", Amount = "5" };
        await Assert.ThrowsAsync<BusinessRuleException>(
            () => recorder.RecordAsync([Fixtures.Buys("1", "2024-01-02", 5), sale.ToPurchase(), (sale with { Amount = "-5" }).ToPurchase()], Fixtures.Noon, default));
        Assert.Empty(await _facts.ScanAsync(ReadScope.Everything, default).ToListAsync());
    }

    [Fact]
    public async Task A_cancelled_call_stores_nothing()
    {
        var recorder = new SaleRecorder(_customers, _facts);
        await Assert.ThrowsAsync<OperationCanceledException>(
            () => recorder.RecordAsync(Fixtures.Buys("7", "2024-01-01", 5), Fixtures.Noon, new CancellationToken(canceled: true)));
        Assert.Empty((await _facts.OfCustomerAsync(new CustomerId("7"), ReadScope.Everything, default)).All);
    }

    private sealed class Failing(ICustomerRepository inner, Func<Exception> error) : ICustomerRepository
    {
        public Task<Customer?> FindAsync(CustomerId id, ReadScope scope, CancellationToken cancellation) => inner.FindAsync(id, scope, cancellation);

        public Task<bool> WasAppliedAsync(CommandKey command, CancellationToken cancellation) => inner.WasAppliedAsync(command, cancellation);

        public Task SaveAsync(IReadOnlyCollection<Customer> customers, CommandKey? command, CancellationToken cancellation) => Task.FromException(error());

        public IAsyncEnumerable<CustomerId> ScanIdsAsync(ReadScope scope, CancellationToken cancellation) => inner.ScanIdsAsync(scope, cancellation);
    }
}
