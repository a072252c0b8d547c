using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Services;

/// <summary>What came of a service that was done. Immutable and compared by value.</summary>
public sealed record ServiceResult
{
    /// <summary>Creates a result.</summary>
    /// <param name="by">Who did it.</param>
    /// <param name="note">What was done or found; <c>null</c> for nothing. Personal data.</param>
    /// <param name="cost">What it cost us, zero or above; <c>null</c> when that is not known.</param>
    /// <param name="charge">What the customer is charged for it, zero or above; <c>null</c> for nothing.</param>
    /// <exception cref="ArgumentException">Nobody did it.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is below zero.</exception>
    public ServiceResult(StaffId by, PrivateNote? note = null, Money? cost = null, Money? charge = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by.Value, nameof(by));
        ArgumentOutOfRangeException.ThrowIfNegative(cost?.Amount ?? 0, nameof(cost));
        ArgumentOutOfRangeException.ThrowIfNegative(charge?.Amount ?? 0, nameof(charge));
        (By, Note, Cost, Charge) = (by, note, cost, charge);
    }

    /// <summary>Who did it.</summary>
    public StaffId By { get; }

    /// <summary>What was done or found; <c>null</c> for nothing. Personal data.</summary>
    public PrivateNote? Note { get; }

    /// <summary>What it cost us; <c>null</c> when that is not known.</summary>
    public Money? Cost { get; }

    /// <summary>What the customer is charged for it; <c>null</c> for nothing.</summary>
    public Money? Charge { get; }

    internal ServiceResult WithoutNote() => new(By, note: null, Cost, Charge);
}
