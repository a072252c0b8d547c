using System.Globalization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>What one person reports of one working day.</summary>
/// <remarks>
/// What was handed in is never overwritten: a correction keeps what was said before, and asks for sign-off anew. Whether it is late is decided once, when it is handed
/// in first. A command that repeats what is there already does nothing and records no event. Not safe for use by several threads.
/// Source: the report of the day is signed off by a supervisor, who adds comments.
/// </remarks>
public sealed class DailyReport : AggregateRoot<DailyReportId>
{
    private readonly List<ReportVersion> _earlier;

    private DailyReport(DailyReportSnapshot state)
        : base(state.Id, state.Version)
    {
        (Person, Date, Supervision) = (state.Person, state.Date.WithCalendar(CalendarSystem.Iso), state.Supervision);
        (Content, WrittenAt, FirstSubmittedAt, DueBy) = (state.Content, state.WrittenAt, state.FirstSubmittedAt, state.DueBy);
        _earlier = [.. state.Earlier];
    }

    /// <summary>Whose report it is.</summary>
    public StaffId Person { get; }

    /// <summary>Of which working day, in the ISO calendar.</summary>
    public LocalDate Date { get; }

    /// <summary>How far its sign-off has come, and what the supervisor said last.</summary>
    public Supervision Supervision { get; private set; }

    /// <summary>What it says; <c>null</c> while nothing was written.</summary>
    public DailyReportContent? Content { get; private set; }

    /// <summary>Since when it says that; <c>null</c> while nothing was written.</summary>
    public Instant? WrittenAt { get; private set; }

    /// <summary>What it said before each correction, and what a supervisor had said of that, oldest first; may be empty.</summary>
    public IReadOnlyList<ReportVersion> Earlier => _earlier.AsReadOnly();

    /// <summary>When it was handed in first; <c>null</c> for a draft.</summary>
    public Instant? FirstSubmittedAt { get; private set; }

    /// <summary>From when on it was late; <c>null</c> for a draft.</summary>
    public Instant? DueBy { get; private set; }

    /// <summary>Whether it was handed in late the first time; <c>null</c> for a draft. Later corrections change nothing about it.</summary>
    public bool? IsLate => FirstSubmittedAt is { } submitted ? submitted >= DueBy : null;

    /// <summary>The customers that it names, or named before a correction.</summary>
    public IReadOnlySet<CustomerId> NamedCustomers => _earlier.Select(version => version.Content).Append(Content).SelectMany(content => content?.NamedCustomers ?? []).ToHashSet();

    /// <summary>The contacts that it tells of, one for each visit that reached somebody, on its date; empty when there were none. A closed door is no contact.</summary>
    /// <remarks>A stored fact is never changed, so store them once the report is signed off, and after a later correction only those that are new.</remarks>
    public IReadOnlyList<ContactMade> Contacts =>
    [
        .. (Content?.Visits ?? []).Where(result => result.Outcome == VisitOutcome.Reached).Select(result => new ContactMade(result.Customer, Date, ContactKind.Visit)),
    ];

    /// <summary>Opens an empty report.</summary>
    /// <param name="id">The id.</param>
    /// <param name="person">Whose report it is.</param>
    /// <param name="date">Of which working day, of the years 1 to 9999; a date of another calendar is taken as the same day.</param>
    /// <param name="at">When.</param>
    /// <returns>The report, a draft, with <see cref="DailyReportOpened"/> pending.</returns>
    /// <exception cref="ArgumentException">An id is the default value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The date is out of range.</exception>
    public static DailyReport Open(DailyReportId id, StaffId person, LocalDate date, Instant at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id.Value, nameof(id));
        ArgumentException.ThrowIfNullOrWhiteSpace(person.Value, nameof(person));
        if (!HasYear(date))
        {
            throw new ArgumentOutOfRangeException(nameof(date));
        }

        var report = new DailyReport(new DailyReportSnapshot(id, Version: 0, person, date, Supervision.None, Content: null, WrittenAt: null, [], FirstSubmittedAt: null, DueBy: null));
        report.Record(new DailyReportOpened(id, person, report.Date, at));
        return report;
    }

    /// <summary>For repositories: brings a saved report back, without events.</summary>
    /// <param name="snapshot">The state that was saved.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException">The snapshot is not one that <see cref="ToSnapshot"/> gives.</exception>
    public static DailyReport Restore(DailyReportSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(snapshot.Supervision, nameof(snapshot));
        var earlier = new ValueList<ReportVersion>(snapshot.Earlier, nameof(snapshot));
        var isDraft = snapshot.Supervision.Status == SignOffStatus.Draft;
        if (snapshot.Id == default || snapshot.Person == default || !HasYear(snapshot.Date) || snapshot.Content is null != snapshot.WrittenAt is null
            || isDraft != snapshot.FirstSubmittedAt is null || isDraft != snapshot.DueBy is null || (snapshot.Content is null && !isDraft) || (isDraft && earlier.Count > 0)
            || earlier.Any(version => version.Content is null || version.Supervision is null or { Status: SignOffStatus.Draft } || version.Supervision.By == snapshot.Person)
            || snapshot.Supervision.By == snapshot.Person)
        {
            throw new ArgumentException("The snapshot is not that of a daily report.", nameof(snapshot));
        }

        return new DailyReport(snapshot);
    }

    /// <summary>For repositories: the whole state as a value.</summary>
    /// <returns>The state; later commands do not change it.</returns>
    public DailyReportSnapshot ToSnapshot() =>
        new(Id, Version, Person, Date, Supervision, Content, WrittenAt, new ValueList<ReportVersion>(_earlier, nameof(Earlier)), FirstSubmittedAt, DueBy);

    /// <summary>Writes the report in place of what it said; once handed in, that is a correction, which keeps what was said before.</summary>
    /// <param name="content">All that it says now.</param>
    /// <param name="days">To which working day a moment belongs where the person works.</param>
    /// <param name="at">When.</param>
    /// <exception cref="BusinessRuleException"><see cref="VisitRules.OtherDay"/>: a visit was on another working day.</exception>
    public void Write(DailyReportContent content, WorkingDayRule days, Instant at)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(days);
        if (content == Content)
        {
            return;
        }

        if (content.Visits.Any(result => result.VisitedAt is { } visitedAt && days.DateOf(visitedAt) != Date))
        {
            throw Broken(VisitRules.OtherDay, "A report tells of visits on its working day.");
        }

        var before = Supervision.Status != SignOffStatus.Draft && Content is { } said && WrittenAt is { } since ? new ReportVersion(said, since, Supervision) : null;
        (Content, WrittenAt) = (content, at);
        if (before is null)
        {
            Record(new DailyReportWritten(Id, at));
            return;
        }

        _earlier.Add(before);
        Record(new DailyReportCorrected(Id, _earlier.Count, Supervision.Status == SignOffStatus.SignedOff, at));
        Supervision = Supervision.Altered();
    }

    /// <summary>Hands the report in.</summary>
    /// <param name="deadline">Until when it is on time; asked the first time only.</param>
    /// <param name="days">When working days end where the person works.</param>
    /// <param name="at">When; not before its working day.</param>
    /// <exception cref="BusinessRuleException">
    /// <see cref="VisitRules.NothingReported"/>, <see cref="VisitRules.OtherDay"/>: its working day has not begun,
    /// or <see cref="VisitRules.SignedOff"/>: it was signed off and not corrected since.
    /// </exception>
    public void Submit(IReportDeadline deadline, WorkingDayRule days, Instant at)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        ArgumentNullException.ThrowIfNull(days);
        if (Content is null)
        {
            throw Broken(VisitRules.NothingReported, "A report that is handed in says something.");
        }

        var submitted = Supervision.Submitted(Id.Value);
        if (submitted == Supervision)
        {
            return;
        }

        if (days.DateOf(at) < Date)
        {
            throw Broken(VisitRules.OtherDay, "A report is handed in on its working day or later.");
        }

        var isFirst = FirstSubmittedAt is null;
        if (isFirst)
        {
            (FirstSubmittedAt, DueBy) = (at, deadline.Of(Date, days));
        }

        Supervision = submitted;
        Record(new DailyReportSubmitted(Id, Person, Date, isFirst, IsLate == true, at));
    }

    /// <summary>Signs the report off.</summary>
    /// <param name="by">The supervisor.</param>
    /// <param name="at">When.</param>
    /// <param name="comment">What the supervisor says; <c>null</c> for nothing.</param>
    /// <exception cref="ArgumentException">The supervisor is the default value.</exception>
    /// <exception cref="BusinessRuleException"><see cref="VisitRules.OwnSignOff"/> or <see cref="VisitRules.NotSubmitted"/>.</exception>
    public void SignOff(StaffId by, Instant at, PrivateNote? comment = null) =>
        Become(Supervision.SignedOff(Person, by, comment, Id.Value), new DailyReportSignedOff(Id, by, at));

    /// <summary>Returns the report, to be handed in again.</summary>
    /// <param name="by">The supervisor.</param>
    /// <param name="comment">What the supervisor says.</param>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentException">The supervisor is the default value, or the comment is missing.</exception>
    /// <exception cref="BusinessRuleException"><see cref="VisitRules.OwnSignOff"/> or <see cref="VisitRules.NotSubmitted"/>.</exception>
    public void Return(StaffId by, PrivateNote comment, Instant at) =>
        Become(Supervision.Returned(Person, by, comment, Id.Value), new DailyReportReturned(Id, by, at));

    /// <summary>
    /// Erases what was written of a customer, now and before each correction: the notes of visits to it, the remarks about it, and what a supervisor said of a report that names it. Outcomes, amounts and
    /// the sign-off stay. Where nothing is left, nothing changes.
    /// </summary>
    /// <param name="customer">Whose data.</param>
    /// <param name="at">When.</param>
    public void Erase(CustomerId customer, Instant at)
    {
        if (!NamedCustomers.Contains(customer))
        {
            return;
        }

        // What a supervisor says of one version is shown with the next until that is judged, so all comments go.
        var (content, supervision) = (Content?.Without(customer), Supervision.WithoutComment());
        var earlier = _earlier.ConvertAll(version => version.Without(customer));
        if (content == Content && supervision == Supervision && earlier.SequenceEqual(_earlier))
        {
            return;
        }

        (Content, Supervision) = (content, supervision);
        _earlier.Clear();
        _earlier.AddRange(earlier);
        Record(new DailyReportTextsErased(Id, customer, at));
    }

    /// <summary>The id and how far the sign-off has come.</summary>
    /// <returns>The text, as in <c>report 7 (2024-06-03, Submitted)</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"report {Id} ({Date:uuuu-MM-dd}, {Supervision.Status})");

    private void Become(Supervision supervision, IDomainEvent happened)
    {
        if (supervision == Supervision)
        {
            return;
        }

        Supervision = supervision;
        Record(happened);
    }

    private static bool HasYear(LocalDate date) => date.WithCalendar(CalendarSystem.Iso).Year >= 1;

    private BusinessRuleException Broken(string code, string message) => new(code, message, Id.Value);
}
