using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>What somebody is to do after a meeting. Immutable and compared by value; can be stored.</summary>
public sealed record MeetingAction
{
    /// <summary>Creates an action.</summary>
    /// <param name="owner">Who does it.</param>
    /// <param name="due">Until when, inclusive; any calendar, kept in the ISO one.</param>
    /// <param name="task">What is to be done.</param>
    /// <exception cref="ArgumentException">Nobody is to do it.</exception>
    [JsonConstructor]
    public MeetingAction(StaffId owner, LocalDate due, PrivateNote task)
    {
        ArgumentNullException.ThrowIfNull(task);
        if (owner == default)
        {
            throw new ArgumentException("An action has an owner.", nameof(owner));
        }

        (Owner, Due, Task) = (owner, due.WithCalendar(CalendarSystem.Iso), task);
    }

    /// <summary>Who does it.</summary>
    public StaffId Owner { get; }

    /// <summary>Until when, inclusive.</summary>
    [JsonInclude]
    [JsonRequired]
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate Due { get; internal init; }

    /// <summary>What is to be done.</summary>
    public PrivateNote Task { get; }
}
