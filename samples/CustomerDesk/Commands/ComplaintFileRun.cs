using CustomerDesk.Files;
using CustomerDesk.Views;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Metrics;

namespace CustomerDesk.Commands;

/// <summary>The work of <c>complaints --file</c>: read complaints, learn from them, print.</summary>
internal static class ComplaintFileRun
{
    public static async Task<int> RunAsync(string path, bool skipBadRows, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var badRows = 0;
        var rows = new List<ComplaintRow>();
        foreach (var row in ComplaintFile.Read(path, message =>
        {
            if (!skipBadRows)
            {
                throw new InputException(message);
            }

            badRows++;
            error.WriteLine(message);
        }))
        {
            cancellation.ThrowIfCancellationRequested();
            rows.Add(row);
        }

        if (rows.Count == 0)
        {
            throw new InputException($"{path}: there are no complaints in the file");
        }

        var cases = rows.ConvertAll(row => row.Case);
        var quarters = LearningPeriods.By(CalendarUnit.Quarter, cases.Min(row => row.Received), cases.Max(row => row.Received));
        LearningView.Write(output, rows, new ComplaintLearning().Read(cases, quarters, Days(cases, quarters)));
        if (badRows > 0)
        {
            await error.WriteLineAsync($"{path}: {badRows} {(badRows == 1 ? "bad row" : "bad rows")} skipped").ConfigureAwait(false);
        }

        return Desk.Success;
    }

    // The file does not say how much was sold; days stand in for it, so that a course over time can be looked for at all.
    private static IEnumerable<ComplaintExposure> Days(List<ComplaintCase> cases, LearningPeriods periods)
    {
        var products = cases.Select(row => row.ProductLine).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return periods.All.SelectMany(period => products.Select(product => new ComplaintExposure(LearningDimension.Product, product, period.First, period.Days, ExposureUnit.Days))
            .Prepend(new ComplaintExposure(LearningDimension.Everything, value: null, period.First, period.Days, ExposureUnit.Days)));
    }
}
