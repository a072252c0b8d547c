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

    public static void Write(TextWriter output, IReadOnlyList<CustomerReview> reviews)
    {
        using var line = new MemoryStream();
        using var writer = new Utf8JsonWriter(line, _options);
        output.Write("[\n");
        for (var i = 0; i < reviews.Count; i++)
        {
            line.SetLength(0);
            writer.Reset();
            WriteCustomer(writer, reviews[i]);
            writer.Flush();
            output.Write(Encoding.UTF8.GetString(line.GetBuffer().AsSpan(0, (int)line.Length)));
            output.Write(i < reviews.Count - 1 ? ",\n" : "\n");
        }

        output.Write("]\n");
        output.Flush();
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
