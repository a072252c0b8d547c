namespace CustomerManagement.Domain.Complaints;

/// <summary>What can be said of the rate of complaints over the periods.</summary>
public enum LearningTrendVerdict
{
    /// <summary>It rises, more than chance explains.</summary>
    Rising = 1,

    /// <summary>It falls, more than chance explains.</summary>
    Falling = 2,

    /// <summary>No trend was found. That is no sign that there is none.</summary>
    NoneFound = 3,

    /// <summary>Too few complaints, or too few whole periods, to look for one.</summary>
    TooFew = 4,

    /// <summary>There are no rates: in some whole period the exposure is unknown, or there were complaints against nothing.</summary>
    NoExposure = 5,
}
