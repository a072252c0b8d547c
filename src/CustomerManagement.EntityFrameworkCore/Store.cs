using CustomerManagement.Domain.Delivery;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Persistence;
using CustomerManagement.EntityFrameworkCore.Rows;
using CustomerManagement.EntityFrameworkCore.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CustomerManagement.EntityFrameworkCore;

/// <summary>A database: its schema is made when it is first used, every write is one transaction, and what its driver throws becomes the errors of the ports.</summary>
internal sealed class Store : IDisposable
{
    private readonly StoreDialect _dialect;
    private readonly IClock _clock;
    private readonly DbContextOptions<StoreContext> _options;
    private readonly SemaphoreSlim _opening = new(1);
    private readonly SemaphoreSlim _writing;
    private volatile bool _isReady;

    public Store(StoreDialect dialect, IClock clock)
    {
        (_dialect, _clock) = (dialect, clock);
        _writing = new SemaphoreSlim(dialect.HasOneWriter ? 1 : int.MaxValue);
        var options = new DbContextOptionsBuilder<StoreContext>();
        dialect.Configure(options);
        _options = options.Options;
    }

    public StoreDialect Dialect => _dialect;

    public void Dispose()
    {
        _opening.Dispose();
        _writing.Dispose();
    }

    /// <summary>Reads.</summary>
    public async Task<T> ReadAsync<T>(Func<StoreContext, Task<T>> read, CancellationToken cancellation)
    {
        await ReadyAsync(cancellation).ConfigureAwait(false);
        try
        {
            var context = new StoreContext(_options);
            await using var _ = context.ConfigureAwait(false);
            return await read(context).ConfigureAwait(false);
        }
        catch (Exception error) when (StoreErrors.Classify(error, isCommitting: false) is { } known)
        {
            throw Unavailable(known, error);
        }
    }

    /// <summary>Reads rows one by one while the connection is open.</summary>
    public async IAsyncEnumerable<T> ScanAsync<T>(Func<StoreContext, IAsyncEnumerable<T>> scan, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await ReadyAsync(cancellation).ConfigureAwait(false);
        var context = new StoreContext(_options);
        await using var _ = context.ConfigureAwait(false);
        var rows = scan(context).GetAsyncEnumerator(cancellation);
        await using var __ = rows.ConfigureAwait(false);
        while (await NextAsync(rows).ConfigureAwait(false))
        {
            yield return rows.Current;
        }
    }

    /// <summary>Works on what is stored as a whole, while writers of this process wait.</summary>
    public async Task MaintainAsync(Func<StoreContext, Task> work, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await ReadAsync(
                async context =>
                {
                    await work(context).ConfigureAwait(false);
                    return true;
                },
                cancellation).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Writes in one transaction.</summary>
    /// <param name="write">What to write; <c>false</c> to leave it, and nothing is written.</param>
    /// <param name="conflict">Names a conflict. Called once the transaction is gone.</param>
    /// <param name="cancellation">Ends the call early, up to the commit.</param>
    /// <returns>What <paramref name="write"/> said.</returns>
    public async Task<bool> WriteAsync(Func<StoreContext, Task<bool>> write, Func<Exception, Task<Exception>> conflict, CancellationToken cancellation)
    {
        await ReadyAsync(cancellation).ConfigureAwait(false);
        Exception overtaken;
        var isCommitting = false;
        await _writing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var context = new StoreContext(_options);
            await using var _ = context.ConfigureAwait(false);
            var transaction = await context.Database.BeginTransactionAsync(cancellation).ConfigureAwait(false);
            await using var __ = transaction.ConfigureAwait(false);
            if (!await write(context).ConfigureAwait(false))
            {
                return false;
            }

            await context.SaveChangesAsync(cancellation).ConfigureAwait(false);
            isCommitting = true;

            // Not to be cancelled: whether it was saved would be unknown.
            await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
            return true;
        }
        catch (Exception error) when (StoreErrors.Classify(error, isCommitting) is { } known)
        {
            overtaken = known.Kind == StoreErrorKind.Conflict ? error : throw Unavailable(known, error);
        }
        finally
        {
            _writing.Release();
        }

        throw await conflict(overtaken).ConfigureAwait(false);
    }

    /// <summary>Whether a key was applied to a kind of aggregate.</summary>
    public Task<bool> WasAppliedAsync(string kind, CommandKey command, CancellationToken cancellation) =>
        ReadAsync(context => context.Commands.AnyAsync(each => each.Kind == kind && each.Key == Ids.Asked(command.Value), cancellation), cancellation);

    /// <summary>Names a conflict where nothing has a version: others were in the way, and one of them is to try again.</summary>
    public static Task<Exception> OvertakenAsync(Exception error) => Task.FromResult<Exception>(new StoreUnavailableException(StoreFailure.Busy, isOutcomeUnknown: false, error));

    /// <summary>The same, unless it was the key of the command, which another had applied.</summary>
    public async Task<Exception> AppliedOrOvertakenAsync(string kind, CommandKey? command, Exception error, CancellationToken cancellation) =>
        command is { } key && await WasAppliedAsync(kind, key, cancellation).ConfigureAwait(false) ? new CommandAppliedException(key, error) : await OvertakenAsync(error).ConfigureAwait(false);

    /// <summary>Adds the key of a command to what is written.</summary>
    public void Note(StoreContext context, string kind, CommandKey? command)
    {
        if (command is { } key)
        {
            context.Commands.Add(new CommandRow { Kind = kind, Key = Ids.Kept(key.Value, nameof(command)), AppliedAt = Ticks(_clock.GetCurrentInstant()) });
        }
    }

    /// <summary>Adds events to what is written.</summary>
    public void Publish(StoreContext context, string aggregate, string id, long version, IEnumerable<IDomainEvent> events)
    {
        var now = _clock.GetCurrentInstant();
        foreach (var message in OutboxMessage.OfEvents(aggregate, id, version, events, now))
        {
            context.Outbox.Add(new OutboxRow
            {
                Id = message.Id,
                Aggregate = aggregate,
                AggregateId = id,
                Version = version,
                Ordinal = message.Ordinal,
                Name = EventNames.Of(message.Happened),
                Event = System.Text.Encoding.UTF8.GetString(EventJson.Write(message.Happened)),
                StoredAt = Ticks(now),
                State = OutboxState.Waiting,
            });
        }
    }

    /// <summary>A moment in ticks since 1970, rounded down.</summary>
    public static long Ticks(Instant moment) => moment.ToUnixTimeTicks();

    private async ValueTask<bool> NextAsync<T>(IAsyncEnumerator<T> rows)
    {
        try
        {
            return await rows.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception error) when (StoreErrors.Classify(error, isCommitting: false) is { } known)
        {
            throw Unavailable(known, error);
        }
    }

    private StoreUnavailableException Unavailable(StoreError known, Exception error)
    {
        var failure = known.Kind switch
        {
            StoreErrorKind.Conflict or StoreErrorKind.Busy => StoreFailure.Busy,
            StoreErrorKind.Unreachable => StoreFailure.Unreachable,
            StoreErrorKind.Full => StoreFailure.Full,
            StoreErrorKind.ReadOnly => StoreFailure.ReadOnly,
            StoreErrorKind.Damaged => StoreFailure.Damaged,
            _ => throw new ArgumentOutOfRangeException(nameof(known)),
        };
        if (failure is StoreFailure.Unreachable or StoreFailure.ReadOnly or StoreFailure.Damaged)
        {
            _dialect.ClosePooled();
        }

        return new StoreUnavailableException(failure, known.IsOutcomeUnknown, error);
    }

    private async ValueTask ReadyAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (_isReady)
        {
            return;
        }

        await _opening.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (!_isReady)
            {
                var context = new StoreContext(_options);
                await using var _ = context.ConfigureAwait(false);
                await StoreSchema.UpgradeAsync(context, _dialect, cancellation).ConfigureAwait(false);
                _isReady = true;
            }
        }
        catch (Exception error) when (StoreErrors.Classify(error, isCommitting: false) is { } known)
        {
            throw Unavailable(known, error);
        }
        finally
        {
            _opening.Release();
        }
    }
}
