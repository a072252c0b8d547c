namespace CustomerManagement.Domain.Complaints;

/// <summary>With whom of the other side we speak about a complaint.</summary>
public enum ComplaintParty
{
    /// <summary>Whose complaint it is.</summary>
    Complainant = 1,

    /// <summary>The customer who passed on the complaint of a customer of its own.</summary>
    Intermediary = 2,
}
