using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Services;
using CustomerManagement.Domain.Surveys;
using CustomerManagement.Domain.Targets;
using CustomerManagement.Domain.Visits;

namespace CustomerManagement.Domain.Persistence;

/// <summary>
/// Writes what repositories keep as documents, and reads it back as it was: the one serialiser that writes personal data. Everywhere else their types write <c>(withheld)</c>.
/// Whoever keeps what it writes keeps personal data.
/// </summary>
/// <remarks>
/// <para>
/// Documents are made of <see cref="CustomerSnapshot"/>, <see cref="FollowUpSnapshot"/>, <see cref="VisitPlanSnapshot"/>, <see cref="DailyReportSnapshot"/>,
/// <see cref="MarketReportSnapshot"/>, <see cref="SalesMeetingSnapshot"/>, <see cref="ComplaintSnapshot"/>, <see cref="ImprovementSnapshot"/>, <see cref="ServiceDutySnapshot"/>,
/// <see cref="SurveySnapshot"/>, <see cref="TargetPlanSnapshot"/>, <see cref="ConductRecord"/> and <see cref="PlanningLog"/>, and of the facts <see cref="Purchase"/>, <see cref="ContactMade"/>,
/// <see cref="ServingCost"/>, <see cref="CompetitorPurchase"/> and <see cref="AttitudeStated"/>.
/// </para>
/// <para>
/// A document is <c>{"schema":1,"kind":"complaint","state":{…}}</c>, in JSON and UTF-8; the order of properties does not matter. Decimals keep their digits, choices are numbers, time zones are
/// ids of the tz database. A property that joins a state later and may be missing needs no new schema; any other change is a step from one schema to the next, and older documents go through
/// all steps when they are read. A document of a later schema, or with a property that is not known, is refused and not read in part: what is not known would be lost when it is saved again.
/// </para>
/// <para>Safe for use by several threads.</para>
/// </remarks>
public static class SnapshotJson
{
    /// <summary>Writes a document.</summary>
    /// <typeparam name="T">What it is made of: one of the types named above.</typeparam>
    /// <param name="snapshot">What to keep.</param>
    /// <returns>The document in UTF-8.</returns>
    /// <exception cref="ArgumentException">Nothing of this type is kept as a document, a text has half a surrogate pair, or a time zone is none of the tz database.</exception>
    public static byte[] Write<T>(T snapshot)
        where T : class => Written(snapshot).WrittenSpan.ToArray();

    /// <summary>Writes a document as a text, for stores that keep texts.</summary>
    /// <inheritdoc cref="Write"/>
    /// <returns>The document.</returns>
    public static string WriteText<T>(T snapshot)
        where T : class => Encoding.UTF8.GetString(Written(snapshot).WrittenSpan);

    /// <summary>Reads a document.</summary>
    /// <typeparam name="T">What it was made of.</typeparam>
    /// <param name="document">The document in UTF-8.</param>
    /// <returns>What was kept.</returns>
    /// <exception cref="UnreadableDocumentException">It is damaged, of another kind, or of a later schema.</exception>
    /// <exception cref="ArgumentException">Nothing of this type is kept as a document.</exception>
    public static T Read<T>(ReadOnlySpan<byte> document)
        where T : class => (T)DocumentReader.Read(DocumentKinds.Of<T>(nameof(document)), document);

    /// <summary>Reads a document that was kept as a text.</summary>
    /// <param name="document">The document.</param>
    /// <inheritdoc cref="Read{T}(ReadOnlySpan{byte})"/>
    public static T Read<T>(string document)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(document);
        return Read<T>(Encoding.UTF8.GetBytes(document));
    }

    private static ArrayBufferWriter<byte> Written<T>(T snapshot)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var kind = DocumentKinds.Of<T>(nameof(snapshot));
        var buffer = new ArrayBufferWriter<byte>(2_048);
        using var writer = new Utf8JsonWriter(buffer, DocumentOptions.Writing);
        writer.WriteStartObject();
        writer.WriteNumber(DocumentReader.Schema, kind.Version);
        writer.WriteString(DocumentReader.Kind, kind.Name);
        writer.WritePropertyName(DocumentReader.State);
        JsonSerializer.Serialize(writer, snapshot, (JsonTypeInfo<T>)kind.Shape);
        writer.WriteEndObject();
        writer.Flush();
        return buffer;
    }
}
