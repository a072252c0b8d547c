using CustomerManagement.Domain.Services;

namespace CustomerManagement.Domain.Tests.Services;

/// <summary>
/// What a duty must do, told hour by hour by counting: it knows nothing of promises, clocks or ledgers. 24 hours are promised; step 0 warns after 20 of them, step 1 is at the deadline,
/// step 2 is 8 hours after it.
/// </summary>
internal sealed class ServiceDutyModel(bool pauses)
{
    private const int Allowed = 24;

    private readonly HashSet<int> _stopped = [];
    private readonly HashSet<int> _fired = [];
    private int? _stoppedSince;
    private string? _assignee;
    private int? _scheduled;
    private string? _end;

    public ServiceDutyStatus Status { get; private set; } = ServiceDutyStatus.Open;

    public int Latest { get; private set; }

    public bool IsMissed { get; private set; }

    public List<string> Happened { get; } = [];

    public int? Deadline => HourAfter(Allowed);

    public int? NextDue => !IsOpen ? null : Steps().Where(step => !_fired.Contains(step.Number) && !(step.Number == 0 && IsMissed)).Select(step => (int?)step.At)
        .Append(IsMissed ? null : Deadline).Min();

    public bool IsOpen => Status is ServiceDutyStatus.Open or ServiceDutyStatus.Waiting;

    public void Assign(string to, int at)
    {
        if (MustBeOpen() && _assignee != to)
        {
            Note(at, $"assigned {_assignee}>{to}");
            _assignee = to;
        }
    }

    public void Schedule(int moment, int at)
    {
        if (MustBeOpen() && _scheduled != moment)
        {
            Note(at, $"scheduled {moment} {(Deadline <= moment ? "too late" : "in time")}");
            _scheduled = moment;
        }
    }

    public void Wait(int at)
    {
        if (MustBeOpen() && Status != ServiceDutyStatus.Waiting)
        {
            Note(at, "waits");
            Status = ServiceDutyStatus.Waiting;
            _stoppedSince = pauses && !IsMissed ? Latest : null;
        }
    }

    public void Resume(int at)
    {
        if (MustBeOpen() && Status == ServiceDutyStatus.Waiting)
        {
            Latest = Math.Max(Latest, at);
            _stopped.UnionWith(Enumerable.Range(_stoppedSince ?? 0, _stoppedSince is { } since ? Latest - since : 0));
            (Status, _stoppedSince) = (ServiceDutyStatus.Open, null);
            Note(at, $"goes on until {Deadline}");
        }
    }

    public void PassTo(int now)
    {
        if (!IsOpen)
        {
            return;
        }

        var at = Math.Max(Latest, now);
        FindMiss(at);
        foreach (var (number, due) in Steps().Where(step => step.At <= at && !(step.Number == 0 && IsMissed)).OrderBy(step => step.At).ThenBy(step => step.Number).ToList())
        {
            if (_fired.Add(number))
            {
                Note(at, $"step {number} due {due}");
            }
        }
    }

    public void Complete(string result, int at) => End(ServiceDutyStatus.Done, result, at);

    public void Cancel(string reason, int at) => End(ServiceDutyStatus.Cancelled, reason, at);

    private void End(ServiceDutyStatus status, string how, int at)
    {
        if (_end == how || !MustBeOpen())
        {
            return;
        }

        FindMiss(Math.Max(Latest, at));
        Note(at, $"{how} {(IsMissed ? "late" : "in time")}");
        (Status, _end) = (status, how);
    }

    private void FindMiss(int at)
    {
        if (!IsMissed && Deadline is { } deadline && deadline <= at)
        {
            IsMissed = true;
            Note(at, $"missed {deadline}");
        }
    }

    private IEnumerable<(int Number, int At)> Steps()
    {
        if (HourAfter(Allowed - 4) is { } warning)
        {
            yield return (0, warning);
        }

        if (Deadline is { } deadline)
        {
            yield return (1, deadline);
            yield return (2, deadline + 8);
        }
    }

    /// <summary>The first hour at which so many hours have counted; <c>null</c> while they do not.</summary>
    private int? HourAfter(int counted)
    {
        var hour = 0;
        for (; counted > 0; hour++)
        {
            if (hour >= _stoppedSince)
            {
                return null;
            }

            counted -= _stopped.Contains(hour) ? 0 : 1;
        }

        return hour;
    }

    private bool MustBeOpen()
    {
        if (!IsOpen)
        {
            Happened.Add(ServiceRules.NotOpen);
        }

        return IsOpen;
    }

    private void Note(int at, string what)
    {
        Latest = Math.Max(Latest, at);
        Happened.Add($"{Latest}: {what}");
    }
}
