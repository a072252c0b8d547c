using CustomerManagement.Domain.Columns;

namespace CustomerManagement.Domain.Tests.Columns;

public sealed class BytesTests
{
    /// <summary>As many as a vector has, one more and one less, and none.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(65)]
    public void Bytes_beside_numbers_above_zero_stay(int count)
    {
        int[] kinds = [0, 1, -1, int.MaxValue, int.MinValue, 256, 65_536, 1 << 24];
        var numbers = Enumerable.Range(0, count).Select(i => kinds[i * 5 % kinds.Length]).ToArray();
        var bytes = Enumerable.Range(0, count).Select(i => (byte)(255 - i)).ToArray();
        var expected = bytes.Zip(numbers, (value, number) => number > 0 ? value : (byte)0).ToArray();
        Bytes.KeepWhereAboveZero(bytes, numbers);
        Assert.Equal(expected, bytes);
    }
}
