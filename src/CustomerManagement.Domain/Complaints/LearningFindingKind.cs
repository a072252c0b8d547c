namespace CustomerManagement.Domain.Complaints;

/// <summary>Why something is a finding.</summary>
public enum LearningFindingKind
{
    /// <summary>Somebody took note of it; no test says more.</summary>
    Noted = 1,

    /// <summary>The rate is higher than that of the rest.</summary>
    StandsOut = 2,

    /// <summary>The rate rises.</summary>
    Rises = 3,
}
