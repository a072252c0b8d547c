using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Validation;

namespace CustomerManagement.Domain.Complaints;

/// <summary>What is done about a complaint. Immutable and compared by value; the note is withheld by <c>ToString</c>.</summary>
public sealed record Remedy
{
    /// <summary>Creates a remedy.</summary>
    /// <param name="code">A stable code, as of <see cref="RemedySuggestion"/>: 1 to 100 letters a to z, digits, dots and hyphens.</param>
    /// <param name="cost">What it costs us, zero or above; <c>null</c> when it costs nothing worth noting.</param>
    /// <param name="note">Details, as the customer may read them; <c>null</c> for none.</param>
    /// <exception cref="ArgumentException">The code is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The cost is below zero.</exception>
    public Remedy(string code, Money? cost = null, PrivateNote? note = null)
    {
        if (!StableCode.Is(code))
        {
            throw new ArgumentException("A code has 1 to 100 letters a to z, digits, dots and hyphens.", nameof(code));
        }

        if (cost is { Amount: < 0 })
        {
            throw new ArgumentOutOfRangeException(nameof(cost));
        }

        (Code, Cost, Note) = (code, cost, note);
    }

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <summary>What it costs us; <c>null</c> when it costs nothing worth noting.</summary>
    public Money? Cost { get; }

    /// <summary>Details, as the customer may read them; <c>null</c> for none.</summary>
    public PrivateNote? Note { get; }
}
