using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Promises;
using NodaTime;

namespace CustomerManagement.Domain.Complaints;

/// <summary>
/// One complaint as one learns from it: what it was about, not who said what. Made from a complaint here, or from a row of a file. It holds ids and codes, no names and no text of a customer.
/// Immutable, compared by value and serialisable.
/// </summary>
public sealed record ComplaintCase
{
    /// <summary>Creates a case. Texts are the host's own codes, compared by code units (ordinal) and kept as they are; a blank one counts as unknown.</summary>
    /// <param name="id">The complaint.</param>
    /// <param name="received">When it was received, in the zone of the business; a date of another calendar is taken as the same day of the ISO calendar.</param>
    /// <param name="customer">Whose; <c>null</c> while unknown.</param>
    /// <param name="cause">What it comes from; <c>null</c> while unknown.</param>
    /// <param name="issue">The host's own finer code of what is the matter; <c>null</c> when there is none.</param>
    /// <param name="productLine">The product line, as purchases name it; <c>null</c> when unknown or none.</param>
    /// <param name="person">The person of ours complained about; <c>null</c> when unknown or none.</param>
    /// <param name="segment">The segment of the customer when it complained; <c>null</c> when unknown.</param>
    /// <param name="answeredInTime">Whether it was answered within the time promised; <c>null</c> while that is open or unknown.</param>
    /// <param name="isReopened">Whether it was opened again after it was closed.</param>
    /// <param name="refersTo">The earlier complaint after which it was begun anew; <c>null</c> for none.</param>
    /// <exception cref="ArgumentException">An id is the default value, or the complaint refers to itself.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The cause is not a defined one.</exception>
    [JsonConstructor]
    public ComplaintCase(
        ComplaintId id,
        LocalDate received,
        CustomerId? customer = null,
        CauseKind? cause = null,
        string? issue = null,
        string? productLine = null,
        StaffId? person = null,
        string? segment = null,
        bool? answeredInTime = null,
        bool isReopened = false,
        ComplaintId? refersTo = null)
    {
        if (id == default || customer == default(CustomerId) || person == default(StaffId) || refersTo == default(ComplaintId))
        {
            throw new ArgumentException("An id is given or null.", id == default ? nameof(id) : customer == default(CustomerId) ? nameof(customer) : person == default(StaffId) ? nameof(person) : nameof(refersTo));
        }

        if (refersTo == id)
        {
            throw new ArgumentException("A complaint does not refer to itself.", nameof(refersTo));
        }

        if (cause is { } known && !Enum.IsDefined(known))
        {
            throw new ArgumentOutOfRangeException(nameof(cause));
        }

        (Id, Received, Customer, Cause, Person) = (id, received.WithCalendar(CalendarSystem.Iso), customer, cause, person);
        (Issue, ProductLine, Segment) = (NotBlank(issue), NotBlank(productLine), NotBlank(segment));
        (AnsweredInTime, IsReopened, RefersTo) = (answeredInTime, isReopened, refersTo);
    }

    /// <summary>The complaint.</summary>
    public ComplaintId Id { get; }

    /// <summary>When it was received.</summary>
    [JsonInclude]
    [JsonRequired]
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate Received { get; private init; }

    /// <summary>Whose; <c>null</c> while unknown.</summary>
    public CustomerId? Customer { get; }

    /// <summary>What it comes from; <c>null</c> while unknown.</summary>
    public CauseKind? Cause { get; }

    /// <summary>The host's own finer code of what is the matter, or <c>null</c>.</summary>
    public string? Issue { get; }

    /// <summary>The product line; <c>null</c> when unknown or none.</summary>
    public string? ProductLine { get; }

    /// <summary>The person of ours complained about; <c>null</c> when unknown or none.</summary>
    public StaffId? Person { get; }

    /// <summary>The segment of the customer when it complained; <c>null</c> when unknown.</summary>
    public string? Segment { get; }

    /// <summary>Whether it was answered within the time promised; <c>null</c> while that is open or unknown.</summary>
    public bool? AnsweredInTime { get; }

    /// <summary>Whether it was opened again after it was closed.</summary>
    public bool IsReopened { get; }

    /// <summary>The earlier complaint after which it was begun anew, or <c>null</c>.</summary>
    public ComplaintId? RefersTo { get; }

    /// <summary>What one learns from a complaint.</summary>
    /// <param name="complaint">The complaint.</param>
    /// <param name="zone">The zone of the business.</param>
    /// <returns>The case; <c>null</c> for one that went into another, which counts there, and for one that turned out to be none.</returns>
    public static ComplaintCase? Of(Complaint complaint, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        ArgumentNullException.ThrowIfNull(zone);
        if (complaint.Status == ComplaintStatus.Merged || complaint.ClosedFor == ClosingReason.NoComplaint)
        {
            return null;
        }

        var answers = complaint.Promises.Promises.Where(promise => promise.Kind == PromiseKind.Answer).Select(promise => promise.State).ToList();
        bool? isInTime = answers.Contains(PromiseState.Broken) ? false : answers.Contains(PromiseState.Kept) ? true : null;
        var subject = complaint.Subject;
        return new ComplaintCase(
            complaint.Id, complaint.Intake.ReceivedAt.InZone(zone).Date, complaint.Customer, complaint.Cause, subject.Issue, subject.ProductLine, subject.Person, subject.Segment,
            isInTime, complaint.Reopenings > 0, complaint.Intake.RefersTo);
    }

    /// <summary>What it counts for in a dimension; <c>null</c> when that is unknown, and where there is nothing to tell apart.</summary>
    internal string? ValueIn(LearningDimension dimension) => dimension switch
    {
        LearningDimension.Everything => null,
        LearningDimension.Product => ProductLine,
        LearningDimension.Person => Person?.Value,
        LearningDimension.Segment => Segment,
        _ => throw new ArgumentOutOfRangeException(nameof(dimension)),
    };

    private static string? NotBlank(string? code) => string.IsNullOrWhiteSpace(code) ? null : code;
}
