using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Promises;
using CustomerManagement.Domain.Services;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;
using static CustomerManagement.Domain.Tests.Services.ServiceCases;

namespace CustomerManagement.Domain.Tests.Services;

/// <summary>What holds after any commands in any order, pauses, looks and jumps of the clock among them.</summary>
public sealed class ServiceDutyLaws
{
    private static readonly ServiceResult[] _results = [new(Kim), new(Lee, Note)];

    /// <summary>Each command is a number and by how many hours the clock went on since the last one, or back. Saving and loading in between changes nothing.</summary>
    [Property(MaxTest = Laws.Cases)]
    public void A_duty_does_what_counting_hours_says((byte Command, byte Step)[] commands, bool pauses)
    {
        var (duty, model, now) = (Duty(terms: Book(pauses)).Saved(), new ServiceDutyModel(pauses), 0);
        foreach (var (command, step) in commands)
        {
            now += (step % 24) - 7;
            var wasLate = duty.IsLate;
            model.Happened.Clear();
            var happened = After(duty, command, now);
            Tell(model, command, now);
            Assert.Equal(model.Happened, happened);
            Assert.Equal((model.Status, Hour(model.Latest), model.IsMissed), (duty.Status, duty.LatestAt, duty.IsLate));
            Assert.Equal((At(model.Deadline), At(model.NextDue)), (duty.Deadline, duty.NextDue));
            Assert.True(duty.IsLate || !wasLate);
            var before = duty.ToSnapshot();
            duty = duty.Saved();
            Assert.Equal(before, duty.ToSnapshot());
        }
    }

    /// <summary>A miss is found once, each step fires once, nothing happens before it is due, and whoever sweeps at <c>NextDue</c> only finds all of it.</summary>
    [Property(MaxTest = Laws.Cases)]
    public void Whoever_looks_only_when_something_is_due_misses_nothing((byte Command, byte Step)[] commands, bool pauses)
    {
        var (often, seldom, now) = (Duty(terms: Book(pauses)), Duty(terms: Book(pauses)), 0);
        foreach (var (command, step) in commands)
        {
            for (var end = now + (step % 24); now < end; now++)
            {
                Look(now);
            }

            Look(now);
            Do(often, command, now);
            Do(seldom, command, now);
            Assert.Equal(often.PendingEvents, seldom.PendingEvents);
        }

        Assert.InRange(often.PendingEvents.Count(happened => happened is ServicePromiseBroken), 0, 1);
        Assert.Equal(often.IsLate, often.PendingEvents.Any(happened => happened is ServicePromiseBroken));
        var fired = often.PendingEvents.OfType<ServiceEscalated>().ToList();
        Assert.Equal(fired.Count, fired.DistinctBy(step => step.Step).Count());
        Assert.All(fired, step => Assert.True(step.DueAt <= step.At));

        void Look(int hour)
        {
            often.PassTo(Hour(hour));
            if (seldom.NextDue <= Hour(hour))
            {
                var events = seldom.PendingEvents.Count;
                seldom.PassTo(Hour(hour));
                Assert.True(seldom.PendingEvents.Count > events, "it was due and nothing happened");
            }
        }
    }

    /// <summary>However seldom anyone looks: what was missed is missed, at the same moment.</summary>
    [Property(MaxTest = Laws.Cases)]
    public void Whether_a_promise_was_kept_does_not_depend_on_who_looked((byte Command, byte Step)[] commands, bool pauses)
    {
        var (often, never, now) = (Duty(terms: Book(pauses)), Duty(terms: Book(pauses)), 0);
        foreach (var (command, step) in commands.Where(command => command.Command % 9 > 1))
        {
            now += step % 24;
            often.PassTo(Hour(now));
            Do(often, command, now);
            Do(never, command, now);
        }

        often.PassTo(Hour(now + 40));
        never.PassTo(Hour(now + 40));
        Assert.Equal(Became(often), Became(never));

        static (ServiceDutyStatus, PromiseState, Instant?, Instant?) Became(ServiceDuty duty)
        {
            var promise = duty.Promises.Promises[0];
            return (duty.Status, promise.State, promise.EndedAt, promise.DoneAt);
        }
    }

    /// <summary>Gives a command, and tells the rule that it broke.</summary>
    private static string? Do(ServiceDuty duty, byte command, int now)
    {
        var before = duty.ToSnapshot();
        try
        {
            switch (command % 9)
            {
                case 0 or 1: duty.PassTo(Hour(now)); break;
                case 2: duty.Assign(command % 2 == 0 ? Kim : Lee, Hour(now)); break;
                case 3: duty.Schedule(Hour(command / 9), Hour(now)); break;
                case 4 or 5: duty.WaitForCustomer(Hour(now)); break;
                case 6 or 7: duty.Resume(Hour(now)); break;
                default:
                    if (command % 4 < 2)
                    {
                        duty.Complete(_results[command % 2], Hour(now));
                    }
                    else
                    {
                        duty.Cancel(ServiceCancelReason.NotNeeded, Hour(now));
                    }

                    break;
            }

            return null;
        }
        catch (BusinessRuleException broken)
        {
            Assert.Equal(before, duty.ToSnapshot());
            return broken.Code;
        }
    }

    private static void Tell(ServiceDutyModel model, byte command, int now)
    {
        switch (command % 9)
        {
            case 0 or 1: model.PassTo(now); break;
            case 2: model.Assign(command % 2 == 0 ? "kim" : "lee", now); break;
            case 3: model.Schedule(command / 9, now); break;
            case 4 or 5: model.Wait(now); break;
            case 6 or 7: model.Resume(now); break;
            default:
                if (command % 4 < 2)
                {
                    model.Complete($"done by {_results[command % 2].By}", now);
                }
                else
                {
                    model.Cancel("NotNeeded", now);
                }

                break;
        }
    }

    /// <summary>What a command gave, in the words of the model: its events, or the rule it broke.</summary>
    private static List<string> After(ServiceDuty duty, byte command, int now)
    {
        if (Do(duty, command, now) is { } rule)
        {
            return [rule];
        }

        return [.. duty.PendingEvents.Select(happened => happened switch
        {
            ServiceAssigned assigned => $"{In(assigned.At)}: assigned {assigned.From}>{assigned.To}",
            ServiceScheduled scheduled => $"{In(scheduled.At)}: scheduled {In(scheduled.For)} {(scheduled.IsTooLate ? "too late" : "in time")}",
            ServicePaused paused => $"{In(paused.At)}: waits",
            ServiceResumed resumed => $"{In(resumed.At)}: goes on until {In(resumed.Deadline)}",
            ServicePromiseBroken broken => $"{In(broken.At)}: missed {In(broken.Deadline)}",
            ServiceEscalated escalated => $"{In(escalated.At)}: step {escalated.Step} due {In(escalated.DueAt)}",
            ServiceDone done => $"{In(done.At)}: done by {done.By} {(done.IsLate ? "late" : "in time")}",
            ServiceCancelled cancelled => $"{In(cancelled.At)}: {cancelled.Reason} {(cancelled.IsLate ? "late" : "in time")}",
            _ => throw new InvalidOperationException(happened.GetType().Name),
        })];
    }

    private static double? In(Instant? at) => (at - Start)?.TotalHours;

    private static Instant? At(int? hour) => hour is { } known ? Hour(known) : null;
}
