using System.Buffers.Text;
using System.Text;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.EntityFrameworkCore.Repositories;
using Microsoft.Data.Sqlite;
using NodaTime;
using SQLitePCL;

namespace CustomerManagement.EntityFrameworkCore;

/// <summary>Reads purchases by a statement of SQLite itself into the columns of a population: the driver makes an object of each value.</summary>
internal sealed class SqlitePurchaseRead : IDisposable
{
    private const int Customer = 0;
    private const int Date = 1;
    private const int Amount = 2;
    private const int Profit = 3;
    private const int CurrencyCode = 4;
    private const int RowsAtOnce = 1 << 13;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly PopulationBuilder _population;
    private readonly byte[] _currency;

    // A customer has many purchases and one text.
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _idsByCharacters;
    private readonly string[] _customers = new string[RowsAtOnce];
    private readonly DateOnly[] _dates = new DateOnly[RowsAtOnce];
    private readonly decimal[] _amounts = new decimal[RowsAtOnce];
    private char[] _characters = new char[256];
    private int _waiting;

    /// <summary>Prepares the statement.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="sql">A query of customer, date, amount, profit and currency.</param>
    /// <param name="ids">Its only parameter; <c>null</c> when it has none.</param>
    /// <param name="population">Takes the purchases.</param>
    public SqlitePurchaseRead(SqliteConnection connection, string sql, string? ids, PopulationBuilder population)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
        if (ids is not null)
        {
            Check(raw.sqlite3_bind_text(_statement, 1, ids));
        }

        _population = population;
        _currency = Encoding.UTF8.GetBytes(population.Currency.Code);
        _idsByCharacters = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Reads all rows.</summary>
    /// <param name="progress">Told now and then how many came.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public void Read(IProgress<long>? progress, CancellationToken cancellation)
    {
        int result;
        for (var rows = 0L; (result = raw.sqlite3_step(_statement)) == raw.SQLITE_ROW;)
        {
            ReadRow();
            if (++rows % RowsAtOnce == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(rows);
            }
        }

        Check(result == raw.SQLITE_DONE ? raw.SQLITE_OK : result);
        Flush();
    }

    public void Dispose() => _statement.Dispose();

    private void ReadRow()
    {
        var customer = CustomerOfRow();
        var date = DateOfRow(customer);
        var amount = Decimal(Amount, customer);
        if (raw.sqlite3_column_type(_statement, Profit) == raw.SQLITE_NULL && raw.sqlite3_column_blob(_statement, CurrencyCode).SequenceEqual(_currency))
        {
            (_customers[_waiting], _dates[_waiting], _amounts[_waiting]) = (customer, date, amount);
            if (++_waiting == RowsAtOnce)
            {
                Flush();
            }

            return;
        }

        var currency = CurrencyOfRow(customer);
        Money? profit = raw.sqlite3_column_type(_statement, Profit) == raw.SQLITE_NULL ? null : new Money(Decimal(Profit, customer), currency);
        _population.Add(new Purchase(new CustomerId(customer), LocalDate.FromDateOnly(date), new Money(amount, currency), profit: profit));
    }

    private void Flush()
    {
        var rows = _waiting;
        _waiting = 0;
        _population.AddPurchases<string>(_customers.AsSpan(0, rows), _dates.AsSpan(0, rows), _amounts.AsSpan(0, rows));
    }

    private string CustomerOfRow()
    {
        var text = raw.sqlite3_column_blob(_statement, Customer);
        if (_characters.Length < text.Length)
        {
            _characters = new char[text.Length];
        }

        ReadOnlySpan<char> characters = _characters.AsSpan(0, Encoding.UTF8.GetChars(text, _characters));
        if (!_idsByCharacters.TryGetValue(characters, out var id))
        {
            id = characters.ToString();
            _ids.Add(id);
        }

        return id;
    }

    private DateOnly DateOfRow(string customer)
    {
        var text = raw.sqlite3_column_blob(_statement, Date);
        return text.Length == "yyyy-MM-dd".Length && Digits(text[..4], out var year) && Digits(text[5..7], out var month) && Digits(text[8..], out var day)
                && year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : throw FactRows.Unreadable(customer);
    }

    private Currency CurrencyOfRow(string customer)
    {
        try
        {
            return new Currency(Encoding.UTF8.GetString(raw.sqlite3_column_blob(_statement, CurrencyCode)));
        }
        catch (ArgumentException)
        {
            throw FactRows.Unreadable(customer);
        }
    }

    private static bool Digits(ReadOnlySpan<byte> text, out int number) => Utf8Parser.TryParse(text, out number, out var read) && read == text.Length;

    private decimal Decimal(int column, string customer)
    {
        var text = raw.sqlite3_column_blob(_statement, column);
        return Utf8Parser.TryParse(text, out decimal value, out var read) && read == text.Length ? value : throw FactRows.Unreadable(customer);
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(result, _database);
        }
    }
}
