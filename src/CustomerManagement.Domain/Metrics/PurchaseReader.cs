using System.Data.Common;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Validation;
using NodaTime;

namespace CustomerManagement.Domain.Metrics;

/// <summary>Reads purchases from the rows of a query. Those without profit and in the wanted currency are gathered.</summary>
internal sealed class PurchaseReader
{
    private const int Customer = 0;
    private const int Date = 1;
    private const int Amount = 2;
    private const int Profit = 3;
    private const int CurrencyCode = 4;

    private static readonly string[] _meanings =
    [
        "a customer: a whole number of 16 to 64 bits, a GUID or a text",
        "a date: DateOnly, DateTime or a text as 2024-05-31",
        "an amount: a whole number, a decimal or a text as -12.50",
        "a profit: a whole number, a decimal or a text as -12.50",
        "a currency: a code as EUR",
    ];

    private readonly PopulationBuilder _builder;
    private readonly DbDataReader _rows;
    private readonly Type[] _types;
    private readonly bool _hasCurrency;
    private Func<long>? _number;
    private Func<DateOnly> _date;
    private Func<decimal> _amount;
    private Func<decimal>? _profit;

    public PurchaseReader(PopulationBuilder builder, DbDataReader rows)
    {
        if (rows.FieldCount is <= Amount or > CurrencyCode + 1)
        {
            throw new ArgumentException(
                $"The query gives customer, date, amount and perhaps profit and currency, in this order; it has {rows.FieldCount} columns.", nameof(rows));
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
        while (await _rows.ReadAsync(cancellation).ConfigureAwait(false))
        {
            ReadRow(count.Count + 1, _rows);
            count.One();
            _builder.ThrowIfCancelled();
        }

        count.End();
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
            var found = rows.IsDBNull(column) ? "no value" : $"a {rows.GetFieldType(column).Name} that is none";
            throw new ArgumentException($"Row {row}, column {column + 1}: there is {found}, where there should be {_meanings[column]}.", nameof(rows));
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

            if (id is not (null or Guid or string))
            {
                column = Customer;
                return false;
            }

            if (currency is not null && currency != _builder.Currency.Code)
            {
                var other = new Currency(currency);
                column = Customer;
                var buyer = id is null ? NumberIds.ToId(customer) : new CustomerId($"{id}");
                _builder.Add(new Purchase(buyer, LocalDate.FromDateOnly(date), new Money(amount, other), profit: profit is { } left ? new Money(left, other) : null));
                return true;
            }

            column = Customer;
            if (profit is null && _number is not null)
            {
                _builder.Gathered.Add(customer, date, amount);
            }
            else if (profit is null && id is Guid guid)
            {
                _builder.Gathered.Add(guid, date, amount);
            }
            else if (profit is null && id is string text && !string.IsNullOrWhiteSpace(text))
            {
                _builder.Gathered.Add(text, date, amount);
            }
            else
            {
                _builder.AddPurchase<object>(id ?? customer, date, amount, profit);
            }
        }
        catch (Exception wrong) when (wrong is InvalidCastException or FormatException or OverflowException or ArgumentException)
        {
            return false;
        }

        return true;
    }
}
