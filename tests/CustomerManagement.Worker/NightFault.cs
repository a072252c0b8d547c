namespace CustomerManagement.Worker;

/// <summary>A fault of the host's that is planted, so that it is seen that the check finds it.</summary>
public enum NightFault
{
    None = 0,

    /// <summary>Asks what is due three days too early.</summary>
    LooksAhead = 1,

    /// <summary>Knows of no closed day.</summary>
    IgnoresHours = 2,

    /// <summary>Does not save what it did, and does it again.</summary>
    DoesTwice = 3,

    /// <summary>Marks messages as sent before they are handed on.</summary>
    MarksSentEarly = 4,

    /// <summary>Adds to UTC the hour of winter all year.</summary>
    KnowsNoSummerTime = 5,

    /// <summary>Decides, and plans nothing.</summary>
    PlansNothing = 6,
}
