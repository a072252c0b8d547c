using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Complaints;

/// <summary>A complaint as it came. Nothing but the moment and the way must be known; whose it is can be bound later. Immutable and compared by value; texts are withheld by <c>ToString</c>.</summary>
public sealed record ComplaintIntake
{
    /// <summary>Creates an intake.</summary>
    /// <param name="receivedAt">When it reached us: the moment from which promises run, however late it is noted.</param>
    /// <param name="channel">By which way.</param>
    /// <exception cref="ArgumentOutOfRangeException">The way is not a defined one.</exception>
    public ComplaintIntake(Instant receivedAt, ComplaintChannel channel)
    {
        Channel = Enum.IsDefined(channel) ? channel : throw new ArgumentOutOfRangeException(nameof(channel));
        ReceivedAt = receivedAt;
    }

    /// <summary>When it reached us.</summary>
    [JsonInclude]
    [JsonRequired]
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant ReceivedAt { get; internal init; }

    /// <summary>By which way.</summary>
    public ComplaintChannel Channel { get; }

    /// <summary>Who complained and how to reach them, as they said it, where that is all there is. Personal data; <c>null</c> when nothing was said.</summary>
    public PrivateNote? Complainant { get; init; }

    /// <summary>What was said. Personal data; <c>null</c> when nothing was written down.</summary>
    public PrivateNote? Text { get; init; }

    /// <summary>Which earlier complaint it comes back to, too late to reopen that; <c>null</c> for none.</summary>
    public ComplaintId? RefersTo { get; init; }
}
