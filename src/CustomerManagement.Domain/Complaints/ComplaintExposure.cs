using NodaTime;

namespace CustomerManagement.Domain.Complaints;

/// <summary>
/// What complaints are set against: how much was sold of a product, how often a person met customers, how many customers there are in a segment. Immutable and compared by value.
/// </summary>
/// <remarks>Several for the same value and period add up. None at all means unknown, and then there is no rate; where it is known that there was nothing, say 0.</remarks>
public sealed record ComplaintExposure
{
    /// <summary>The largest amount: 1,000,000,000,000.</summary>
    public const decimal MaximumAmount = 1_000_000_000_000m;

    private const int MaximumDecimals = 6;

    /// <summary>Creates an exposure.</summary>
    /// <param name="dimension">By what it is counted.</param>
    /// <param name="value">Of which product line, person or segment, as cases name it; <c>null</c> for everything, and only then.</param>
    /// <param name="on">A date of the period in which it counts, such as its first one.</param>
    /// <param name="amount">How much, 0 to <see cref="MaximumAmount"/>, with at most six decimals, so that sums are exact in any order.</param>
    /// <param name="unit">Of what; the same for all of a dimension.</param>
    /// <exception cref="ArgumentException">The value is missing or blank, or there is one for everything.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A choice is not a defined one, or the amount is out of range.</exception>
    public ComplaintExposure(LearningDimension dimension, string? value, LocalDate on, decimal amount, ExposureUnit unit)
    {
        Subject = new LearningSubject(dimension, value);
        if (dimension != LearningDimension.Everything && value is null)
        {
            throw new ArgumentException("An exposure is that of a known value.", nameof(value));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(amount, MaximumAmount);
        ArgumentOutOfRangeException.ThrowIfNotEqual(decimal.Round(amount, MaximumDecimals), amount, nameof(amount));
        Unit = Enum.IsDefined(unit) ? unit : throw new ArgumentOutOfRangeException(nameof(unit));
        (On, Amount) = (on.WithCalendar(CalendarSystem.Iso), amount);
    }

    /// <summary>Of what it is the exposure; without a cause.</summary>
    public LearningSubject Subject { get; }

    /// <summary>A date of the period in which it counts.</summary>
    public LocalDate On { get; }

    /// <summary>How much.</summary>
    public decimal Amount { get; }

    /// <summary>Of what.</summary>
    public ExposureUnit Unit { get; }
}
