using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.Visits;

/// <summary>A remark in a daily report. Immutable and compared by value.</summary>
public sealed record ReportRemark
{
    /// <summary>Creates a remark.</summary>
    /// <param name="topic">What it is about.</param>
    /// <param name="note">What it says.</param>
    /// <param name="customer">About which customer; <c>null</c> for none in particular.</param>
    /// <exception cref="ArgumentOutOfRangeException">The topic is not a defined one.</exception>
    /// <exception cref="ArgumentException">The customer is the default value.</exception>
    public ReportRemark(ReportTopic topic, PrivateNote note, CustomerId? customer = null)
    {
        if (!Enum.IsDefined(topic))
        {
            throw new ArgumentOutOfRangeException(nameof(topic));
        }

        ArgumentNullException.ThrowIfNull(note);
        if (customer == default(CustomerId))
        {
            throw new ArgumentException("A customer has an id.", nameof(customer));
        }

        (Topic, Note, Customer) = (topic, note, customer);
    }

    /// <summary>What it is about.</summary>
    public ReportTopic Topic { get; }

    /// <summary>What it says.</summary>
    public PrivateNote Note { get; }

    /// <summary>About which customer; <c>null</c> for none in particular.</summary>
    public CustomerId? Customer { get; }

    internal ReportRemark WithoutNote() => new(Topic, PrivateNote.Erased, Customer);
}
