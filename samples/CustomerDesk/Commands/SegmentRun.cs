using CustomerDesk.Files;
using CustomerDesk.Storage;
using CustomerDesk.Views;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Registration;
using CustomerManagement.Domain.Reviews;
using CustomerManagement.Domain.Segmentation;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CustomerDesk.Commands;

/// <summary>The work of <c>segment</c>: read orders, record the sales, review everyone, print.</summary>
internal static class SegmentRun
{
    public static async Task<int> RunAsync(SegmentRequest request, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        using var services = DeskServices.Build(new CustomerManagementOptions
        {
            Review = new ReviewOptions { Months = request.Months },
            Pareto = ParetoOptions.ByAmount,
        });
        using var progress = ProgressLine.On(error);

        var badRows = 0;
        var orders = OrderFile.Read(request.Orders, request.Columns, message =>
        {
            if (!request.SkipBadRows)
            {
                throw new InputException(message);
            }

            badRows++;
            progress.Clear();
            error.WriteLine(message);
        });
        var sales = await RecordAsync(services, orders, request.AsOf, progress, cancellation).ConfigureAwait(false);
        var reviews = services.GetRequiredService<CustomerReviews>().ReviewEveryoneAsync(AsOf(request, sales), cancellation: cancellation);
        progress.Clear();
        try
        {
            await (request.Json ? SegmentJson.WriteAsync(output, reviews) : SegmentView.WriteAsync(output, reviews)).ConfigureAwait(false);
        }
        catch (BusinessRuleException broken) when (broken.Subject is { } customer)
        {
            var line = sales.FirstLineOf(new CustomerId(customer));
            throw new InputException($"{request.Orders}, line {line}: {broken.Message} The customer is the one first met here.");
        }

        if (badRows > 0)
        {
            await error.WriteLineAsync($"{request.Orders}: {badRows} {(badRows == 1 ? "bad row" : "bad rows")} skipped").ConfigureAwait(false);
        }

        return Desk.Success;
    }

    private static async Task<RecordedSales> RecordAsync(
        IServiceProvider services, IEnumerable<(long Line, Purchase Purchase)> orders, LocalDate? asOf, ProgressLine progress, CancellationToken cancellation)
    {
        var recorder = services.GetRequiredService<SaleRecorder>();
        var now = services.GetRequiredService<IClock>().GetCurrentInstant();
        var sales = new RecordedSales();
        foreach (var (line, purchase) in orders)
        {
            sales.Saw(line, purchase);
            progress.Show("reading", sales.Rows);

            // What was bought after the as-of date does not exist yet, and neither does a customer of whom nothing else is known.
            if (asOf is null || purchase.Date <= asOf)
            {
                await recorder.RecordAsync(purchase, now, cancellation).ConfigureAwait(false);
            }
        }

        return sales;
    }

    private static LocalDate AsOf(SegmentRequest request, RecordedSales sales)
    {
        if (sales.FirstDate is not { } first || sales.LastDate is not { } last)
        {
            throw new InputException($"{request.Orders}: there are no orders in the file");
        }

        var asOf = request.AsOf ?? last;
        return asOf >= first ? asOf : throw new InputException($"--as-of lies before the first date in {request.Orders}");
    }
}
