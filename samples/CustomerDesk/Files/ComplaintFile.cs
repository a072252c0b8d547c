using System.Globalization;
using CustomerManagement.Domain.Complaints;
using NodaTime;
using NodaTime.Text;

namespace CustomerDesk.Files;

/// <summary>
/// Reads consumer complaints, a row each. The cause is guessed from the issue (<see cref="IssueCauses"/>). Channels: Web is the web; Phone the hotline; Postal mail, Email and Fax are letters;
/// Referral, by which an authority passes on what came to it, counts as passed on by another. No row names who complained.
/// </summary>
internal static class ComplaintFile
{
    private const int FirstYear = 1900;
    private const int LastYear = 2099;

    private static readonly string[] _columns = ["received", "product", "issue", "company", "state", "channel", "sent_to_company", "response", "timely", "disputed"];

    private static readonly Dictionary<string, ComplaintChannel> _channels = new(StringComparer.Ordinal)
    {
        ["Web"] = ComplaintChannel.Web,
        ["Phone"] = ComplaintChannel.Hotline,
        ["Postal mail"] = ComplaintChannel.Letter,
        ["Email"] = ComplaintChannel.Letter,
        ["Fax"] = ComplaintChannel.Letter,
        ["Referral"] = ComplaintChannel.CustomersCustomer,
    };

    /// <summary>Reads the complaints of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="badRow">Told of each bad row, its place and what is wrong; it may throw to stop.</param>
    /// <returns>The complaints, in the order of the file.</returns>
    public static IEnumerable<ComplaintRow> Read(string path, Action<string> badRow)
    {
        foreach (var row in CsvTable.Read(path, _columns))
        {
            var faults = row.Fault is { } malformed ? [malformed] : Faults(row.Values).ToList();
            if (faults.Count > 0)
            {
                badRow($"{path}, line {row.Line}: {string.Join("; ", faults)}");
                continue;
            }

            var issue = row.Values[2];
            var id = new ComplaintId(string.Create(CultureInfo.InvariantCulture, $"line {row.Line}"));
            var learned = new ComplaintCase(
                id, Date(row.Values[0])!.Value, cause: issue.Length == 0 ? null : IssueCauses.Of(issue), issue: issue, productLine: row.Values[1], answeredInTime: Answer(row.Values[8]));
            yield return new ComplaintRow(learned, _channels[row.Values[5]], Answer(row.Values[9]));
        }
    }

    private static IEnumerable<string> Faults(IReadOnlyList<string> values)
    {
        if (Date(values[0]) is null)
        {
            yield return $"received is not a date from {FirstYear} to {LastYear} such as 2016-02-28";
        }

        if (!_channels.ContainsKey(values[5]))
        {
            yield return $"channel is none of {string.Join(", ", _channels.Keys)}";
        }

        if (values[6].Length > 0 && Date(values[6]) is null)
        {
            yield return $"sent_to_company is not a date from {FirstYear} to {LastYear} such as 2016-02-28";
        }

        foreach (var place in (int[])[8, 9])
        {
            if (values[place] is not ("" or "Yes" or "No"))
            {
                yield return $"{_columns[place]} is neither Yes nor No";
            }
        }
    }

    private static LocalDate? Date(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true, Value: { Year: >= FirstYear and <= LastYear } date } ? date : null;

    private static bool? Answer(string text) => text.Length == 0 ? null : text == "Yes";
}
