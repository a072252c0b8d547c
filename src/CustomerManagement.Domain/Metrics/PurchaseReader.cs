using System.Data.Common;
using System.Runtime.InteropServices;
using CustomerManagement.Domain.Validation;

namespace CustomerManagement.Domain.Metrics;

/// <summary>Reads purchases from the rows of a query. Those with numeric ids and without profit are gathered in columns.</summary>
internal sealed class PurchaseReader
{
    private const int Customer = 0;
    private const int Date = 1;
    private const int Amount = 2;
    private const int Profit = 3;
    private const int RowsAtOnce = 1 << 22;

    private readonly PopulationBuilder _builder;
    private readonly DbDataReader _rows;
    private readonly Func<long>? _number;
    private readonly Func<DateOnly> _date;
    private readonly bool _hasProfit;
    private readonly List<long> _customers = [];
    private readonly List<DateOnly> _dates = [];
    private readonly List<decimal> _amounts = [];

    public PurchaseReader(PopulationBuilder builder, DbDataReader rows)
    {
        if (rows.FieldCount is < 3 or > 4)
        {
            throw new ArgumentException("The query gives customer, date, amount and perhaps profit.", nameof(rows));
        }

        _builder = builder;
        _rows = rows;
        _number = Number(rows, rows.GetFieldType(Customer));
        _date = DateOf(rows, rows.GetFieldType(Date));
        _hasProfit = rows.FieldCount > Profit;
    }

    public async Task ReadAsync(ProgressCount count, CancellationToken cancellation)
    {
        try
        {
            while (await _rows.ReadAsync(cancellation).ConfigureAwait(false))
            {
                count.One();
                ReadRow(count.Count);
            }
        }
        finally
        {
            Flush();
        }
    }

    private static Func<long>? Number(DbDataReader rows, Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Int64 => () => rows.GetInt64(Customer),
        TypeCode.Int32 => () => rows.GetInt32(Customer),
        TypeCode.Int16 => () => rows.GetInt16(Customer),
        _ => null,
    };

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

    private void ReadRow(long row)
    {
        var column = Customer;
        try
        {
            var customer = _number?.Invoke() ?? 0;
            object? id = _number is null ? Present(_rows.GetValue(Customer)) : null;
            column = Date;
            var date = _date();
            column = Amount;
            var amount = _rows.GetDecimal(Amount);
            column = Profit;
            var profit = !_hasProfit || _rows.IsDBNull(Profit) ? (decimal?)null : _rows.GetDecimal(Profit);

            column = Customer;
            if (id is not null)
            {
                _builder.AddPurchase(id, date, amount, profit);
            }
            else if (_hasProfit)
            {
                _builder.AddPurchase(customer, date, amount, profit);
            }
            else
            {
                Gather(customer, date, amount);
            }
        }
        catch (Exception wrong) when (wrong is InvalidCastException or FormatException or OverflowException or InvalidOperationException or ArgumentException)
        {
            throw new ArgumentException($"Row {row}, column {column + 1}: there is no value, or one of another kind.", nameof(row), wrong);
        }
    }

    private void Gather(long customer, DateOnly date, decimal amount)
    {
        _customers.Add(customer);
        _dates.Add(date);
        _amounts.Add(amount);
        if (_customers.Count == RowsAtOnce)
        {
            Flush();
        }
    }

    private void Flush()
    {
        _builder.AddPurchases<long>(CollectionsMarshal.AsSpan(_customers), CollectionsMarshal.AsSpan(_dates), CollectionsMarshal.AsSpan(_amounts));
        _customers.Clear();
        _dates.Clear();
        _amounts.Clear();
    }

    private static object Present(object value) => value is DBNull ? throw new FormatException() : value;
}
