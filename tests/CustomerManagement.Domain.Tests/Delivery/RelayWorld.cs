using CustomerManagement.Domain.Delivery;
using CustomerManagement.Domain.Testing.Storage;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Delivery;

/// <summary>What becomes of a message: how often its first receiver is down, how often it asks for it later, and how often the second one does.</summary>
public sealed record Fate(int Failures, int PutOffs, int SecondPutOffs = 0)
{
    public const int Poison = 1_000;
}

public enum StepKind
{
    Store,
    Wait,
    ClockJump,
    Run,
    Kill,
    BreakStore,
    RunInside,
}

/// <summary>A step of a story: the number says how far, or at which await point.</summary>
public sealed record Step(StepKind Kind, int Number);

/// <summary>An outbox, two receivers and relays that are killed, in a story of steps.</summary>
internal sealed class RelayWorld : IOutbox
{
    public const int Attempts = 4;

    private static readonly RelayOptions _options = new() { Batch = 3, MaximumAttempts = Attempts };

    private readonly InMemoryOutbox _outbox = new();
    private readonly FakeClock _clock = new(DeliveryCases.Start);
    private readonly IReadOnlyList<Fate> _fates;
    private readonly Dictionary<string, (int Failures, int PutOffs)> _met = [];
    private readonly Dictionary<string, int> _metBySecond = [];
    private readonly Dictionary<string, Instant> _storedAt = [];
    private CancellationToken _life;
    private Action _kill = () => { };
    private int _point;
    private int _killAt;
    private int _breakAt;
    private int _insideAt;
    private bool _hasJumped;

    public RelayWorld(IReadOnlyList<Fate> fates) => _fates = fates;

    public List<string> ReceivedByFirst { get; } = [];

    public List<string> ReceivedBySecond { get; } = [];

    public async Task TakeAsync(Step step)
    {
        switch (step.Kind)
        {
            case StepKind.Store when _storedAt.Count < _fates.Count:
                Store();
                break;
            case StepKind.Store:
                break;
            case StepKind.Wait:
                _clock.Advance(Duration.FromSeconds(step.Number * 20));
                break;
            case StepKind.ClockJump:
                _hasJumped = true;
                _clock.Advance(Duration.FromHours((step.Number - 20) * 37));
                break;
            case StepKind.Run:
                await RunAsync();
                break;
            case StepKind.Kill:
                await RunAsync(killAt: step.Number);
                break;
            case StepKind.BreakStore:
                await RunAsync(breakAt: step.Number);
                break;
            case StepKind.RunInside:
                await RunAsync(insideAt: step.Number);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(step));
        }
    }

    public async Task EndAsync()
    {
        while (_storedAt.Count < _fates.Count)
        {
            Store();
        }

        for (var day = 0; day < 60 && (await _outbox.CountAsync(_clock.Now, default)).Unsent > 0; day++)
        {
            _clock.Advance(_options.LongestWait);
            while ((await RunAsync())!.Taken == _options.Batch)
            {
            }
        }
    }

    public async Task CheckAsync()
    {
        var sent = _outbox.Sent().ToHashSet();
        var aside = await _outbox.ListAsync(100, default);
        Assert.Equal(_storedAt.Keys.Order(), sent.Concat(aside.Select(each => each.Message.Id)).Order());
        Assert.All(sent, id =>
        {
            Assert.Contains(id, ReceivedByFirst);
            Assert.Contains(id, ReceivedBySecond);
        });
        Assert.All(_storedAt.Keys, id => Assert.Equal(FateOf(id).Failures == Fate.Poison, !sent.Contains(id)));
        Assert.All(aside, each =>
        {
            Assert.Equal((Attempts, nameof(ReceiverDownException)), (each.Message.Attempts, each.Error));

            // The second receiver is not held up by the first, and is waited for when it asks for later.
            Assert.Contains(each.Message.Id, ReceivedBySecond);
        });
    }

    async Task<IReadOnlyList<OutboxMessage>> IOutbox.TakeAsync(OutboxTake take, CancellationToken cancellation)
    {
        Pass();
        var taken = await _outbox.TakeAsync(take, cancellation);
        Pass();
        return taken;
    }

    async Task IOutbox.MarkSentAsync(string message, CancellationToken cancellation) => await MarkAsync(() => _outbox.MarkSentAsync(message, cancellation));

    async Task IOutbox.PutBackAsync(OutboxMessage message, CancellationToken cancellation) => await MarkAsync(() => _outbox.PutBackAsync(message, cancellation));

    async Task IOutbox.SetAsideAsync(SetAsideMessage aside, CancellationToken cancellation) => await MarkAsync(() => _outbox.SetAsideAsync(aside, cancellation));

    Task<OutboxFigures> IOutbox.CountAsync(Instant now, CancellationToken cancellation) => _outbox.CountAsync(now, cancellation);

    private async Task MarkAsync(Func<Task> mark)
    {
        Pass();
        await mark();
        Pass();
    }

    private void Store()
    {
        var message = DeliveryCases.Message(_storedAt.Count, _clock.Now);
        _outbox.Add([message, message]);
        _storedAt.Add(message.Id, _clock.Now);
    }

    private async Task<RelayReport?> RunAsync(int killAt = 0, int breakAt = 0, int insideAt = 0)
    {
        using var life = new CancellationTokenSource();
        (_life, _kill, _point, _killAt, _breakAt, _insideAt) = (life.Token, life.Cancel, 0, killAt, breakAt, insideAt);
        try
        {
            return await Relay().SendDueAsync(_life);
        }
        catch (OperationCanceledException) when (_life.IsCancellationRequested)
        {
            return null;
        }
        catch (InvalidOperationException) when (breakAt > 0 && breakAt <= 2)
        {
            // The outbox could not be asked.
            return null;
        }
    }

    private OutboxRelay Relay() => new(this, [new TestReceiver("first", FirstAsync), new TestReceiver("second", SecondAsync)], _clock, _options);

    private async Task<Reception> FirstAsync(OutboxMessage message)
    {
        Pass(isStore: false);
        if (_insideAt > 0 && --_insideAt == 0)
        {
            // Another relay runs while this one is at work, some of the time past the end of the lease.
            _clock.Advance(Duration.FromMinutes(_point));
            await Relay().SendDueAsync(_life);
        }

        CheckStored(message);
        var (fate, met) = (FateOf(message.Id), _met.GetValueOrDefault(message.Id));
        if (met.PutOffs < fate.PutOffs)
        {
            _met[message.Id] = (met.Failures, met.PutOffs + 1);
            return Later(met.PutOffs);
        }

        if (met.Failures < fate.Failures)
        {
            _met[message.Id] = (met.Failures + 1, met.PutOffs);
            throw new ReceiverDownException();
        }

        ReceivedByFirst.Add(message.Id);
        Pass(isStore: false);
        return Reception.Done;
    }

    private Task<Reception> SecondAsync(OutboxMessage message)
    {
        Pass(isStore: false);
        CheckStored(message);
        var putOffs = _metBySecond.GetValueOrDefault(message.Id);
        if (putOffs < FateOf(message.Id).SecondPutOffs)
        {
            _metBySecond[message.Id] = putOffs + 1;
            return Task.FromResult(Later(putOffs));
        }

        ReceivedBySecond.Add(message.Id);
        Pass(isStore: false);
        return Task.FromResult(Reception.Done);
    }

    private Reception Later(int putOffs) => new(_clock.Now + Duration.FromHours((putOffs * 60) - 1));

    private Fate FateOf(string id) => _fates[_storedAt.Keys.ToList().IndexOf(id)];

    private void CheckStored(OutboxMessage message)
    {
        Assert.True(_storedAt.TryGetValue(message.Id, out var storedAt));
        Assert.True(_hasJumped || _clock.Now >= storedAt);
    }

    /// <summary>An await point: here the process may be killed, and the store may break.</summary>
    private void Pass(bool isStore = true)
    {
        _point++;
        if (_point == _killAt)
        {
            _kill();
            throw new OperationCanceledException(_life);
        }

        if (isStore && _point == _breakAt)
        {
            throw new InvalidOperationException();
        }
    }
}
