namespace CustomerManagement.Domain.Visits;

/// <summary>Codes of the business rules on meetings.</summary>
public static class MeetingRules
{
    /// <summary>Only a meeting that is to take place is moved, prepared, held or cancelled.</summary>
    public const string NotScheduled = "meetings.not-scheduled";

    /// <summary>Only a meeting that was held is closed.</summary>
    public const string NotHeld = "meetings.not-held";

    /// <summary>Customers are invited to forums only.</summary>
    public const string CustomersAtForumsOnly = "meetings.customers-at-forums-only";

    /// <summary>Customers see the agenda of a forum: it names no customer and no market report.</summary>
    public const string ForumAgendaIsShared = "meetings.forum-agenda-is-shared";

    /// <summary>What is taken off an agenda is on it.</summary>
    public const string ItemUnknown = "meetings.item-unknown";

    /// <summary>What is agreed on a meeting is due on its day or later.</summary>
    public const string DueBeforeMeeting = "meetings.due-before-meeting";
}
