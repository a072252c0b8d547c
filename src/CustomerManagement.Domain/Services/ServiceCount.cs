namespace CustomerManagement.Domain.Services;

/// <summary>What became of service duties. Each is counted once. Compared by value.</summary>
/// <param name="OnTime">Done before the deadline.</param>
/// <param name="Late">Done, and the deadline was missed.</param>
/// <param name="Open">To be done, and no miss was found yet.</param>
/// <param name="Overdue">To be done, and the deadline was missed.</param>
/// <param name="Cancelled">Cancelled before the deadline.</param>
/// <param name="CancelledLate">Cancelled, and the deadline had been missed by then.</param>
public readonly record struct ServiceCount(int OnTime, int Late, int Open, int Overdue, int Cancelled, int CancelledLate)
{
    /// <summary>All that were done.</summary>
    public int Done => OnTime + Late;

    /// <summary>All that are to be done.</summary>
    public int ToDo => Open + Overdue;

    /// <summary>All of which the deadline was missed, whatever came later.</summary>
    public int Missed => Late + Overdue + CancelledLate;

    /// <summary>The share done in time of those whose promise was kept or missed, 0 to 1; <c>null</c> when there was none. What was cancelled in time is in neither.</summary>
    public decimal? OnTimeRate => OnTime + Missed == 0 ? null : (decimal)OnTime / (OnTime + Missed);

    /// <summary>Adds two counts of different duties.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>The sum.</returns>
    public static ServiceCount operator +(ServiceCount left, ServiceCount right) => Add(left, right);

    /// <summary>Adds two counts of different duties.</summary>
    /// <inheritdoc cref="op_Addition"/>
    public static ServiceCount Add(ServiceCount left, ServiceCount right) => new(
        left.OnTime + right.OnTime,
        left.Late + right.Late,
        left.Open + right.Open,
        left.Overdue + right.Overdue,
        left.Cancelled + right.Cancelled,
        left.CancelledLate + right.CancelledLate);

    internal static ServiceCount Of(ServiceDuty duty) => (duty.Status, duty.IsLate) switch
    {
        (ServiceDutyStatus.Done, false) => new ServiceCount { OnTime = 1 },
        (ServiceDutyStatus.Done, true) => new ServiceCount { Late = 1 },
        (ServiceDutyStatus.Open or ServiceDutyStatus.Waiting, false) => new ServiceCount { Open = 1 },
        (ServiceDutyStatus.Open or ServiceDutyStatus.Waiting, true) => new ServiceCount { Overdue = 1 },
        (ServiceDutyStatus.Cancelled, false) => new ServiceCount { Cancelled = 1 },
        (ServiceDutyStatus.Cancelled, true) => new ServiceCount { CancelledLate = 1 },
        _ => throw new InvalidOperationException($"Unknown status {duty.Status}."),
    };
}
