using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Complaints;

/// <summary>What a report said of a subject as of its date, for keeping: it does not change when complaints are added. Names no customer. Immutable, compared by value and serialisable.</summary>
public sealed record LearningFinding
{
    /// <summary>Creates a finding. <see cref="LearningReport.FindingOf"/> takes it from a report.</summary>
    /// <param name="subject">Which complaints.</param>
    /// <param name="kind">Why it is a finding.</param>
    /// <param name="first">The first date that counted.</param>
    /// <param name="asOf">The last date that counted, inclusive, not before the first.</param>
    /// <param name="figure">How many complaints there were, and against what.</param>
    /// <param name="unit">Of what the exposure is; <c>null</c> when it is unknown.</param>
    /// <exception cref="ArgumentOutOfRangeException">A choice is not a defined one, or the last date is before the first.</exception>
    /// <exception cref="ArgumentException">There is an exposure without a unit.</exception>
    [JsonConstructor]
    public LearningFinding(LearningSubject subject, LearningFindingKind kind, LocalDate first, LocalDate asOf, LearningFigure figure, ExposureUnit? unit)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(figure);
        Kind = Enum.IsDefined(kind) ? kind : throw new ArgumentOutOfRangeException(nameof(kind));
        (First, AsOf) = (first.WithCalendar(CalendarSystem.Iso), asOf.WithCalendar(CalendarSystem.Iso));
        ArgumentOutOfRangeException.ThrowIfLessThan(AsOf, First, nameof(asOf));
        if (unit is { } known && !Enum.IsDefined(known))
        {
            throw new ArgumentOutOfRangeException(nameof(unit));
        }

        if (figure.Exposure is not null && unit is null)
        {
            throw new ArgumentException("An exposure has a unit.", nameof(unit));
        }

        (Subject, Figure, Unit) = (subject, figure, unit);
    }

    /// <summary>Which complaints.</summary>
    public LearningSubject Subject { get; }

    /// <summary>Why it is a finding.</summary>
    public LearningFindingKind Kind { get; }

    /// <summary>The first date that counted.</summary>
    [JsonInclude]
    [JsonRequired]
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate First { get; internal init; }

    /// <summary>The last date that counted, inclusive.</summary>
    [JsonInclude]
    [JsonRequired]
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate AsOf { get; internal init; }

    /// <summary>How many complaints there were, and against what.</summary>
    public LearningFigure Figure { get; }

    /// <summary>Of what the exposure is; <c>null</c> when it is unknown.</summary>
    public ExposureUnit? Unit { get; }
}
