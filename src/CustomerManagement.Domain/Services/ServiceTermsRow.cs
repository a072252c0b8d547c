using CustomerManagement.Domain.Promises;
using CustomerManagement.Domain.Validation;

namespace CustomerManagement.Domain.Services;

/// <summary>A row of a <see cref="ServiceTermsBook"/>: for which services, how much time, who is told when. Immutable and compared by value, its calendar by reference.</summary>
public sealed record ServiceTermsRow
{
    /// <summary>Creates a row. What is not stated fits every service; all that is stated must hold.</summary>
    /// <param name="offer">How much time, and who is told when.</param>
    /// <param name="act">The code of the act; <c>null</c> for any.</param>
    /// <param name="phase">The phase; <c>null</c> for any.</param>
    /// <param name="billing">Who bears it; <c>null</c> for anyone.</param>
    /// <param name="segment">The code of the customer's segment, compared by code unit; <c>null</c> for any, also for an unknown one.</param>
    /// <exception cref="ArgumentException">The code is none, or the segment is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The phase or the billing is not a defined one.</exception>
    public ServiceTermsRow(
        PromiseOffer offer,
        string? act = null,
        ServicePhase? phase = null,
        ServiceBilling? billing = null,
        string? segment = null)
    {
        ArgumentNullException.ThrowIfNull(offer);
        Act = act is null ? null : CodedItems.Code(act, nameof(act));
        Phase = phase is { } stated && !Enum.IsDefined(stated) ? throw new ArgumentOutOfRangeException(nameof(phase)) : phase;
        Billing = billing is { } borne && !Enum.IsDefined(borne) ? throw new ArgumentOutOfRangeException(nameof(billing)) : billing;
        if (segment is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(segment);
        }

        (Offer, Segment) = (offer, segment);
    }

    /// <summary>How much time, and who is told when.</summary>
    public PromiseOffer Offer { get; }

    /// <summary>The code of the act; <c>null</c> for any.</summary>
    public string? Act { get; }

    /// <summary>The phase; <c>null</c> for any.</summary>
    public ServicePhase? Phase { get; }

    /// <summary>Who bears it; <c>null</c> for anyone.</summary>
    public ServiceBilling? Billing { get; }

    /// <summary>The code of the customer's segment; <c>null</c> for any, also for an unknown one.</summary>
    public string? Segment { get; }

    /// <summary>Whether it fits a service.</summary>
    /// <param name="request">What is asked for.</param>
    /// <returns><c>true</c> when all that is stated holds.</returns>
    public bool Fits(ServiceRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return (Act ?? request.Act) == request.Act && (Phase ?? request.Phase) == request.Phase
            && (Billing ?? request.Billing) == request.Billing && (Segment ?? request.Segment) == request.Segment;
    }

    /// <summary>Whether it fits whatever another one fits, by what they state.</summary>
    internal bool Covers(ServiceTermsRow other) =>
        (Act ?? other.Act) == other.Act && (Phase ?? other.Phase) == other.Phase
        && (Billing ?? other.Billing) == other.Billing && (Segment ?? other.Segment) == other.Segment;
}
