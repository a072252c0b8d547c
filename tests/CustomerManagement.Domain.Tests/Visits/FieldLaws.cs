using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Persistence;
using CustomerManagement.Domain.Tests.Support;
using CustomerManagement.Domain.Visits;
using NodaTime;
using static CustomerManagement.Domain.Tests.Visits.FieldCases;

namespace CustomerManagement.Domain.Tests.Visits;

/// <summary>What holds after any commands on the plans of two persons: no visit is lost, none is counted twice.</summary>
public sealed class FieldLaws
{
    private const int DaysOfPlans = 4;

    private static readonly Instant _at = At("2024-06-03 08:00");

    [Property(MaxTest = Laws.Cases)]
    public void No_visit_is_lost_whatever_is_done(byte[] commands)
    {
        var plans = After(commands, out var added);
        Assert.Equal(
            added.Keys.Order(StringComparer.Ordinal),
            plans.SelectMany(plan => plan.Visits).Where(entry => !entry.IsTrace).Select(entry => entry.Visit.Value).Order(StringComparer.Ordinal));
        Assert.All(plans, plan => Assert.Equal(plan.Visits.Count, plan.Visits.DistinctBy(entry => entry.Visit).Count()));
        Assert.All(plans.SelectMany(plan => plan.Visits), entry => Assert.Equal(added[entry.Visit.Value], entry.FirstPlannedFor));
        Assert.All(plans.SelectMany(plan => plan.Visits).Where(entry => entry.IsTrace), trace => Assert.Contains(plans, plan => plan.Id == trace.GoesOnIn));
    }

    [Property(MaxTest = Laws.Cases)]
    public void Handing_over_loses_nothing_and_doubles_nothing(byte[] commands, bool heirHasPlans)
    {
        var plans = After(commands, out _);
        var (anas, lees) = (plans.FindAll(plan => plan.Person == Ana).ConvertAll(plan => plan.Saved()), plans.FindAll(plan => plan.Person == Lee && heirHasPlans).ConvertAll(plan => plan.Saved()));
        if (!heirHasPlans)
        {
            // Lee has no plans, so nothing can have gone there before.
            anas = anas.ConvertAll(plan => VisitPlan.Restore(plan.ToSnapshot() with { Visits = [.. plan.Visits.Where(entry => entry.Status == VisitStatus.Planned)] }));
        }

        var given = anas.SelectMany(plan => plan.Visits.Where(entry => entry.Status == VisitStatus.Planned).Select(entry => (entry.Visit, entry.Customer, entry.Terms, entry.FirstPlannedFor, plan.Date))).ToHashSet();
        var held = lees.SelectMany(plan => plan.Visits.Where(entry => !entry.IsTrace)).ToHashSet();
        var settled = anas.SelectMany(plan => plan.Visits.Where(entry => entry.Status != VisitStatus.Planned)).ToHashSet();
        var opened = 0;

        var changed = VisitHandOver.All(anas, Lee, lees, date => new VisitPlanId($"new-{++opened}"), _at);

        var after = changed.Where(plan => plan.Person == Lee).UnionBy(lees, plan => plan.Id).ToList();
        Assert.Equal(
            given,
            after.SelectMany(plan => plan.Visits.Where(entry => entry.Status == VisitStatus.Planned && !held.Contains(entry)).Select(entry => (entry.Visit, entry.Customer, entry.Terms, entry.FirstPlannedFor, plan.Date))).ToHashSet());
        Assert.Equal(given.Count + held.Count, after.Sum(plan => plan.Visits.Count(entry => !entry.IsTrace)));
        Assert.All(held, entry => Assert.Contains(after, plan => plan.Visits.Contains(entry)));
        Assert.DoesNotContain(anas.SelectMany(plan => plan.Visits), entry => entry.Status == VisitStatus.Planned);
        Assert.All(settled, entry => Assert.Contains(anas, plan => plan.Visits.Contains(entry)));
        Assert.Equal(given.Count, anas.Sum(plan => plan.PendingEvents.Count(happened => happened is VisitHandedOver)));
        Assert.Equal(changed.Count, changed.DistinctBy(plan => plan.Id).Count());
        Assert.All(changed, plan => Assert.NotEmpty(plan.PendingEvents));
        Assert.Empty(VisitHandOver.All(anas, Lee, after, _ => throw new InvalidOperationException("No plan is needed."), _at));
    }

    [Property(MaxTest = Laws.Cases)]
    public void Adherence_counts_each_visit_once_by_where_it_ended(byte[] commands, byte first, byte length)
    {
        var plans = After(commands, out var added);
        var (from, to) = (Monday.PlusDays(first % DaysOfPlans), Monday.PlusDays((first % DaysOfPlans) + (length % DaysOfPlans)));
        var reading = AdherenceReader.Read([.. plans, plans[0]], [], from, to, SegmentOf);
        var ends = plans.SelectMany(plan => plan.Visits.Where(entry => !entry.IsTrace && entry.FirstPlannedFor >= from && entry.FirstPlannedFor <= to).Select(entry => (plan.Date, Entry: entry))).ToList();
        Assert.Equal(added.Values.Count(date => date >= from && date <= to), reading.Total.Planned);
        Assert.Equal(
            (ends.Count(end => end.Entry.Status == VisitStatus.TookPlace && end.Date == end.Entry.FirstPlannedFor), ends.Count(end => end.Entry.Status == VisitStatus.TookPlace && end.Date != end.Entry.FirstPlannedFor),
                ends.Count(end => end.Entry.Status == VisitStatus.Cancelled), ends.Count(end => end.Entry.Status is VisitStatus.Planned or VisitStatus.DidNotTakePlace), 0, 0),
            (reading.Total.AsPlanned, reading.Total.AnotherDay, reading.Total.Cancelled, reading.Total.NotDone, reading.Total.MovedOn, reading.Total.Unplanned));
        Assert.All(reading.Segments, segment => Assert.Equal(ends.Count(end => SegmentOf(end.Entry.Customer) == segment.Segment), segment.Count.Planned));
        Assert.Equal(reading, AdherenceReader.Read(Enumerable.Reverse(plans), [], from, to, SegmentOf));

        // Of Ana's plans alone: what went to Lee and stayed there is not known, nothing else changes.
        var anas = AdherenceReader.Read(plans.Where(plan => plan.Person == Ana), [], from, to, SegmentOf).Total;
        Assert.Equal(ends.Count(end => plans.Exists(plan => plan.Person == Ana && plan.Visits.Contains(end.Entry))), anas.Planned - anas.MovedOn);
    }

    [Property(MaxTest = Laws.Cases)]
    public void Plans_come_back_from_the_store_as_they_were(byte[] commands) => Assert.All(After(commands, out _), plan =>
    {
        var stored = SnapshotJson.Read<VisitPlanSnapshot>(SnapshotJson.Write(plan.ToSnapshot()));
        Assert.Equal(plan.ToSnapshot(), VisitPlan.Restore(stored).ToSnapshot());
    });

    private static string? SegmentOf(CustomerId customer) => customer.Value switch { "0" => null, "1" => "A", _ => "B" };

    /// <summary>Each byte is a command on one of the plans; what breaks a rule is not done, and must leave everything as it was.</summary>
    private static List<VisitPlan> After(byte[] commands, out Dictionary<string, LocalDate> added)
    {
        var plans = (from person in new[] { Ana, Lee } from day in Enumerable.Range(0, DaysOfPlans) select Plan($"{person}-{day}", person, Monday.PlusDays(day))).ToList();
        added = [];
        foreach (var (step, command) in commands.Index())
        {
            var plan = plans[command % plans.Count];
            var target = plans[(command / 3) % plans.Count];
            var visit = plan.Visits.Count > 0 ? plan.Visits[command / 5 % plan.Visits.Count].Visit : Visit($"V-{step}");
            var before = plans.ConvertAll(known => known.ToSnapshot());
            try
            {
                switch ((command + step) % 9)
                {
                    case 0 or 1 or 2:
                        plan.Add(Visit($"V-{step}"), new CustomerId((command % 3).ToString()), Terms(command % 2 == 0), _at);
                        added.Add($"V-{step}", plan.Date);
                        break;
                    case 3 or 4:
                        plan.MoveTo(visit, target, _at, command % 4 == 0 ? null : Reason);
                        break;
                    case 5:
                        plan.HandOverTo(visit, target, _at);
                        break;
                    case 6:
                        plan.Cancel(visit, Reason, _at);
                        break;
                    case 7:
                        plan.RecordOutcome(visit, command % 2 == 0 ? VisitOutcome.Reached : VisitOutcome.ClosedDoor, Days.Zone.AtStartOfDay(plan.Date).ToInstant() + Duration.FromHours(25), Days, _at);
                        break;
                    default:
                        plan.Submit(_at);
                        plan.SignOff(Boss, _at);
                        break;
                }
            }
            catch (BusinessRuleException)
            {
                Assert.True((command + step) % 9 == 8 || before.SequenceEqual(plans.Select(known => known.ToSnapshot())), "a broken rule changed something");
            }
        }

        return plans;
    }
}
