using CustomerDesk.Files;
using CustomerDesk.Views;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Metrics;

namespace CustomerDesk.Commands;

/// <summary>The work of <c>complaints --file</c>: read, learn, print.</summary>
internal static class ComplaintFileRun
{
    public static async Task<int> RunAsync(string path, bool skipBadRows, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var badRows = 0;
        var cases = new List<ComplaintCase>();
        foreach (var complaint in ComplaintFile.Read(path, Bad))
        {
            cancellation.ThrowIfCancellationRequested();
            cases.Add(complaint);
        }

        if (cases.Count == 0)
        {
            throw new InputException($"{path}: there are no complaints in the file");
        }

        var periods = LearningPeriods.By(CalendarUnit.Quarter, cases.Min(complaint => complaint.Received), cases.Max(complaint => complaint.Received));
        LearningView.Write(output, new ComplaintLearning().Read(cases, periods, Days(cases, periods)));
        if (badRows > 0)
        {
            await error.WriteLineAsync($"{path}: {badRows} {(badRows == 1 ? "bad row" : "bad rows")} skipped").ConfigureAwait(false);
        }

        return Desk.Success;

        void Bad(string message)
        {
            if (!skipBadRows)
            {
                throw new InputException(message);
            }

            badRows++;
            error.WriteLine(message);
        }
    }

    // The file says nothing of what was sold; what is left to set complaints against is time.
    private static IEnumerable<ComplaintExposure> Days(List<ComplaintCase> cases, LearningPeriods periods)
    {
        var products = cases.Select(complaint => complaint.ProductLine).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return periods.All.SelectMany(period => products.Select(product => new ComplaintExposure(LearningDimension.Product, product, period.First, period.Days, ExposureUnit.Days))
            .Prepend(new ComplaintExposure(LearningDimension.Everything, value: null, period.First, period.Days, ExposureUnit.Days)));
    }
}
