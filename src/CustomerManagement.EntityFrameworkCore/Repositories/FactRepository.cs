using System.Data.Common;
using System.Runtime.CompilerServices;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.EntityFrameworkCore.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CustomerManagement.EntityFrameworkCore.Repositories;

/// <summary>Facts as rows: purchases in columns, what is rare as documents. Written and read by the driver itself, since there may be millions.</summary>
internal sealed class FactRepository(Store store) : IFactRepository, IPopulationFacts
{
    public async Task<bool> AppendAsync(IReadOnlyCollection<Fact> facts, CommandKey? command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (command == default(CommandKey))
        {
            throw new ArgumentException("A command has a key.", nameof(command));
        }

        foreach (var fact in facts)
        {
            Ids.Kept(fact.Customer.Value, nameof(facts));
            if (fact is Purchase purchase)
            {
                Ids.Kept(purchase.Id?.Value ?? "", nameof(facts));
                Ids.KeptText(purchase.ProductLine ?? "", nameof(facts));
            }
        }

        try
        {
            return await store.WriteAsync(
                async context =>
                {
                    if (command is { } key && await context.Commands.AnyAsync(row => row.Kind == nameof(Fact) && row.Key == Ids.Asked(key.Value), cancellation).ConfigureAwait(false))
                    {
                        return false;
                    }

                    store.Note(context, nameof(Fact), command);
                    await InsertAsync(context, facts, cancellation).ConfigureAwait(false);
                    return true;
                },
                // Facts themselves conflict with nothing. Two who store the same purchases may be in each other's way.
                error => store.AppliedOrOvertakenAsync(nameof(Fact), command, error, cancellation),
                cancellation).ConfigureAwait(false);
        }
        catch (CommandAppliedException)
        {
            // By someone else, at the same time.
            return false;
        }
    }

    public async Task<CustomerFacts> OfCustomerAsync(CustomerId customer, ReadScope scope, CancellationToken cancellation) =>
        (await OfCustomersAsync([customer], scope, cancellation).ConfigureAwait(false))[0];

    public async Task<IReadOnlyList<CustomerFacts>> OfCustomersAsync(IReadOnlyCollection<CustomerId> customers, ReadScope scope, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(customers);
        ArgumentNullException.ThrowIfNull(scope);
        cancellation.ThrowIfCancellationRequested();
        var seen = customers.Where(customer => scope.Includes(customer)).Select(customer => Ids.Asked(customer.Value)).ToList();
        var facts = seen.Count == 0
            ? []
            : await store.ScanAsync(context => RowsAsync(context, seen, cancellation), cancellation).ToListAsync(cancellation).ConfigureAwait(false);
        var byCustomer = facts.ToLookup(fact => fact.Customer);
        return [.. customers.Select(customer => new CustomerFacts(customer, byCustomer[customer]))];
    }

    public IAsyncEnumerable<Fact> ScanAsync(ReadScope scope, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return store.ScanAsync(context => RowsAsync(context, scope.IsEverything ? null : scope.CustomerIds(), cancellation), cancellation);
    }

    public async Task AddToAsync(PopulationBuilder population, ReadScope scope, IProgress<long>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(population);
        ArgumentNullException.ThrowIfNull(scope);
        await store.ReadAsync(context => AddRowsAsync(context, population, scope.IsEverything ? null : scope.CustomerIds(), progress, cancellation), cancellation).ConfigureAwait(false);
    }

    private async Task<bool> AddRowsAsync(StoreContext context, PopulationBuilder population, IReadOnlyList<string>? customers, IProgress<long>? progress, CancellationToken cancellation)
    {
        await context.Database.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        var connection = context.Database.GetDbConnection();

        // Two statements, of one state.
        var transaction = await store.Dialect.BeginReadAsync(connection, cancellation).ConfigureAwait(false);
        await using var _ = transaction.ConfigureAwait(false);
        var purchases = Select(connection, $"SELECT customer, date, amount, profit, currency FROM {store.Dialect.Table("purchases")}{Among(customers)}", customers);
        await using var __ = purchases.ConfigureAwait(false);
        purchases.Transaction = transaction;
        await store.Dialect.AddAsync(purchases, population, progress, cancellation).ConfigureAwait(false);

        var others = Select(connection, $"SELECT kind, customer, document FROM {store.Dialect.Table("other_facts")}{Among(customers)}", customers);
        await using var ___ = others.ConfigureAwait(false);
        others.Transaction = transaction;
        var documents = await others.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        await using var ____ = documents.ConfigureAwait(false);
        while (await documents.ReadAsync(cancellation).ConfigureAwait(false))
        {
            population.Add(FactRows.Other(documents.GetInt32(0), documents.GetString(1), documents.GetString(2)));
        }

        return true;
    }

    private async IAsyncEnumerable<Fact> RowsAsync(StoreContext context, IReadOnlyList<string>? customers, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await context.Database.OpenConnectionAsync(cancellation).ConfigureAwait(false);

        // One statement, so that it sees one state.
        var command = Select(
            context.Database.GetDbConnection(),
            $"""
            SELECT 0, customer, date, amount, currency, id, product_line, profit, is_discounted, NULL FROM {store.Dialect.Table("purchases")}{Among(customers)}
            UNION ALL
            SELECT kind, customer, NULL, NULL, NULL, NULL, NULL, NULL, NULL, document FROM {store.Dialect.Table("other_facts")}{Among(customers)}
            """,
            customers);
        await using var _ = command.ConfigureAwait(false);
        var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        await using var __ = reader.ConfigureAwait(false);
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            yield return FactRows.Read(reader);
        }
    }

    private string Among(IReadOnlyList<string>? customers) => customers is null ? "" : $" WHERE {store.Dialect.IsAmong("customer")}";

    private DbCommand Select(DbConnection connection, string sql, IReadOnlyList<string>? customers)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        if (customers is not null)
        {
            AddIds(command, customers);
        }

        return command;
    }

    private async Task InsertAsync(StoreContext context, IReadOnlyCollection<Fact> facts, CancellationToken cancellation)
    {
        var connection = context.Database.GetDbConnection();
        var transaction = context.Database.CurrentTransaction!.GetDbTransaction();

        // In the order of ids, so that of two writers none waits for the other in a circle.
        var purchases = facts.OfType<Purchase>().OrderBy(purchase => purchase.Id?.Value, StringComparer.Ordinal).ToList();
        if (purchases.Count > 0)
        {
            var known = await store.Dialect.InsertAsync(connection, transaction, purchases, cancellation).ConfigureAwait(false);
            await CheckAsync(connection, transaction, known, cancellation).ConfigureAwait(false);
        }

        foreach (var fact in facts.Where(fact => fact is not Purchase))
        {
            var (kind, document) = FactRows.Document(fact);
            context.Add(new FactRow { Customer = fact.Customer.Value, Kind = kind, Document = document });
        }
    }

    /// <summary>What is there under the ids is equal to what was given, or the whole call is refused.</summary>
    private async Task CheckAsync(DbConnection connection, DbTransaction transaction, IReadOnlyList<Purchase> given, CancellationToken cancellation)
    {
        if (given.Count == 0)
        {
            return;
        }

        var command = connection.CreateCommand();
        await using var _ = command.ConfigureAwait(false);
        command.Transaction = transaction;
        command.CommandText =
            $"SELECT 0, customer, date, amount, currency, id, product_line, profit, is_discounted FROM {store.Dialect.Table("purchases")} WHERE {store.Dialect.IsAmong("id")}";
        AddIds(command, [.. given.Select(purchase => purchase.Id!.Value.Value)]);
        var stored = new Dictionary<PurchaseId, Purchase>();
        var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        await using var __ = reader.ConfigureAwait(false);
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            var purchase = (Purchase)FactRows.Read(reader);
            stored.Add(purchase.Id!.Value, purchase);
        }

        if (given.FirstOrDefault(purchase => stored.GetValueOrDefault(purchase.Id!.Value) != purchase) is { } other)
        {
            throw new BusinessRuleException(FactRules.PurchaseIdTaken, "Another purchase has that id already.", other.Id!.Value.Value);
        }
    }

    private void AddIds(DbCommand command, IReadOnlyList<string> ids)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@ids", store.Dialect.Among(ids));
        command.Parameters.Add(parameter);
    }
}
