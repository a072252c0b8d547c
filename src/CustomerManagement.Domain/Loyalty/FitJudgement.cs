using System.Globalization;
using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Loyalty;

/// <summary>Somebody judged whether a customer shows a sign, and says on what grounds. Immutable, compared by value and serialisable.</summary>
public sealed record FitJudgement
{
    /// <summary>Creates a judgement.</summary>
    /// <param name="customer">Of whom.</param>
    /// <param name="sign">Which sign.</param>
    /// <param name="isPresent">Whether the customer shows it. Who cannot tell makes no judgement.</param>
    /// <param name="date">When it was judged, in the zone of the business.</param>
    /// <param name="judgedBy">Who judged: the host's key of the person; not blank.</param>
    /// <param name="evidence">What was seen or heard; not blank. May hold personal data, and is never printed; serialisers write it, so that a judgement can be kept.</param>
    /// <exception cref="ArgumentException">No customer, or a text is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="sign"/> is not a defined one.</exception>
    public FitJudgement(CustomerId customer, FitSign sign, bool isPresent, LocalDate date, string judgedBy, string evidence)
    {
        if (customer == default)
        {
            throw new ArgumentException("A judgement is about a customer.", nameof(customer));
        }

        if (!Enum.IsDefined(sign))
        {
            throw new ArgumentOutOfRangeException(nameof(sign));
        }

        ArgumentException.ThrowIfNullOrWhiteSpace(judgedBy);
        ArgumentException.ThrowIfNullOrWhiteSpace(evidence);
        Customer = customer;
        Sign = sign;
        IsPresent = isPresent;
        Date = date.WithCalendar(CalendarSystem.Iso);
        JudgedBy = judgedBy;
        Evidence = evidence;
    }

    /// <summary>Of whom.</summary>
    public CustomerId Customer { get; }

    /// <summary>Which sign.</summary>
    public FitSign Sign { get; }

    /// <summary>Whether the customer shows it.</summary>
    public bool IsPresent { get; }

    /// <summary>When it was judged, a date of the ISO calendar.</summary>
    [JsonInclude]
    [JsonRequired]
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate Date { get; private init; }

    /// <summary>Who judged.</summary>
    public string JudgedBy { get; }

    /// <summary>What was seen or heard.</summary>
    public string Evidence { get; }

    /// <summary>The sign, whether it is shown, and when that was judged; not who judged nor why.</summary>
    /// <returns>The text, English and the same in every culture.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Sign} judged {(IsPresent ? "present" : "absent")} on {Date:uuuu-MM-dd}");
}
