using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CustomerManagement.Domain.Reviews;
using NodaTime.Text;

namespace CustomerDesk.Views;

/// <summary>Prints reviews as one JSON array, a line per customer.</summary>
internal static class SegmentJson
{
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Prints each review as it comes; nothing before the first one is there.</summary>
    public static async Task WriteAsync(TextWriter output, IAsyncEnumerable<CustomerReview> reviews)
    {
        using var line = new MemoryStream();
        await using var writer = new Utf8JsonWriter(line, _options);
        var before = "[\n";
        await foreach (var review in reviews.ConfigureAwait(false))
        {
            line.SetLength(0);
            writer.Reset();
            WriteCustomer(writer, review);
            await writer.FlushAsync().ConfigureAwait(false);
            await output.WriteAsync(before).ConfigureAwait(false);
            await output.WriteAsync(Encoding.UTF8.GetString(line.GetBuffer().AsSpan(0, (int)line.Length))).ConfigureAwait(false);
            before = ",\n";
        }

        await output.WriteAsync("\n]\n").ConfigureAwait(false);
        await output.FlushAsync().ConfigureAwait(false);
    }

    private static void WriteCustomer(Utf8JsonWriter writer, CustomerReview review)
    {
        var (metrics, segments) = (review.Metrics, review.Segments);
        writer.WriteStartObject();
        writer.WriteString("customer", review.Customer.Value);
        writer.WriteNumber("amount", metrics.Amount);
        writer.WriteNumber("purchases", metrics.PurchaseDates);
        writer.WriteString("last", metrics.LastPurchase is { } last ? LocalDatePattern.Iso.Format(last) : null);
        writer.WriteString("abc", segments.Abc.Segment.ToString());
        writer.WriteString("pareto", segments.Pareto.Segment.ToString());
        writer.WriteString("lifecycle", segments.Lifecycle.Segment.ToString());
        writer.WriteString("rfm", segments.Rfm.Segment.IsNone ? null : segments.Rfm.Segment.ToString());
        writer.WriteEndObject();
    }
}
