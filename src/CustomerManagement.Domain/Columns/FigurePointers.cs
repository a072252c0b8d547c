using System.Runtime.CompilerServices;

namespace CustomerManagement.Domain.Columns;

/// <summary>Where the figures of customers are written, row by row: the columns of <see cref="TallyColumns"/> while they stay in their place.</summary>
internal readonly unsafe struct FigurePointers
{
    public long* Amounts { get; init; }

    public long* PreviousAmounts { get; init; }

    public int* Purchases { get; init; }

    public int* FactsInPeriod { get; init; }

    public int* FactsEver { get; init; }

    public int* PurchaseDates { get; init; }

    public int* PurchaseDatesEver { get; init; }

    public int* LastPurchases { get; init; }

    public int* PurchasesBeforeLast { get; init; }

    public int* FirstPurchases { get; init; }

    /// <summary>Writes the figures of one customer, whose tally is empty from then on.</summary>
    /// <param name="row">Where.</param>
    /// <param name="tally">The words of the customer.</param>
    /// <param name="bands">What they are.</param>
    /// <param name="backs"><see cref="DayBands.Backs"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Take(int row, long* tally, in BandLines bands, int* backs)
    {
        var inPeriod = tally[bands.Period + DayBands.Counts];
        Amounts[row] = tally[bands.Period + DayBands.Sum];
        PreviousAmounts[row] = bands.HasPrevious ? tally[bands.Previous + DayBands.Sum] : 0;
        Purchases[row] = (int)(inPeriod >> DayBands.PurchasesShift);
        FactsInPeriod[row] = (int)inPeriod;
        FactsEver[row] = (int)bands.CountsEver(tally);
        var days = CustomerDays.Of(tally, bands, backs);
        PurchaseDates[row] = days.InPeriod;
        PurchaseDatesEver[row] = days.Ever;
        LastPurchases[row] = days.Last;
        PurchasesBeforeLast[row] = days.BeforeLast;
        FirstPurchases[row] = days.First;
        new Span<long>(tally, bands.End).Clear();
    }
}
