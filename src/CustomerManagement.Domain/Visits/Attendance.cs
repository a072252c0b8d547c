using System.Text.Json.Serialization;
using CustomerManagement.Domain.Calendars;

namespace CustomerManagement.Domain.Visits;

/// <summary>Whether and when someone was at work on a day. Immutable and compared by value.</summary>
public sealed record Attendance
{
    /// <summary>Creates it.</summary>
    /// <param name="kind">Whether someone was at work.</param>
    /// <param name="hours">From when to when, on the wall clock; <c>null</c> when nobody said, and for someone who was not at work.</param>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not a defined one.</exception>
    /// <exception cref="ArgumentException">Hours of someone who was not at work.</exception>
    public Attendance(AttendanceKind kind, TimeWindow? hours = null)
    {
        if (!Enum.IsDefined(kind))
        {
            throw new ArgumentOutOfRangeException(nameof(kind));
        }

        (Kind, Hours) = (kind, hours);
        if (hours is not null && !IsAtWork)
        {
            throw new ArgumentException("Who was not at work has no hours of work.", nameof(hours));
        }
    }

    /// <summary>Whether someone was at work.</summary>
    public AttendanceKind Kind { get; }

    /// <summary>From when to when, on the wall clock, or <c>null</c>.</summary>
    public TimeWindow? Hours { get; }

    /// <summary>Whether the person worked at all.</summary>
    [JsonIgnore]
    public bool IsAtWork => Kind switch
    {
        AttendanceKind.Present or AttendanceKind.PartOfDay or AttendanceKind.OtherDuties => true,
        AttendanceKind.OnLeave or AttendanceKind.Ill or AttendanceKind.Away => false,
        _ => throw new InvalidOperationException($"Unknown kind {Kind}."),
    };
}
