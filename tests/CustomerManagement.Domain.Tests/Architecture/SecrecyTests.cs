using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Loyalty;
using CustomerManagement.Domain.Movement;
using CustomerManagement.Domain.Rules;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Surveys;
using CustomerManagement.Domain.Tests.Support;
using CustomerManagement.Domain.Validation;
using CustomerManagement.Domain.Visits;
using FluentValidation;

namespace CustomerManagement.Domain.Tests.Architecture;

/// <summary>
/// Personal data stay where they are: a canary stands in every text that may be personal, in values of all types of the library, and shows nowhere. A text that is not personal has to be
/// named below with the reason; a new one that is not fails here.
/// </summary>
public sealed class SecrecyTests
{
    private const string Canary = "hushhush";

    private const string Plain = "plain";

    private const int Values = 40;

    private const int Tries = 300;

    private static readonly Assembly _library = typeof(Money).Assembly;

    /// <summary>Texts that hold nothing personal, by the name of the parameter or property.</summary>
    private static readonly Dictionary<string, string> _plain = new(
        [
            .. Because("the host's key: it appears in events and logs, and the documentation of ids says not to use a name as one",
                "id", "by", "judgedBy", "calendar", "rule", "group", "groups", "list", "lists", "exclusive", "policy", "subject", "reference", "stop", "missed", "contract", "customer", "intermediary", "person", "refersTo", "aggregateId", "message"),
            .. Because("a code of the host's book", "code", "act", "point", "topic", "remedy", "issue", "kind", "key", "keys", "choice", "trait", "scheme", "measure", "name", "source", "currency", "aggregate", "error", "receivedBy"),
            .. Because("a group of customers, products or places", "segment", "from", "to", "outcome", "area", "product", "newProducts", "productLine", "country", "language", "zone"),
            .. Because("words of the house or of the library for everyone", "english", "simplifiedChinese", "traditionalChinese", "korean", "title", "goal", "means", "strategy", "when", "what", "valueText", "boundaryText"),
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The same, where the name alone does not say it.</summary>
    private static readonly Dictionary<(string Type, string Name), bool> _particular = new()
    {
        // A name of a person or of a house, and not that of a measure.
        [("CustomerDraft", "name")] = true, [("ContactPersonDraft", "name")] = true,

        // Choices in text, of which a wrong one may be anything.
        [("CustomerDraft", "zone")] = true, [("CustomerDraft", "language")] = true, [("ContactPersonDraft", "language")] = true, [("PostalAddressDraft", "country")] = true,

        // Keys of what complaints are counted by; and words that the library makes of figures, or that a calendar has for everyone.
        [("CommandKey", "value")] = false, [("LearningSubject", "value")] = false, [("ComplaintExposure", "value")] = false, [("SegmentStay`1", "reason")] = false, [("CustomerLeftSegment", "reason")] = false,
        [("CustomerEnteredSegment", "reason")] = false, [("RefusedRule", "reason")] = false, [("CalendarDay", "reason")] = false, [("ExceptionalDay", "reason")] = false,
    };

    /// <summary>Types that any serialiser writes whole, and those that hold one.</summary>
    private static readonly Type[] _written =
    [
        // Drafts are read from what comes from outside, so they must be written the same way; a host logs none.
        typeof(CustomerDraft), typeof(ContactPersonDraft), typeof(PhoneNumberDraft), typeof(PostalAddressDraft), typeof(PurchaseDraft), typeof(ComplaintDraft), typeof(SurveyAnswerDraft),

        // The words of staff about a pin, a pick or a sign: hosts keep these with a serialiser of their own, alone or in the verdicts that rest on them, and they come back.
        typeof(SegmentPin<>), typeof(HandPick), typeof(HandPickedList), typeof(OnList), typeof(RuleTrace), typeof(FitJudgement), typeof(FitPart), typeof(FitFinding),
    ];

    /// <summary>What cannot be made of single values, and holds no text of its own: figures of populations, decisions that must agree with their reasons, and what works with all of these.</summary>
    private static readonly string[] _notMade =
    [
        "AbcOptions", "AbcScheme", "AllOf", "AnyOf", "ComplaintChronology", "ComplaintContexts", "ComplaintRuns", "ConversionCase", "ConversionProspect",
        "CustomerAgenda", "CustomerFact", "CustomerManagementBuilder", "CustomerManagementOptions", "CustomerOutlook", "CustomerPolicies", "CustomerReview",
        "CustomerRecords", "CustomerReviews", "CustomerSegmentation", "CustomerSegments", "DecisionPrinter", "Decision`1", "ErasureRuns", "ExchangeRateTable", "ExclusiveChange", "ExclusiveGroups",
        "ExclusiveVerdict", "FactCatalogue", "FactComparison", "FindingPrinter", "FitAssessor", "FitFinding", "FitOptions", "FollowUpContext", "FollowUpRuns",
        "FollowUpSubject", "GroupChange", "GroupRules", "GroupRulesReader", "GroupVerdict", "KeptTier`1", "LearningPeriods", "LearningReport", "LoyaltyFinding",
        "LunarCalendar", "Measure", "MovementPrinter", "NextTier`1", "NotificationReceiver", "OutboxRelay", "ParetoOptions", "ParetoScheme", "PolicyComparison", "PolicyMove", "PopulationBuilder",
        "PopulationGroups", "PopulationMetrics", "PopulationSegments", "PopulationSummary", "RemedyLimits", "RetentionRuns", "RfmBoundaries", "RfmCuts", "RuleTrace", "SaleRecorder",
        "SegmentBoundaries", "SegmentChange`1", "ServiceRuns", "StabilityOptions", "StableDecision`1", "StoredSubjects", "StrategyBook", "VerdictPrinter", "WeekOfWork", "WeeklyProgress",
    ];

    public static TheoryData<Type> Holders => [.. Types()];

    public static TheoryData<Type> Aggregates => [.. _library.GetExportedTypes().Where(type => type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(AggregateRoot<>))];

    public static TheoryData<Type> Drafts => [.. _library.GetExportedTypes().Where(type => type.Name.EndsWith("Draft", StringComparison.Ordinal) && type.Namespace != typeof(Route).Namespace && type != typeof(SurveyRatingDraft))];

    [Theory]
    [MemberData(nameof(Holders))]
    public void Nothing_shows_what_is_personal(Type type)
    {
        var made = Enumerable.Range(0, Values).Select(seed => Made(type, seed, _ => Canary)).TakeWhile(value => value is not null).ToList();
        Assert.Equal(_notMade.Contains(type.Name), made.Count == 0);
        Assert.All(made, value => Assert.Null(Leak(value!)));
    }

    /// <summary>What constructors refuse they do not repeat, however odd it is.</summary>
    [Theory]
    [MemberData(nameof(Holders))]
    public void No_error_of_a_constructor_shows_what_is_personal(Type type)
    {
        if (_notMade.Contains(type.Name))
        {
            return;
        }

        for (var seed = 0; seed < Values; seed++)
        {
            _ = Made(type, seed, Odd, refused: error => Assert.False(Shows(error.ToString()), type.Name));
        }
    }

    /// <summary>What a store gives back, and no aggregate can be, is refused without repeating it.</summary>
    [Theory]
    [MemberData(nameof(Aggregates))]
    public void No_error_of_restoring_shows_what_is_personal(Type aggregate)
    {
        var restore = aggregate.GetMethod("Restore")!;
        var refusals = 0;
        for (var seed = 0; seed < 20 * Values; seed++)
        {
            var snapshot = Made(restore.GetParameters()[0].ParameterType, seed, _ => Canary);
            object?[] given = restore.GetParameters().Length == 1 ? [snapshot] : [snapshot, new CalendarBook([])];
            try
            {
                Assert.Null(Leak(restore.Invoke(null, given)!));
            }
            catch (TargetInvocationException error)
            {
                refusals++;
                Assert.True(error.InnerException is ArgumentException or BusinessRuleException, error.InnerException?.GetType().Name);
                Assert.False(Shows(error.ToString()));
            }
        }

        Assert.True(refusals > 0 || aggregate == typeof(Customer) || aggregate == typeof(MarketReport));
    }

    /// <summary>Failures of input carry a code and a place, and not the value.</summary>
    [Theory]
    [MemberData(nameof(Drafts))]
    public void No_error_of_input_shows_what_is_personal(Type draft)
    {
        var kind = typeof(InputValidator<>).MakeGenericType(draft);
        var validators = _library.GetExportedTypes().Where(type => type.IsAssignableTo(kind)).ToList();
        Assert.NotEmpty(validators);
        var failures = 0;
        for (var seed = 0; seed < Values; seed++)
        {
            var validator = (IValidator)Made(validators[0], seed, Odd)!;
            var given = Made(draft, seed, Odd)!;
            foreach (var failure in validator.Validate((IValidationContext)Activator.CreateInstance(typeof(ValidationContext<>).MakeGenericType(draft), given)!).Errors)
            {
                failures++;
                Assert.Null(failure.AttemptedValue);
                Assert.False(Shows($"{failure} {failure.PropertyName} {failure.ErrorMessage} {failure.CustomState} {failure.FormattedMessagePlaceholderValues?.Count}"));
            }
        }

        Assert.True(failures > 0);
    }

    [Fact]
    public void What_was_withheld_is_not_read_back()
    {
        Type[] withheld = [.. _library.GetExportedTypes().Where(type => type.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType is { IsGenericType: true } converter && converter.Name == "WithheldJsonConverter`1")];
        Assert.Equal(
            ["Birthday", "ContactPerson", "CustomerName", "CustomerProfile", "CustomerReach", "EmailAddress", "GeoPoint", "ImprovementText", "PhoneNumber", "PostalAddress", "PrivateNote", "TargetPlanVersion"],
            withheld.Select(type => type.Name).Order(StringComparer.Ordinal));
        Assert.All(withheld, type =>
        {
            Assert.Equal("\"(withheld)\"", Json(Made(type, seed: 1, _ => Canary)!));
            Assert.All(["\"(withheld)\"", $"\"{Canary}\"", "{}", "7"], json =>
                Assert.False(Shows(Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, type)).ToString())));
        });
    }

    [Fact]
    public void The_test_sees_a_leak()
    {
        Assert.Equal("ToString", Leak(new LeakingRecord("1", Canary)));
        Assert.Equal("ToString", Leak(new LeakingHolder(new LeakingRecord("1", Canary))));
        Assert.Equal("JSON", Leak(new LeakingJson(Canary)));
        Assert.Null(Leak(new LeakingRecord(Canary.ToUpperInvariant()[..3], Plain)));
        Assert.False(IsPersonal(typeof(CustomerId), "value"));
        Assert.True(IsPersonal(typeof(LeakingRecord), "note"));
    }

    private static string Odd(System.Random random) => random.Next(5) switch
    {
        0 => $"{Canary}\n\u0000",
        1 => string.Concat(Enumerable.Repeat(Canary, 1_000)),
        2 => $"{Canary}\ud83d",
        3 => $"\u2028{Canary}@{Canary}@",
        _ => Canary,
    };

    private static IEnumerable<Type> Types() =>
        from type in _library.GetExportedTypes()
        where type is { IsEnum: false, IsInterface: false, IsAbstract: false } && !type.IsAssignableTo(typeof(Exception)) && !type.IsAssignableTo(typeof(Delegate)) && !type.IsAssignableTo(typeof(IValidator))
        let closed = type.ContainsGenericParameters ? Closed(type) : type
        where closed is not null
        select closed;

    private static Type? Closed(Type type) => type.GetGenericArguments().Length == 1 ? type.MakeGenericType(typeof(AbcTier)) : null;

    private static object? Made(Type type, int seed, Func<System.Random, string> personal, Action<Exception>? refused = null)
    {
        var random = new System.Random(seed);
        try
        {
            return new AnyValue(random, (owner, name) => IsPersonal(owner, name) ? personal(random) : Plain, refused, Tries).Of(type);
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    private static bool IsPersonal(Type owner, string name) =>
        _particular.TryGetValue((owner.Name, char.ToLowerInvariant(name[0]) + name[1..]), out var isPersonal) ? isPersonal : !_plain.ContainsKey(name) && !owner.Name.EndsWith("Id", StringComparison.Ordinal);

    private static string? Leak(object value) =>
        Shows(Text(value)) ? "ToString" : IsWritten(value.GetType()) ? null : Shows(Json(value)) ? "JSON" : null;

    // What cannot be printed says why.
    private static string? Text(object value)
    {
        try
        {
            return value.ToString();
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return error.ToString();
        }
    }

    private static bool Shows(string? text) => text?.Contains(Canary, StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsWritten(Type type) => _written.Contains(type.IsGenericType ? type.GetGenericTypeDefinition() : type);

    private static string? Json(object value)
    {
        try
        {
            return JsonSerializer.Serialize(value, value.GetType());
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return error.Message;
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Because(string reason, params IEnumerable<string> names) => names.Select(name => KeyValuePair.Create(name, reason));

    private sealed record LeakingRecord(string Id, string Note);

    private sealed record LeakingHolder(LeakingRecord Inner);

    private sealed record LeakingJson(string Note)
    {
        public override string ToString() => PersonalDataIsWithheld;

        [JsonIgnore]
        public string PersonalDataIsWithheld => Plain;
    }
}
