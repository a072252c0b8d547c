using System.Data.Common;
using System.Runtime.InteropServices;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Validation;
using NodaTime;

namespace CustomerManagement.Domain.Metrics;

/// <summary>Reads purchases from the rows of a query. Those with numeric ids and without profit are gathered in columns.</summary>
internal sealed class PurchaseReader
{
    private const int Customer = 0;
    private const int Date = 1;
    private const int Amount = 2;
    private const int Profit = 3;
    private const int CurrencyCode = 4;
    private const int RowsAtOnce = 1 << 22;

    private readonly PopulationBuilder _builder;
    private readonly DbDataReader _rows;
    private readonly Type[] _types;
    private readonly bool _hasCurrency;
    private readonly List<long> _customers = [];
    private readonly List<DateOnly> _dates = [];
    private readonly List<decimal> _amounts = [];
    private Func<long>? _number;
    private Func<DateOnly> _date;
    private Func<decimal> _amount;
    private Func<decimal>? _profit;

    public PurchaseReader(PopulationBuilder builder, DbDataReader rows)
    {
        if (rows.FieldCount is <= Amount or > CurrencyCode + 1)
        {
            throw new ArgumentException("The query gives customer, date, amount and perhaps profit and currency.", nameof(rows));
        }

        _builder = builder;
        _rows = rows;
        _types = new Type[rows.FieldCount];
        _date = DateOf(rows, rows.GetFieldType(Date));
        _amount = Decimal(rows, Amount);
        _hasCurrency = rows.FieldCount > CurrencyCode;
        Choose();
    }

    public async Task ReadAsync(ProgressCount count, CancellationToken cancellation)
    {
        try
        {
            while (await _rows.ReadAsync(cancellation).ConfigureAwait(false))
            {
                count.One();
                ReadRow(count.Count, _rows);
            }
        }
        finally
        {
            TryFlush();
        }
    }

    private static Func<long>? Number(DbDataReader rows, int column) => Type.GetTypeCode(rows.GetFieldType(column)) switch
    {
        TypeCode.Int64 => () => rows.GetInt64(column),
        TypeCode.Int32 => () => rows.GetInt32(column),
        TypeCode.Int16 => () => rows.GetInt16(column),
        _ => null,
    };

    private static Func<decimal> Decimal(DbDataReader rows, int column) =>
        Number(rows, column) is { } number ? () => number()
        : rows.GetFieldType(column) == typeof(string) ? () => InputText.TryAmount(rows.GetString(column), out var amount) ? amount : throw new FormatException()
        : () => rows.GetDecimal(column);

    private static Func<DateOnly> DateOf(DbDataReader rows, Type type)
    {
        if (type == typeof(DateTime))
        {
            return () => DateOnly.FromDateTime(rows.GetDateTime(Date));
        }

        return type == typeof(string)
            ? () => InputText.TryDate(rows.GetString(Date), out var date) ? date.ToDateOnly() : throw new FormatException()
            : () => rows.GetFieldValue<DateOnly>(Date);
    }

    /// <summary>
    /// Chooses how the values of a row are read, by their types. In some databases a column has values of several types, and what is asked for as a whole
    /// number loses its decimals.
    /// </summary>
    private void Choose()
    {
        for (var column = 0; column < _types.Length; column++)
        {
            _types[column] = _rows.GetFieldType(column);
        }

        _number = Number(_rows, Customer);
        _date = DateOf(_rows, _types[Date]);
        _amount = Decimal(_rows, Amount);
        _profit = _types.Length > Profit ? Decimal(_rows, Profit) : null;
    }

    private bool HasOtherTypes()
    {
        for (var column = 0; column < _types.Length; column++)
        {
            if (_rows.GetFieldType(column) != _types[column])
            {
                return true;
            }
        }

        return false;
    }

    private void ReadRow(long row, DbDataReader rows)
    {
        if (!TryReadRow(rows, out var column))
        {
            // The cause is not passed on: its message may repeat the value.
            throw new ArgumentException($"Row {row}, column {column + 1}: there is no value, or one of another kind.", nameof(rows));
        }
    }

    private bool TryReadRow(DbDataReader rows, out int column)
    {
        column = Customer;
        try
        {
            for (; column <= Amount; column++)
            {
                if (rows.IsDBNull(column))
                {
                    return false;
                }
            }

            column = Customer;
            if (HasOtherTypes())
            {
                Choose();
            }

            var customer = _number?.Invoke() ?? 0;
            var id = _number is null ? rows.GetValue(Customer) : null;
            column = Date;
            var date = _date();
            column = Amount;
            var amount = _amount();
            column = Profit;
            var profit = _profit is null || rows.IsDBNull(Profit) ? (decimal?)null : _profit();
            column = CurrencyCode;
            var currency = _hasCurrency && !rows.IsDBNull(CurrencyCode) ? rows.GetString(CurrencyCode) : null;

            if (currency is not null && currency != _builder.Currency.Code)
            {
                var other = new Currency(currency);
                column = Customer;
                var buyer = id is null ? NumberIds.ToId(customer) : new CustomerId($"{id}");
                _builder.Add(new Purchase(buyer, LocalDate.FromDateOnly(date), new Money(amount, other), profit: profit is { } left ? new Money(left, other) : null));
                return true;
            }

            column = Customer;
            if (id is string text)
            {
                _builder.AddPurchase(text, date, amount, profit);
            }
            else if (id is not null)
            {
                _builder.AddPurchase(id, date, amount, profit);
            }
            else if (profit is not null)
            {
                _builder.AddPurchase(customer, date, amount, profit);
            }
            else
            {
                Gather(customer, date, amount);
            }
        }
        catch (Exception wrong) when (wrong is InvalidCastException or FormatException or OverflowException or ArgumentException)
        {
            return false;
        }

        return true;
    }

    private void Gather(long customer, DateOnly date, decimal amount)
    {
        _customers.Add(customer);
        _dates.Add(date);
        _amounts.Add(amount);
        if (_customers.Count == RowsAtOnce && TryFlush() is { } cancelled)
        {
            throw cancelled;
        }
    }

    /// <summary>Adds what was gathered, also when the builder's work is cancelled meanwhile: rows that came are added.</summary>
    /// <returns>What cancelled it.</returns>
    private OperationCanceledException? TryFlush()
    {
        OperationCanceledException? cancelled = null;
        try
        {
            _builder.AddPurchases<long>(CollectionsMarshal.AsSpan(_customers), CollectionsMarshal.AsSpan(_dates), CollectionsMarshal.AsSpan(_amounts));
        }
        catch (OperationCanceledException error)
        {
            // Nothing of the columns was added; facts one by one are not cancelled.
            cancelled = error;
            for (var i = 0; i < _customers.Count; i++)
            {
                _builder.AddPurchase(_customers[i], _dates[i], _amounts[i], profit: null);
            }
        }

        _customers.Clear();
        _dates.Clear();
        _amounts.Clear();
        return cancelled;
    }
}
