using System.Globalization;
using System.Text;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using NodaTime;

namespace CustomerManagement.Domain.Testing.Contracts;

/// <summary>Values that stores are hard put to keep.</summary>
internal static class MadeUp
{
    public static WorkingCalendar Hours { get; } = new("contract-hours", 2, DateTimeZoneProviders.Tzdb["Asia/Seoul"], WorkingWeek.MondayToFriday(DayHours.Of("09:00-12:00", "13:00-18:00")));

    /// <summary>A moment that no store rounds without being found out.</summary>
    public static Instant At { get; } = Instant.FromUtc(2024, 6, 7, 8, 0) + Duration.FromNanoseconds(123_456_789);

    public static LocalDate Day { get; } = new(2024, 2, 29);

    /// <summary>Ids of which several differ by case, white space or the way they are written only.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        "a-1", "A-1", "a-1 ", " a-1", "a-1\t", "\u00e9", "e\u0301", "ss", "\u00df", "i", "\u0131", "\u0130", "1", "01", "1.0", "'; DROP TABLE customers; --", "a'b", "a\"b", "a\\b", "%", "_", "a_1",
        "a\u0001b", "a\u202eb", "ab", "a\u200bb", "\ud83d\ude00", "\ud83d\ude01", "\u5ba2\u6237", "\uace0\uac1d", "\u1100\u1169\uac1d", "../x", "null", "NaN", "{\"a\":1}", "<b>",
        new string('x', 299), new string('x', 300),
    ];

    /// <summary>As long as a note may be, in several scripts.</summary>
    public static PrivateNote LongNote { get; } = new(string.Concat(Enumerable.Repeat("\u5ba2'\";--\ud83d\ude00\u202e\n", PrivateNote.MaximumLength / 10)));

    public static PrivateNote Note(int number) => new(string.Create(CultureInfo.InvariantCulture, $"note {number} '; -- \"\\ \u5ba2\u6237 \ud83d\ude00"));

    public static string Name(string prefix, int number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{number}");

    /// <summary>An id in letters that can be told apart in a message.</summary>
    public static string Shown(string id)
    {
        var text = new StringBuilder();
        foreach (var letter in id.Length > 40 ? id[..40] : id)
        {
            text.Append(letter is >= ' ' and <= '~' ? letter.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"));
        }

        return text.ToString();
    }
}
