namespace CustomerManagement.Domain.Promises;

/// <summary>Codes of the business rules on promises.</summary>
public static class PromiseRules
{
    /// <summary>The version of a calendar under which something was promised is not in the book.</summary>
    public const string CalendarMissing = "promises.calendar-missing";
}
