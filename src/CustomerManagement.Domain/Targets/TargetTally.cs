using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Targets;

/// <summary>Adds up what was reached for one row.</summary>
internal sealed class TargetTally(TargetPace pace)
{
    private ExactSum _day;
    private ExactSum _week;
    private ExactSum _month;
    private ExactSum _toDate;

    /// <summary>Adds a result that lies in the row and is not after the day.</summary>
    public void Add(Achievement result)
    {
        _toDate.Add(result.Amount);
        if (result.Date == pace.Day)
        {
            _day.Add(result.Amount);
        }

        if (result.Date >= pace.Week)
        {
            _week.Add(result.Amount);
        }

        if (result.Date >= pace.Month)
        {
            _month.Add(result.Amount);
        }
    }

    public TargetRow ToRow(TargetScope? scope, (decimal Day, decimal Week, decimal Month, decimal ToDate, decimal Whole) expected)
    {
        var toDate = _toDate.ToDecimal();
        return new(
            scope,
            new TargetFigure(expected.Day, _day.ToDecimal()),
            new TargetFigure(expected.Week, _week.ToDecimal()),
            new TargetFigure(expected.Month, _month.ToDecimal()),
            new TargetFigure(expected.ToDate, toDate),
            new TargetFigure(expected.Whole, toDate));
    }
}
