using CustomerManagement.Worker;

namespace CustomerManagement.EntityFrameworkCore.Tests.Clocks;

/// <summary>What the shifts of <see cref="NightStory"/> must have done, worked out by hand, and what is wrong with what they said.</summary>
internal static class NightVerdict
{
    // Follow-up, the shift that does it, its first day.
    private static readonly (string FollowUp, string Shift, string DueOn)[] _followUps =
    [
        ("sale/buyer/2028-01-31", "2028-02-25T10:00+01", "2028-02-01"),
        ("sale/buyer/2028-02-25", "2028-02-29T10:00+01", "2028-02-28"), // a Friday's on Monday; at half past eight nobody is called
        ("month/buyer/2028-01-31", "2028-02-29T10:00+01", "2028-02-29"), // a month after the 31st
        ("birthday/leap/2028-02-29", "2028-02-29T10:00+01", "2028-02-29"),
        ("sale/buyer/2028-02-29", "2028-03-27T09:30+02", "2028-03-01"),
        ("sale/buyer/2028-03-24", "2028-03-27T09:30+02", "2028-03-27"),
        ("birthday/spring/2028-03-26", "2028-03-27T09:30+02", "2028-03-27"), // on the Sunday when an hour is lost
        ("sale/buyer/2028-03-27", "2028-06-15T10:00+02", "2028-03-28"), // by the clock that is wrong, and never again
        ("birthday/labour/2028-05-01", "2028-06-15T10:00+02", "2028-05-02"),
        ("sale/buyer/2028-03-28", "2028-04-18T09:01+02", "2028-03-29"),
        ("sale/buyer/2028-04-13", "2028-04-18T09:01+02", "2028-04-18"), // after Good Friday, the weekend and Easter Monday
        ("sale/buyer/2028-10-27", "2028-10-30T09:01+01", "2028-10-30"),
        ("birthday/autumn/2028-10-29", "2028-10-30T09:01+01", "2028-10-30"), // on the Sunday when an hour comes twice
        ("sale/buyer/2028-12-29", "2029-01-02T14:55+01", "2029-01-02"),
        ("birthday/eve/2028-12-31", "2029-01-02T14:55+01", "2029-01-02"), // a Sunday, and New Year is closed
        ("birthday/new-year/2029-01-01", "2029-01-02T14:55+01", "2029-01-02"),
        ("birthday/leap/2029-02-28", "2029-02-28T10:00+01", "2029-02-28"), // a year without the day
    ];

    // Complaint, when its answer was due, the shift whose sweep finds it broken, if it was not found as it was noted, the shift that tells of it.
    private static readonly (string Complaint, string Deadline, string? Found, string Told)[] _broken =
    [
        ("lost-hour", "2028-03-26T03:30+02", "2028-03-26T03:31+02", "2028-03-26T03:31+02"), // a day after half past two
        ("short-night", "2028-03-26T05:00+02", "2028-03-27T09:30+02", "2028-03-27T09:30+02"), // from one o'clock three hours that pass
        ("weekend", "2028-03-27T15:00+02", "2028-06-15T10:00+02", "2028-03-28T10:00+02"),
        ("from-the-future", "2028-03-29T10:30+02", "2028-04-17T10:00+02", "2028-04-17T10:00+02"),
        ("first-hour", "2028-10-29T02:30+02", null, "2028-10-29T02:31+02"), // noted too late
        ("second-hour", "2028-10-29T02:30+01", "2028-10-29T02:31+01", "2028-10-29T02:31+01"),
        ("year", "2029-01-02T15:00+01", "2029-02-28T10:00+01", "2029-02-28T10:00+01"), // not yet five minutes before
    ];

    // Planned, and waits for its day when the story ends.
    private const string Waits = "birthday/spring/2029-03-26";

    /// <param name="shifts">What each shift said, in the order of <see cref="NightStory.Moments"/>.</param>
    /// <returns>What is wrong, a line each; none where all is right.</returns>
    public static IReadOnlyList<string> Of(IReadOnlyList<IReadOnlyList<string>> shifts)
    {
        var expected = NightStory.Moments.SelectMany(moment => Expected(moment.Text)).ToList();
        var said = shifts.SelectMany((lines, place) => lines
            .Where(line => Of(line) is "done" or "dropped" or "swept" || line.StartsWith("told ComplaintPromiseBroken", StringComparison.Ordinal))
            .Select(line => $"{NightStory.Moments[place].Text} {line}")).ToList();
        string[] told = [.. shifts.SelectMany(lines => lines).Where(line => Of(line) == "told").Select(line => string.Join(' ', line.Split(' ')[1..3]))];
        return
        [
            .. Surplus(expected, said).Select(line => $"missing: {line}"),
            .. Surplus(said, expected).Select(line => $"too much: {line}"),
            .. Surplus([.. Events()], told).Select(line => $"never told: {line}"),
            .. Surplus(told, [.. Events()]).Select(line => $"told for nothing or again: {line}"),
            .. shifts.Select(lines => lines[^1]).Where(line => line != "ended"),
            .. shifts[^1].Where(line => Of(line) == "unsent" && line != "unsent 0 set aside 0"),
            .. shifts.SelectMany(lines => lines).Where(line => Of(line) == "planned" && !line.EndsWith(" withdrawn 0 left 0", StringComparison.Ordinal)),
        ];
    }

    private static IEnumerable<string> Expected(string shift)
    {
        var found = _broken.Count(each => each.Found == shift);
        return
        [
            $"{shift} swept {found} broken {found} escalated 0 failed",
            .. _followUps.Where(each => each.Shift == shift).Select(each => $"{shift} done {each.FollowUp} on {shift[..10]}, due {each.DueOn}"),
            .. _broken.Where(each => each.Told == shift).Select(each => $"{shift} told {nameof(Domain.Complaints.ComplaintPromiseBroken)} {each.Complaint} {each.Deadline}"),
        ];
    }

    private static IEnumerable<string> Events() =>
    [
        .. NightStory.Moments.SelectMany(moment => moment.Customers).Select(each => $"CustomerFileOpened {each.Id}"),
        $"FollowUpPlanned {Waits}",
        .. _followUps.SelectMany(each => new[] { $"FollowUpPlanned {each.FollowUp}", $"FollowUpDone {each.FollowUp}" }),
        .. _broken.SelectMany(each => new[] { $"ComplaintReceived {each.Complaint}", $"ComplaintPromised {each.Complaint}", $"ComplaintPromiseBroken {each.Complaint}", $"ComplaintEscalated {each.Complaint}" }),
    ];

    private static string Of(string line) => line.Split(' ')[0];

    /// <summary>What is in one list more often than in another.</summary>
    private static IEnumerable<string> Surplus(IReadOnlyList<string> lines, IReadOnlyList<string> others)
    {
        var left = others.ToList();
        return [.. lines.Where(line => !left.Remove(line))];
    }
}
