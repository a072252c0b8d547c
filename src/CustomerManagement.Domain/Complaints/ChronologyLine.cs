using CustomerManagement.Domain.Customers;
using NodaTime;

namespace CustomerManagement.Domain.Complaints;

/// <summary>A line of what a customer is told about the course of a complaint. Immutable and compared by value; what was said is withheld by <c>ToString</c>.</summary>
/// <param name="At">When it happened.</param>
/// <param name="When">The same as the customer's clock showed it, written in its language.</param>
/// <param name="What">What happened, in its language.</param>
/// <param name="Said">The words of a message or of a remedy, as they were; <c>null</c> for none. Personal data: do not log.</param>
public sealed record ChronologyLine(Instant At, string When, string What, PrivateNote? Said);
