using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.Visits;

/// <summary>A product to introduce to a customer. Immutable and compared by value; can be stored.</summary>
/// <remarks>Source: make new products known to the customer, and so create the next sale.</remarks>
public sealed record ProductToIntroduce
{
    /// <summary>Creates the statement.</summary>
    /// <param name="product">The host's code of the product, 1 to 200 characters on one line. Kept as it is.</param>
    /// <param name="wasIntroduced">Whether it was introduced on this visit; <c>false</c> when it is for the next one.</param>
    /// <param name="note">What the customer said of it; <c>null</c> for nothing.</param>
    /// <exception cref="ArgumentException">The code is none.</exception>
    public ProductToIntroduce(string product, bool wasIntroduced, PrivateNote? note = null)
    {
        if (!PersonalText.IsValid(product))
        {
            throw new ArgumentException("The code of a product has 1 to 200 characters on one line.", nameof(product));
        }

        (Product, WasIntroduced, Note) = (product, wasIntroduced, note);
    }

    /// <summary>The host's code of the product.</summary>
    public string Product { get; }

    /// <summary>Whether it was introduced on this visit; <c>false</c> when it is for the next one.</summary>
    public bool WasIntroduced { get; }

    /// <summary>What the customer said of it; <c>null</c> for nothing.</summary>
    public PrivateNote? Note { get; }

    internal ProductToIntroduce WithoutNote() => new(Product, WasIntroduced);
}
