using System.Data.Common;
using System.Globalization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Persistence;
using NodaTime;
using NodaTime.Text;

namespace CustomerManagement.EntityFrameworkCore.Repositories;

/// <summary>Facts as they stand in rows, and back.</summary>
internal static class FactRows
{
    // What is stored, for good.
    private const int Purchase = 0;
    private const int ContactMade = 1;
    private const int ServingCost = 2;
    private const int CompetitorPurchase = 3;
    private const int AttitudeStated = 4;

    /// <summary>Reads a row: kind, customer, date, amount, currency, id, product line, profit, whether discounted, document.</summary>
    public static Fact Read(DbDataReader row) => row.GetInt32(0) switch
    {
        Purchase => Purchased(row),
        var kind => Other(kind, row.GetString(1), row.GetString(9)),
    };

    /// <summary>Reads a fact that is no purchase.</summary>
    public static Fact Other(int kind, string customer, string document)
    {
        try
        {
            return Other(kind, document);
        }
        catch (UnreadableDocumentException unreadable)
        {
            throw unreadable.About(customer);
        }
    }

    /// <summary>A purchase of a customer that cannot be read. What led to it may say what stands there, and goes no further.</summary>
    public static UnreadableDocumentException Unreadable(string customer) => new("purchase", "it has a value that is missing, or is not allowed", place: null, customer);

    /// <summary>A fact that is no purchase.</summary>
    public static (int Kind, string Document) Document(Fact fact) => fact switch
    {
        ContactMade contact => (ContactMade, SnapshotJson.WriteText(contact)),
        ServingCost cost => (ServingCost, SnapshotJson.WriteText(cost)),
        CompetitorPurchase purchase => (CompetitorPurchase, SnapshotJson.WriteText(purchase)),
        AttitudeStated attitude => (AttitudeStated, SnapshotJson.WriteText(attitude)),
        _ => throw new ArgumentException("This version of the package keeps no facts of this kind.", nameof(fact)),
    };

    private static Fact Other(int kind, string document) => kind switch
    {
        ContactMade => SnapshotJson.Read<ContactMade>(document),
        ServingCost => SnapshotJson.Read<ServingCost>(document),
        CompetitorPurchase => SnapshotJson.Read<CompetitorPurchase>(document),
        AttitudeStated => SnapshotJson.Read<AttitudeStated>(document),
        _ => throw new UnreadableDocumentException("fact", "it is of a kind that this version of the package does not know"),
    };

    private static Purchase Purchased(DbDataReader row)
    {
        var customer = row.GetString(1);
        try
        {
            return Purchased(row, customer);
        }
        catch (Exception error) when (error is FormatException or ArgumentException or OverflowException or InvalidCastException)
        {
            throw Unreadable(customer);
        }
    }

    private static Purchase Purchased(DbDataReader row, string customer)
    {
        var currency = new Currency(row.GetString(4));
        return new Purchase(
            new CustomerId(customer),
            Date(row),
            new Money(Amount(row, 3), currency),
            row.IsDBNull(5) ? null : new PurchaseId(row.GetString(5)),
            row.IsDBNull(6) ? null : row.GetString(6),
            row.IsDBNull(7) ? null : new Money(Amount(row, 7), currency),
            row.IsDBNull(8) ? null : row.GetBoolean(8));
    }

    // SQLite keeps dates and amounts as texts.
    private static LocalDate Date(DbDataReader row) =>
        row.GetFieldType(2) == typeof(string) ? LocalDatePattern.Iso.Parse(row.GetString(2)).Value : LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(2));

    private static decimal Amount(DbDataReader row, int column) =>
        row.GetFieldType(column) == typeof(string) ? decimal.Parse(row.GetString(column), NumberStyles.Number, CultureInfo.InvariantCulture) : row.GetDecimal(column);
}
