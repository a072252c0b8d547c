using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CustomerManagement.Domain.Kernel;
using NodaTime.Text;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>Writes follow-up rules as the document that <see cref="FollowUpRulesReader"/> reads back as an equal book.</summary>
public static class FollowUpRulesWriter
{
    // Titles in Chinese and Korean stay legible.
    private static readonly JsonWriterOptions _options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes a book.</summary>
    /// <param name="book">The rules.</param>
    /// <returns>The document, of several lines that end with a line feed. The same book always gives the same text.</returns>
    /// <exception cref="ArgumentException">
    /// A document cannot say it: a rule has a trigger of the host's own or a text that is blank, of several lines or of more than 200 characters, or there is more than a document may have.
    /// </exception>
    public static string Write(FollowUpBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, _options))
        {
            json.WriteStartObject();
            json.WriteNumber("format", 1);
            json.WriteStartArray("rules");
            foreach (var rule in book.Rules)
            {
                Write(json, rule);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        var text = Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
        var errors = new FollowUpRulesReader().TryRead(text, out var read);
        if (read is null || !read.Rules.Equals(book.Rules))
        {
            throw new ArgumentException($"A document cannot say this book: {errors.Errors.FirstOrDefault()?.PropertyName ?? "a text"} would be read as something else.", nameof(book));
        }

        return text;
    }

    private static void Write(Utf8JsonWriter json, FollowUpRule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteNumber("version", rule.Version);
        json.WriteStartObject("title");
        json.WriteString("en", rule.Title.English);
        json.WriteString("zh-Hans", rule.Title.SimplifiedChinese);
        json.WriteString("zh-Hant", rule.Title.TraditionalChinese);
        json.WriteString("ko", rule.Title.Korean);
        json.WriteEndObject();
        json.WriteStartObject("on");
        Write(json, rule.Trigger, rule.Id);
        json.WriteEndObject();
        json.WriteStartObject("due");
        json.WriteNumber("from", rule.Timing.From);
        json.WriteNumber("to", rule.Timing.To);
        json.WriteString("unit", FollowUpWords.Of(rule.Timing.Unit));
        json.WriteString("shift", FollowUpWords.Of(rule.Timing.Shift));
        json.WriteEndObject();
        json.WriteString("aim", FollowUpWords.Of(rule.Terms.Aim));
        WriteList(json, "channels", rule.Terms.Channels.Select(FollowUpWords.Of));
        json.WriteString("by", FollowUpWords.Of(rule.Terms.By));
        json.WriteNumber("priority", rule.Terms.Priority);
        json.WriteString("catchUp", FollowUpWords.Of(rule.Terms.CatchUp));
        if (rule.Audience != FollowUpAudience.Everyone)
        {
            json.WriteStartObject("for");
            WriteList(json, "tiers", rule.Audience.Tiers.Select(FollowUpWords.OfSegment));
            WriteList(json, "stages", rule.Audience.Stages.Select(FollowUpWords.OfSegment));
            WriteList(json, "groups", rule.Audience.Groups);
            json.WriteEndObject();
        }

        json.WriteNumber("onceInDays", rule.OnceInDays);
        if (rule.HoldsFrom is { } from)
        {
            json.WriteString("holdsFrom", LocalDatePattern.Iso.Format(from));
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IFollowUpTrigger trigger, string rule)
    {
        switch (trigger)
        {
            case PurchaseTrigger purchase:
                WriteKind(json, TriggerKind.Purchase);
                WriteAmount(json, purchase.AtLeast);
                WriteText(json, "productLine", purchase.ProductLine);
                break;
            case SilenceTrigger silence:
                WriteKind(json, TriggerKind.Silence);
                json.WriteNumber("days", silence.Days);
                break;
            case BirthdayTrigger birthday:
                WriteKind(json, TriggerKind.Birthday);
                json.WriteString("leapDay", FollowUpWords.Of(birthday.LeapDay));
                break;
            case HolidayTrigger holiday:
                WriteKind(json, TriggerKind.Holiday);
                WriteList(json, "keys", holiday.Keys);
                break;
            case ReviewTrigger review:
                WriteKind(json, TriggerKind.Review);
                json.WriteNumber("everyMonths", review.EveryMonths);
                break;
            case EventTrigger happening:
                WriteKind(json, TriggerKind.Event);
                json.WriteString("event", happening.Kind);
                if (happening.BuyerMonths is { } months)
                {
                    json.WriteNumber("buyerMonths", months);
                }

                break;
            case ContactTrigger contact:
                WriteKind(json, TriggerKind.Contact);
                json.WriteString("contact", FollowUpWords.Of(contact.Kind));
                break;
            default:
                throw new ArgumentException($"The trigger of rule {rule} is the host's own: a document cannot say it.", nameof(trigger));
        }
    }

    private static void WriteKind(Utf8JsonWriter json, TriggerKind kind) => json.WriteString("kind", FollowUpWords.Of(kind));

    private static void WriteAmount(Utf8JsonWriter json, Money? atLeast)
    {
        if (atLeast is not { } limit)
        {
            return;
        }

        json.WriteStartObject("atLeast");
        json.WriteNumber("amount", limit.Amount);
        if (limit.Currency != Currency.None)
        {
            json.WriteString("currency", limit.Currency.Code);
        }

        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        var all = texts.ToList();
        if (all.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        all.ForEach(json.WriteStringValue);
        json.WriteEndArray();
    }
}
