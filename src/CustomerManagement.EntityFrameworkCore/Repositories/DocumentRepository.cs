using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Persistence;
using CustomerManagement.EntityFrameworkCore.Rows;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CustomerManagement.EntityFrameworkCore.Repositories;

/// <summary>What the repositories have in common: an aggregate is a row with its document.</summary>
internal abstract class DocumentRepository<TAggregate, TId, TSnapshot>(Store store, TableShape table) : IRepository<TAggregate>
    where TAggregate : AggregateRoot<TId>
    where TId : struct
    where TSnapshot : class
{
    private static readonly string _kind = typeof(TAggregate).Name;

    public async Task SaveAsync(IReadOnlyCollection<TAggregate> aggregates, CommandKey? command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(aggregates);
        if (command == default(CommandKey))
        {
            throw new ArgumentException("A command has a key.", nameof(command));
        }

        // In the order of ids, so that of two writers none waits for the other in a circle.
        var ordered = aggregates.OrderBy(IdOf, StringComparer.Ordinal).ToList();
        if (ordered.DistinctBy(aggregate => aggregate.Id).Count() != ordered.Count)
        {
            throw new ArgumentException("Each aggregate is saved once.", nameof(aggregates));
        }

        await store.WriteAsync(
            context =>
            {
                ordered.ForEach(aggregate => Write(context, aggregate));
                store.Note(context, _kind, command);
                return Task.FromResult(true);
            },
            error => ConflictAsync(error, ordered, command, cancellation),
            cancellation).ConfigureAwait(false);
        ordered.ForEach(aggregate => aggregate.MarkSaved());
    }

    public Task<bool> WasAppliedAsync(CommandKey command, CancellationToken cancellation) =>
        command == default ? throw new ArgumentException("A command has a key.", nameof(command)) : store.WasAppliedAsync(_kind, command, cancellation);

    /// <summary>The whole state as a value, with the version it has once it is saved.</summary>
    protected abstract TSnapshot Snapshot(TAggregate aggregate, long version);

    /// <summary>A new aggregate from a state.</summary>
    protected abstract TAggregate Restore(TSnapshot state);

    /// <summary>Fills in what the port asks by.</summary>
    protected virtual void Describe(DocumentRow row, TSnapshot state)
    {
    }

    protected async Task<TAggregate?> FindAsync(TId id, Func<TAggregate, bool> isSeen, CancellationToken cancellation)
    {
        var key = Ids.Asked($"{id}");
        var row = await store.ReadAsync(context => Rows(context).SingleOrDefaultAsync(row => row.Id == key, cancellation), cancellation).ConfigureAwait(false);
        return row is not null && Read(row) is var found && isSeen(found) ? found : null;
    }

    protected async Task<IReadOnlyList<TAggregate>> ListAsync(Func<IQueryable<DocumentRow>, IQueryable<DocumentRow>> those, CancellationToken cancellation)
    {
        var rows = await store.ReadAsync(context => those(Rows(context)).ToListAsync(cancellation), cancellation).ConfigureAwait(false);
        return rows.ConvertAll(Read);
    }

    protected async IAsyncEnumerable<TAggregate> ScanAsync(
        Func<IQueryable<DocumentRow>, IQueryable<DocumentRow>> those, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var unread = new List<BusinessRuleException>();
        await foreach (var row in store.ScanAsync(context => those(Rows(context)).AsAsyncEnumerable(), cancellation).ConfigureAwait(false))
        {
            cancellation.ThrowIfCancellationRequested();
            if (TryRead(row, unread) is { } aggregate)
            {
                yield return aggregate;
            }
        }

        // One that cannot be brought back keeps nobody from the others.
        if (unread.Count > 0)
        {
            throw new AggregateException(unread);
        }
    }

    protected IAsyncEnumerable<string> ScanIdsAsync(Func<IQueryable<DocumentRow>, IQueryable<DocumentRow>> those, CancellationToken cancellation) =>
        store.ScanAsync(context => those(Rows(context)).Select(row => row.Id).AsAsyncEnumerable(), cancellation);

    // Dates of databases begin with the year 1: a question that reaches back beyond asks for all there is.
    protected static DateOnly Date(LocalDate date)
    {
        var day = date.WithCalendar(CalendarSystem.Iso);
        return day.Year < 1 ? DateOnly.MinValue : day.ToDateOnly();
    }

    private static string IdOf(TAggregate aggregate) => $"{aggregate.Id}";

    private IQueryable<DocumentRow> Rows(StoreContext context) => context.Documents(table).AsNoTracking();

    private TAggregate Read(DocumentRow row)
    {
        try
        {
            return Restore(SnapshotJson.Read<TSnapshot>(row.Document));
        }
        catch (UnreadableDocumentException unreadable)
        {
            throw unreadable.About(row.Id);
        }
    }

    private TAggregate? TryRead(DocumentRow row, List<BusinessRuleException> unread)
    {
        try
        {
            return Read(row);
        }
        catch (BusinessRuleException broken)
        {
            unread.Add(broken);
            return null;
        }
    }

    private void Write(StoreContext context, TAggregate aggregate)
    {
        var version = aggregate.Version + 1;
        var state = Snapshot(aggregate, version);
        var row = new DocumentRow { Id = Ids.Kept(IdOf(aggregate), nameof(aggregate)), Version = version, Document = SnapshotJson.WriteText(state) };
        Describe(row, state);
        var entry = context.Documents(table).Entry(row);
        entry.State = aggregate.Version == 0 ? EntityState.Added : EntityState.Modified;
        entry.Property(each => each.Version).OriginalValue = aggregate.Version;
        store.Publish(context, _kind, row.Id, version, aggregate.PendingEvents);
    }

    private async Task<Exception> ConflictAsync(Exception error, List<TAggregate> aggregates, CommandKey? command, CancellationToken cancellation)
    {
        if (command is { } key && await WasAppliedAsync(key, cancellation).ConfigureAwait(false))
        {
            return new CommandAppliedException(key, error);
        }

        var id = (error as DbUpdateException)?.Entries.Select(entry => entry.Entity).OfType<DocumentRow>().FirstOrDefault()?.Id ?? aggregates.Select(IdOf).FirstOrDefault() ?? $"{command}";
        return new ConcurrencyException(_kind, id, error);
    }
}
