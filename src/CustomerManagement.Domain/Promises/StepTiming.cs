namespace CustomerManagement.Domain.Promises;

/// <summary>How the moment at which a step of escalation fires came about.</summary>
public enum StepTiming
{
    /// <summary>It fires at its moment: those who are told are at work then, or can be told at any time.</summary>
    OwnMoment = 1,

    /// <summary>They are not at work at its moment: it fires when they next are.</summary>
    NextOpening = 2,

    /// <summary>They are not at work again before the deadline: a warning fires in their last minute at work before its moment.</summary>
    BeforeClosing = 3,

    /// <summary>They are not at work at any time that would do: it fires at its moment all the same.</summary>
    NoOpenTime = 4,
}
