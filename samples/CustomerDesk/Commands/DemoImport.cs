using System.Globalization;
using CustomerDesk.Files;
using CustomerDesk.Storage;
using CustomerDesk.Views;
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
    private const int AtOnce = 2_000;

    /// <summary>Imports the files as they were known on a date. It may break off anywhere: the next run imports what is not there yet.</summary>
    public static async Task ImportDemoAsync(this IServiceProvider services, LocalDate upTo, TextWriter error, CancellationToken cancellation)
    {
        using var progress = ProgressLine.On(error);
        var folder = Path.Combine(AppContext.BaseDirectory, "Data");
        var now = services.GetRequiredService<IClock>().GetCurrentInstant();
        await CustomersAsync(services, Path.Combine(folder, "customers.csv"), now, cancellation).ConfigureAwait(false);
        await OrdersAsync(services, Path.Combine(folder, "orders.csv"), upTo, now, progress, cancellation).ConfigureAwait(false);
        await ContactsAsync(services, Path.Combine(folder, "contacts.csv"), upTo, cancellation).ConfigureAwait(false);
    }

    private static async Task CustomersAsync(IServiceProvider services, string path, Instant now, CancellationToken cancellation)
    {
        var customers = services.GetRequiredService<ICustomerRepository>();
        var territories = services.GetRequiredService<Territories>();
        var known = await customers.ScanIdsAsync(ReadScope.Everything, cancellation).ToHashSetAsync(cancellationToken: cancellation).ConfigureAwait(false);
        var registered = new List<Customer>();
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
            if (!known.Contains(new CustomerId(row.Values[0])))
            {
                registered.Add(draft.Register(now));
            }

            var place = new GeoPoint(double.Parse(row.Values[9], CultureInfo.InvariantCulture), double.Parse(row.Values[10], CultureInfo.InvariantCulture));
            territories.Add(new CustomerId(row.Values[0]), new StaffId(row.Values[8]), place);
        }

        await customers.SaveAsync(registered, command: null, cancellation).ConfigureAwait(false);
    }

    private static async Task OrdersAsync(IServiceProvider services, string path, LocalDate upTo, Instant now, ProgressLine progress, CancellationToken cancellation)
    {
        var recorder = services.GetRequiredService<SaleRecorder>();
        var done = 0;
        foreach (var sales in Sales(path).Where(sale => sale.Date <= upTo).Chunk(AtOnce))
        {
            // A sale has an id, so that it is stored once however often the file is imported.
            await recorder.RecordAsync(sales, now, cancellation).ConfigureAwait(false);
            progress.Show("orders", done += sales.Length);
        }
    }

    private static IEnumerable<Purchase> Sales(string path)
    {
        foreach (var (number, row) in CsvTable.Read(path, ["customer", "date", "product", "amount", "profit"]).Index())
        {
            var draft = new PurchaseDraft
            {
                Id = $"order-{number + 1}",
                Customer = row.Values[0],
                Date = row.Values[1],
                ProductLine = row.Values[2],
                Amount = row.Values[3],
                Profit = row.Values[4],
                Currency = DeskServices.DemoCurrency,
            };
            yield return draft.ToPurchase();
        }
    }

    private static async Task ContactsAsync(IServiceProvider services, string path, LocalDate upTo, CancellationToken cancellation)
    {
        // Contacts have no ids: those that are stored already are taken off those of the file.
        var facts = services.GetRequiredService<IFactRepository>();
        var stored = await facts.ScanAsync(ReadScope.Everything, cancellation).Where(fact => fact is not Purchase).CountByAsync(fact => fact, cancellationToken: cancellation)
            .ToDictionaryAsync(fact => fact.Key, fact => fact.Value, cancellationToken: cancellation).ConfigureAwait(false);
        foreach (var missing in Contacts(path).Where(fact => fact.Date <= upTo && !Takes(stored, fact)).Chunk(AtOnce))
        {
            await facts.AppendAsync(missing, command: null, cancellation).ConfigureAwait(false);
        }
    }

    private static IEnumerable<Fact> Contacts(string path)
    {
        foreach (var row in CsvTable.Read(path, ["customer", "date", "kind", "cost"]))
        {
            var customer = new CustomerId(row.Values[0]);
            var date = LocalDatePattern.Iso.Parse(row.Values[1]).Value;
            yield return new ContactMade(customer, date, Enum.Parse<ContactKind>(row.Values[2]));
            yield return new ServingCost(customer, date, new Money(decimal.Parse(row.Values[3], CultureInfo.InvariantCulture), new Currency(DeskServices.DemoCurrency)));
        }
    }

    private static bool Takes(Dictionary<Fact, int> stored, Fact fact)
    {
        var left = stored.GetValueOrDefault(fact);
        stored[fact] = left - 1;
        return left > 0;
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
