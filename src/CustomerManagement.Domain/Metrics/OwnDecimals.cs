using CustomerManagement.Domain.Columns;

namespace CustomerManagement.Domain.Metrics;

/// <summary>States amounts that are counted in units of the finest with the decimals of their own.</summary>
/// <param name="column">The amounts in units, and which of them count.</param>
/// <param name="decimals">How many of their digits are decimals.</param>
/// <param name="own">How many decimals each has on its own.</param>
internal sealed class OwnDecimals(NumberColumn<long> column, int decimals, byte[] own)
{
    /// <summary>The amounts that count, in no particular order.</summary>
    public IEnumerable<decimal> Amounts()
    {
        for (var place = 0; place < column.Length; place++)
        {
            if (column.Counts(place))
            {
                yield return AmountColumn.Stated(column.Values[place], decimals, own[place]);
            }
        }
    }

    /// <summary>An amount that counts, with the decimals of the most exact of those that are equal to it.</summary>
    public decimal Stated(long units)
    {
        column.MustBePresent();
        var most = 0;
        for (var place = column.Values.AsSpan(0, column.Length).IndexOf(units); place >= 0; place = Next(place + 1))
        {
            most = Math.Max(most, column.Counts(place) ? own[place] : 0);
        }

        return AmountColumn.Stated(units, decimals, most);

        int Next(int from) => column.Values.AsSpan(from, column.Length - from).IndexOf(units) is var further and >= 0 ? from + further : -1;
    }
}
