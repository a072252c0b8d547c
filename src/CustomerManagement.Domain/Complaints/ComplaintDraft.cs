using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Validation;
using FluentValidation;
using NodaTime;

namespace CustomerManagement.Domain.Complaints;

/// <summary>A complaint as it comes from outside, all in text: a form, a row of a file. See <see cref="Complaint"/>.</summary>
/// <remarks><c>ToString</c> withholds what is personal; a serialiser does not, since drafts are read from what comes from outside: log none.</remarks>
public sealed record ComplaintDraft
{
    /// <summary>When it reached us: date and time with an offset, as in <c>2026-03-02T09:00:00+01:00</c> or with <c>Z</c>; required.</summary>
    public string? ReceivedAt { get; init; }

    /// <summary>By which way: a name of <see cref="ComplaintChannel"/>, in any case of letters; required.</summary>
    public string? Channel { get; init; }

    /// <summary>How much it weighs: a name of <see cref="ComplaintSeverity"/>, in any case of letters; <c>null</c> or blank for major.</summary>
    public string? Severity { get; init; }

    /// <summary>The id of the customer; <c>null</c> or blank while unknown.</summary>
    public string? Customer { get; init; }

    /// <summary>The id of the customer who passed it on; <c>null</c> or blank for none.</summary>
    public string? Intermediary { get; init; }

    /// <summary>The code of the customer's segment; <c>null</c> or blank while unknown.</summary>
    public string? Segment { get; init; }

    /// <summary>The product line; <c>null</c> or blank for none.</summary>
    public string? ProductLine { get; init; }

    /// <summary>The id of whom of ours it is about; <c>null</c> or blank for nobody.</summary>
    public string? Person { get; init; }

    /// <summary>The host's own code of what went wrong; <c>null</c> or blank for none.</summary>
    public string? Issue { get; init; }

    /// <summary>Who complained and how to reach them, as they said it; <c>null</c> or blank when nothing was said.</summary>
    public string? Complainant { get; init; }

    /// <summary>What was said; <c>null</c> or blank when nothing was written down.</summary>
    public string? Text { get; init; }

    /// <summary>The id of the earlier complaint that it comes back to; <c>null</c> or blank for none.</summary>
    public string? RefersTo { get; init; }

    /// <summary>Takes the complaint in.</summary>
    /// <inheritdoc cref="Complaint.Receive" path="/param[@name='id']|/param[@name='policy']|/param[@name='at']|/returns"/>
    /// <exception cref="ValidationException">The draft is wrong; all errors, each with its path.</exception>
    /// <exception cref="ArgumentException">The id is the default value.</exception>
    public Complaint Receive(ComplaintId id, IResponsePolicy policy, Instant at)
    {
        ComplaintDraftValidator.Instance.ValidateAndThrow(this);
        var intake = new ComplaintIntake(Moment(ReceivedAt)!.Value, Chosen<ComplaintChannel>(Channel)!.Value)
        {
            Complainant = Note(Complainant), Text = Note(Text), RefersTo = Given(RefersTo) is { } earlier ? new ComplaintId(earlier) : null,
        };
        var subject = new ComplaintSubject(Chosen<ComplaintSeverity>(Severity) ?? ComplaintSeverity.Major)
        {
            Segment = Given(Segment), ProductLine = Given(ProductLine), Person = Given(Person) is { } person ? new StaffId(person) : null, Issue = Given(Issue),
        };
        return Complaint.Receive(
            id, intake, subject, Given(Customer) is { } customer ? new CustomerId(customer) : null, Given(Intermediary) is { } through ? new CustomerId(through) : null, policy, at);
    }

    /// <summary>Withholds everything.</summary>
    /// <returns>A fixed text.</returns>
    public override string ToString() => "draft of a complaint";

    /// <summary>The moment that is written; <c>null</c> when none is that a complaint can have.</summary>
    internal static Instant? Moment(string? text) => InputText.TryMoment(text, out var moment) && moment >= CalendarRange.First && moment <= CalendarRange.Last ? moment : null;

    /// <summary>The choice of that name; <c>null</c> when there is none.</summary>
    internal static T? Chosen<T>(string? name)
        where T : struct, Enum =>
        Enum.GetNames<T>().FirstOrDefault(known => known.Equals(name?.Trim(), StringComparison.OrdinalIgnoreCase)) is { } found ? Enum.Parse<T>(found) : null;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static PrivateNote? Note(string? text) => Given(text) is { } given ? new PrivateNote(given) : null;
}
