namespace CustomerManagement.Domain.Strategies;

/// <summary>At most so many approaches in so many days, over all channels together. Immutable and compared by value.</summary>
public sealed record PressureLimit
{
    /// <summary>The longest span: 3,660 days.</summary>
    public const int MaximumDays = 3_660;

    /// <summary>Creates a limit.</summary>
    /// <param name="touches">At most so many approaches, 1 or more.</param>
    /// <param name="days">In so many days, the day itself among them: 1 is the day itself, 7 a week; 1 to 3,660.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public PressureLimit(int touches, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(touches, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MaximumDays);
        (Touches, Days) = (touches, days);
    }

    /// <summary>At most so many approaches.</summary>
    public int Touches { get; }

    /// <summary>In so many days.</summary>
    public int Days { get; }
}
