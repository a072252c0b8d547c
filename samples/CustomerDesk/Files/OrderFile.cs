using CustomerManagement.Domain.Facts;
using FluentValidation;

namespace CustomerDesk.Files;

/// <summary>Reads orders: from rows of text to purchases, by way of the library's drafts.</summary>
internal static class OrderFile
{
    /// <summary>Reads the purchases of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">Which columns hold what.</param>
    /// <param name="badRow">Told of each bad row, its place and what is wrong; it may throw to stop.</param>
    /// <returns>The purchases, with the lines on which they start.</returns>
    public static IEnumerable<(long Line, Purchase Purchase)> Read(string path, OrderColumns columns, Action<string> badRow)
    {
        foreach (var row in CsvTable.Read(path, [columns.Customer, columns.Date, columns.Amount]))
        {
            var (purchase, fault) = row.Fault is null ? Parse(row, columns) : (null, row.Fault);
            if (purchase is not null)
            {
                yield return (row.Line, purchase);
            }
            else
            {
                badRow($"{path}, line {row.Line}: {fault}");
            }
        }
    }

    private static (Purchase? Purchase, string? Fault) Parse(CsvRow row, OrderColumns columns)
    {
        try
        {
            return (new PurchaseDraft { Customer = row.Values[0], Date = row.Values[1], Amount = row.Values[2] }.ToPurchase(), null);
        }
        catch (ValidationException wrong)
        {
            return (null, string.Join("; ", wrong.Errors.Select(error => $"{columns.Of(error.PropertyName)} {error.ErrorMessage}")));
        }
    }
}
