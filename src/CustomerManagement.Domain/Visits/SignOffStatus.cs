namespace CustomerManagement.Domain.Visits;

/// <summary>How far the sign-off of a plan or report has come.</summary>
public enum SignOffStatus
{
    /// <summary>It is being written and was not handed in.</summary>
    Draft = 1,

    /// <summary>It was handed in and waits for a supervisor.</summary>
    Submitted = 2,

    /// <summary>A supervisor returned it with a comment; it is to be handed in again.</summary>
    Returned = 3,

    /// <summary>A supervisor signed it off.</summary>
    SignedOff = 4,
}
