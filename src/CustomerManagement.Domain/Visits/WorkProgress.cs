using System.Globalization;

namespace CustomerManagement.Domain.Visits;

/// <summary>What was done in a week, by one person or by all, with what effect and at what cost. Immutable and compared by value.</summary>
/// <remarks>Source: progress against targets, the effective visit rate, the closing rate, results against the cost of visits; punctuality and quality of reports count.</remarks>
public sealed record WorkProgress
{
    internal WorkProgress(DayResult orders, DayResult collections) => (Orders, Collections) = (orders, collections);

    /// <summary>Orders taken against target, on visits and elsewhere.</summary>
    public DayResult Orders { get; }

    /// <summary>Money collected against target, on visits and elsewhere.</summary>
    public DayResult Collections { get; }

    /// <summary>Visits reported, closed doors among them.</summary>
    public int Visits { get; internal init; }

    /// <summary>Those that reached somebody.</summary>
    public int Reached { get; internal init; }

    /// <summary>Those that reached somebody and met a purpose.</summary>
    public int Effective { get; internal init; }

    /// <summary>Those on which an order was taken.</summary>
    public int WithOrder { get; internal init; }

    /// <summary>What the visits cost; <c>null</c> when that is not known of everyone.</summary>
    public decimal? VisitCost { get; internal init; }

    /// <summary>Reports owed: one for each person and working day.</summary>
    public int ReportsDue { get; internal init; }

    /// <summary>Reports handed in by their deadline.</summary>
    public int ReportsOnTime { get; internal init; }

    /// <summary>Reports handed in after it.</summary>
    public int ReportsLate { get; internal init; }

    /// <summary>Reports owed that were not handed in.</summary>
    public int ReportsMissing { get; internal init; }

    /// <summary>Reports that wait to be written anew, since a supervisor returned them.</summary>
    public int ReportsReturned { get; internal init; }

    /// <summary>Reports that were corrected after they had been handed in.</summary>
    public int ReportsCorrected { get; internal init; }

    /// <summary>Visits planned for the week of which no report tells; cancelled and moved ones are not counted.</summary>
    public int VisitsUnreported { get; internal init; }

    /// <summary>Visits planned for the week after.</summary>
    public int VisitsNextWeek { get; internal init; }

    /// <summary>The share of the visits that were effective, 0 to 1; <c>null</c> without visits.</summary>
    public decimal? EffectiveRate => Rate(Effective, Visits);

    /// <summary>The share of the visits that reached somebody on which an order was taken, 0 to 1; <c>null</c> when nobody was reached.</summary>
    public decimal? ClosingRate => Rate(WithOrder, Reached);

    /// <summary>The share of the reports handed in that came in time, 0 to 1; <c>null</c> when none was.</summary>
    public decimal? PunctualRate => Rate(ReportsOnTime, ReportsOnTime + ReportsLate);

    /// <summary>Orders for each unit of money that visits cost; <c>null</c> when the cost is not known or zero.</summary>
    /// <exception cref="OverflowException">It does not fit a decimal.</exception>
    public decimal? OrdersPerCost => VisitCost is > 0 ? Orders.Actual.Amount / VisitCost : null;

    /// <summary>Visits, orders and collections.</summary>
    /// <returns>The text, as in <c>4 visits, orders 40 EUR of 100 EUR, collections 0 EUR</c>, the same in every culture.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Visits} visits, orders {Orders}, collections {Collections}");

    private static decimal? Rate(int part, int whole) => whole == 0 ? null : (decimal)part / whole;
}
