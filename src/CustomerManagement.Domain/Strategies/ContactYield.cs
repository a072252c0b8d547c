namespace CustomerManagement.Domain.Strategies;

/// <summary>What a contact in one form takes and brings. Immutable and compared by value.</summary>
public sealed record ContactYield
{
    /// <summary>The longest contact: a day.</summary>
    public const int MostMinutes = 1_440;

    /// <summary>Creates it.</summary>
    /// <param name="share">Which share of the customer's yearly sales a timely contact keeps or brings, 0 to 1.</param>
    /// <param name="minutes">How long it takes, 1 to <see cref="MostMinutes"/>, the way to a visit not counted.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public ContactYield(decimal share, int minutes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(minutes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minutes, MostMinutes);
        (Share, Minutes) = (share, minutes);
    }

    /// <summary>Which share of the customer's yearly sales a timely contact keeps or brings.</summary>
    public decimal Share { get; }

    /// <summary>How long it takes, in minutes.</summary>
    public int Minutes { get; }
}
