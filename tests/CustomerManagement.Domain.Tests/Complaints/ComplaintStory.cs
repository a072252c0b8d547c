using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Promises;
using CustomerManagement.Domain.Tests.Calendars;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Complaints;

/// <summary>Tells what happened to a complaint, as in <c>2024-06-07 16:00+09:00 received; 2024-06-07 17:00+09:00 answer noted 2024-06-08 09:00+09:00</c>.</summary>
internal sealed class ComplaintStory(string zone, string? hours, WorkingCalendar? told = null)
{
    private readonly WorkingCalendar? _hours = hours is null ? null : TimeTable.Calendar(zone, hours);
    private int _version = 1;
    private Instant _swept;

    /// <summary>How often time passes between what happens, after which it is saved and loaded; <c>null</c> for never.</summary>
    public Duration? SweepsEvery { get; init; }

    /// <summary>The id of the complaint.</summary>
    public ComplaintId Id { get; init; } = new("c-1");

    /// <summary>How many steps of escalation were told of.</summary>
    public int Told { get; private set; }

    private IResponsePolicy Policy => new ResponseBook("answers", _version, [Row(ComplaintSeverity.Critical, 2), Row(severity: null, 8)]);

    public Complaint Tell(string story)
    {
        Complaint? complaint = null;
        foreach (var words in story.Split("; ").Select(line => line.Split(' ')))
        {
            var at = Moment(words[0], words[1]);
            var noted = words.Length > 3 ? Moment(words[4], words[5]) : at;
            if (words[2] == "received")
            {
                var subject = new ComplaintSubject(ComplaintSeverity.Major);
                complaint = Complaint.Receive(Id, new ComplaintIntake(at, ComplaintChannel.Web), subject, ComplaintCases.Buyer, null, Policy, at);
                _swept = at;
                continue;
            }

            complaint = SweepTo(complaint!, noted);
            Happen(complaint, words[2], at, noted);
        }

        Told += complaint!.PendingEvents.OfType<ComplaintEscalated>().Count();
        return complaint;
    }

    private Complaint SweepTo(Complaint complaint, Instant until)
    {
        for (; SweepsEvery is { } every && _swept + every <= until; _swept += every)
        {
            complaint.PassTo(_swept + every);
            complaint.PassTo(_swept + every);
            Told += complaint.PendingEvents.OfType<ComplaintEscalated>().Count();
            complaint = Complaint.Restore(complaint.ToSnapshot(), new CalendarBook(told is null ? [] : [told]));
        }

        return complaint;
    }

    private void Happen(Complaint complaint, string what, Instant at, Instant noted)
    {
        switch (what)
        {
            case "answer": Note(MessageDirection.ToCustomer); break;
            case "bot": Note(MessageDirection.ToCustomer, isAutomatic: true); break;
            case "internal": Note(MessageDirection.Internal); break;
            case "asks": Note(MessageDirection.FromCustomer); break;
            case "thanks": Note(MessageDirection.FromCustomer, MessageIntent.Courtesy); break;
            case "out-of-office": Note(MessageDirection.FromCustomer, isAutomatic: true); break;
            case "wait": complaint.WaitForCustomer(null, at); break;
            case "resume": complaint.EndWait(null, at); break;
            case "critical": complaint.Reclassify(new ComplaintSubject(ComplaintSeverity.Critical), Policy, at); break;
            case "minor": complaint.Reclassify(new ComplaintSubject(ComplaintSeverity.Minor), Policy, at); break;
            case "policy-2": _version = 2; break;
            case "remedied": Remedy(); break;
            case "rejected": complaint.RejectRemedy(Policy, at); break;
            case "dropped": complaint.Drop(ClosingReason.Withdrawn, at); break;
            case "reopened": complaint.Reopen(Policy, at); break;
            case "merged": complaint.MergeInto(ComplaintCases.Received("2024-01-02 09:00", id: "c-0"), at); break;
            case "sweep": complaint.PassTo(at); break;
            default: throw new FormatException(what);
        }

        void Note(MessageDirection direction, MessageIntent intent = MessageIntent.Matter, bool isAutomatic = false) =>
            complaint.Note(new ComplaintMessage(at, direction, new PrivateNote("words"), intent, isAutomatic), StandardAnswers.Instance, Policy, noted);

        void Remedy()
        {
            complaint.FindCause(CauseKind.Billing, null, at);
            complaint.DecideRemedy(new RemedyDecision(new Remedy("refund"), ComplaintCases.Kim, StaffRole.Salesperson), RemedyLimits.ManagersOnly, at);
            complaint.CarryOutRemedy(null, at);
        }
    }

    private ResponseRow Row(ComplaintSeverity? severity, int allowed) =>
        new(new ResponseTerms(new PromiseOffer(new PromiseTerms(Duration.FromHours(allowed / _version), _hours), told is null ? [] :
        [
            new EscalationStep(Duration.FromHours(-1), StaffRole.Salesperson, told),
            new EscalationStep(Duration.Zero, StaffRole.RelationshipManager, told),
            new EscalationStep(Duration.FromHours(2), StaffRole.Manager, told),
        ]))) { Severity = severity };

    private static Instant Moment(string date, string time) => TimeTable.Moment.Parse($"{date} {time}").Value.ToInstant();
}
