namespace CustomerManagement.Domain.Strategies;

/// <summary>What a contact takes and is expected to bring. Immutable and compared by value.</summary>
public sealed record ContactWorth
{
    /// <summary>What a contact brings at most, above or below zero: 1,000,000,000,000,000.</summary>
    public const decimal MostReturn = 1_000_000_000_000_000;

    /// <summary>Creates it.</summary>
    /// <param name="minutes">How long it takes, 1 to <see cref="ContactYield.MostMinutes"/>.</param>
    /// <param name="expectedReturn">What it brings when its time has come, up to <see cref="MostReturn"/>; <c>null</c> when that is not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public ContactWorth(int minutes, decimal? expectedReturn)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minutes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minutes, ContactYield.MostMinutes);
        if (expectedReturn is { } brings)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(brings), MostReturn, nameof(expectedReturn));
        }

        (Minutes, ExpectedReturn) = (minutes, expectedReturn);
    }

    /// <summary>How long it takes, in minutes.</summary>
    public int Minutes { get; }

    /// <summary>What it brings when its time has come; <c>null</c> when that is not known.</summary>
    public decimal? ExpectedReturn { get; }
}
