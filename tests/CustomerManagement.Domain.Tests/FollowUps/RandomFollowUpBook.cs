using System.Globalization;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Strategies;
using NodaTime;

namespace CustomerManagement.Domain.Tests.FollowUps;

/// <summary>Books that are right, and documents with something wrong at a random place.</summary>
internal static class RandomFollowUpBook
{
    private static readonly string[] _wrong =
    [
        "null", "[]", "{}", "7", "-1", "0.5", "1e999", "-0", "\"\"", "\"\\ud800\"", "\"\\u0000\"", "true", "{\"kind\":\"purchase\"}", "{\"kind\":\"silence\",\"kind\":1}",
        "\"birthday\"", "[[[[", "]", "\"", "\ud800", "\ufeff", "{\"\":1}", "\"2024-02-30\"", "99999999999", "[\"call\",\"call\"]", ",", ":", "\"a\":{},",
    ];

    private static readonly string[] _texts = ["tea", "茶", "차 한 잔", "O'Neill & <Söhne>", "\"quoted\\\"", "🎂", new('x', 200)];

    public static FollowUpBook Make(Random random) => new(Enumerable.Range(0, random.Next(6)).Select(place => Rule(random, place)).ToList());

    /// <summary>Spoils a document once or some times, in any way that comes.</summary>
    public static string Spoil(string json, Random random)
    {
        for (var wrongs = random.Next(1, 4); wrongs > 0 && json.Length > 0; wrongs--)
        {
            var place = random.Next(json.Length);
            var wrong = _wrong[random.Next(_wrong.Length)];
            json = random.Next(5) switch
            {
                0 => json[..place],
                1 => json.Insert(place, wrong),
                2 => json.Remove(place, random.Next(Math.Min(20, json.Length - place))),
                _ => ReplaceValue(json, place, wrong),
            };
        }

        return json;
    }

    private static string ReplaceValue(string json, int place, string wrong)
    {
        var start = json.IndexOf(": ", place, StringComparison.Ordinal);
        var end = start < 0 ? -1 : json.AsSpan(start + 2).IndexOfAny(",\n");
        return end < 0 ? json : json[..(start + 2)] + wrong + json[(start + 2 + end)..];
    }

    private static FollowUpRule Rule(Random random, int place)
    {
        var from = random.Next(-FollowUpTiming.Furthest, FollowUpTiming.Furthest + 1);
        var timing = new FollowUpTiming(from, random.Next(from, FollowUpTiming.Furthest + 1), Any<OffsetUnit>(random), Any<DayShift>(random));
        var terms = new FollowUpTerms(Any<ContactAim>(random), [.. Some<ContactChannel>(random, least: 1)], Any<StaffRole>(random), random.Next(FollowUpTerms.HighestPriority + 1), Any<CatchUp>(random));
        var audience = new FollowUpAudience(Some<AbcTier>(random), Some<LifecycleStage>(random), Texts(random));
        var title = new Labels(Text(random), Text(random), Text(random), Text(random));
        return new FollowUpRule(string.Create(CultureInfo.InvariantCulture, $"rule-{place}.x"), random.Next(1, int.MaxValue), title, Trigger(random), timing, terms, audience)
        {
            OnceInDays = random.Next(FollowUpTiming.Furthest + 1),
            HoldsFrom = random.Next(3) == 0 ? new LocalDate(random.Next(1, 10_000), random.Next(1, 13), random.Next(1, 29)) : null,
        };
    }

    private static IFollowUpTrigger Trigger(Random random) => random.Next(7) switch
    {
        0 => new PurchaseTrigger(Amount(random), random.Next(2) == 0 ? Text(random) : null),
        1 => new SilenceTrigger(random.Next(1, SilenceTrigger.MaximumDays + 1)),
        2 => new BirthdayTrigger(Any<LeapDay>(random)),
        3 => new HolidayTrigger(Texts(random)),
        4 => new ReviewTrigger(random.Next(1, Recurrence.MaximumInterval + 1)),
        5 => new EventTrigger(Text(random), random.Next(2) == 0 ? random.Next(1, EventTrigger.MaximumBuyerMonths + 1) : null),
        _ => new ContactTrigger(Any<ContactKind>(random)),
    };

    private static Money? Amount(Random random) => random.Next(4) switch
    {
        0 => null,
        1 => new Money(decimal.MaxValue, Currency.None),
        2 => new Money(0.0000000000000000000000000001m, new Currency("KRW")),
        _ => new Money(random.Next(1, 1_000_000) / 100m, new Currency("EUR")),
    };

    private static string Text(Random random) => _texts[random.Next(_texts.Length)];

    private static List<string> Texts(Random random) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => Text(random)).Distinct(StringComparer.Ordinal)];

    private static TValue Any<TValue>(Random random)
        where TValue : struct, Enum => Enum.GetValues<TValue>()[random.Next(Enum.GetValues<TValue>().Length)];

    private static List<TValue> Some<TValue>(Random random, int least = 0)
        where TValue : struct, Enum => [.. Enum.GetValues<TValue>().OrderBy(_ => random.Next()).Take(random.Next(least, Enum.GetValues<TValue>().Length + 1))];
}
