namespace CustomerManagement.Worker;

/// <summary>A fault of the caller's that is planted, so that it is seen that the check finds it.</summary>
public enum Fault
{
    None = 0,

    /// <summary>Says that a command is applied before it is saved.</summary>
    AcknowledgesEarly = 1,

    /// <summary>Marks messages as sent before they are handed on.</summary>
    MarksSentEarly = 2,

    /// <summary>Saves two aggregates that belong together one after the other.</summary>
    SavesApart = 3,

    /// <summary>Tries again under another key after it was started anew.</summary>
    ChangesKeys = 4,
}
