using System.Buffers.Text;
using System.Text;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using Microsoft.Data.Sqlite;
using NodaTime;
using SQLitePCL;

namespace CustomerManagement.EntityFrameworkCore;

/// <summary>Inserts purchases by a statement of SQLite itself: the driver makes a dozen objects for each row, and an import has millions.</summary>
internal sealed class SqlitePurchaseInsert : IDisposable
{
    private const string Sql =
        "INSERT INTO purchases (customer, date, amount, currency, id, product_line, profit, is_discounted) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private byte[] _text = new byte[256];

    /// <summary>Prepares the statement.</summary>
    /// <param name="connection">An open connection, in a transaction.</param>
    public SqlitePurchaseInsert(SqliteConnection connection)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, Sql, out _statement));
    }

    /// <summary>Inserts a purchase, unless its id is there.</summary>
    /// <returns>Whether it was inserted.</returns>
    public bool Insert(Purchase purchase)
    {
        Bind(1, purchase.Customer.Value);
        Bind(2, purchase.Date);
        Bind(3, purchase.Amount);
        Bind(4, purchase.Amount.Currency.Code);
        Bind(5, purchase.Id?.Value);
        Bind(6, purchase.ProductLine);
        if (purchase.Profit is { } profit)
        {
            Bind(7, profit);
        }
        else
        {
            Check(raw.sqlite3_bind_null(_statement, 7));
        }

        Check(purchase.IsDiscounted is { } isDiscounted ? raw.sqlite3_bind_int(_statement, 8, isDiscounted ? 1 : 0) : raw.sqlite3_bind_null(_statement, 8));
        var result = raw.sqlite3_step(_statement);
        var inserted = raw.sqlite3_changes(_database);
        raw.sqlite3_reset(_statement);
        Check(result == raw.SQLITE_DONE ? raw.SQLITE_OK : result);
        return inserted > 0;
    }

    public void Dispose() => _statement.Dispose();

    private void Bind(int place, string? text)
    {
        if (text is null)
        {
            Check(raw.sqlite3_bind_null(_statement, place));
            return;
        }

        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_text.Length < most)
        {
            _text = new byte[most];
        }

        Check(raw.sqlite3_bind_text(_statement, place, _text.AsSpan(0, Encoding.UTF8.GetBytes(text, _text))));
    }

    // As a text, with all its digits: SQLite has no exact decimals.
    private void Bind(int place, Money money)
    {
        Utf8Formatter.TryFormat(money.Amount, _text, out var length);
        Check(raw.sqlite3_bind_text(_statement, place, _text.AsSpan(0, length)));
    }

    private void Bind(int place, LocalDate date)
    {
        var text = _text.AsSpan(0, "yyyy-MM-dd".Length);
        Digits(text[..4], date.Year);
        text[4] = (byte)'-';
        Digits(text[5..7], date.Month);
        text[7] = (byte)'-';
        Digits(text[8..], date.Day);
        Check(raw.sqlite3_bind_text(_statement, place, text));
    }

    private static void Digits(Span<byte> text, int number)
    {
        for (var place = text.Length - 1; place >= 0; place--)
        {
            text[place] = (byte)('0' + (number % 10));
            number /= 10;
        }
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(result, _database);
        }
    }
}
