namespace CustomerManagement.Domain.Complaints;

/// <summary>What can be said of two rates of complaints.</summary>
public enum LearningVerdict
{
    /// <summary>The rate is higher than the other: more than chance explains, and than is negligible.</summary>
    Higher = 1,

    /// <summary>The rate is lower than the other: more than chance explains, and than is negligible.</summary>
    Lower = 2,

    /// <summary>There is no difference worth a name: the whole confidence interval of their ratio is negligible.</summary>
    Alike = 3,

    /// <summary>Too few complaints to say any of these. That nothing was found is no sign that there is nothing.</summary>
    TooFew = 4,

    /// <summary>One of the two has no rate: its exposure is unknown or nothing, or there is no other.</summary>
    NoExposure = 5,
}
