using System.Runtime.Intrinsics;
using CustomerManagement.Domain.Columns;

namespace CustomerManagement.Domain.Tests.Columns;

/// <summary>The build runs the tests of columns again with narrower vectors; these say that it did.</summary>
public sealed class VectorWidthTests
{
    [Fact]
    public void Vectors_are_no_wider_than_the_build_wants()
    {
        var widest = IsOff("HWIntrinsic") ? 0 : IsOff("AVX2") ? 128 : IsOff("AVX512") ? 256 : 512;
        Assert.True(widest >= 512 || !Vector512.IsHardwareAccelerated, "512 bits");
        Assert.True(widest >= 256 || !Vector256.IsHardwareAccelerated, "256 bits");
        Assert.True(widest >= 128 || !Vector128.IsHardwareAccelerated, "128 bits");
        Assert.Equal(Vector512.IsHardwareAccelerated, EightTallies.IsSupported);
    }

    private static bool IsOff(string instructions) => Environment.GetEnvironmentVariable($"DOTNET_Enable{instructions}") == "0";
}
