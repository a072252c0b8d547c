using System.Data.Common;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.EntityFrameworkCore.Schema;
using Microsoft.EntityFrameworkCore;

namespace CustomerManagement.EntityFrameworkCore;

/// <summary>What two kinds of store do differently.</summary>
internal abstract class StoreDialect
{
    /// <summary>The steps of the schema, oldest first. None is changed or goes.</summary>
    public abstract IReadOnlyList<SchemaStep> Steps { get; }

    public abstract void Configure(DbContextOptionsBuilder<StoreContext> options);

    /// <summary>Closes what is kept open for the next use, after an error that may be over once the store is opened anew.</summary>
    public virtual void ClosePooled()
    {
    }

    /// <summary>Makes sure that one process alone changes the schema, until the transaction ends.</summary>
    public abstract Task LockSchemaAsync(StoreContext context, CancellationToken cancellation);

    /// <summary>The version that the schema has; 0 when there is none.</summary>
    public abstract Task<int> SchemaVersionAsync(StoreContext context, CancellationToken cancellation);

    /// <summary>Whether one alone may write at a time, so that writers of this process wait in a line rather than ask again and again.</summary>
    public abstract bool HasOneWriter { get; }

    /// <summary>What a query says to pass over rows that another transaction holds.</summary>
    public abstract string SkipLocked { get; }

    /// <summary>The full name of a table.</summary>
    public abstract string Table(string name);

    /// <summary>A condition that a column is one of the ids in the parameter <c>@ids</c>.</summary>
    public abstract string IsAmong(string column);

    /// <summary>The value of the parameter <c>@ids</c>.</summary>
    public abstract object Among(IReadOnlyList<string> ids);

    /// <summary>Sees to it that what was overwritten cannot be read from where it was, as far as the store reaches.</summary>
    public abstract Task OverwriteErasedAsync(StoreContext context, CancellationToken cancellation);

    /// <summary>Begins to read: all statements of the transaction see one state, and no writer waits for it.</summary>
    public abstract ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellation);

    /// <summary>Adds the purchases of a query to a population.</summary>
    /// <param name="purchases">A query of customer, date, amount, profit and currency, with the parameter <c>@ids</c> or none.</param>
    /// <param name="population">Takes the purchases.</param>
    /// <param name="progress">Told now and then how many came.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public abstract Task AddAsync(DbCommand purchases, PopulationBuilder population, IProgress<long>? progress, CancellationToken cancellation);

    /// <summary>Inserts those purchases whose ids are not there.</summary>
    /// <returns>Those that were not inserted, since their ids are there, stored before or given twice.</returns>
    public abstract Task<IReadOnlyList<Purchase>> InsertAsync(DbConnection connection, DbTransaction transaction, IReadOnlyList<Purchase> purchases, CancellationToken cancellation);
}
