using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.Visits;

/// <summary>Why a planned visit was altered, cancelled or moved. Immutable and compared by value.</summary>
public sealed record VisitChangeReason
{
    /// <summary>Creates a reason.</summary>
    /// <param name="cause">Why.</param>
    /// <param name="note">More about it; <c>null</c> for nothing, but not with <see cref="VisitChangeCause.Other"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The cause is not a defined one.</exception>
    /// <exception cref="ArgumentNullException">The note is missing with <see cref="VisitChangeCause.Other"/>.</exception>
    public VisitChangeReason(VisitChangeCause cause, PrivateNote? note = null)
    {
        if (!Enum.IsDefined(cause))
        {
            throw new ArgumentOutOfRangeException(nameof(cause));
        }

        if (cause == VisitChangeCause.Other)
        {
            ArgumentNullException.ThrowIfNull(note);
        }

        (Cause, Note) = (cause, note);
    }

    /// <summary>Why.</summary>
    public VisitChangeCause Cause { get; }

    /// <summary>More about it, or <c>null</c>.</summary>
    public PrivateNote? Note { get; }

    internal VisitChangeReason WithoutNote() => new(Cause, Cause == VisitChangeCause.Other ? PrivateNote.Erased : null);
}
