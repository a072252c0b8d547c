using System.Text.Json;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Persistence;
using CustomerManagement.Domain.Tests.Support;
using CustomerManagement.Domain.Visits;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Visits;

/// <summary>Every command in every status, and what holds whatever was done before.</summary>
public sealed class SalesMeetingTests
{
    private static readonly Instant _at = Fixtures.Noon;
    private static readonly PrivateNote _note = new("Canary");
    private static readonly MeetingTime _start = new(new LocalDateTime(2024, 6, 3, 8, 30), "Asia/Seoul");
    private static readonly AgendaItem _drawn = new(AgendaTopic.Sales, AgendaSource.Drawn, figure: new AgendaFigure(1.50m, 2, new Currency("EUR")));
    private static readonly AgendaItem _added = new("training", AgendaSource.Added, note: _note);
    private static readonly AgendaItem _other = new("parking", AgendaSource.Added);

    private static readonly string[] _commands =
    [
        "move", "move to its time", "invite", "invite again", "invite customer", "invite customer again", "add", "add again", "add customer", "remove", "remove drawn",
        "remove unknown", "draw", "draw again", "draw nothing", "draw customer", "draw report", "hold", "close", "close again", "close early", "cancel", "cancel again",
    ];

    // What a forum on which all was prepared answers, status by status.
    [Theory]
    [InlineData("scheduled", "move", "MeetingRescheduled")]
    [InlineData("scheduled", "move to its time", "")]
    [InlineData("scheduled", "invite", "StaffInvitedToMeeting")]
    [InlineData("scheduled", "invite again", "")]
    [InlineData("scheduled", "invite customer", "CustomerInvitedToMeeting")]
    [InlineData("scheduled", "invite customer again", "")]
    [InlineData("scheduled", "add", "AgendaItemAdded")]
    [InlineData("scheduled", "add again", "")]
    [InlineData("scheduled", "add customer", MeetingRules.ForumAgendaIsShared)]
    [InlineData("scheduled", "remove", "AgendaItemRemoved")]
    [InlineData("scheduled", "remove drawn", "AgendaItemRemoved")]
    [InlineData("scheduled", "remove unknown", MeetingRules.ItemUnknown)]
    [InlineData("scheduled", "draw", "AgendaDrawn")]
    [InlineData("scheduled", "draw again", "")]
    [InlineData("scheduled", "draw nothing", "AgendaDrawn")]
    [InlineData("scheduled", "draw customer", MeetingRules.ForumAgendaIsShared)]
    [InlineData("scheduled", "draw report", MeetingRules.ForumAgendaIsShared)]
    [InlineData("scheduled", "hold", "MeetingHeld")]
    [InlineData("scheduled", "close", MeetingRules.NotHeld)]
    [InlineData("scheduled", "close again", MeetingRules.NotHeld)]
    [InlineData("scheduled", "close early", MeetingRules.NotHeld)]
    [InlineData("scheduled", "cancel", "MeetingCancelled")]
    [InlineData("scheduled", "cancel again", "MeetingCancelled")]
    [InlineData("held", "hold", "")]
    [InlineData("held", "close", "MeetingActionAgreed MeetingActionAgreed MeetingClosed")]
    [InlineData("held", "close again", "MeetingActionAgreed MeetingClosed")]
    [InlineData("held", "close early", MeetingRules.DueBeforeMeeting)]
    [InlineData("closed", "close", MeetingRules.NotHeld)]
    [InlineData("closed", "close again", "")]
    [InlineData("closed", "close early", MeetingRules.NotHeld)]
    [InlineData("cancelled", "close", MeetingRules.NotHeld)]
    [InlineData("cancelled", "close again", MeetingRules.NotHeld)]
    [InlineData("cancelled", "close early", MeetingRules.NotHeld)]
    [InlineData("cancelled", "cancel again", "")]
    public void A_command_gives_its_event_or_names_its_rule(string status, string command, string expected) => Check(status, command, expected);

    [Theory]
    [InlineData("held", "hold", "close", "close again", "close early")]
    [InlineData("closed", "close", "close again", "close early")]
    [InlineData("cancelled", "close", "close again", "close early", "cancel again")]
    public void Every_other_command_needs_a_meeting_that_is_to_take_place(string status, params string[] others) =>
        Assert.All(_commands.Except(others), command => Check(status, command, MeetingRules.NotScheduled));

    [Theory]
    [InlineData(MeetingKind.Morning)]
    [InlineData(MeetingKind.Evening)]
    [InlineData(MeetingKind.Weekly)]
    public void Only_forums_have_customers_and_only_they_are_silent_about_them(MeetingKind kind)
    {
        var meeting = Of(kind);
        Assert.Equal(MeetingRules.CustomersAtForumsOnly, Assert.Throws<BusinessRuleException>(() => Do(meeting, "invite customer")).Code);
        Do(meeting, "add customer");
        Do(meeting, "draw customer");
        Assert.Equal(2, meeting.Agenda.Count);
    }

    [Fact]
    public void What_is_closed_keeps_decisions_and_actions()
    {
        var meeting = In("held");
        Do(meeting, "close");
        Assert.Equal([(0, new StaffId("kim"), new LocalDate(2024, 6, 3)), (1, new StaffId("lee"), new LocalDate(2024, 6, 10))], meeting.PendingEvents.OfType<MeetingActionAgreed>().Select(agreed => (agreed.Action, agreed.Owner, agreed.Due)));
        Assert.Equal((1, 2), (meeting.Decisions.Count, meeting.Actions.Count));
        Assert.Equal(new MeetingClosed(meeting.Id, 1, 2, _at), meeting.PendingEvents[^1]);
    }

    [Fact]
    public void A_call_off_with_another_reason_or_comment_is_another()
    {
        var meeting = In("cancelled");
        Assert.Throws<BusinessRuleException>(() => meeting.Cancel(MeetingCancelReason.Other, _note, _at));
        Assert.Throws<BusinessRuleException>(() => meeting.Cancel(MeetingCancelReason.DayOff, comment: null, _at));
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        var meeting = In("scheduled");
        Assert.Throws<ArgumentException>("id", () => SalesMeeting.Schedule(default, MeetingKind.Morning, _start, _at));
        Assert.Throws<ArgumentOutOfRangeException>("kind", () => SalesMeeting.Schedule(new SalesMeetingId("1"), (MeetingKind)9, _start, _at));
        Assert.Throws<ArgumentException>("person", () => meeting.Invite(default(StaffId), _at));
        Assert.Throws<ArgumentException>("customer", () => meeting.Invite(default(CustomerId), _at));
        Assert.Throws<ArgumentException>("item", () => meeting.AddItem(_drawn, _at));
        Assert.Throws<ArgumentException>("items", () => meeting.DrawAgenda([_added], _at));
        Assert.Throws<ArgumentException>("items", () => meeting.DrawAgenda([_drawn, _drawn], _at));
        Assert.Throws<ArgumentException>("items", () => meeting.DrawAgenda([null!], _at));
        Assert.Throws<ArgumentException>("actions", () => meeting.Close([], [null!], _at));
        Assert.Throws<ArgumentOutOfRangeException>("reason", () => meeting.Cancel((MeetingCancelReason)9, comment: null, _at));
        Assert.Throws<ArgumentException>("owner", () => new MeetingAction(default, new LocalDate(2024, 6, 3), _note));
        Assert.Throws<ArgumentException>("topic", () => new MeetingDecision("Sales!", _note));
        Assert.Throws<ArgumentException>("topic", () => new AgendaItem("Sales!", AgendaSource.Added));
        Assert.Throws<ArgumentOutOfRangeException>("source", () => new AgendaItem("a", (AgendaSource)3));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => new AgendaItem("a", AgendaSource.Added, count: -1));
        Assert.Throws<ArgumentException>("customer", () => new AgendaItem("a", AgendaSource.Added, customer: default(CustomerId)));
        Assert.Throws<ArgumentException>("zone", () => new MeetingTime(new LocalDateTime(2024, 6, 3, 8, 30), "Mars/Base"));
        Assert.Throws<ArgumentOutOfRangeException>("local", () => new MeetingTime(new LocalDateTime(9999, 6, 3, 8, 30), "Asia/Seoul"));
    }

    [Theory]
    [InlineData("Asia/Seoul", "2024-06-02T23:30:00Z")]
    [InlineData("Europe/Berlin", "2024-06-03T06:30:00Z")]
    [InlineData("UTC", "2024-06-03T08:30:00Z")]
    public void A_meeting_begins_on_the_wall_clock_of_its_zone(string zone, string expected) =>
        Assert.Equal(expected, new MeetingTime(new LocalDateTime(2024, 6, 3, 8, 30), zone).Instant.ToString());

    [Theory]
    [InlineData("2024-03-31T02:30:00", "2024-03-31T01:30:00Z")]
    [InlineData("2024-10-27T02:30:00", "2024-10-27T00:30:00Z")]
    public void An_hour_that_the_clock_skips_or_repeats_is_one_moment(string local, string expected) => Assert.Equal(
        expected, new MeetingTime(NodaTime.Text.LocalDateTimePattern.ExtendedIso.Parse(local).Value, "Europe/Berlin").Instant.ToString());

    [Theory]
    [InlineData("scheduled")]
    [InlineData("held")]
    [InlineData("closed")]
    [InlineData("cancelled")]
    public void It_can_be_stored_and_prints_no_text(string status)
    {
        var meeting = In(status);
        var before = meeting.ToSnapshot();
        var text = SnapshotJson.WriteText(before);
        var stored = SnapshotJson.Read<SalesMeetingSnapshot>(text);
        Assert.Equal(text, SnapshotJson.WriteText(SalesMeeting.Restore(stored).ToSnapshot()));
        Assert.Equal(before.Agenda, SalesMeeting.Restore(stored).Agenda);
        Assert.Contains("Canary", text, StringComparison.Ordinal);
        Assert.All(
            new object[] { meeting, before, _added }.Concat(meeting.Decisions).Concat(meeting.Actions), value => Assert.DoesNotContain("Canary", value.ToString(), StringComparison.Ordinal));

        SalesMeetingSnapshot[] wrong =
        [
            stored with { Id = default }, stored with { Version = -1 }, stored with { Kind = (MeetingKind)9 }, stored with { Status = (MeetingStatus)9 }, stored with { Start = null! },
            stored with { Staff = [default] }, stored with { Staff = [new StaffId("kim"), new StaffId("kim")] }, stored with { Staff = null! },
            stored with { Customers = [default] }, stored with { Kind = MeetingKind.Morning }, stored with { Agenda = [_added, _drawn] },
            stored with { Agenda = [_added, _added] }, stored with { Agenda = [null!] }, stored with { Agenda = [new AgendaItem("a", AgendaSource.Drawn, report: new MarketReportId("1"))] },
            stored with { Status = status == "closed" ? MeetingStatus.Held : MeetingStatus.Cancelled, Comment = null, Cancelled = null },
            stored with { Status = MeetingStatus.Closed, Cancelled = MeetingCancelReason.DayOff }, stored with { Status = MeetingStatus.Cancelled, Cancelled = (MeetingCancelReason)9 },
            stored with { Status = MeetingStatus.Closed, Cancelled = null, Comment = null, Actions = [Action("kim", 2)] }, stored with { Decisions = null! },
            stored with { Status = MeetingStatus.Scheduled, Cancelled = null, Comment = _note },
        ];
        Assert.All(wrong, state => Assert.Throws<ArgumentException>("snapshot", () => SalesMeeting.Restore(state)));
    }

    [Fact]
    public void Events_hold_no_text()
    {
        var meeting = Prepared();
        Do(meeting, "hold");
        Do(meeting, "close");
        Assert.All(meeting.PendingEvents, happened => Assert.DoesNotContain("Canary", JsonSerializer.Serialize<object>(happened), StringComparison.Ordinal));
    }

    /// <summary>What people added survives any drawing, in order; the drawn ones are those of the last drawing, less those taken off since.</summary>
    [Property(MaxTest = Laws.Cases)]
    public void Hand_added_items_survive_and_drawn_ones_are_those_of_the_last_drawing(byte[] steps)
    {
        var meeting = Of(MeetingKind.Weekly);
        var (added, drawn) = (new List<AgendaItem>(), new List<AgendaItem>());
        foreach (var step in steps)
        {
            // Hand-added and drawn items share topics.
            var (what, which) = (step % 4, step / 4 % 6);
            var item = new AgendaItem($"topic-{which}", what < 2 ? AgendaSource.Added : AgendaSource.Drawn);
            var before = (meeting.Agenda, meeting.PendingEvents.Count);
            switch (what)
            {
                case 0:
                    meeting.AddItem(item, _at);
                    added = added.Contains(item) ? added : [.. added, item];
                    break;
                case 1 when added.Contains(item):
                case 2 when drawn.Contains(item):
                    meeting.RemoveItem(item, _at);
                    _ = (what == 1 ? added : drawn).Remove(item);
                    break;
                case 3:
                    drawn = [.. Enumerable.Range(0, which).Select(number => new AgendaItem($"topic-{(number * step) % 7}", AgendaSource.Drawn)).Distinct()];
                    meeting.DrawAgenda(drawn, _at);
                    break;
                default:
                    Assert.Equal(MeetingRules.ItemUnknown, Assert.Throws<BusinessRuleException>(() => meeting.RemoveItem(item, _at)).Code);
                    break;
            }

            Assert.Equal(drawn.Concat(added), meeting.Agenda);
            Assert.Equal(before.Agenda.SequenceEqual(meeting.Agenda), before.Count == meeting.PendingEvents.Count);
        }
    }

    internal static SalesMeeting Of(MeetingKind kind) => SalesMeeting.Schedule(new SalesMeetingId("m-1"), kind, _start, _at);

    private static void Check(string status, string command, string expected)
    {
        var meeting = In(status);
        var before = meeting.ToSnapshot();
        var broken = Xunit.Record.Exception(() => Do(meeting, command));
        if (broken is BusinessRuleException rule)
        {
            Assert.Equal((expected, "m-1"), (rule.Code, rule.Subject));
            Assert.Equal(Text(before), Text(meeting.ToSnapshot()));
            Assert.Empty(meeting.PendingEvents);
            return;
        }

        Assert.Null(broken);
        Assert.Equal(expected, string.Join(' ', meeting.PendingEvents.Select(happened => happened.GetType().Name)));
        Assert.Equal(expected.Length == 0, Text(before) == Text(meeting.ToSnapshot()));

        static string Text(SalesMeetingSnapshot snapshot) => SnapshotJson.WriteText(snapshot);
    }

    private static SalesMeeting Prepared()
    {
        var meeting = Of(MeetingKind.CustomerForum);
        foreach (var command in new[] { "invite again", "invite customer again", "add again", "draw again" })
        {
            Do(meeting, command);
        }

        return meeting;
    }

    private static SalesMeeting In(string status)
    {
        var meeting = Prepared();
        foreach (var command in status switch { "scheduled" => [], "held" => ["hold"], "closed" => ["hold", "close again"], _ => (string[])["cancel again"] })
        {
            Do(meeting, command);
        }

        meeting.MarkSaved();
        return meeting;
    }

    private static MeetingAction Action(string owner, int day) => new(new StaffId(owner), new LocalDate(2024, 6, day), _note);

    private static void Do(SalesMeeting meeting, string command)
    {
        var customer = new CustomerId("1");
        Action<SalesMeeting> does = command switch
        {
            "move" => it => it.Reschedule(new MeetingTime(new LocalDateTime(2024, 6, 4, 9, 0), "Asia/Seoul"), _at),
            "move to its time" => it => it.Reschedule(new MeetingTime(new LocalDateTime(2024, 6, 3, 8, 30), "Asia/Seoul"), _at),
            "invite" => it => it.Invite(new StaffId("lee"), _at),
            "invite again" => it => it.Invite(new StaffId("kim"), _at),
            "invite customer" => it => it.Invite(new CustomerId("2"), _at),
            "invite customer again" => it => it.Invite(customer, _at),
            "add" => it => it.AddItem(_other, _at),
            "add again" => it => it.AddItem(_added, _at),
            "add customer" => it => it.AddItem(new AgendaItem("a", AgendaSource.Added, customer: customer), _at),
            "remove" => it => it.RemoveItem(_added, _at),
            "remove drawn" => it => it.RemoveItem(_drawn, _at),
            "remove unknown" => it => it.RemoveItem(_other, _at),
            "draw" => it => it.DrawAgenda([_drawn, new AgendaItem(AgendaTopic.Opinions, AgendaSource.Drawn)], _at),
            "draw again" => it => it.DrawAgenda([_drawn], _at),
            "draw nothing" => it => it.DrawAgenda([], _at),
            "draw customer" => it => it.DrawAgenda([new AgendaItem("a", AgendaSource.Drawn, customer: customer)], _at),
            "draw report" => it => it.DrawAgenda([new AgendaItem("a", AgendaSource.Drawn, report: new MarketReportId("1"))], _at),
            "hold" => it => it.Hold(_at),
            "close" => it => it.Close([new MeetingDecision(AgendaTopic.Sales, _note)], [Action("kim", 3), Action("lee", 10)], _at),
            "close again" => it => it.Close([new MeetingDecision(AgendaTopic.Sales, _note)], [Action("kim", 4)], _at),
            "close early" => it => it.Close([], [Action("kim", 2)], _at),
            "cancel" => it => it.Cancel(MeetingCancelReason.NotNeeded, comment: null, _at),
            "cancel again" => it => it.Cancel(MeetingCancelReason.DayOff, _note, _at),
            _ => throw new ArgumentOutOfRangeException(nameof(command)),
        };
        does(meeting);
    }
}
