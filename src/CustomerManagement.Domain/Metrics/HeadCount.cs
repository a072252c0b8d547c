namespace CustomerManagement.Domain.Metrics;

/// <summary>Numbers of customers, which are zero or above.</summary>
internal static class HeadCount
{
    /// <summary>Adds two numbers of customers.</summary>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public static long Add(long one, long other) => one <= long.MaxValue - other
        ? one + other
        : throw new OverflowException("There are more customers than can be counted: at most 9,223,372,036,854,775,807.");
}
