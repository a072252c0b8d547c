using System.Globalization;
using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Tests.Metrics;

/// <summary>The same purchases with ids of one kind or another, made before they are added.</summary>
internal sealed class IdColumns(Sales sales, IdKind kind)
{
    private readonly string[] _texts = Array.ConvertAll(sales.Customers, number => Text(kind, number));
    private readonly long[] _keys = Array.ConvertAll(sales.Customers, Far);
    private readonly Guid[] _guids = Array.ConvertAll(sales.Customers, Guided);

    /// <summary>The id of a customer as a text.</summary>
    public static string Text(IdKind kind, int number) => kind switch
    {
        IdKind.Number => number.ToString(CultureInfo.InvariantCulture),
        IdKind.FarNumber => Far(number).ToString(CultureInfo.InvariantCulture),
        IdKind.GloballyUnique => Guided(number).ToString(),
        IdKind.Code => $"K-{number:X}",
        IdKind.LongCode => $"cus_{Far(number):x16}{Far(number + 7) & 0xFFFFFF:x6}",
        IdKind.Uncoded => $"\u00E9-{number}",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Adds the purchases in so many batches.</summary>
    public void AddTo(PopulationBuilder builder, int batches)
    {
        var rows = sales.Units.Length;
        for (var batch = 0; batch < batches; batch++)
        {
            var (from, to) = (rows * batch / batches, rows * (batch + 1) / batches);
            var dates = sales.Dates.AsSpan()[from..to];
            var units = sales.Units.AsSpan()[from..to];
            switch (kind)
            {
                case IdKind.Number:
                    builder.AddPurchases<int>(sales.Customers.AsSpan()[from..to], dates, units, decimals: 2);
                    break;
                case IdKind.FarNumber:
                    builder.AddPurchases<long>(_keys.AsSpan()[from..to], dates, units, decimals: 2);
                    break;
                case IdKind.GloballyUnique:
                    builder.AddPurchases<Guid>(_guids.AsSpan()[from..to], dates, units, decimals: 2);
                    break;
                default:
                    builder.AddPurchases<string>(_texts.AsSpan()[from..to], dates, units, decimals: 2);
                    break;
            }
        }
    }

    private static long Far(int number) => unchecked((long)(((ulong)number + 1) * 0x9E3779B97F4A7C15));

    private static Guid Guided(int number)
    {
        Span<byte> bytes = stackalloc byte[16];
        _ = BitConverter.TryWriteBytes(bytes, Far(number));
        _ = BitConverter.TryWriteBytes(bytes[8..], Far(number + 1_000_000));
        return new Guid(bytes);
    }
}
