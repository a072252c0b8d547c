namespace CustomerManagement.Domain.Customers;

/// <summary>Codes of the business rules on customers.</summary>
public static class CustomerRules
{
    /// <summary>A contact with that id is on file already.</summary>
    public const string ContactExists = "customer.contact-exists";

    /// <summary>There is no contact with that id on file.</summary>
    public const string ContactUnknown = "customer.contact-unknown";

    /// <summary>The personal data of the customer were erased: nothing is noted on that file any more. Who comes back has a new file.</summary>
    public const string Erased = "customer.erased";

    /// <summary>What was once identified as a person or an organisation cannot become unknown again.</summary>
    public const string AlreadyIdentified = "customer.already-identified";
}
