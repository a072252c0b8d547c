using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Testing.Tests.Contracts;

/// <summary>A right repository of customers, for others to go wrong in one place.</summary>
internal class CustomersOf(ICustomerRepository right) : ICustomerRepository
{
    protected ICustomerRepository Right { get; } = right;

    public virtual Task<Customer?> FindAsync(CustomerId id, ReadScope scope, CancellationToken cancellation) => Right.FindAsync(id, scope, cancellation);

    public virtual IAsyncEnumerable<CustomerId> ScanIdsAsync(ReadScope scope, CancellationToken cancellation) => Right.ScanIdsAsync(scope, cancellation);

    public virtual Task SaveAsync(IReadOnlyCollection<Customer> aggregates, CommandKey? command, CancellationToken cancellation) => Right.SaveAsync(aggregates, command, cancellation);

    public virtual Task<bool> WasAppliedAsync(CommandKey command, CancellationToken cancellation) => Right.WasAppliedAsync(command, cancellation);

    /// <summary>Saves over whatever version is there.</summary>
    protected async Task OverwriteAsync(Customer customer, CommandKey? command, CancellationToken cancellation)
    {
        var stored = await Right.FindAsync(customer.Id, ReadScope.Everything, cancellation);
        await Right.SaveAsync([Customer.Restore(customer.ToSnapshot() with { Version = stored?.Version ?? 0 })], command, cancellation);
        customer.MarkSaved();
    }
}

internal sealed class LosesUpdates(ICustomerRepository right) : CustomersOf(right)
{
    public override async Task SaveAsync(IReadOnlyCollection<Customer> aggregates, CommandKey? command, CancellationToken cancellation)
    {
        try
        {
            await base.SaveAsync(aggregates, command, cancellation);
        }
        catch (ConcurrencyException) when (aggregates.All(customer => customer.Version > 0))
        {
            foreach (var customer in aggregates)
            {
                await OverwriteAsync(customer, command, cancellation);
            }
        }
    }
}

internal sealed class TakesNewIdsTwice(ICustomerRepository right) : CustomersOf(right)
{
    public override async Task SaveAsync(IReadOnlyCollection<Customer> aggregates, CommandKey? command, CancellationToken cancellation)
    {
        if (aggregates.Count == 1 && aggregates.Single() is { Version: 0 } added && await Right.FindAsync(added.Id, ReadScope.Everything, cancellation) is not null)
        {
            await OverwriteAsync(added, command, cancellation);
            return;
        }

        await base.SaveAsync(aggregates, command, cancellation);
    }
}

/// <summary>Compares versions, and then saves without looking again.</summary>
internal sealed class LooksBeforeItSaves(ICustomerRepository right) : CustomersOf(right)
{
    public override async Task SaveAsync(IReadOnlyCollection<Customer> aggregates, CommandKey? command, CancellationToken cancellation)
    {
        if (aggregates.Count != 1 || aggregates.Single() is not { Version: > 0 } customer)
        {
            await base.SaveAsync(aggregates, command, cancellation);
            return;
        }

        if ((await Right.FindAsync(customer.Id, ReadScope.Everything, cancellation))?.Version != customer.Version)
        {
            throw new ConcurrencyException(nameof(Customer), customer.Id.Value);
        }

        await Task.Delay(20, cancellation);
        for (var isSaved = false; !isSaved;)
        {
            try
            {
                await OverwriteAsync(customer, command, cancellation);
                isSaved = true;
            }
            catch (ConcurrencyException)
            {
                // It does not look, so that it is not told.
            }
        }
    }
}

internal sealed class SavesOneByOne(ICustomerRepository right) : CustomersOf(right)
{
    public override async Task SaveAsync(IReadOnlyCollection<Customer> aggregates, CommandKey? command, CancellationToken cancellation)
    {
        if (aggregates.Count < 2 || aggregates.DistinctBy(customer => customer.Id).Count() < aggregates.Count)
        {
            await base.SaveAsync(aggregates, command, cancellation);
            return;
        }

        foreach (var (place, customer) in aggregates.Index())
        {
            await base.SaveAsync([customer], place == 0 ? command : null, cancellation);
        }
    }
}

internal sealed class BreaksOffHalfway(ICustomerRepository right, FaultyFixture fixture) : CustomersOf(right)
{
    public override async Task SaveAsync(IReadOnlyCollection<Customer> aggregates, CommandKey? command, CancellationToken cancellation)
    {
        if (fixture.IsBroken == true)
        {
            fixture.IsBroken = false;
            await Right.SaveAsync([Customer.Restore(aggregates.First().ToSnapshot())], command: null, cancellation);
            throw new StoreUnavailableException(StoreFailure.Unreachable, isOutcomeUnknown: false);
        }

        await base.SaveAsync(aggregates, command, cancellation);
    }
}

/// <summary>What is right: breaking off saves nothing.</summary>
internal sealed class BreaksOffCleanly(ICustomerRepository right, FaultyFixture fixture) : CustomersOf(right)
{
    public override Task SaveAsync(IReadOnlyCollection<Customer> aggregates, CommandKey? command, CancellationToken cancellation)
    {
        if (fixture.IsBroken == true)
        {
            fixture.IsBroken = false;
            throw new StoreUnavailableException(StoreFailure.Unreachable, isOutcomeUnknown: false);
        }

        return base.SaveAsync(aggregates, command, cancellation);
    }
}

internal sealed class LosesEvents(ICustomerRepository right) : CustomersOf(right)
{
    public override async Task SaveAsync(IReadOnlyCollection<Customer> aggregates, CommandKey? command, CancellationToken cancellation)
    {
        await base.SaveAsync([.. aggregates.Select(customer => Customer.Restore(customer.ToSnapshot()))], command, cancellation);
        foreach (var customer in aggregates)
        {
            customer.MarkSaved();
        }
    }
}

internal sealed class SavesEventsTwice(ICustomerRepository right, FaultyFixture fixture) : CustomersOf(right)
{
    public override async Task SaveAsync(IReadOnlyCollection<Customer> aggregates, CommandKey? command, CancellationToken cancellation)
    {
        var events = aggregates.SelectMany(customer => customer.PendingEvents).ToList();
        await base.SaveAsync(aggregates, command, cancellation);
        fixture.Stray.AddRange(events);
    }
}

internal sealed class SavesEventsOfConflicts(ICustomerRepository right, FaultyFixture fixture) : CustomersOf(right)
{
    public override async Task SaveAsync(IReadOnlyCollection<Customer> aggregates, CommandKey? command, CancellationToken cancellation)
    {
        try
        {
            await base.SaveAsync(aggregates, command, cancellation);
        }
        catch (ConcurrencyException)
        {
            fixture.Stray.AddRange(aggregates.SelectMany(customer => customer.PendingEvents));
            throw;
        }
    }
}

internal sealed class IgnoresCancellation(ICustomerRepository right) : CustomersOf(right)
{
    public override Task SaveAsync(IReadOnlyCollection<Customer> aggregates, CommandKey? command, CancellationToken cancellation) => base.SaveAsync(aggregates, command, default);
}

/// <summary>Throws what it should, after it has saved.</summary>
internal sealed class CancelsTooLate(ICustomerRepository right) : CustomersOf(right)
{
    public override async Task SaveAsync(IReadOnlyCollection<Customer> aggregates, CommandKey? command, CancellationToken cancellation)
    {
        await base.SaveAsync(cancellation.IsCancellationRequested ? [.. aggregates.Select(customer => Customer.Restore(customer.ToSnapshot()))] : aggregates, command, default);
        cancellation.ThrowIfCancellationRequested();
    }
}

internal sealed class ShowsEverybody(ICustomerRepository right) : CustomersOf(right)
{
    public override Task<Customer?> FindAsync(CustomerId id, ReadScope scope, CancellationToken cancellation) => base.FindAsync(id, ReadScope.Everything, cancellation);
}

/// <summary>Finds what has the same letters in another case, as some collations do.</summary>
internal sealed class OverlooksCase(ICustomerRepository right) : CustomersOf(right)
{
    public override async Task<Customer?> FindAsync(CustomerId id, ReadScope scope, CancellationToken cancellation)
    {
        await foreach (var known in Right.ScanIdsAsync(scope, cancellation))
        {
            if (string.Equals(known.Value, id.Value, StringComparison.OrdinalIgnoreCase))
            {
                return await base.FindAsync(known, scope, cancellation);
            }
        }

        return null;
    }
}

/// <summary>Finds what differs by white space at the end only, as columns of a fixed width do.</summary>
internal sealed class TrimsIds(ICustomerRepository right) : CustomersOf(right)
{
    public override Task<Customer?> FindAsync(CustomerId id, ReadScope scope, CancellationToken cancellation) => base.FindAsync(new CustomerId(id.Value.TrimEnd()), scope, cancellation);
}

internal sealed class ThrowsForStrangers(ICustomerRepository right) : CustomersOf(right)
{
    public override async Task<Customer?> FindAsync(CustomerId id, ReadScope scope, CancellationToken cancellation) =>
        await base.FindAsync(id, scope, cancellation) ?? throw new KeyNotFoundException("There is no such customer.");
}

/// <summary>Gives the same instance each time, as a context that tracks what it loaded does.</summary>
internal sealed class RemembersInstances(ICustomerRepository right) : CustomersOf(right)
{
    private readonly Dictionary<CustomerId, Customer> _known = [];

    public override async Task<Customer?> FindAsync(CustomerId id, ReadScope scope, CancellationToken cancellation)
    {
        var stored = await base.FindAsync(id, scope, cancellation);
        return stored is not null && _known.TryGetValue(id, out var known) && known.Version == stored.Version ? known : stored is null ? null : _known[id] = stored;
    }
}

internal sealed class ForgetsKeys(ICustomerRepository right) : CustomersOf(right)
{
    public override Task SaveAsync(IReadOnlyCollection<Customer> aggregates, CommandKey? command, CancellationToken cancellation) =>
        base.SaveAsync(aggregates, command == default(CommandKey) ? command : null, cancellation);
}

internal sealed class ForgetsKeysOfNothing(ICustomerRepository right) : CustomersOf(right)
{
    public override Task SaveAsync(IReadOnlyCollection<Customer> aggregates, CommandKey? command, CancellationToken cancellation) =>
        aggregates.Count == 0 ? Task.CompletedTask : base.SaveAsync(aggregates, command, cancellation);
}

/// <summary>Saves the key first, in a step of its own.</summary>
internal sealed class UsesKeysUp(ICustomerRepository right) : CustomersOf(right)
{
    public override async Task SaveAsync(IReadOnlyCollection<Customer> aggregates, CommandKey? command, CancellationToken cancellation)
    {
        if (command is not null)
        {
            await base.SaveAsync([], command, cancellation);
        }

        await base.SaveAsync(aggregates, command: null, cancellation);
    }
}

/// <summary>Looks at versions before it looks at the key.</summary>
internal sealed class ConflictsBeforeKeys(ICustomerRepository right) : CustomersOf(right)
{
    public override async Task SaveAsync(IReadOnlyCollection<Customer> aggregates, CommandKey? command, CancellationToken cancellation)
    {
        foreach (var customer in aggregates)
        {
            if (await Right.FindAsync(customer.Id, ReadScope.Everything, cancellation) is { } stored && stored.Version != customer.Version)
            {
                throw new ConcurrencyException(nameof(Customer), customer.Id.Value);
            }
        }

        await base.SaveAsync(aggregates, command, cancellation);
    }
}

internal sealed class SharesKeysWithComplaints(ICustomerRepository right, Complaints.IComplaintRepository complaints) : CustomersOf(right)
{
    public override async Task<bool> WasAppliedAsync(CommandKey command, CancellationToken cancellation) =>
        await base.WasAppliedAsync(command, cancellation) || await complaints.WasAppliedAsync(command, cancellation);
}

internal sealed class MarksSavedBeforeItFails(ICustomerRepository right) : CustomersOf(right)
{
    public override async Task SaveAsync(IReadOnlyCollection<Customer> aggregates, CommandKey? command, CancellationToken cancellation)
    {
        try
        {
            await base.SaveAsync(aggregates, command, cancellation);
        }
        catch (ConcurrencyException)
        {
            foreach (var customer in aggregates)
            {
                customer.MarkSaved();
            }

            throw;
        }
    }
}

internal sealed class NeverMarksSaved(ICustomerRepository right) : CustomersOf(right)
{
    public override Task SaveAsync(IReadOnlyCollection<Customer> aggregates, CommandKey? command, CancellationToken cancellation) =>
        base.SaveAsync([.. aggregates.Select(customer => Customer.Restore(customer.ToSnapshot()))], command, cancellation);
}

/// <summary>Asked for several, finds those whose ids are equal but for case as well.</summary>
internal sealed class OverlooksCaseOfSeveral(ICustomerRepository right) : CustomersOf(right), ICustomerRepository
{
    async Task<IReadOnlyList<Customer>> ICustomerRepository.FindAsync(IReadOnlyCollection<CustomerId> ids, ReadScope scope, CancellationToken cancellation)
    {
        var all = await ScanIdsAsync(scope, cancellation).ToListAsync(cancellation);
        var found = await Task.WhenAll(all.Where(id => ids.Any(asked => string.Equals(asked.Value, id.Value, StringComparison.OrdinalIgnoreCase))).Select(id => FindAsync(id, scope, cancellation)));
        return [.. found.OfType<Customer>()];
    }
}
