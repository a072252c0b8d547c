using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using NodaTime;
using NodaTime.Text;

namespace CustomerManagement.Worker;

/// <summary>A moment by the clock at which the shift runs, and what arrives before it.</summary>
/// <param name="Text">What a clock in Berlin shows, with its offset, as <c>2028-02-29T10:00+01</c>.</param>
public sealed record NightMoment(string Text)
{
    private static readonly OffsetDateTimePattern _pattern = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<g>");

    public Instant At { get; } = Parse(Text);

    public IReadOnlyList<(CustomerId Id, AnnualDate? Birthday)> Customers { get; init; } = [];

    public IReadOnlyList<Purchase> Purchases { get; init; } = [];

    public IReadOnlyList<(ComplaintId Id, ComplaintSeverity Severity, Instant ReceivedAt)> Complaints { get; init; } = [];

    /// <summary>Whether the relay breaks down: some messages it takes and hands on to nobody, and on the others the receiver fails.</summary>
    public bool IsRelayDown { get; init; }

    public static Instant Parse(string text) => _pattern.Parse(text).Value.ToInstant();
}
