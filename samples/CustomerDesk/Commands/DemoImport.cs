using System.Globalization;
using CustomerDesk.Files;
using CustomerDesk.Storage;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Visits;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;

namespace CustomerDesk.Commands;

/// <summary>Brings the bundled files into the desk: customers registered, sales recorded, contacts and their cost noted.</summary>
internal static class DemoImport
{
    /// <summary>Imports the files as they were known on a date.</summary>
    public static async Task ImportDemoAsync(this IServiceProvider services, LocalDate upTo, CancellationToken cancellation)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Data");
        var now = services.GetRequiredService<IClock>().GetCurrentInstant();
        await CustomersAsync(services, Path.Combine(folder, "customers.csv"), now, cancellation).ConfigureAwait(false);
        await OrdersAsync(services, Path.Combine(folder, "orders.csv"), upTo, now, cancellation).ConfigureAwait(false);
        await ContactsAsync(services, Path.Combine(folder, "contacts.csv"), upTo, cancellation).ConfigureAwait(false);
    }

    private static async Task CustomersAsync(IServiceProvider services, string path, Instant now, CancellationToken cancellation)
    {
        var customers = services.GetRequiredService<ICustomerRepository>();
        var territories = services.GetRequiredService<Territories>();
        foreach (var row in CsvTable.Read(path, ["customer", "name", "kind", "role", "language", "zone", "contact", "birthday", "rep", "latitude", "longitude"]))
        {
            var kind = Enum.Parse<CustomerKind>(row.Values[2]);
            var birthday = NullIfEmpty(row.Values[7]);
            var draft = new CustomerDraft
            {
                Id = row.Values[0],
                Name = row.Values[1],
                Kind = kind,
                Role = Enum.Parse<CustomerRole>(row.Values[3]),
                Language = row.Values[4],
                Zone = row.Values[5],
                Birthday = kind == CustomerKind.Person ? birthday : null,
                Contacts = row.Values[6].Length == 0 ? [] : [new ContactPersonDraft { Id = "1", Name = row.Values[6], Birthday = birthday }],
            };
            await customers.SaveAsync([draft.Register(now)], command: null, cancellation).ConfigureAwait(false);
            var place = new GeoPoint(double.Parse(row.Values[9], CultureInfo.InvariantCulture), double.Parse(row.Values[10], CultureInfo.InvariantCulture));
            territories.Add(new CustomerId(row.Values[0]), new StaffId(row.Values[8]), place);
        }
    }

    private static async Task OrdersAsync(IServiceProvider services, string path, LocalDate upTo, Instant now, CancellationToken cancellation)
    {
        var recorder = services.GetRequiredService<SaleRecorder>();
        foreach (var row in CsvTable.Read(path, ["customer", "date", "product", "amount", "profit"]))
        {
            var draft = new PurchaseDraft
            {
                Customer = row.Values[0], Date = row.Values[1], ProductLine = row.Values[2], Amount = row.Values[3], Profit = row.Values[4], Currency = DeskServices.DemoCurrency,
            };
            var sale = draft.ToPurchase();
            if (sale.Date <= upTo)
            {
                await recorder.RecordAsync(sale, now, cancellation).ConfigureAwait(false);
            }
        }
    }

    private static async Task ContactsAsync(IServiceProvider services, string path, LocalDate upTo, CancellationToken cancellation)
    {
        var facts = services.GetRequiredService<IFactRepository>();
        foreach (var row in CsvTable.Read(path, ["customer", "date", "kind", "cost"]))
        {
            var customer = new CustomerId(row.Values[0]);
            var date = LocalDatePattern.Iso.Parse(row.Values[1]).Value;
            if (date > upTo)
            {
                continue;
            }

            var cost = new Money(decimal.Parse(row.Values[3], CultureInfo.InvariantCulture), new Currency(DeskServices.DemoCurrency));
            Fact[] contact = [new ContactMade(customer, date, Enum.Parse<ContactKind>(row.Values[2])), new ServingCost(customer, date, cost)];
            await facts.AppendAsync(contact, command: null, cancellation).ConfigureAwait(false);
        }
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
