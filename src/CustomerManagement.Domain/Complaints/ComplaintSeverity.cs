namespace CustomerManagement.Domain.Complaints;

/// <summary>How much a complaint weighs, lightest first.</summary>
public enum ComplaintSeverity
{
    /// <summary>A nuisance.</summary>
    Minor = 1,

    /// <summary>The product or service does not do what it should.</summary>
    Major = 2,

    /// <summary>Harm to people or business, or the customer is about to leave.</summary>
    Critical = 3,
}
