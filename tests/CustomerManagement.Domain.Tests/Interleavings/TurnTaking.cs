using System.Runtime.CompilerServices;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Interleavings;

/// <summary>A repository each call of which lets others go first, before and after.</summary>
internal abstract class TurnTaking<TAggregate>(Func<IRepository<TAggregate>> right, Interleaving order) : IRepository<TAggregate>
    where TAggregate : class
{
    public Task SaveAsync(IReadOnlyCollection<TAggregate> aggregates, CommandKey? command, CancellationToken cancellation) => TakeAsync(async () =>
    {
        await right().SaveAsync(aggregates, command, cancellation);
        return true;
    });

    public Task<bool> WasAppliedAsync(CommandKey command, CancellationToken cancellation) => TakeAsync(() => right().WasAppliedAsync(command, cancellation));

    protected async Task<T> TakeAsync<T>(Func<Task<T>> call)
    {
        await order.Next();
        var answer = await call();
        await order.Next();
        return answer;
    }

    protected async IAsyncEnumerable<T> TakeAllAsync<T>(Func<IAsyncEnumerable<T>> scan, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await order.Next();
        await foreach (var item in scan().WithCancellation(cancellation))
        {
            await order.Next();
            yield return item;
        }
    }
}

internal sealed class TurnTakingCustomers(Func<ICustomerRepository> right, Interleaving order) : TurnTaking<Customer>(right, order), ICustomerRepository
{
    public Task<Customer?> FindAsync(CustomerId id, ReadScope scope, CancellationToken cancellation) => TakeAsync(() => right().FindAsync(id, scope, cancellation));

    public IAsyncEnumerable<CustomerId> ScanIdsAsync(ReadScope scope, CancellationToken cancellation) => TakeAllAsync(() => right().ScanIdsAsync(scope, cancellation), cancellation);
}

internal sealed class TurnTakingComplaints(Func<IComplaintRepository> right, Interleaving order) : TurnTaking<Complaint>(right, order), IComplaintRepository
{
    public Task<Complaint?> FindAsync(ComplaintId id, ReadScope scope, CancellationToken cancellation) => TakeAsync(() => right().FindAsync(id, scope, cancellation));

    public Task<IReadOnlyList<Complaint>> OfCustomerAsync(CustomerId customer, ReadScope scope, CancellationToken cancellation) =>
        TakeAsync(() => right().OfCustomerAsync(customer, scope, cancellation));

    public IAsyncEnumerable<Complaint> ScanDueAsync(Instant upTo, ReadScope scope, CancellationToken cancellation) =>
        TakeAllAsync(() => right().ScanDueAsync(upTo, scope, cancellation), cancellation);

    public IAsyncEnumerable<Complaint> ScanAsync(ReadScope scope, CancellationToken cancellation) => TakeAllAsync(() => right().ScanAsync(scope, cancellation), cancellation);
}

internal sealed class TurnTakingFollowUps(Func<IFollowUpRepository> right, Interleaving order) : TurnTaking<FollowUp>(right, order), IFollowUpRepository
{
    public Task<FollowUp?> FindAsync(FollowUpId id, ReadScope scope, CancellationToken cancellation) => TakeAsync(() => right().FindAsync(id, scope, cancellation));

    public Task<IReadOnlyList<FollowUp>> OfCustomerAsync(CustomerId customer, LocalDate since, ReadScope scope, CancellationToken cancellation) =>
        TakeAsync(() => right().OfCustomerAsync(customer, since, scope, cancellation));

    public IAsyncEnumerable<FollowUp> ScanDueAsync(LocalDate upTo, ReadScope scope, CancellationToken cancellation) =>
        TakeAllAsync(() => right().ScanDueAsync(upTo, scope, cancellation), cancellation);
}

internal sealed class TurnTakingFacts(Func<IFactRepository> right, Interleaving order) : IFactRepository
{
    public async Task<bool> AppendAsync(IReadOnlyCollection<Fact> facts, CommandKey? command, CancellationToken cancellation)
    {
        await order.Next();
        var isNew = await right().AppendAsync(facts, command, cancellation);
        await order.Next();
        return isNew;
    }

    public Task<CustomerFacts> OfCustomerAsync(CustomerId customer, ReadScope scope, CancellationToken cancellation) => right().OfCustomerAsync(customer, scope, cancellation);

    public IAsyncEnumerable<Fact> ScanAsync(ReadScope scope, CancellationToken cancellation) => right().ScanAsync(scope, cancellation);
}

/// <summary>The mistake to be found: it saves over whatever another saved meanwhile.</summary>
internal sealed class OverwritingCustomers(ICustomerRepository right) : ICustomerRepository
{
    public Task<Customer?> FindAsync(CustomerId id, ReadScope scope, CancellationToken cancellation) => right.FindAsync(id, scope, cancellation);

    public IAsyncEnumerable<CustomerId> ScanIdsAsync(ReadScope scope, CancellationToken cancellation) => right.ScanIdsAsync(scope, cancellation);

    public async Task SaveAsync(IReadOnlyCollection<Customer> aggregates, CommandKey? command, CancellationToken cancellation)
    {
        foreach (var customer in aggregates)
        {
            var stored = await right.FindAsync(customer.Id, ReadScope.Everything, cancellation);
            await right.SaveAsync([Customer.Restore(customer.ToSnapshot() with { Version = stored?.Version ?? 0 })], command, cancellation);
            customer.MarkSaved();
        }
    }

    public Task<bool> WasAppliedAsync(CommandKey command, CancellationToken cancellation) => right.WasAppliedAsync(command, cancellation);
}
