using System.Globalization;

namespace CustomerManagement.Domain.Tests.Rules;

/// <summary>Documents of groups, half of them right, the others with something wrong at a random place.</summary>
internal static class RandomDocument
{
    private static readonly string[] _wrong =
    [
        "null", "[]", "{}", "7", "1e999", "-0", "\"\"", "\"\\ud800\"", "\"\\u0000\"", "true", "{\"all\":[]}", "{\"fact\":\"nothing\",\"is\":\"atLeast\",\"value\":1}",
        "{\"group\":\"g0\"}", "{\"group\":\"nobody\"}", "{\"list\":\"silver\"}", "{\"fact\":\"size\",\"is\":\"oneOf\",\"value\":[1]}", "{\"all\":{},\"all\":[]}", "{\"not\":{\"not\":", "]", "\"", "\ud800", "\ufeff", "{\"\":1}",
    ];

    public static string Make(Random random)
    {
        var count = random.Next(1, 6);
        var groups = Enumerable.Range(0, count).Select(i => $$"""{"id":"g{{i}}","version":{{random.Next(1, 9)}},"when":{{Rule(random, i, random.Next(6))}}}""");
        var exclusive = random.Next(3) == 0 ? $$""","exclusive":["g{{random.Next(count + (random.Next(4) == 0 ? 1 : 0))}}"]""" : "";
        var json = $$"""{"format":1,"groups":[{{string.Join(',', groups)}}]{{exclusive}}}""";
        for (var wrongs = random.Next(2) == 0 ? 0 : random.Next(1, 4); wrongs > 0; wrongs--)
        {
            var place = random.Next(json.Length);
            var wrong = _wrong[random.Next(_wrong.Length)];
            json = random.Next(4) switch
            {
                0 => json[..place],
                1 => json.Insert(place, wrong),
                2 => json.Replace(string.Create(CultureInfo.InvariantCulture, $"\"value\":{random.Next(100)}"), $"\"value\":{wrong}", StringComparison.Ordinal),
                _ => json.Replace("{\"group\":\"g0\"}", wrong, StringComparison.Ordinal),
            };
            if (json.Length == 0)
            {
                break;
            }
        }

        return json;
    }

    // A group asks for groups before it only, so that what is right has no circle.
    private static string Rule(Random random, int before, int depth) => (depth == 0 ? 3 + random.Next(2) : random.Next(5)) switch
    {
        0 => $$"""{"all":[{{Parts(random, before, depth)}}]}""",
        1 => $$"""{"any":[{{Parts(random, before, depth)}}]}""",
        2 => $$"""{"not":{{Rule(random, before, depth - 1)}}}""",
        3 when before > 0 => $$"""{"group":"g{{random.Next(before)}}"}""",
        _ => Comparison(random),
    };

    private static string Comparison(Random random) => random.Next(10) switch
    {
        0 => """{"fact":"growth","is":"missing"}""",
        1 => """{"list":"gold"}""",
        2 => $$"""{"fact":"big","is":"equalTo","value":{{(random.Next(2) == 0 ? "true" : "false")}}}""",
        3 => """{"fact":"size","is":"oneOf","value":["large","small"]}""",
        4 => $$"""{"fact":"first-purchase","is":"moreThan","value":"2024-0{{random.Next(0, 10)}}-01"}""",
        _ => $$"""{"fact":"{{(random.Next(2) == 0 ? "amount" : "purchases")}}","is":"{{(random.Next(2) == 0 ? "atLeast" : "lessThan")}}","value":{{random.Next(100)}}}""",
    };

    private static string Parts(Random random, int before, int depth) =>
        string.Join(',', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Rule(random, before, depth - 1)));
}
