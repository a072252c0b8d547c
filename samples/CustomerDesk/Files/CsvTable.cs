using System.Text;
using CsvHelper;

namespace CustomerDesk.Files;

/// <summary>Reads columns of a CSV file (RFC 4180, UTF-8 with or without byte-order mark). It never guesses: what is malformed is a fault of its row.</summary>
internal static class CsvTable
{
    private const int LongestRow = 16 * 1024 * 1024;

    private static readonly UTF8Encoding _strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the rows of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">The columns wanted, by their exact names.</param>
    /// <returns>The rows in order; a faulty one has no values.</returns>
    /// <exception cref="InputException">The file cannot be read, lacks a column, or leaves a quote open.</exception>
    public static IEnumerable<CsvRow> Read(string path, IReadOnlyList<string> columns)
    {
        CsvMalformedRecord? malformed = null;
        using var reader = Open(path, record => malformed = record);
        var places = Places(path, reader, columns);
        if (malformed is { } header)
        {
            throw new InputException($"{path}, line 1: {Words(header.Reason)}");
        }

        while (Next(path, reader))
        {
            if (malformed is { Reason: CsvMalformedReason.UnterminatedQuote })
            {
                throw new InputException($"{path}, line {reader.LineNumber}: {Words(CsvMalformedReason.UnterminatedQuote)}");
            }

            var fault = malformed is { } found ? Words(found.Reason) : null;
            malformed = null;
            yield return fault is null ? Row(reader, places, columns) : new CsvRow(reader.LineNumber, [], fault);
        }
    }

    private static CsvReader Open(string path, Action<CsvMalformedRecord> onMalformed)
    {
        var options = new CsvReaderOptions
        {
            Separator = ',',
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
            MaxRecordSize = LongestRow,
            OnMalformedRecord = onMalformed,
        };
        try
        {
            return CsvReader.FromFile(path, options);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException($"{path}: {Words(unreadable, path)}");
        }
    }

    private static int[] Places(string path, CsvReader reader, IReadOnlyList<string> columns)
    {
        try
        {
            reader.ReadHeader();
        }
        catch (Exception unreadable) when (unreadable is CsvFormatException or IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path}, line 1: the header cannot be read");
        }

        if (reader.Headers.All(string.IsNullOrEmpty))
        {
            throw new InputException($"{path}, line 1: the file has no header");
        }

        return [.. columns.Select(column => Place(path, reader, column))];
    }

    private static int Place(string path, CsvReader reader, string column)
    {
        var places = reader.Headers.Index().Where(header => header.Item == column).Select(header => header.Index).ToList();
        return places.Count switch
        {
            0 => throw new InputException($"{path}, line 1: there is no column '{column}'"),
            1 => places[0],
            _ => throw new InputException($"{path}, line 1: there is more than one column '{column}'"),
        };
    }

    private static bool Next(string path, CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException tooLong)
        {
            throw new InputException($"{path}, line {tooLong.LineNumber}: a row is longer than {LongestRow / (1024 * 1024)} MiB; is a quote left open?");
        }
        catch (IOException)
        {
            throw new InputException($"{path}: the file cannot be read to its end");
        }
    }

    private static CsvRow Row(CsvReader reader, int[] places, IReadOnlyList<string> columns)
    {
        if (reader.FieldCount != reader.Headers.Count)
        {
            return new CsvRow(reader.LineNumber, [], $"there are {reader.FieldCount} fields where the header has {reader.Headers.Count}");
        }

        var values = new string[places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            var bytes = reader.GetSpan(places[i]);
            if (bytes.Contains((byte)0))
            {
                return new CsvRow(reader.LineNumber, [], $"{columns[i]} contains a NUL character");
            }

            try
            {
                values[i] = _strictUtf8.GetString(bytes);
            }
            catch (DecoderFallbackException)
            {
                return new CsvRow(reader.LineNumber, [], $"{columns[i]} is not UTF-8 text");
            }
        }

        return new CsvRow(reader.LineNumber, values, Fault: null);
    }

    private static string Words(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.UnterminatedQuote => "a quote is opened here and never closed",
        CsvMalformedReason.TextAfterClosingQuote => "there is text after a closing quote",
        CsvMalformedReason.StrayQuote => "there is a quote inside a field that is not quoted",
        _ => "the row is malformed",
    };

    private static string Words(Exception unreadable, string path) => unreadable switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        _ when Directory.Exists(path) => "this is a folder, not a file",
        UnauthorizedAccessException => "the file may not be read",
        _ => "the file cannot be opened",
    };
}
