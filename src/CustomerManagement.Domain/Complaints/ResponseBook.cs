using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Promises;
using NodaTime;

namespace CustomerManagement.Domain.Complaints;

/// <summary>Promises by severity and segment: the first row that fits counts. Immutable and safe for use by several threads.</summary>
public sealed class ResponseBook : IResponsePolicy
{
    private readonly List<(ResponseRow Row, ResponsePlan Plan)> _rows;

    /// <summary>Creates a book.</summary>
    /// <param name="id">What the host calls it.</param>
    /// <param name="version">Its version, 1 or above; changed rows are a book of another version.</param>
    /// <param name="rows">The rows, the one that counts before others first. The last fits every complaint.</param>
    /// <exception cref="ArgumentException">There is no id, a row is missing or has an unknown severity, the last row does not fit every complaint, or one can never count for those above it.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The version is below 1.</exception>
    public ResponseBook(string id, int version, IEnumerable<ResponseRow> rows)
    {
        Policy = new PolicyReference(id, version);
        var list = new ValueList<ResponseRow>(rows, nameof(rows));
        if (list.Count == 0 || list[^1] is not { Severity: null, Segment: null } || list.Any(row => row.Severity is { } severity && !Enum.IsDefined(severity)))
        {
            throw new ArgumentException("The last row fits every complaint, and a row names a severity there is.", nameof(rows));
        }

        if (list.Where((row, place) => list.Take(place).Any(above => above.Covers(row))).Any())
        {
            throw new ArgumentException("A row is for complaints that no row above it is for.", nameof(rows));
        }

        Rows = list;
        _rows = [.. list.Select(row => (row, new ResponsePlan(Policy, row.Terms)))];
    }

    /// <summary>The id and version.</summary>
    public PolicyReference Policy { get; }

    /// <summary>The rows, in order.</summary>
    public IReadOnlyList<ResponseRow> Rows { get; }

    /// <summary>
    /// What is promised when nothing else is said: told within 4 hours that it arrived, answered within 24 hours, remedied within 7 days. Critical ones: 1 hour, 8 hours, 3 days, and a
    /// manager takes part. The salesperson is warned 4 hours before an answer is due (2 hours when critical), a day before a remedy is; the relationship manager is told of a miss, the
    /// manager 4 hours after it, and at once when critical.
    /// </summary>
    /// <param name="hours">The calendar in whose open hours the time of answers and acknowledgements passes; <c>null</c> for all hours, on the clock. Remedies are due on the clock.</param>
    /// <returns>The book.</returns>
    /// <remarks>Source: complaints are answered within 24 hours, and a manager takes part. The other times are our reading.</remarks>
    public static ResponseBook BuiltIn(WorkingCalendar? hours = null) => new(
        "built-in",
        1,
        [
            Row(ComplaintSeverity.Critical, 1, 8, 3, warnedBefore: 2, managerAfter: 0, hours),
            Row(severity: null, 4, (int)PromiseTerms.DefaultAnswer.TotalHours, 7, warnedBefore: 4, managerAfter: 4, hours),
        ]);

    /// <inheritdoc/>
    public ResponsePlan PlanFor(ComplaintSeverity severity, string? segment)
    {
        if (!Enum.IsDefined(severity))
        {
            throw new ArgumentOutOfRangeException(nameof(severity));
        }

        return _rows.Find(row => row.Row.Fits(severity, segment)).Plan;
    }

    private static ResponseRow Row(ComplaintSeverity? severity, int acknowledged, int answered, int days, int warnedBefore, int managerAfter, WorkingCalendar? hours) =>
        new(new ResponseTerms(
            new PromiseOffer(new PromiseTerms(Duration.FromHours(answered), hours), Steps(Duration.FromHours(warnedBefore), managerAfter)),
            new PromiseOffer(new PromiseTerms(Duration.FromHours(acknowledged), hours), [new EscalationStep(Duration.Zero, StaffRole.RelationshipManager)]),
            new PromiseOffer(new PromiseTerms(Duration.FromDays(days)), Steps(Duration.FromDays(1), managerAfter)),
            managerTakesPart: severity == ComplaintSeverity.Critical)) { Severity = severity };

    private static IEnumerable<EscalationStep> Steps(Duration warnedBefore, int managerAfter) =>
    [
        new(-warnedBefore, StaffRole.Salesperson),
        new(Duration.Zero, StaffRole.RelationshipManager),
        new(Duration.FromHours(managerAfter), StaffRole.Manager),
    ];
}
