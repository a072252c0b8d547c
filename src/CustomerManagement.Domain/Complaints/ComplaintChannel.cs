namespace CustomerManagement.Domain.Complaints;

/// <summary>By which way a complaint came. Source: complaints come by letter, hotline, visit and report, and from the customers of a customer.</summary>
public enum ComplaintChannel
{
    /// <summary>A letter, on paper or by mail.</summary>
    Letter = 1,

    /// <summary>A call to a hotline or to anyone of ours.</summary>
    Hotline = 2,

    /// <summary>Said on a visit, by us or to us.</summary>
    Visit = 3,

    /// <summary>Found in a report of our own people.</summary>
    Report = 4,

    /// <summary>Passed on by a customer for a customer of its own.</summary>
    CustomersCustomer = 5,

    /// <summary>A form or message on the web, or a chat.</summary>
    Web = 6,
}
