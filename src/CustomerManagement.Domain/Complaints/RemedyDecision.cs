using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.Complaints;

/// <summary>A remedy and who decided it. Immutable and compared by value.</summary>
public sealed record RemedyDecision
{
    /// <summary>Creates a decision.</summary>
    /// <param name="remedy">What will be done.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="role">In which role.</param>
    /// <exception cref="ArgumentException">Nobody decides.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The role is not a defined one.</exception>
    public RemedyDecision(Remedy remedy, StaffId by, StaffRole role)
    {
        ArgumentNullException.ThrowIfNull(remedy);
        By = by == default ? throw new ArgumentException("Someone decides.", nameof(by)) : by;
        Role = Enum.IsDefined(role) ? role : throw new ArgumentOutOfRangeException(nameof(role));
        Remedy = remedy;
    }

    /// <summary>What will be done.</summary>
    public Remedy Remedy { get; }

    /// <summary>Who decided it.</summary>
    public StaffId By { get; }

    /// <summary>In which role.</summary>
    public StaffRole Role { get; }

    internal RemedyDecision WithoutNote() => new(new Remedy(Remedy.Code, Remedy.Cost), By, Role);
}
