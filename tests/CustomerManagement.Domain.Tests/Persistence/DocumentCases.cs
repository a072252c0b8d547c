using System.Collections;
using System.Reflection;
using System.Text.Json.Serialization;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Persistence;
using CustomerManagement.Domain.Services;
using CustomerManagement.Domain.Surveys;
using CustomerManagement.Domain.Targets;
using CustomerManagement.Domain.Tests.Support;
using CustomerManagement.Domain.Visits;

namespace CustomerManagement.Domain.Tests.Persistence;

/// <summary>What is kept as documents, in all shapes and with the worst of texts.</summary>
internal static class DocumentCases
{
    /// <summary>Everything that is kept as a document.</summary>
    public static readonly Type[] Kinds =
    [
        typeof(CustomerSnapshot), typeof(FollowUpSnapshot), typeof(VisitPlanSnapshot), typeof(DailyReportSnapshot), typeof(MarketReportSnapshot), typeof(SalesMeetingSnapshot),
        typeof(ComplaintSnapshot), typeof(ImprovementSnapshot), typeof(ServiceDutySnapshot), typeof(SurveySnapshot), typeof(TargetPlanSnapshot), typeof(ConductRecord), typeof(PlanningLog),
        typeof(Purchase), typeof(ContactMade), typeof(ServingCost), typeof(CompetitorPurchase), typeof(AttitudeStated),
    ];

    /// <summary>Texts that trip over quoting, direction, code units, mark-up and length; none is blank or ill-formed.</summary>
    private static readonly string[] _texts =
    [
        "x", "a\"b\\c/d", "\ud842\udfb7\u91ce \ud83d\ude00", "\u0645\u062b\u0627\u0644 \u202e abc", "e\u0301", "\u4e24\u884c", "\uc608\uc2dc", "<b>&'</b>", "null", "(withheld)", "{\"schema\":2}", "\u200bx\ufeff",
        "\u2028", "'; --", "x-y.z", "price", "\uffff\ufffd", new('n', 200), new('\u6f22', 4_000), "two\nlines\t",
    ];

    private static readonly Dictionary<Type, (Func<object, byte[]> Write, Func<byte[], object> Read)> _ways = Kinds.ToDictionary(
        kind => kind,
        kind => ((Func<object, byte[]>, Func<byte[], object>))typeof(DocumentCases).GetMethod(nameof(WaysOf), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(kind).Invoke(null, null)!);

    public static byte[] Write(object snapshot) => _ways[snapshot.GetType()].Write(snapshot);

    public static object Read(Type kind, byte[] document) => _ways[kind].Read(document);

    /// <summary>A snapshot of a kind: right by itself, though not always one that an aggregate could have given.</summary>
    public static object Any(Type kind, int seed)
    {
        var random = new System.Random(seed);
        return new AnyValue(random, (_, _) => Text(random)).Of(kind);
    }

    public static string Text(System.Random random) => _texts[random.Next(_texts.Length)];

    /// <summary>Whether two values hold the same: lists item by item, decimals with their digits, all else by its properties or its own equality.</summary>
    public static bool HoldTheSame(object? one, object? other)
    {
        if (one is null || other is null || one is string || one.GetType() is { IsPrimitive: true } or { IsEnum: true } or { Namespace: "NodaTime" or "NodaTime.TimeZones" })
        {
            return Equals(one, other);
        }

        if (one is decimal number)
        {
            return other is decimal same && decimal.GetBits(number).SequenceEqual(decimal.GetBits(same));
        }

        if (one is IEnumerable list)
        {
            return other is IEnumerable others && list.Cast<object?>().ToList() is var items && others.Cast<object?>().ToList() is var same
                && items.Count == same.Count && items.Zip(same).All(pair => HoldTheSame(pair.First, pair.Second));
        }

        return one.GetType() == other.GetType()
            && one.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => !property.IsDefined(typeof(JsonIgnoreAttribute))).All(property => HoldTheSame(property.GetValue(one), property.GetValue(other)));
    }

    private static (Func<object, byte[]> Write, Func<byte[], object> Read) WaysOf<T>()
        where T : class => (snapshot => SnapshotJson.Write((T)snapshot), document => SnapshotJson.Read<T>(document));
}
