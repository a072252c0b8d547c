using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
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
    // Scans read a part at a time and hold nothing open between: who works through millions would keep SQLite's log from being written back, and PostgreSQL from clearing old rows away.
    private const int IdsOfPage = 10_000;
    private const int ReadAtOnce = 250;

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
        Func<IQueryable<DocumentRow>, IQueryable<DocumentRow>> those, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var unread = new List<BusinessRuleException>();
        var ids = await store.ReadAsync(context => those(Rows(context)).Select(row => row.Id).ToListAsync(cancellation), cancellation).ConfigureAwait(false);
        foreach (var some in ids.Chunk(ReadAtOnce))
        {
            foreach (var row in await store.ReadAsync(context => those(Rows(context)).Where(row => some.Contains(row.Id)).ToListAsync(cancellation), cancellation).ConfigureAwait(false))
            {
                cancellation.ThrowIfCancellationRequested();
                if (TryRead(row, unread) is { } aggregate)
                {
                    yield return aggregate;
                }
            }
        }

        // One that cannot be brought back keeps nobody from the others.
        if (unread.Count > 0)
        {
            throw new AggregateException(unread);
        }
    }

    /// <summary>The ids in their order, read page by page.</summary>
    [SuppressMessage("Globalization", "CA1309", Justification = "The database compares, by bytes.")]
    protected async IAsyncEnumerable<string> ScanIdsAsync(
        Func<IQueryable<DocumentRow>, IQueryable<DocumentRow>> those, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (last, isLast) = ("", false);
        while (!isLast)
        {
            var page = await store.ReadAsync(
                context => those(Rows(context)).Where(row => string.Compare(row.Id, last) > 0).OrderBy(row => row.Id).Select(row => row.Id).Take(IdsOfPage).ToListAsync(cancellation), cancellation).ConfigureAwait(false);
            foreach (var id in page)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return id;
            }

            (last, isLast) = (page.LastOrDefault(last), page.Count < IdsOfPage);
        }
    }

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
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or OverflowException or FormatException or NullReferenceException)
        {
            // A state that is none. What led to it may say what stands there, and goes no further.
            throw new UnreadableDocumentException(_kind, "its values contradict each other, or one is missing", place: null, row.Id);
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

        // Asked of the store: which row of a batch a driver names depends on the order in which it sent them.
        var ids = aggregates.ConvertAll(IdOf);
        var versions = await store.ReadAsync(
            context => Rows(context).Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Version }).ToDictionaryAsync(row => row.Id, row => row.Version, StringComparer.Ordinal, cancellation), cancellation).ConfigureAwait(false);
        var overtaken = aggregates.Find(aggregate => versions.GetValueOrDefault(IdOf(aggregate)) != aggregate.Version) ?? aggregates.FirstOrDefault();
        var id = overtaken is null ? $"{command}" : IdOf(overtaken);
        return new ConcurrencyException(_kind, id, error);
    }
}
