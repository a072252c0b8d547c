using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.Visits;

/// <summary>A new need that was found on a visit: what a host opens an opportunity from. Immutable and compared by value; can be stored.</summary>
/// <remarks>Source: learn on every visit whether the customer has new needs of late, to find new sales opportunities.</remarks>
public sealed record NeedFound
{
    /// <summary>Creates a need.</summary>
    /// <param name="product">For what: the host's code of a product or product line, 1 to 200 characters on one line. Kept as it is, so that it is the one of the purchases.</param>
    /// <param name="note">What the customer said of it; <c>null</c> for nothing.</param>
    /// <exception cref="ArgumentException">The code is none.</exception>
    public NeedFound(string product, PrivateNote? note = null)
    {
        if (!PersonalText.IsValid(product))
        {
            throw new ArgumentException("The code of a product has 1 to 200 characters on one line.", nameof(product));
        }

        (Product, Note) = (product, note);
    }

    /// <summary>For what: the host's code of a product or product line.</summary>
    public string Product { get; }

    /// <summary>What the customer said of it; <c>null</c> for nothing.</summary>
    public PrivateNote? Note { get; }

    internal NeedFound WithoutNote() => new(Product);
}
