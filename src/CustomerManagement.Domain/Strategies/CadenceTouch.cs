namespace CustomerManagement.Domain.Strategies;

/// <summary>What counts as having been in touch, so that a cadence starts anew. What reached nobody never does: it is no contact.</summary>
public enum CadenceTouch
{
    /// <summary>A contact of any kind, an enquiry of the customer's own among them, or a purchase.</summary>
    ContactOrPurchase = 1,

    /// <summary>A contact of any kind; a purchase does not count.</summary>
    Contact = 2,

    /// <summary>A visit only; neither a call nor a purchase counts.</summary>
    Visit = 3,
}
