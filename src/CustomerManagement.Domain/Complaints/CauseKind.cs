namespace CustomerManagement.Domain.Complaints;

/// <summary>
/// What a complaint comes from. A host that tells causes apart more finely keeps its own code beside the kind.
/// </summary>
/// <remarks>Source: before a complaint is handled, find whether it comes from an expectation that was not met, from the quality of the product or from the conduct of service.</remarks>
public enum CauseKind
{
    /// <summary>The customer had been led to expect something else, whatever the product and the service were like.</summary>
    ExpectationGap = 1,

    /// <summary>The product itself: faulty, unsafe, or not what was sold.</summary>
    ProductQuality = 2,

    /// <summary>How a person of ours behaved or served.</summary>
    ServiceConduct = 3,

    /// <summary>Delivery: late, incomplete, damaged on the way or to the wrong place.</summary>
    Delivery = 4,

    /// <summary>The invoice, the price charged or the payment.</summary>
    Billing = 5,

    /// <summary>A cause that is known and is none of the others. A cause that is not known yet is <c>null</c>.</summary>
    Other = 6,
}
