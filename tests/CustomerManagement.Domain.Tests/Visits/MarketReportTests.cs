using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Persistence;
using CustomerManagement.Domain.Visits;
using NodaTime;
using static CustomerManagement.Domain.Tests.Visits.FieldCases;

namespace CustomerManagement.Domain.Tests.Visits;

public sealed class MarketReportTests
{
    private static readonly Instant _at = At("2024-06-03 11:00");

    [Fact]
    public void It_goes_up_at_once_to_the_manager_unless_said_otherwise()
    {
        Assert.Equal(
            new MarketReportFiled(new MarketReportId("M-1"), Ana, MarketFinding.DealerAnger, MarketSeverity.Critical, new CustomerId("1"), StaffRole.Manager, _at),
            Assert.Single(Filed().PendingEvents));
        var raised = MarketReport.File(new MarketReportId("M-2"), Ana, MarketFinding.Other, MarketSeverity.Notable, Note, _at, to: StaffRole.Marketing);
        Assert.Equal((StaffRole.Marketing, (CustomerId?)null), (raised.To, raised.Customer));
    }

    [Theory]
    [InlineData("filed", "bo", "MarketReportAcknowledged")]
    [InlineData("filed", "ana", VisitRules.OwnSignOff)]
    [InlineData("acknowledged", "bo", "")]
    [InlineData("acknowledged", "bo again, otherwise", VisitRules.Acknowledged)]
    [InlineData("acknowledged", "lee", VisitRules.Acknowledged)]
    [InlineData("acknowledged", "ana", VisitRules.OwnSignOff)]
    public void It_is_acknowledged_once_and_by_another(string state, string by, string expected)
    {
        var report = In(state);
        var before = report.ToSnapshot();
        var broken = Record.Exception(() => report.Acknowledge(new StaffId(by.Split(' ')[0]), _at, by.EndsWith("otherwise", StringComparison.Ordinal) ? null : Note));
        Assert.Equal(expected, (broken as BusinessRuleException)?.Code ?? string.Join(' ', report.PendingEvents.Select(happened => happened.GetType().Name)));
        Assert.Equal(expected != "MarketReportAcknowledged", before == report.ToSnapshot());
    }

    [Theory]
    [InlineData("filed")]
    [InlineData("acknowledged")]
    public void It_can_be_stored_and_prints_no_free_text(string state)
    {
        var report = In(state);
        var snapshot = report.ToSnapshot();
        Assert.Equal(snapshot, MarketReport.Restore(SnapshotJson.Read<MarketReportSnapshot>(SnapshotJson.Write(snapshot))).ToSnapshot());
        Assert.All(new object[] { report, snapshot, Filed().PendingEvents[0] }, value => Assert.DoesNotContain(Canary, value.ToString(), StringComparison.Ordinal));

        MarketReportSnapshot[] broken =
        [
            snapshot with { Id = default }, snapshot with { By = default }, snapshot with { Customer = default(CustomerId) }, snapshot with { Note = null! },
            snapshot with { Finding = (MarketFinding)9 }, snapshot with { Severity = (MarketSeverity)9 }, snapshot with { To = (StaffRole)9 }, snapshot with { AcknowledgedBy = default(StaffId) },
            snapshot with { AcknowledgedBy = Ana, AcknowledgedAt = _at }, snapshot with { AcknowledgedBy = Boss, AcknowledgedAt = null },
            snapshot with { AcknowledgedBy = null, AcknowledgedAt = _at }, snapshot with { AcknowledgedBy = null, AcknowledgedAt = null, Comment = Note },
        ];
        Assert.All(broken, bad => Assert.Throws<ArgumentException>("snapshot", () => MarketReport.Restore(bad)));
    }

    [Fact]
    public void Input_that_cannot_be_is_refused()
    {
        var id = new MarketReportId("M-1");
        Assert.Throws<ArgumentNullException>("id", () => MarketReport.File(default, Ana, MarketFinding.Other, MarketSeverity.Notable, Note, _at));
        Assert.Throws<ArgumentNullException>("by", () => MarketReport.File(id, default, MarketFinding.Other, MarketSeverity.Notable, Note, _at));
        Assert.Throws<ArgumentOutOfRangeException>("finding", () => MarketReport.File(id, Ana, (MarketFinding)99, MarketSeverity.Notable, Note, _at));
        Assert.Throws<ArgumentOutOfRangeException>("severity", () => MarketReport.File(id, Ana, MarketFinding.Other, (MarketSeverity)99, Note, _at));
        Assert.Throws<ArgumentNullException>("note", () => MarketReport.File(id, Ana, MarketFinding.Other, MarketSeverity.Notable, null!, _at));
        Assert.Throws<ArgumentException>("customer", () => MarketReport.File(id, Ana, MarketFinding.Other, MarketSeverity.Notable, Note, _at, default(CustomerId)));
        Assert.Throws<ArgumentOutOfRangeException>("to", () => MarketReport.File(id, Ana, MarketFinding.Other, MarketSeverity.Notable, Note, _at, to: (StaffRole)99));
        Assert.Throws<ArgumentNullException>("by", () => Filed().Acknowledge(default, _at));
    }

    private static MarketReport Filed() =>
        MarketReport.File(new MarketReportId("M-1"), Ana, MarketFinding.DealerAnger, MarketSeverity.Critical, Note, _at, new CustomerId("1"));

    private static MarketReport In(string state)
    {
        var report = Filed();
        if (state == "acknowledged")
        {
            report.Acknowledge(Boss, _at, Note);
        }

        return MarketReport.Restore(report.ToSnapshot());
    }
}
