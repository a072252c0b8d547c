using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Persistence;
using CustomerManagement.EntityFrameworkCore.Rows;
using Microsoft.EntityFrameworkCore;

namespace CustomerManagement.EntityFrameworkCore.Repositories;

internal sealed class PlanningLogRepository(Store store) : IPlanningLogStore
{
    private const string Name = "planning-log";

    public async Task<PlanningLog> LoadAsync(CancellationToken cancellation)
    {
        var document = await store.ReadAsync(
            context => context.Documents(TableShape.Singles).Where(row => row.Id == Name).Select(row => row.Document).SingleOrDefaultAsync(cancellation), cancellation).ConfigureAwait(false);
        return document is null ? PlanningLog.Empty : SnapshotJson.Read<PlanningLog>(document);
    }

    public async Task SaveAsync(PlanningLog log, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(log);
        var document = SnapshotJson.WriteText(log);
        while (!await TryAsync(document, cancellation).ConfigureAwait(false))
        {
            // Of two that store at once either may win; the one that comes second is stored over the first.
        }
    }

    private async Task<bool> TryAsync(string document, CancellationToken cancellation)
    {
        try
        {
            return await store.WriteAsync(
                async context =>
                {
                    var rows = context.Documents(TableShape.Singles);
                    if (await rows.SingleOrDefaultAsync(row => row.Id == Name, cancellation).ConfigureAwait(false) is not { } row)
                    {
                        rows.Add(new DocumentRow { Id = Name, Version = 1, Document = document });
                    }
                    else
                    {
                        (row.Version, row.Document) = (row.Version + 1, document);
                    }

                    return true;
                },
                error => Task.FromResult<Exception>(new ConcurrencyException(nameof(PlanningLog), Name, error)),
                cancellation).ConfigureAwait(false);
        }
        catch (ConcurrencyException)
        {
            return false;
        }
    }
}
