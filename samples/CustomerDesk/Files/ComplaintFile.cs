using System.Globalization;
using CustomerManagement.Domain.Complaints;
using NodaTime.Text;

namespace CustomerDesk.Files;

/// <summary>Reads complaints of consumers from a file with the columns received, product, issue and timely; other columns may be there.</summary>
internal static class ComplaintFile
{
    private static readonly string[] _columns = ["received", "product", "issue", "timely"];

    /// <summary>Reads the complaints of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="badRow">Told of each bad row, its place and what is wrong; it may throw to stop.</param>
    /// <returns>The complaints, known by their lines. Nobody says whose they are.</returns>
    public static IEnumerable<ComplaintCase> Read(string path, Action<string> badRow)
    {
        foreach (var row in CsvTable.Read(path, _columns))
        {
            var (complaint, fault) = row.Fault is null ? Parse(row) : (null, row.Fault);
            if (complaint is not null)
            {
                yield return complaint;
            }
            else
            {
                badRow($"{path}, line {row.Line}: {fault}");
            }
        }
    }

    private static (ComplaintCase? Complaint, string? Fault) Parse(CsvRow row)
    {
        var faults = new List<string>();
        var (product, issue) = (row.Values[1].Trim(), row.Values[2].Trim());
        var received = LocalDatePattern.Iso.Parse(row.Values[0].Trim());
        if (!received.Success)
        {
            faults.Add("received is not a date such as 2016-02-29");
        }

        if (product.Length == 0)
        {
            faults.Add("product is required");
        }

        bool? isInTime = row.Values[3].Trim() switch { "Yes" => true, "No" => false, "" => null, _ => Unknown() };
        return faults.Count > 0
            ? (null, string.Join("; ", faults))
            : (new ComplaintCase(
                new ComplaintId(row.Line.ToString(CultureInfo.InvariantCulture)), received.Value, cause: CauseWords.CauseOf(issue), issue: issue, productLine: product, answeredInTime: isInTime), null);

        bool? Unknown()
        {
            faults.Add("timely is neither Yes nor No");
            return null;
        }
    }
}
