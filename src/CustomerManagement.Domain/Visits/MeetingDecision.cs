using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Validation;

namespace CustomerManagement.Domain.Visits;

/// <summary>What was decided on a meeting. Immutable and compared by value; can be stored.</summary>
public sealed record MeetingDecision
{
    /// <summary>Creates a decision.</summary>
    /// <param name="topic">The code of the topic, as on the agenda.</param>
    /// <param name="text">What was decided.</param>
    /// <exception cref="ArgumentException">The topic is no code.</exception>
    public MeetingDecision(string topic, PrivateNote text)
    {
        ArgumentNullException.ThrowIfNull(text);
        (Topic, Text) = (CodedItems.Code(topic, nameof(topic)), text);
    }

    /// <summary>The code of the topic.</summary>
    public string Topic { get; }

    /// <summary>What was decided.</summary>
    public PrivateNote Text { get; }
}
