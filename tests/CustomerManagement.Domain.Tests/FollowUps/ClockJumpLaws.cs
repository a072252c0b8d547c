using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Strategies;
using CustomerManagement.Domain.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerManagement.Domain.Tests.FollowUps;

/// <summary>Over any sequence of clock jumps and outages, crashes and late records: never before its day, never on a closed day, never twice, never lost.</summary>
public sealed class ClockJumpLaws
{
    private static readonly LocalDate _first = new(2024, 1, 8);

    private static readonly FollowUpBook _book = new(
    [
        FollowUpCases.Rule(new PurchaseTrigger(), new FollowUpTiming(1, 5, OffsetUnit.WorkingDays), FollowUpCases.Terms(catchUp: CatchUp.Send), "sale"),
        FollowUpCases.Rule(new BirthdayTrigger(), new FollowUpTiming(0, 3), FollowUpCases.Terms(ContactAim.Greeting), "birthday"),
        FollowUpCases.Rule(new ReviewTrigger(2), new FollowUpTiming(0, 10), FollowUpCases.Terms(catchUp: CatchUp.Merge), "review"),
        FollowUpCases.Rule(new EventTrigger(HostEvent.Season), new FollowUpTiming(-21, -1), FollowUpCases.Terms(ContactAim.Sales, 700), "season"),
    ]);

    public enum StepKind
    {
        Days,
        Jump,
        PutRight,
        Buy,
        BuyLate,
        Run,
        Crash,
    }

    [Property(MaxTest = Laws.Cases, Arbitrary = [typeof(Sequences)])]
    public void Nothing_is_early_on_a_closed_day_twice_or_lost(Step[] steps)
    {
        var desk = new Desk();
        foreach (var step in steps)
        {
            desk.Take(step);
        }

        desk.Take(new Step(StepKind.PutRight, 0));
        for (var day = 0; day < 60 || (desk.IsBehind && day < 400); day++)
        {
            desk.Take(new Step(StepKind.Run, 0));
            desk.Take(new Step(StepKind.Days, 1));
        }

        desk.CheckThatNothingIsLost();
    }

    public sealed record Step(StepKind Kind, int Number)
    {
        public override string ToString() => $"{Kind} {Number}";
    }

    public static class Sequences
    {
        public static Arbitrary<Step[]> Steps() => Arb.From(
            (from kind in Gen.Frequency(
                (4, Gen.Elements(StepKind.Days, StepKind.Run)), (2, Gen.Elements(StepKind.Buy, StepKind.BuyLate)), (1, Gen.Elements(StepKind.Jump, StepKind.PutRight, StepKind.Crash)))
             from number in kind switch
             {
                 StepKind.Days => Gen.Frequency((5, Gen.Choose(0, 4)), (1, Gen.Choose(5, 300))),
                 StepKind.Jump => Gen.OneOf(Gen.Choose(-48, 48), Gen.Choose(-20_000, 20_000)),
                 _ => Gen.Choose(0, 40),
             }
             select new Step(kind, number)).ArrayOf(40),
            steps => steps.Select((_, place) => steps.Where((_, other) => other != place).ToArray()));
    }

    /// <summary>A host with one customer: time goes on, the clock shows something else.</summary>
    private sealed class Desk
    {
        private readonly Dictionary<FollowUpId, FollowUpSnapshot> _stored = [];
        private readonly List<Purchase> _purchases = [];
        private readonly List<LocalDate> _touches = [];
        private readonly HashSet<FollowUpId> _done = [];
        private readonly LocalDate _planned = _first.PlusDays(-PlanningLog.DefaultOverlapDays);
        private PlanningLog _log = PlanningLog.Empty;
        private LocalDate? _unplanned;
        private Duration _time = Duration.FromHours(10);
        private Duration _error = Duration.Zero;

        public Desk() => Take(new Step(StepKind.Run, 0));

        private Instant True => _first.AtMidnight().InZoneStrictly(FollowUpCases.Weekdays.Zone).ToInstant() + _time;

        private LocalDate TrueDate => True.InZone(FollowUpCases.Weekdays.Zone).Date;

        private Instant Clock => True + _error;

        public bool IsBehind => _stored.Values.Any(followUp => followUp.Status == FollowUpStatus.Open && followUp.DueOn < TrueDate.PlusDays(-30));

        public void Take(Step step)
        {
            switch (step.Kind)
            {
                case StepKind.Days:
                    _time += Duration.FromHours(24 * step.Number) + Duration.FromMinutes(97);
                    break;
                case StepKind.Jump:
                    _error = Duration.FromHours(step.Number);
                    break;
                case StepKind.PutRight:
                    _error = Duration.Zero;
                    break;
                case StepKind.Buy:
                    Record(TrueDate);
                    break;
                case StepKind.BuyLate:
                    Record(LocalDate.Max(_planned, TrueDate.PlusDays(-5 * step.Number)));
                    break;
                case StepKind.Run:
                    Run(stopAfter: int.MaxValue);
                    break;
                case StepKind.Crash:
                    Run(stopAfter: step.Number % 4);
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(step));
            }
        }

        public void CheckThatNothingIsLost()
        {
            // What was planned from the first run on, recomputed from all facts at once.
            var expected = FollowUpCases.Planned(_book, Subject(), Text(_planned), Text(TrueDate)).Select(followUp => followUp.Id);
            var known = _stored.Values.Where(followUp => followUp.Status != FollowUpStatus.Withdrawn).Select(followUp => followUp.Id).ToHashSet();
            Assert.Equal([], expected.Except(known));

            // All that was due a while ago is done, or skipped for a reason: nothing waits for ever.
            Assert.False(IsBehind);
        }

        private void Run(int stopAfter)
        {
            var now = Clock;
            var today = now.InZone(FollowUpCases.Weekdays.Zone).Date;
            var known = _stored.Values.Select(FollowUp.Restore).ToList();
            var start = LocalDate.Min(_log.StartOf(today), _unplanned ?? today);
            var plan = new FollowUpPlanner(_book).Plan(Subject(), known, start, today.PlusDays(60), now);
            Assert.Empty(plan.Refused);
            var left = stopAfter;
            foreach (var followUp in plan.Planned.Concat(plan.Withdrawn))
            {
                if (left-- == 0)
                {
                    return;
                }

                Save(followUp);
            }

            (_log, _unplanned) = (_log.Ran(today), null);
            var decision = FollowUpArbiter.Default.Decide(_stored.Values.Select(FollowUp.Restore), Subject(), now);
            decision.Drop();
            foreach (var dropped in decision.Dropped)
            {
                Save(dropped.FollowUp);
            }

            if (decision.Goes is { } goes)
            {
                Assert.True(goes.DueOn <= today, "early");
                Assert.True(FollowUpCases.Weekdays.IsOpen(now), "closed");
                Assert.True(_done.Add(goes.Id), "twice");
                goes.Complete(decision.Channel!.Value, FollowUpOutcome.Content, today, by: null, now);
                _touches.Add(today);
                Save(goes);
            }
        }

        private void Record(LocalDate date)
        {
            _purchases.Add(FollowUpCases.Buys(Text(date)));
            _unplanned = LocalDate.Min(date, _unplanned ?? date);
        }

        private void Save(FollowUp followUp)
        {
            Assert.True(followUp.Version > 0 || !_stored.ContainsKey(followUp.Id), "planned twice");
            followUp.MarkSaved();
            _stored[followUp.Id] = followUp.ToSnapshot();
        }

        private FollowUpSubject Subject() => FollowUpCases.Subject(
            _purchases,
            FollowUpCases.File([FollowUpCases.Contact("7", "--02-29"), FollowUpCases.Contact("8", "1970-06-30")], "1980-12-31"),
            touches: _touches,
            since: "2023-01-01",
            events: [.. Enumerable.Range(2024, 12).Select(year => new HostEvent(HostEvent.Season, $"spring-{year}", new LocalDate(year, 3, 1)))]);

        private static string Text(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);
    }
}
