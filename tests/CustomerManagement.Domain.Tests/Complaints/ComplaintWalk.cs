using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.Tests.Complaints;

/// <summary>Two complaints as they are received, and commands to them.</summary>
public sealed class ComplaintWalk
{
    internal ComplaintWalk(IReadOnlyList<ComplaintIntake> intakes, IReadOnlyList<CustomerId?> owners, IReadOnlyList<ComplaintCommand> commands) =>
        (Intakes, Owners, Commands) = (intakes, owners, commands);

    internal static ICalendarBook Calendars { get; } = new CalendarBook([ModelHours.Office.Calendar!, ModelHours.Night.Calendar!]);

    internal IReadOnlyList<ComplaintIntake> Intakes { get; }

    internal IReadOnlyList<CustomerId?> Owners { get; }

    /// <summary>The first two receive the complaints.</summary>
    internal IReadOnlyList<ComplaintCommand> Commands { get; }

    public override string ToString() =>
        $"\n{string.Join('\n', Intakes.Select((intake, i) => $"received {intake.ReceivedAt} of {Owners[2 * i]} by {Owners[(2 * i) + 1]}"))}\n{string.Join('\n', Commands)}\n";
}
