using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Targets;
using CustomerManagement.Domain.Visits;
using NodaTime;

namespace CustomerManagement.Domain.Persistence;

/// <summary>How documents and events are written and read.</summary>
internal static class DocumentOptions
{
    // Letters of all scripts are written as they are; what means something in HTML is escaped.
    private static readonly JavaScriptEncoder _encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>
    /// Whole, with personal data, and strict: a property that is not known would be lost when the document is written back. What a constructor asks for must be there.
    /// </summary>
    public static JsonSerializerOptions Documents { get; } = Create(JsonUnmappedMemberHandling.Disallow, [.. WithPersonalData()]);

    /// <summary>Events are read and never written back: what a newer version says besides does no harm.</summary>
    public static JsonSerializerOptions Events { get; } = Create(JsonUnmappedMemberHandling.Skip, []);

    public static JsonWriterOptions Writing { get; } = new() { Encoder = _encoder, SkipValidation = true };

    private static JsonSerializerOptions Create(JsonUnmappedMemberHandling unknown, IReadOnlyList<JsonConverter> more)
    {
        var options = new JsonSerializerOptions
        {
            AllowDuplicateProperties = false,
            Encoder = _encoder,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            TypeInfoResolver = PersistenceJsonContext.Default,
            UnmappedMemberHandling = unknown,
        };
        foreach (var converter in more.Concat(Everywhere()))
        {
            options.Converters.Add(converter);
        }

        options.MakeReadOnly();
        return options;
    }

    private static IEnumerable<JsonConverter> Everywhere() =>
        [new WellFormedTextJsonConverter(), new InstantJsonConverter(), new LocalDateJsonConverter(), new LocalDateTimeJsonConverter(), new DurationJsonConverter(), .. ChoiceConverters.All];

    private static IEnumerable<JsonConverter> WithPersonalData() =>
    [
        new PlainTextJsonConverter<CustomerName>(text => new CustomerName(text), name => name.Value),
        new PlainTextJsonConverter<EmailAddress>(text => new EmailAddress(text), address => address.Value),
        new PlainTextJsonConverter<PrivateNote>(text => new PrivateNote(text), note => note.Text),
        new PlainTextJsonConverter<ImprovementText>(text => new ImprovementText(text), written => written.Text),
        new PlainTextJsonConverter<Birthday>(Birthday.Parse, birthday => birthday.ToIsoText()),
        new PlainTextJsonConverter<LanguageTag>(text => new LanguageTag(text), language => language.Value),
        new PlainTextJsonConverter<DateTimeZone>(DateTimeZoneProviders.Tzdb.GetZoneOrNull, IdOf),
        new DocumentJsonConverter<PhoneNumber, PhoneNumberDocument>(),
        new DocumentJsonConverter<PostalAddress, PostalAddressDocument>(),
        new DocumentJsonConverter<ContactPerson, ContactPersonDocument>(),
        new DocumentJsonConverter<CustomerProfile, CustomerProfileDocument>(),
        new DocumentJsonConverter<CustomerReach, CustomerReachDocument>(),
        new DocumentJsonConverter<TargetPlanVersion, TargetPlanVersionDocument>(),
        new DocumentJsonConverter<PlanningLog, PlanningLogDocument>(),
    ];

    private static string IdOf(DateTimeZone zone) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone.Id)?.Id ?? throw new ArgumentException("A time zone that is kept is one of the tz database.", nameof(zone));
}
