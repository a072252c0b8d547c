using System.Globalization;
using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Metrics;

/// <summary>The months up to a date over which figures are taken: the start is exclusive, the as-of date inclusive. Immutable.</summary>
public sealed record AnalysisPeriod
{
    /// <summary>Months when nothing else is said: 12.</summary>
    public const int DefaultMonths = 12;

    /// <summary>The longest period: 12,000 months.</summary>
    public const int MaximumMonths = 12_000;

    /// <summary>Creates a period.</summary>
    /// <param name="asOf">The last date that counts, of the years 1 to 9999; a date of another calendar is taken as the same day of the ISO calendar. What happened later does not exist.</param>
    /// <param name="months">The length in calendar months, 1 to 12,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">Date or months are out of range.</exception>
    [JsonConstructor]
    public AnalysisPeriod(LocalDate asOf, int months = DefaultMonths)
    {
        var date = asOf.WithCalendar(CalendarSystem.Iso);
        ArgumentOutOfRangeException.ThrowIfLessThan(date, new LocalDate(1, 1, 1), nameof(asOf));
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(months, MaximumMonths);
        AsOf = date;
        Months = months;
        Start = date.PlusMonths(-months);
        PreviousStart = date.PlusMonths(-2 * months);
    }

    /// <summary>The last date of the period, inclusive.</summary>
    [JsonInclude]
    [JsonRequired]
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate AsOf { get; internal init; }

    /// <summary>The length in calendar months.</summary>
    public int Months { get; }

    /// <summary>
    /// The start, exclusive: that many months before the as-of date, the last of the month where it is shorter
    /// (31 May less three months is 28 or 29 February).
    /// </summary>
    [JsonIgnore]
    public LocalDate Start { get; }

    /// <summary>
    /// The start, exclusive, of the previous period of equal length, which ends at <see cref="Start"/>, inclusive.
    /// Counted from the as-of date as well, so that month ends do not slide.
    /// </summary>
    [JsonIgnore]
    public LocalDate PreviousStart { get; }

    /// <summary>Whether a date is in the period.</summary>
    /// <param name="date">The date.</param>
    /// <returns><c>true</c> from the day after <see cref="Start"/> to <see cref="AsOf"/>.</returns>
    public bool Contains(LocalDate date) => date > Start && date <= AsOf;

    /// <summary>Whether a date is in the previous period of equal length.</summary>
    /// <param name="date">The date.</param>
    /// <returns><c>true</c> from the day after <see cref="PreviousStart"/> to <see cref="Start"/>.</returns>
    public bool PreviousContains(LocalDate date) => date > PreviousStart && date <= Start;

    /// <summary>Length and as-of date, as in <c>12 months to 2011-12-09</c>.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Months} months to {AsOf:uuuu-MM-dd}");
}
