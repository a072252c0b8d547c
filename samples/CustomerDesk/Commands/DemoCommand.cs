using CustomerDesk.DemoData;
using CustomerDesk.Storage;
using CustomerDesk.Views;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Reviews;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerDesk.Commands;

/// <summary>The demo: everything, on bundled data.</summary>
internal static class DemoCommand
{
    public static async Task<int> RunAsync(DemoDatabase database, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var asOf = DemoDataGenerator.AsOf;
        using var services = DeskServices.BuildDemo(database);
        await services.ImportDemoAsync(asOf, error, cancellation).ConfigureAwait(false);

        var reviews = services.GetRequiredService<CustomerReviews>();
        var now = await reviews.ReviewEveryoneAsync(asOf, cancellation: cancellation).ToListAsync(cancellation).ConfigureAwait(false);
        var yearAgo = await reviews.ReviewEveryoneAsync(asOf.PlusYears(-1), cancellation: cancellation).ToListAsync(cancellation).ConfigureAwait(false);
        var names = await NamesAsync(services, now, cancellation).ConfigureAwait(false);
        DemoView.Write(output, now, yearAgo, names);
        return Desk.Success;
    }

    private static async Task<Dictionary<CustomerId, string>> NamesAsync(
        IServiceProvider services, IEnumerable<CustomerReview> reviews, CancellationToken cancellation)
    {
        var customers = services.GetRequiredService<ICustomerRepository>();
        var names = new Dictionary<CustomerId, string>();
        foreach (var review in reviews)
        {
            var file = await customers.FindAsync(review.Customer, ReadScope.Everything, cancellation).ConfigureAwait(false);
            names[review.Customer] = file?.Profile.Name?.Value ?? "";
        }

        return names;
    }
}
