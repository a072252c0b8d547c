namespace CustomerManagement.Worker;

/// <summary>What becomes of the messages of a shift.</summary>
public enum RelayEnd
{
    Sends = 1,

    /// <summary>They are taken, and the process ends before it hands on any.</summary>
    Leaves = 2,

    /// <summary>The receiver fails on each.</summary>
    Fails = 3,
}
