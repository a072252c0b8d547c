using CustomerManagement.Domain.Delivery;
using CustomerManagement.Domain.Persistence;
using CustomerManagement.Domain.Testing.Storage;
using CustomerManagement.Domain.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Delivery;

/// <summary>Whatever receivers do, wherever a relay is killed and however clocks jump: nothing is lost, and what cannot be delivered is set aside.</summary>
public sealed class RelayLaws
{
    [Property(MaxTest = Laws.Cases, Arbitrary = [typeof(Stories)])]
    public async Task Every_message_is_received_by_all_or_set_aside(Story story)
    {
        var world = new RelayWorld(story.Fates);
        foreach (var step in story.Steps)
        {
            await world.TakeAsync(step);
        }

        await world.EndAsync();
        await world.CheckAsync();
    }

    [Fact]
    public async Task A_relay_may_be_killed_at_every_await_point()
    {
        Fate[] fates = [new(0, 0), new(2, 1), new(Fate.Poison, 0), new(1, 0), new(0, 2), new(Fate.Poison, 0, RelayWorld.Attempts + 1)];
        for (var point = 1; point <= 40; point++)
        {
            foreach (var kind in new[] { StepKind.Kill, StepKind.BreakStore })
            {
                var world = new RelayWorld(fates);
                foreach (var step in Enumerable.Repeat(new Step(StepKind.Store, 0), fates.Length).Append(new Step(kind, point)).Append(new Step(StepKind.Run, 0)))
                {
                    await world.TakeAsync(step);
                }

                await world.EndAsync();
                await world.CheckAsync();
            }
        }
    }

    [Property(MaxTest = Laws.Cases, Arbitrary = [typeof(Stories)])]
    public async Task What_failed_waits_twice_as_long_each_time_up_to_a_ceiling_less_the_jitter(BackOffCase given)
    {
        var options = new RelayOptions
        {
            FirstDelay = Duration.FromSeconds(given.First), LongestDelay = Duration.FromSeconds(given.First + given.More), LongestWait = Duration.FromDays(300),
            Jitter = given.JitterPercent / 100m, MaximumAttempts = int.MaxValue,
        };
        var waited = await WaitAsync(given, options);
        var whole = Math.Min(given.First * Math.Pow(2, given.Failures), given.First + given.More);
        Assert.InRange(waited.TotalSeconds, (whole * (1 - (given.JitterPercent / 100.0))) - 0.001, whole + 0.001);
        Assert.Equal(waited, await WaitAsync(given, options));
    }

    [Fact]
    public async Task What_cannot_be_read_is_given_to_no_receiver_and_set_aside_in_the_end()
    {
        var outbox = new InMemoryOutbox();
        var told = UnreadableEvent.OrRead("told-by-a-later-version", "{}"u8, DeliveryCases.Start);
        Assert.Equal(new UnreadableEvent("told-by-a-later-version", DeliveryCases.Start), told);
        outbox.Add([new OutboxMessage("Customer", "1", 1, 0, told, DeliveryCases.Start)]);
        var clock = new FakeClock(DeliveryCases.Start);
        var receiver = new TestReceiver("test", _ => throw new InvalidOperationException("It was given to a receiver."));
        var relay = new OutboxRelay(outbox, [receiver], clock, new RelayOptions { MaximumAttempts = 2 });
        Assert.Equal(1, (await relay.SendDueAsync()).Failed);
        clock.Advance(Duration.FromDays(1));
        Assert.Equal(1, (await relay.SendDueAsync()).SetAside);
        Assert.Equal(DocumentRules.Unreadable, Assert.Single(await outbox.ListAsync(1, default)).Error);
    }

    [Fact]
    public async Task What_failed_together_does_not_come_again_together()
    {
        var outbox = new InMemoryOutbox();
        outbox.Add([.. Enumerable.Range(0, 100).Select(number => DeliveryCases.Message(number, DeliveryCases.Start))]);
        var clock = new FakeClock(DeliveryCases.Start);
        await new OutboxRelay(outbox, [TestReceiver.Failing()], clock).SendDueAsync();

        // From 8 to 10 seconds after the failure; in each half of that time some, not all.
        clock.Advance(Duration.FromSeconds(9));
        var due = await outbox.TakeAsync(new OutboxTake(clock.Now, 1_000, Duration.FromMinutes(1), Duration.FromDays(1)), default);
        Assert.InRange(due.Count, 25, 75);
    }

    [Property(MaxTest = Laws.Cases)]
    public async Task A_clock_that_is_put_back_delays_nothing_for_longer_than_the_longest_wait(PositiveInt back, bool isPutOff, bool isKilled)
    {
        var outbox = new InMemoryOutbox();
        var clock = new FakeClock(DeliveryCases.Start);
        var options = new RelayOptions();
        outbox.Add([DeliveryCases.Message(1, clock.Now)]);
        using var life = new CancellationTokenSource();
        var before = new TestReceiver("r", _ =>
        {
            if (isKilled)
            {
                life.Cancel();
                throw new OperationCanceledException(life.Token);
            }

            return isPutOff ? Task.FromResult(new Reception(clock.Now + Duration.FromDays(9))) : throw new ReceiverDownException();
        });
        try
        {
            await new OutboxRelay(outbox, [before], clock, options).SendDueAsync(life.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.True(isKilled);
        }

        // From a quarter of an hour to months.
        clock.Advance(-Duration.FromMinutes(back.Get * 17L * (back.Get % 50 == 0 ? 997 : 1 + (back.Get % 50))));
        outbox.Add([DeliveryCases.Message(2, DeliveryCases.Start)]);
        var received = new List<int>();
        var after = new OutboxRelay(outbox, [Into(received)], clock, options);
        await after.SendDueAsync();

        // What is new does not wait at all.
        Assert.Contains(2, received);
        clock.Advance(options.LongestWait);
        await after.SendDueAsync();
        Assert.Equal([1, 2], received.Order());
    }

    [Fact]
    public async Task Poison_does_not_hold_up_what_was_stored_after_it()
    {
        var outbox = new InMemoryOutbox();
        outbox.Add([.. Enumerable.Range(0, 101).Select(number => DeliveryCases.Message(number, DeliveryCases.Start))]);
        var received = new List<int>();
        var picky = new TestReceiver("picky", message =>
        {
            received.Add(DeliveryCases.NumberOf(message) == 100 ? 100 : throw new ReceiverDownException());
            return Task.FromResult(Reception.Done);
        });
        var relay = new OutboxRelay(outbox, [picky], new FakeClock(DeliveryCases.Start), new RelayOptions { Batch = 10 });
        for (var step = 0; step < 11; step++)
        {
            await relay.SendDueAsync();
        }

        Assert.Equal([100], received);
    }

    [Fact]
    public async Task While_a_lease_lasts_another_relay_is_not_given_the_message()
    {
        var outbox = new InMemoryOutbox();
        var clock = new FakeClock(DeliveryCases.Start);
        outbox.Add([.. Enumerable.Range(0, 4).Select(number => DeliveryCases.Message(number, DeliveryCases.Start))]);
        var received = new List<int>();
        var other = new OutboxRelay(outbox, [Into(received)], clock, new RelayOptions { Batch = 2 });
        var slow = new OutboxRelay(outbox, [new TestReceiver("into", async message =>
        {
            received.Add(DeliveryCases.NumberOf(message));
            await other.SendDueAsync();
            return Reception.Done;
        })], clock, new RelayOptions { Batch = 2 });
        await slow.SendDueAsync();
        Assert.Equal([0, 1, 2, 3], received.Order());
    }

    [Fact]
    public async Task What_was_not_begun_when_the_lease_ended_is_left()
    {
        var outbox = new InMemoryOutbox();
        var clock = new FakeClock(DeliveryCases.Start);
        outbox.Add([.. Enumerable.Range(0, 3).Select(number => DeliveryCases.Message(number, DeliveryCases.Start))]);
        var slow = new TestReceiver("slow", _ =>
        {
            clock.Advance(Duration.FromMinutes(3));
            return Task.FromResult(Reception.Done);
        });
        var relay = new OutboxRelay(outbox, [slow], clock);
        var report = await relay.SendDueAsync();
        Assert.Equal((3, 2, 1), (report.Taken, report.Sent, report.Left));
        Assert.Equal(1, (await relay.SendDueAsync()).Sent);
    }

    [Fact]
    public async Task A_receiver_that_has_a_message_is_not_given_it_again_because_another_failed()
    {
        var outbox = new InMemoryOutbox();
        var clock = new FakeClock(DeliveryCases.Start);
        outbox.Add([DeliveryCases.Message(1, clock.Now)]);
        var received = new List<int>();
        var relay = new OutboxRelay(outbox, [TestReceiver.Failing(), Into(received)], clock, new RelayOptions { MaximumAttempts = 3 });
        for (var step = 0; step < 3; step++)
        {
            await relay.SendDueAsync();
            clock.Advance(Duration.FromDays(1));
        }

        Assert.Equal([1], received);
        var aside = Assert.Single(await outbox.ListAsync(10, default));
        Assert.Equal((nameof(ReceiverDownException), 3), (aside.Error, aside.Message.Attempts));
        Assert.Equal(new OutboxFigures(0, null, null, 1), await outbox.CountAsync(clock.Now, default));

        Assert.True(await outbox.ReleaseAsync(aside.Message.Id, default));
        Assert.False(await outbox.ReleaseAsync(aside.Message.Id, default));
        var report = await new OutboxRelay(outbox, [new TestReceiver("failing", _ => Task.FromResult(Reception.Done)), Into(received)], clock).SendDueAsync();
        Assert.Equal((1, new OutboxFigures(0, null, null, 0)), (report.Sent, report.Figures));
        Assert.Equal([1], received);
    }

    [Fact]
    public async Task To_be_put_off_is_no_failure_however_often()
    {
        var outbox = new InMemoryOutbox();
        var clock = new FakeClock(DeliveryCases.Start);
        outbox.Add([DeliveryCases.Message(1, clock.Now)]);
        var relay = new OutboxRelay(outbox, [new TestReceiver("later", _ => Task.FromResult(new Reception(clock.Now + Duration.FromDays(40))))], clock, new RelayOptions { MaximumAttempts = 1 });
        for (var day = 0; day < 100; day++)
        {
            var report = await relay.SendDueAsync();
            Assert.Equal((1, 0, 0), (report.PutOff, report.Failed, report.SetAside));
            Assert.Equal(0, (await relay.SendDueAsync()).Taken);
            clock.Advance(Duration.FromDays(1));
        }

        Assert.Equal(new OutboxFigures(1, DeliveryCases.Start, clock.Now, 0), await outbox.CountAsync(clock.Now, default));
    }

    [Property(MaxTest = Laws.SlowCases)]
    public async Task Who_asks_for_later_is_waited_for_and_who_fails_is_not_tried_more_often_for_it(NonNegativeInt minutes, bool isImpatient)
    {
        const int Maximum = 3;
        var outbox = new InMemoryOutbox();
        var clock = new FakeClock(DeliveryCases.Start);
        var options = new RelayOptions { FirstDelay = Duration.FromMinutes(10), MaximumAttempts = Maximum };
        outbox.Add([DeliveryCases.Message(1, clock.Now)]);
        var askedFor = clock.Now + Duration.FromMinutes(minutes.Get % 200 * 43);
        var (tries, received, reports) = (new List<Instant>(), new List<Instant>(), new List<RelayReport>());
        var failing = new TestReceiver("failing", _ =>
        {
            tries.Add(clock.Now);
            throw new ReceiverDownException();
        });
        var later = new TestReceiver("later", _ =>
        {
            if (clock.Now < askedFor)
            {
                return Task.FromResult(new Reception(isImpatient ? clock.Now : askedFor));
            }

            received.Add(clock.Now);
            return Task.FromResult(Reception.Done);
        });
        var relay = new OutboxRelay(outbox, [failing, later], clock, options);
        while (await NextAsync(outbox) is { } next)
        {
            clock.Now = next.NextAttemptAt ?? clock.Now;
            reports.Add(await relay.SendDueAsync());
        }

        Assert.InRange(Assert.Single(received), askedFor, askedFor + (options.FirstDelay * 4));
        Assert.All(reports.SkipLast(1), report => Assert.Equal((1, 0, 1, 0), (report.Taken, report.PutOff, report.Failed, report.SetAside)));
        Assert.Equal((1, 0, 0, 1), (reports[^1].Taken, reports[^1].PutOff, reports[^1].Failed, reports[^1].SetAside));
        Assert.Equal(Maximum, Assert.Single(await outbox.ListAsync(10, default)).Message.Attempts);
        Assert.True(tries.Count == Maximum || tries[^1] == received[0]);
        for (var number = 1; number < tries.Count; number++)
        {
            var waited = tries[number] - tries[number - 1];
            Assert.True(waited >= options.FirstDelay * Math.Pow(2, Math.Min(number, Maximum) - 1) * (1 - (double)options.Jitter));
            Assert.True(number < Maximum || isImpatient || tries[number] >= askedFor || waited == options.LongestWait);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(int.MaxValue)]
    public async Task The_count_of_failures_does_not_run_over(int maximum)
    {
        var outbox = new InMemoryOutbox();
        var clock = new FakeClock(DeliveryCases.Start);
        outbox.Add([new OutboxMessage("Notice", "n-1", 1, 0, new Noticed(1, clock.Now), clock.Now, attempts: int.MaxValue)]);
        var later = new TestReceiver("later", _ => Task.FromResult(new Reception(clock.Now + Duration.FromDays(40))));
        Assert.Equal(1, (await new OutboxRelay(outbox, [TestReceiver.Failing(), later], clock, new RelayOptions { MaximumAttempts = maximum }).SendDueAsync()).Failed);
        var next = (await NextAsync(outbox))!;
        Assert.Equal((maximum, clock.Now + Duration.FromDays(1)), (next.Attempts, next.NextAttemptAt!.Value));
    }

    [Fact]
    public async Task Who_has_it_after_all_leaves_its_failures_to_nobody_else()
    {
        var outbox = new InMemoryOutbox();
        var clock = new FakeClock(DeliveryCases.Start);
        outbox.Add([DeliveryCases.Message(1, clock.Now)]);
        var (first, second) = (0, 0);
        var mended = new TestReceiver("mended", _ => ++first <= 2 ? throw new ReceiverDownException() : Task.FromResult(Reception.Done));
        var later = new TestReceiver("later", _ => ++second <= 3 ? Task.FromResult(new Reception(clock.Now)) : throw new ReceiverDownException());
        var relay = new OutboxRelay(outbox, [mended, later], clock, new RelayOptions { MaximumAttempts = 3 });
        var told = new List<string>();
        for (var step = 0; step < 6; step++)
        {
            var report = await relay.SendDueAsync();
            told.Add(report switch { { Failed: 1 } => "failed", { PutOff: 1 } => "put off", { SetAside: 1 } => "aside", _ => "nothing" });
            clock.Advance(Duration.FromDays(1));
        }

        Assert.Equal(["failed", "failed", "put off", "failed", "failed", "aside"], told);
    }

    [Fact]
    public async Task Who_fails_and_asks_for_later_by_turns_is_set_aside_in_the_end()
    {
        var outbox = new InMemoryOutbox();
        var clock = new FakeClock(DeliveryCases.Start);
        outbox.Add([DeliveryCases.Message(1, clock.Now)]);
        var asked = 0;
        var fickle = new TestReceiver("fickle", _ => asked++ % 2 == 0 ? throw new ReceiverDownException() : Task.FromResult(new Reception(clock.Now)));
        var relay = new OutboxRelay(outbox, [fickle, Into([])], clock, new RelayOptions { MaximumAttempts = 3 });
        for (var step = 0; step < 5; step++)
        {
            await relay.SendDueAsync();
            clock.Advance(Duration.FromDays(1));
        }

        Assert.Equal((5, 3), (asked, Assert.Single(await outbox.ListAsync(10, default)).Message.Attempts));
    }

    [Fact]
    public async Task An_outbox_that_cannot_be_asked_is_the_only_error_that_comes_out()
    {
        var relay = new OutboxRelay(new RelayWorld([]), [TestReceiver.Failing()], new FakeClock(DeliveryCases.Start));
        Assert.Equal(0, (await relay.SendDueAsync()).Taken);
        using var life = new CancellationTokenSource();
        await life.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => relay.SendDueAsync(life.Token));
    }

    private static TestReceiver Into(List<int> received) => new("into", message =>
    {
        received.Add(DeliveryCases.NumberOf(message));
        return Task.FromResult(Reception.Done);
    });

    private static async Task<Duration> WaitAsync(BackOffCase given, RelayOptions options)
    {
        var outbox = new InMemoryOutbox();
        var clock = new FakeClock(DeliveryCases.Start);
        outbox.Add([new OutboxMessage("Notice", given.Id, 1, 0, new Noticed(0, clock.Now), clock.Now, attempts: given.Failures)]);
        await new OutboxRelay(outbox, [TestReceiver.Failing()], clock, options).SendDueAsync();
        return (await NextAsync(outbox))!.NextAttemptAt!.Value - clock.Now;
    }

    /// <summary>The message that waits, or <c>null</c>; taken by a clock so far ahead that no relay minds.</summary>
    private static async Task<OutboxMessage?> NextAsync(InMemoryOutbox outbox) =>
        (await outbox.TakeAsync(new OutboxTake(DeliveryCases.Start + Duration.FromDays(299), 1, Duration.FromMinutes(1), Duration.FromDays(300)), default)).SingleOrDefault();

    public sealed record Story(IReadOnlyList<Fate> Fates, IReadOnlyList<Step> Steps)
    {
        public override string ToString() => $"{string.Join(", ", Fates)}: {string.Join(", ", Steps)}";
    }

    public sealed record BackOffCase(string Id, int Failures, int First, int More, int JitterPercent);

    public static class Stories
    {
        public static Arbitrary<Story> All() => Arb.From(
            from fates in Gen.NonEmptyListOf(Gen.Frequency(
                (3, Gen.Constant(new Fate(0, 0))),
                (2, from failures in Gen.Choose(0, RelayWorld.Attempts - 1) from putOffs in Gen.Choose(0, 2) from second in Gen.Choose(0, 2) select new Fate(failures, putOffs, second)),
                (1, from second in Gen.Choose(0, 2 * RelayWorld.Attempts) select new Fate(Fate.Poison, 0, second))))
            from steps in Gen.ListOf(from kind in Gen.Elements(Enum.GetValues<StepKind>()) from number in Gen.Choose(1, 30) select new Step(kind, number))
            select new Story([.. fates.Take(8)], [.. steps.Take(30)]));

        public static Arbitrary<BackOffCase> BackOffs() => Arb.From(
            from id in Gen.Choose(0, int.MaxValue)
            from failures in Gen.Choose(0, 200)
            from first in Gen.Choose(1, 1_000)
            from more in Gen.Choose(0, 100_000)
            from jitter in Gen.Choose(1, 99)
            select new BackOffCase($"n-{id}", failures, first, more, jitter));
    }
}
