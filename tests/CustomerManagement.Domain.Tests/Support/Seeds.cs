using FsCheck;
using FsCheck.Fluent;

namespace CustomerManagement.Domain.Tests.Support;

/// <summary>Numbers to begin with, all equally likely: what FsCheck takes for a number by itself is a small one, the same few over and over.</summary>
public static class Seeds
{
    public static Arbitrary<int> Any() => Arb.From(Gen.Choose(0, int.MaxValue - 1));
}
