namespace CustomerManagement.Domain.Complaints;

/// <summary>How satisfied a customer is with the way a complaint was handled. The numbers are the scale.</summary>
public enum Satisfaction
{
    /// <summary>Not at all.</summary>
    VeryDissatisfied = 1,

    /// <summary>Rather not.</summary>
    Dissatisfied = 2,

    /// <summary>Neither nor.</summary>
    Neutral = 3,

    /// <summary>Rather.</summary>
    Satisfied = 4,

    /// <summary>Fully.</summary>
    VerySatisfied = 5,
}
