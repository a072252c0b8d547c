using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Promises;

namespace CustomerManagement.Domain.Tests.Complaints;

/// <summary>A promise as the model keeps it: minutes, and what became of it.</summary>
internal sealed class ModelPromise
{
    public required PromiseKind Kind { get; init; }

    public required PolicyReference Policy { get; init; }

    public required int Start { get; init; }

    public required int Allowed { get; init; }

    public required ModelHours Hours { get; init; }

    public required bool Pauses { get; init; }

    public required IReadOnlyList<(int Offset, StaffRole To, ModelHours Hours)> Steps { get; init; }

    public List<(int From, int? Until)> Stood { get; init; } = [];

    public List<(int Step, int DueAt, int FiredAt)> Fired { get; private init; } = [];

    public PromiseState State { get; private set; } = PromiseState.Open;

    public int? EndedAt { get; private set; }

    public int? DoneAt { get; private set; }

    public int? ReleasedAt { get; private set; }

    public bool IsOpen => State == PromiseState.Open;

    /// <summary>Broken, and somebody still waits.</summary>
    public bool IsRunningLate => State == PromiseState.Broken && DoneAt is null && ReleasedAt is null;

    public bool Stands => Stood.Count > 0 && Stood[^1].Until is null;

    public int? Deadline => Reached(Allowed);

    public int? NextDue => Unfired().Select(step => (int?)step.DueAt).Append(IsOpen ? Deadline : null).Min();

    /// <summary>When it would be due if its clock went on from a minute.</summary>
    public int DueIfGoingOn(int minute)
    {
        var going = Copy();
        going.Resume(minute);
        return going.Deadline!.Value;
    }

    /// <summary>The same with a life of its own.</summary>
    public ModelPromise Copy() => new()
    {
        Kind = Kind, Policy = Policy, Start = Start, Allowed = Allowed, Hours = Hours, Pauses = Pauses, Steps = Steps, Stood = [.. Stood], Fired = [.. Fired], State = State,
        EndedAt = EndedAt, DoneAt = DoneAt, ReleasedAt = ReleasedAt,
    };

    public void PassTo(int now)
    {
        if (IsOpen && Deadline <= now)
        {
            (State, EndedAt) = (PromiseState.Broken, Deadline);
        }

        Fired.AddRange(Unfired().Where(step => step.DueAt <= now && (IsOpen ? Steps[step.Step].Offset < 0 : Steps[step.Step].Offset >= 0))
            .OrderBy(step => step.DueAt).ThenBy(step => step.Step).Select(step => (step.Step, step.DueAt, now)).ToList());
    }

    public void Done(int at)
    {
        if (IsOpen)
        {
            var deadline = Deadline;
            (State, EndedAt, DoneAt) = at >= deadline ? (PromiseState.Broken, deadline, at) : (PromiseState.Kept, at, at);
        }
        else if (State == PromiseState.Broken)
        {
            DoneAt ??= at;
        }
    }

    public void FallAway(int at)
    {
        if (IsOpen)
        {
            var deadline = Deadline;
            (State, EndedAt) = at >= deadline ? (PromiseState.Broken, deadline) : (PromiseState.Void, at);
        }

        if (IsRunningLate)
        {
            ReleasedAt = at;
        }
    }

    public void Pause(int at)
    {
        if (IsOpen && Pauses && !Stands)
        {
            Stood.Add((at, null));
        }
    }

    public void Resume(int at)
    {
        if (IsOpen && Stands)
        {
            Stood[^1] = (Stood[^1].From, Math.Max(at, Stood[^1].From));
        }
    }

    private IEnumerable<(int Step, int DueAt)> Unfired()
    {
        if (!IsOpen && !IsRunningLate)
        {
            yield break;
        }

        for (var step = 0; step < Steps.Count; step++)
        {
            if (!Fired.Exists(fired => fired.Step == step) && (IsOpen || Steps[step].Offset >= 0) && DueAt(step) is { } due)
            {
                yield return (step, due);
            }
        }
    }

    private int? DueAt(int step)
    {
        var (offset, _, hours) = Steps[step];
        if ((offset < 0 ? Reached(Allowed + offset) : Deadline is { } over ? Hours.First(over, offset) : (int?)null) is not { } moment)
        {
            return null;
        }

        if (hours.IsOpen(moment))
        {
            return moment;
        }

        var next = hours.NextOpen(moment);
        if (offset >= 0 || Deadline is not { } deadline || next < deadline)
        {
            return next;
        }

        var before = hours.OpenBefore(moment);
        return before >= Start ? before : moment;
    }

    // The first minute by which so much has passed; not known while the clock stands still before it.
    private int? Reached(int open)
    {
        foreach (var (from, to) in Running())
        {
            var reached = Hours.First(from, open);
            if (to is null || reached <= to)
            {
                return reached;
            }

            open -= Hours.Between(from, to.Value);
        }

        return null;
    }

    private IEnumerable<(int From, int? To)> Running()
    {
        var from = Start;
        foreach (var (stood, until) in Stood)
        {
            yield return (from, stood);
            if (until is null)
            {
                yield break;
            }

            from = until.Value;
        }

        yield return (from, null);
    }
}
