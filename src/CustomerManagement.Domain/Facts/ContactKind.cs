namespace CustomerManagement.Domain.Facts;

/// <summary>How a contact with a customer came about.</summary>
public enum ContactKind
{
    /// <summary>Someone visited the customer.</summary>
    Visit = 1,

    /// <summary>Someone called the customer.</summary>
    Call = 2,

    /// <summary>Someone wrote to the customer.</summary>
    Message = 3,

    /// <summary>The customer asked, by whatever way.</summary>
    Enquiry = 4,
}
