namespace CustomerManagement.Domain.Tests.Support;

/// <summary>How many cases the core laws run on.</summary>
internal static class Laws
{
    public const int Cases = 10_000;

    public const int SlowCases = 2_000;
}
