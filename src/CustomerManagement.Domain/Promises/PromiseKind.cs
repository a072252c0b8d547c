namespace CustomerManagement.Domain.Promises;

/// <summary>What was promised.</summary>
public enum PromiseKind
{
    /// <summary>To say that the complaint arrived.</summary>
    Acknowledgement = 1,

    /// <summary>To answer: the first time, and each time the customer waits for us again.</summary>
    Answer = 2,

    /// <summary>To have it remedied.</summary>
    Resolution = 3,

    /// <summary>To have a service done: installed, trained, repaired.</summary>
    Service = 4,
}
