using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>A serious finding that goes up at once, apart from the daily report. It is filed once and never changed, but for what is erased.</summary>
/// <remarks>
/// Not safe for use by several threads. Source: where a competitor's campaign, a dealer's anger or a change of people at a customer endangers sales, the salesperson
/// reports it at once and apart.
/// </remarks>
public sealed class MarketReport : AggregateRoot<MarketReportId>
{
    private MarketReport(MarketReportSnapshot state)
        : base(state.Id, state.Version)
    {
        (By, Finding, Severity, Note, Customer) = (state.By, state.Finding, state.Severity, state.Note, state.Customer);
        (To, FiledAt, AcknowledgedBy, AcknowledgedAt, Comment) = (state.To, state.FiledAt, state.AcknowledgedBy, state.AcknowledgedAt, state.Comment);
    }

    /// <summary>Who found it.</summary>
    public StaffId By { get; }

    /// <summary>What it is about.</summary>
    public MarketFinding Finding { get; }

    /// <summary>How serious it is.</summary>
    public MarketSeverity Severity { get; }

    /// <summary>What was found.</summary>
    public PrivateNote Note { get; private set; }

    /// <summary>At which customer; <c>null</c> for none in particular.</summary>
    public CustomerId? Customer { get; }

    /// <summary>To whom it goes.</summary>
    public StaffRole To { get; }

    /// <summary>When it was filed.</summary>
    public Instant FiledAt { get; }

    /// <summary>Who took note of it; <c>null</c> while nobody did.</summary>
    public StaffId? AcknowledgedBy { get; private set; }

    /// <summary>When somebody took note of it; <c>null</c> while nobody did.</summary>
    public Instant? AcknowledgedAt { get; private set; }

    /// <summary>What that person said, or <c>null</c>.</summary>
    public PrivateNote? Comment { get; private set; }

    /// <summary>Files a finding. Save it at once: its event is what goes up.</summary>
    /// <param name="id">The id.</param>
    /// <param name="by">Who found it.</param>
    /// <param name="finding">What it is about.</param>
    /// <param name="severity">How serious it is.</param>
    /// <param name="note">What was found.</param>
    /// <param name="at">When.</param>
    /// <param name="customer">At which customer; <c>null</c> for none in particular.</param>
    /// <param name="to">To whom it goes: the manager unless said otherwise.</param>
    /// <returns>The report, with <see cref="MarketReportFiled"/> pending.</returns>
    /// <exception cref="ArgumentException">An id is the default value, or the note is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A choice is not a defined one.</exception>
    public static MarketReport File(
        MarketReportId id,
        StaffId by,
        MarketFinding finding,
        MarketSeverity severity,
        PrivateNote note,
        Instant at,
        CustomerId? customer = null,
        StaffRole to = StaffRole.Manager)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id.Value, nameof(id));
        ArgumentException.ThrowIfNullOrWhiteSpace(by.Value, nameof(by));
        ArgumentNullException.ThrowIfNull(note);
        if (!Enum.IsDefined(finding))
        {
            throw new ArgumentOutOfRangeException(nameof(finding));
        }

        if (!Enum.IsDefined(severity))
        {
            throw new ArgumentOutOfRangeException(nameof(severity));
        }

        if (!Enum.IsDefined(to))
        {
            throw new ArgumentOutOfRangeException(nameof(to));
        }

        if (customer == default(CustomerId))
        {
            throw new ArgumentException("A customer has an id.", nameof(customer));
        }

        var report = new MarketReport(new MarketReportSnapshot(
            id, Version: 0, by, finding, severity, note, customer, to, at, AcknowledgedBy: null, AcknowledgedAt: null, Comment: null));
        report.Record(new MarketReportFiled(id, by, finding, severity, customer, to, at));
        return report;
    }

    /// <summary>For repositories: brings a saved report back, without events.</summary>
    /// <param name="snapshot">The state that was saved.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException">The snapshot is not one that <see cref="ToSnapshot"/> gives.</exception>
    public static MarketReport Restore(MarketReportSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var isOpen = snapshot.AcknowledgedBy is null;
        if (snapshot.Id == default || snapshot.By == default || snapshot.Customer == default(CustomerId) || snapshot.Note is null
            || !Enum.IsDefined(snapshot.Finding) || !Enum.IsDefined(snapshot.Severity) || !Enum.IsDefined(snapshot.To)
            || snapshot.AcknowledgedBy == default(StaffId) || snapshot.AcknowledgedBy == snapshot.By
            || isOpen != snapshot.AcknowledgedAt is null || (isOpen && snapshot.Comment is not null))
        {
            throw new ArgumentException("The snapshot is not that of a market report.", nameof(snapshot));
        }

        return new MarketReport(snapshot);
    }

    /// <summary>For repositories: the whole state as a value.</summary>
    /// <returns>The state; later commands do not change it.</returns>
    public MarketReportSnapshot ToSnapshot() =>
        new(Id, Version, By, Finding, Severity, Note, Customer, To, FiledAt, AcknowledgedBy, AcknowledgedAt, Comment);

    /// <summary>States that a supervisor took note of the finding. Saying the same again does nothing.</summary>
    /// <param name="by">The supervisor.</param>
    /// <param name="at">When.</param>
    /// <param name="comment">What the supervisor says, as what is to be done; <c>null</c> for nothing.</param>
    /// <exception cref="ArgumentException">The supervisor is the default value.</exception>
    /// <exception cref="BusinessRuleException"><see cref="VisitRules.OwnSignOff"/>, or <see cref="VisitRules.Acknowledged"/>: somebody did already.</exception>
    public void Acknowledge(StaffId by, Instant at, PrivateNote? comment = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by.Value, nameof(by));
        if (by == By)
        {
            throw new BusinessRuleException(VisitRules.OwnSignOff, "Nobody acknowledges what is their own.", Id.Value);
        }

        if (AcknowledgedBy == by && Comment == comment)
        {
            return;
        }

        if (AcknowledgedBy is not null)
        {
            throw new BusinessRuleException(VisitRules.Acknowledged, "A market report is acknowledged once.", Id.Value);
        }

        (AcknowledgedBy, AcknowledgedAt, Comment) = (by, at, comment);
        Record(new MarketReportAcknowledged(Id, by, at));
    }

    /// <summary>Erases what was found at a customer, and what was said of that. A report about others, or one of which nothing is left, does not change.</summary>
    /// <param name="customer">Whose data.</param>
    /// <param name="at">When.</param>
    public void Erase(CustomerId customer, Instant at)
    {
        if (Customer != customer || (Note == PrivateNote.Erased && Comment is null))
        {
            return;
        }

        (Note, Comment) = (PrivateNote.Erased, null);
        Record(new MarketReportTextsErased(Id, customer, at));
    }

    /// <summary>The id and what it is about; withholds what was found.</summary>
    /// <returns>The text, as in <c>market report 7 (DealerAnger, Serious)</c>.</returns>
    public override string ToString() => $"market report {Id} ({Finding}, {Severity})";
}
