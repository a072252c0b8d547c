using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace CustomerDesk.DemoData;

/// <summary>The three demo files as CSV text with LF line endings.</summary>
/// <param name="Customers">Who the customers are: one row for each customer.</param>
/// <param name="Orders">What they bought and sent back: one row for each order line.</param>
/// <param name="Contacts">When one side got in touch with the other, and what that cost.</param>
public sealed record DemoFiles(string Customers, string Orders, string Contacts)
{
    private const string CustomerHeader = "customer,name,kind,role,language,zone,contact,birthday,rep,latitude,longitude";
    private const string OrderHeader = "customer,date,product,amount,profit";
    private const string ContactHeader = "customer,date,kind,cost";

    /// <summary>Writes the rows as files; orders and contacts are sorted by date, then customer.</summary>
    internal static DemoFiles Write(
        IEnumerable<string[]> customers,
        IEnumerable<(LocalDate Date, string Customer, string Product, long Amount, long Profit)> orders,
        IEnumerable<(LocalDate Date, string Customer, string Kind, long Cost)> contacts) =>
        new(
            Csv(CustomerHeader, customers),
            Csv(OrderHeader, orders
                .OrderBy(order => order.Date).ThenBy(order => order.Customer, StringComparer.Ordinal)
                .Select(order => new[] { order.Customer, Day(order.Date), order.Product, Money(order.Amount), Money(order.Profit) })),
            Csv(ContactHeader, contacts
                .OrderBy(contact => contact.Date).ThenBy(contact => contact.Customer, StringComparer.Ordinal)
                .Select(contact => new[] { contact.Customer, Day(contact.Date), contact.Kind, Money(contact.Cost) })));

    private static string Csv(string header, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder(header).Append('\n');
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Field)).Append('\n');
        }

        return text.ToString();
    }

    private static string Field(string value) =>
        value.AsSpan().ContainsAny(",\"\r\n") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;

    private static string Day(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static string Money(long cents) => (cents / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
