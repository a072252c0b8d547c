using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Persistence;
using CustomerManagement.Domain.Tests.Support;
using FluentValidation;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Complaints;

public sealed class ImprovementTests
{
    private static readonly Instant _at = Fixtures.Noon;
    private static readonly StaffId _kim = new("kim");
    private static readonly StaffId _lee = new("lee");
    private static readonly ImprovementId _id = new("I-1");
    private static readonly ImprovementText _action = new("Pack glass twice. Canary");
    private static readonly LocalDate _due = Fixtures.Date("2024-06-30");

    [Fact]
    public void A_finding_becomes_an_action_that_is_done_checked_and_published()
    {
        var improvement = Begun();
        improvement.HandOver(_lee, _at);
        improvement.HandOver(_lee, _at);
        improvement.Postpone(_due.PlusDays(10), _at);
        improvement.Postpone(_due.PlusDays(10), _at);
        improvement.Publish([StaffRole.Salesperson, StaffRole.Manager, StaffRole.Salesperson], audience: null, _at);
        improvement.Publish([StaffRole.Manager], audience: null, _at + Duration.FromDays(1));
        improvement.Complete(Fixtures.Date("2024-06-20"), _at);
        improvement.Complete(Fixtures.Date("2024-06-20"), _at);
        improvement.CheckEffect(After(4), _at);
        improvement.CheckEffect(After(4), _at);

        Assert.Equal<IDomainEvent>(
            [
                new ImprovementBegun(_id, _kim, _due, _at),
                new ImprovementHandedOver(_id, _kim, _lee, _at),
                new ImprovementPostponed(_id, _due, _due.PlusDays(10), _at),
                new ImprovementPublished(_id, StaffRole.Salesperson, _at),
                new ImprovementPublished(_id, StaffRole.Manager, _at),
                new ImprovementDone(_id, Fixtures.Date("2024-06-20"), _at),
                new ImprovementEffectChecked(_id, LearningVerdict.Lower, _at),
            ],
            improvement.PendingEvents);
        Assert.Equal(new PublishedLesson(_id, Before(), _action, ImprovementStatus.Done, improvement.Effect, improvement.Lesson!.Audience, _at), improvement.Lesson);
        Assert.Equal([StaffRole.Salesperson, StaffRole.Manager], improvement.Lesson.Audience);

        var snapshot = improvement.ToSnapshot();
        var restored = Improvement.Restore(SnapshotJson.Read<ImprovementSnapshot>(SnapshotJson.Write(snapshot)));
        Assert.Equal(snapshot, restored.ToSnapshot());
        Assert.Empty(restored.PendingEvents);
    }

    [Theory]
    [InlineData(ImprovementStatus.Open, "hand over", nameof(ImprovementHandedOver))]
    [InlineData(ImprovementStatus.Open, "postpone", nameof(ImprovementPostponed))]
    [InlineData(ImprovementStatus.Open, "postpone too early", ImprovementRules.BeforeFinding)]
    [InlineData(ImprovementStatus.Open, "complete", nameof(ImprovementDone))]
    [InlineData(ImprovementStatus.Open, "complete too early", ImprovementRules.BeforeFinding)]
    [InlineData(ImprovementStatus.Open, "drop", nameof(ImprovementDropped))]
    [InlineData(ImprovementStatus.Open, "check", ImprovementRules.NotDone)]
    [InlineData(ImprovementStatus.Open, "publish", nameof(ImprovementPublished))]
    [InlineData(ImprovementStatus.Open, "publish to nobody", null)]
    [InlineData(ImprovementStatus.Open, "reword", nameof(ImprovementReworded))]
    [InlineData(ImprovementStatus.Open, "say the same", null)]
    [InlineData(ImprovementStatus.Done, "hand over", ImprovementRules.NotOpen)]
    [InlineData(ImprovementStatus.Done, "postpone", ImprovementRules.NotOpen)]
    [InlineData(ImprovementStatus.Done, "complete", null)]
    [InlineData(ImprovementStatus.Done, "complete too early", ImprovementRules.NotOpen)]
    [InlineData(ImprovementStatus.Done, "drop", ImprovementRules.NotOpen)]
    [InlineData(ImprovementStatus.Done, "check", nameof(ImprovementEffectChecked))]
    [InlineData(ImprovementStatus.Done, "check too early", ImprovementRules.EffectTooEarly)]
    [InlineData(ImprovementStatus.Done, "check another", ImprovementRules.EffectOfOther)]
    [InlineData(ImprovementStatus.Done, "check another unit", ImprovementRules.EffectOfOther)]
    [InlineData(ImprovementStatus.Done, "publish", nameof(ImprovementPublished))]
    [InlineData(ImprovementStatus.Done, "reword", nameof(ImprovementReworded))]
    [InlineData(ImprovementStatus.Dropped, "hand over", ImprovementRules.NotOpen)]
    [InlineData(ImprovementStatus.Dropped, "postpone", ImprovementRules.NotOpen)]
    [InlineData(ImprovementStatus.Dropped, "complete", ImprovementRules.NotOpen)]
    [InlineData(ImprovementStatus.Dropped, "drop", null)]
    [InlineData(ImprovementStatus.Dropped, "check", ImprovementRules.NotDone)]
    [InlineData(ImprovementStatus.Dropped, "publish", ImprovementRules.Dropped)]
    [InlineData(ImprovementStatus.Dropped, "reword", nameof(ImprovementReworded))]
    public void A_command_gives_its_event_or_names_its_rule_and_tells_no_text(ImprovementStatus status, string command, string? expected)
    {
        var improvement = Improvement.Restore(Stored(status));
        var before = improvement.ToSnapshot();
        var thrown = Record.Exception(() => Do(improvement, command));
        if (expected?.StartsWith("improvements.", StringComparison.Ordinal) == true)
        {
            var broken = Assert.IsType<BusinessRuleException>(thrown);
            Assert.Equal((expected, "I-1"), (broken.Code, broken.Subject));
            Assert.DoesNotContain("Canary", broken.Message, StringComparison.Ordinal);
            Assert.Equal(before, improvement.ToSnapshot());
            Assert.Empty(improvement.PendingEvents);
        }
        else
        {
            Assert.Null(thrown);
            Assert.Equal(expected is null ? [] : [expected], improvement.PendingEvents.Select(happened => happened.GetType().Name));
            Assert.DoesNotContain("Canary", string.Concat(improvement.PendingEvents) + improvement + improvement.ToSnapshot() + improvement.Lesson, StringComparison.Ordinal);
            Assert.Equal(improvement.ToSnapshot(), Improvement.Restore(improvement.ToSnapshot()).ToSnapshot());
            Assert.Equal(expected is null, before == improvement.ToSnapshot());
        }
    }

    [Theory]
    [InlineData(LearningDimension.Product, StaffRole.Salesperson, true)]
    [InlineData(LearningDimension.Segment, StaffRole.Marketing, true)]
    [InlineData(LearningDimension.Person, StaffRole.Salesperson, false)]
    [InlineData(LearningDimension.Person, StaffRole.Analyst, false)]
    [InlineData(LearningDimension.Person, StaffRole.Manager, true)]
    [InlineData(LearningDimension.Person, StaffRole.RelationshipManager, true)]
    public void A_finding_on_a_person_goes_to_those_who_lead_only(LearningDimension dimension, StaffRole role, bool mayRead)
    {
        var finding = new LearningFinding(new LearningSubject(dimension, "x"), LearningFindingKind.Noted, Fixtures.Date("2024-01-01"), Fixtures.Date("2024-05-31"), new LearningFigure(9, null), null);
        var improvement = Improvement.Begin(_id, finding, _action, _kim, _due, _at);
        Action publish = () => improvement.Publish([StaffRole.Manager, role], audience: null, _at);
        if (mayRead)
        {
            publish();
            Assert.Contains(role, improvement.Lesson!.Audience);
        }
        else
        {
            Assert.Equal(ImprovementRules.AudienceNotAllowed, Assert.Throws<BusinessRuleException>(publish).Code);
            Assert.Null(improvement.Lesson);
            improvement.Publish([role], new OpenHouse(), _at);
            Assert.Equal([role], improvement.Lesson!.Audience);
        }
    }

    [Theory]
    [InlineData(4, 1_000, LearningVerdict.Lower)]
    [InlineData(80, 1_000, LearningVerdict.Higher)]
    [InlineData(29, 1_000, LearningVerdict.TooFew)]
    [InlineData(3_000, 100_000, LearningVerdict.TooFew)]
    [InlineData(0, 0, LearningVerdict.NoExposure)]
    [InlineData(int.MaxValue, 1, LearningVerdict.Higher)]
    [InlineData(0, int.MaxValue, LearningVerdict.Lower)]
    public void An_effect_is_told_by_the_rates_before_and_after(int complaints, int sold, LearningVerdict verdict)
    {
        // Thirty of a thousand before.
        var improvement = Improvement.Restore(Stored(ImprovementStatus.Done));
        improvement.CheckEffect(After(complaints, sold), _at);
        Assert.Equal(verdict, improvement.Effect!.Comparison.Verdict);
        Assert.Equal(Before().Figure, improvement.Effect.Comparison.Other);
        improvement.CheckEffect(After(200, 1_000), _at);
        Assert.Equal(LearningVerdict.Higher, improvement.Effect.Comparison.Verdict);
    }

    [Fact]
    public void A_report_gives_the_finding_to_act_on()
    {
        var periods = LearningPeriods.By(CalendarUnit.Month, LearningCases.First, Fixtures.Date("2024-06-30"));
        var report = new ComplaintLearning().Read(
            [.. LearningCases.Monthly("A", [1, 2, 4, 8, 16, 32]), .. LearningCases.Monthly("B", [20, 20, 20, 20, 20, 20])],
            periods,
            [.. LearningCases.MonthlySold("A", [100, 100, 100, 100, 100, 100]), .. LearningCases.MonthlySold("B", [10, 10, 10, 10, 10, 10])]);
        Assert.Equal(
            new LearningFinding(LearningCases.Product("A"), LearningFindingKind.Rises, periods.First, periods.AsOf, new LearningFigure(63, 600), ExposureUnit.Purchases),
            report.FindingOf(report.WorstTrend!.Subject));
        Assert.Equal(LearningFindingKind.StandsOut, report.FindingOf(LearningCases.Product("B"))!.Kind);
        Assert.Equal(
            new LearningFinding(LearningSubject.Everything, LearningFindingKind.Noted, periods.First, periods.AsOf, new LearningFigure(183, null), unit: null), report.FindingOf(LearningSubject.Everything));
    }

    [Fact]
    public void It_is_overdue_from_the_day_after_its_date_while_it_is_open()
    {
        Assert.False(Begun().IsOverdue(_due));
        Assert.True(Begun().IsOverdue(_due.PlusDays(1)));
        Assert.False(Improvement.Restore(Stored(ImprovementStatus.Done)).IsOverdue(_due.PlusDays(1)));
    }

    [Fact]
    public void What_is_given_wrongly_is_refused_by_name()
    {
        Assert.Throws<ArgumentNullException>("id", () => Improvement.Begin(default, Before(), _action, _kim, _due, _at));
        Assert.Throws<ArgumentNullException>("owner", () => Improvement.Begin(_id, Before(), _action, default, _due, _at));
        Assert.Equal(ImprovementRules.BeforeFinding, Assert.Throws<BusinessRuleException>(() => Improvement.Begin(_id, Before(), _action, _kim, Before().AsOf, _at)).Code);
        Assert.Throws<ArgumentNullException>("to", () => Begun().HandOver(default, _at));
        Assert.Throws<ArgumentOutOfRangeException>("roles", () => Begun().Publish([(StaffRole)99], audience: null, _at));
        Assert.Throws<ValidationException>(() => Improvement.Restore(Stored(ImprovementStatus.Done)).CheckEffect(After(1), _at, new ComplaintLearningOptions { Level = 2 }));
        Assert.Throws<ArgumentException>("text", () => new ImprovementText(" \n"));
        Assert.Throws<ArgumentException>("text", () => new ImprovementText(new string('a', ImprovementText.MaximumLength + 1)));
        Assert.Throws<ArgumentException>("unit", () => new LearningFinding(LearningSubject.Everything, LearningFindingKind.Noted, _due, _due, new LearningFigure(1, 1), null));
        Assert.Throws<ArgumentOutOfRangeException>("asOf", () => new LearningFinding(LearningSubject.Everything, LearningFindingKind.Noted, _due, _due.PlusDays(-1), new LearningFigure(1, null), null));
        Assert.Throws<ArgumentOutOfRangeException>("kind", () => new LearningFinding(LearningSubject.Everything, (LearningFindingKind)9, _due, _due, new LearningFigure(1, null), null));
    }

    [Fact]
    public void A_state_that_cannot_be_is_not_restored()
    {
        var open = Stored(ImprovementStatus.Open);
        var done = Stored(ImprovementStatus.Done);
        Assert.All(
            new[]
            {
                open with { Id = default }, open with { Owner = default }, open with { Finding = null! }, open with { Action = null! }, open with { Audience = null! },
                open with { Status = (ImprovementStatus)9 }, open with { Status = ImprovementStatus.Done }, open with { DoneOn = _due }, open with { DroppedFor = _action }, done with { DoneOn = null },
                open with { Due = Before().AsOf }, done with { DoneOn = Before().AsOf }, open with { PublishedAt = _at }, open with { Audience = [StaffRole.Manager] },
                open with { Audience = [(StaffRole)99], PublishedAt = _at }, done with { DoneOn = After(1).First, Effect = new ImprovementEffect(After(1), new LearningComparison(LearningVerdict.TooFew, null)) },
                open with { Effect = new ImprovementEffect(After(1), new LearningComparison(LearningVerdict.TooFew, null)) },
                done with { Effect = new ImprovementEffect(null!, new LearningComparison(LearningVerdict.TooFew, null)) }, done with { Effect = new ImprovementEffect(After(1), null!) },
                done with { Audience = [StaffRole.Manager, StaffRole.Manager], PublishedAt = _at },
            },
            wrong => Assert.Throws<ArgumentException>("snapshot", () => Improvement.Restore(wrong)));
    }

    private static Improvement Begun() => Improvement.Begin(_id, Before(), _action, _kim, _due, _at);

    private static LearningFinding Before() => Finding("2024-01-01", "2024-05-31", 30, 1_000);

    private static LearningFinding After(int complaints, int sold = 1_000) => Finding("2024-07-01", "2024-09-30", complaints, sold);

    private static LearningFinding Finding(string first, string asOf, int complaints, int sold) => new(
        LearningCases.Product("A", CauseKind.Delivery), LearningFindingKind.Rises, Fixtures.Date(first), Fixtures.Date(asOf), new LearningFigure(complaints, sold), ExposureUnit.Purchases);

    private static ImprovementSnapshot Stored(ImprovementStatus status) => new(
        _id, 3, Before(), _action, _kim, _due, status, status == ImprovementStatus.Done ? Fixtures.Date("2024-06-20") : null,
        status == ImprovementStatus.Dropped ? new ImprovementText("Too dear. Canary") : null, Effect: null, [], PublishedAt: null);

    private static void Do(Improvement improvement, string command)
    {
        switch (command)
        {
            case "hand over":
                improvement.HandOver(_lee, _at);
                break;
            case "postpone":
                improvement.Postpone(_due.PlusDays(1), _at);
                break;
            case "postpone too early":
                improvement.Postpone(Before().AsOf, _at);
                break;
            case "complete":
                improvement.Complete(Fixtures.Date("2024-06-20"), _at);
                break;
            case "complete too early":
                improvement.Complete(Before().AsOf, _at);
                break;
            case "drop":
                improvement.Drop(new ImprovementText("Too dear. Canary"), _at);
                break;
            case "check":
                improvement.CheckEffect(After(4), _at);
                break;
            case "check too early":
                improvement.CheckEffect(Finding("2024-06-20", "2024-09-30", 4, 1_000), _at);
                break;
            case "check another":
                var after = After(4);
                improvement.CheckEffect(new LearningFinding(LearningCases.Product("A"), after.Kind, after.First, after.AsOf, after.Figure, after.Unit), _at);
                break;
            case "check another unit":
                var other = After(4);
                improvement.CheckEffect(new LearningFinding(other.Subject, other.Kind, other.First, other.AsOf, other.Figure, ExposureUnit.Contacts), _at);
                break;
            case "publish":
                improvement.Publish([StaffRole.Salesperson], audience: null, _at);
                break;
            case "publish to nobody":
                improvement.Publish([], audience: null, _at);
                break;
            case "reword":
                improvement.Reword(new ImprovementText("Pack it twice. Canary"), _at);
                break;
            case "say the same":
                improvement.Reword(_action, _at);
                improvement.HandOver(_kim, _at);
                improvement.Postpone(_due, _at);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(command));
        }
    }

    /// <summary>A host where everybody reads everything.</summary>
    private sealed class OpenHouse : ILessonAudience
    {
        public bool MayRead(LearningFinding finding, StaffRole role) => true;
    }
}
