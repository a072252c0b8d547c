using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Complaints;

[Properties(EndSize = 250)]
public sealed class LearningLaws
{
    private static readonly LearningPeriods _months = LearningCases.Months;

    [Property(MaxTest = Laws.Cases)]
    public void The_order_of_what_is_given_does_not_matter(byte[] bytes, byte seed)
    {
        var (cases, exposures) = (LearningCases.Of(bytes), LearningCases.Exposures(seed));
        var report = LearningCases.AnySize.Read(cases, _months, exposures);
        var mixed = cases.Select((complaint, place) => (complaint, place)).OrderBy(pair => ((pair.place * 7) + seed) % 13).ThenByDescending(pair => pair.place).Select(pair => pair.complaint);
        var turned = LearningCases.AnySize.Read(mixed, _months, Enumerable.Reverse(exposures));
        Assert.Equal(report.Groups, turned.Groups);
        Assert.Equal(report.Repeats, turned.Repeats);
        Assert.Equal((report.StandingOut, report.Rising, report.WorstTrend), (turned.StandingOut, turned.Rising, turned.WorstTrend));
    }

    [Property(MaxTest = Laws.Cases)]
    public void Every_complaint_counts_once_in_each_dimension_and_period(byte[] bytes, byte seed)
    {
        var cases = LearningCases.Of(bytes);
        var report = LearningCases.AnySize.Read(cases, _months, LearningCases.Exposures(seed));
        var inside = cases.Where(complaint => complaint.Received >= _months.First && complaint.Received <= _months.AsOf).ToList();
        foreach (var dimension in Enum.GetValues<LearningDimension>())
        {
            foreach (var cause in report.Groups.Select(group => group.Subject.Cause).Distinct())
            {
                var counted = inside.Where(complaint => cause is null || complaint.Cause == cause).ToList();
                var groups = report.Groups.Where(group => group.Subject.Dimension == dimension && group.Subject.Cause == cause).ToList();
                Assert.Equal(counted.Count, groups.Sum(group => group.Total.Complaints));
                Assert.Equal(counted.Count(complaint => complaint.AnsweredInTime == true), groups.Sum(group => group.AnsweredInTime));
                Assert.Equal(counted.Count(complaint => complaint.AnsweredInTime == false), groups.Sum(group => group.AnsweredLate));
                Assert.Equal(counted.Count(complaint => complaint.Issue is not null), groups.Sum(group => group.Issues.Sum(issue => issue.Complaints)));
                for (var place = 0; place < _months.All.Count; place++)
                {
                    var period = _months.All[place];
                    Assert.Equal(
                        counted.Count(complaint => complaint.Received >= period.First && complaint.Received <= period.Last), groups.Sum(group => group.Periods[place].Complaints));
                }
            }
        }

        Assert.All(report.Groups, group =>
        {
            Assert.Equal(group.Total.Complaints, group.Periods.Sum(period => period.Complaints));
            Assert.Equal(group.Total.Complaints, inside.Count(complaint => Means(group.Subject, complaint)));
            Assert.Same(group, report.Of(group.Subject));
        });
    }

    [Property(MaxTest = Laws.Cases)]
    public void Longer_periods_and_longer_dates_are_sums_of_their_parts(byte[] bytes, byte seed)
    {
        var (cases, exposures) = (LearningCases.Of(bytes), LearningCases.Exposures(seed));
        var months = LearningCases.AnySize.Read(cases, _months, exposures);
        var quarters = LearningCases.AnySize.Read(cases, LearningPeriods.By(CalendarUnit.Quarter, _months.First, _months.AsOf), exposures);
        Assert.Equal(months.Groups.Select(group => group.Subject), quarters.Groups.Select(group => group.Subject));
        Assert.All(quarters.Groups, group =>
        {
            var parts = months.Of(group.Subject)!.Periods.Chunk(3);
            Assert.Equal(parts.Select(part => part.Sum(month => month.Complaints)), group.Periods.Select(quarter => quarter.Complaints));
        });

        var cut = _months.First.PlusDays(seed % 254);
        LearningReport[] halves =
        [
            LearningCases.AnySize.Read(cases, LearningPeriods.ByWeek(_months.First, cut), exposures),
            LearningCases.AnySize.Read(cases, LearningPeriods.ByWeek(cut.PlusDays(1), _months.AsOf, IsoDayOfWeek.Sunday), exposures),
        ];
        Assert.All(months.Groups, group => Assert.Equal(group.Total.Complaints, halves.Sum(half => half.Of(group.Subject)?.Total.Complaints ?? 0)));
        Assert.Equal(months.Repeats.Repeats, halves.Sum(half => half.Repeats.Repeats));
        Assert.Equal(months.Repeats.WithSameCause, halves.Sum(half => half.Repeats.WithSameCause));
    }

    [Property(MaxTest = Laws.Cases)]
    public void Exposures_of_another_scale_scale_the_rates_and_change_nothing_else(byte[] bytes, byte seed, byte factor)
    {
        var (cases, exposures) = (LearningCases.Of(bytes), LearningCases.Exposures(seed));
        var report = LearningCases.AnySize.Read(cases, _months, exposures);
        var scaled = LearningCases.AnySize.Read(cases, _months, exposures.Select(exposure =>
            new ComplaintExposure(exposure.Subject.Dimension, exposure.Subject.Value, exposure.On, exposure.Amount * (factor + 1), exposure.Unit)));
        Assert.All(report.Groups.Zip(scaled.Groups), pair =>
        {
            Assert.Equal(pair.First.Total.Complaints, pair.Second.Total.Complaints);
            AssertNear(pair.First.Total.Rate?.Value, pair.Second.Total.Rate?.Value * (factor + 1));
            AssertNear(pair.First.Total.Rate?.AtMost, pair.Second.Total.Rate?.AtMost * (factor + 1));
            AssertNear(pair.First.Comparison?.PValue, pair.Second.Comparison?.PValue);
            AssertNear(pair.First.Comparison?.Ratio, pair.Second.Comparison?.Ratio);
            AssertNear(pair.First.Comparison?.RatioAtLeast, pair.Second.Comparison?.RatioAtLeast);
            AssertNear(pair.First.Trend?.PValue, pair.Second.Trend?.PValue);
            AssertNear(pair.First.Trend?.RatioPerPeriod, pair.Second.Trend?.RatioPerPeriod);
        });
    }

    [Property(MaxTest = Laws.Cases)]
    public void A_complaint_about_another_product_changes_nothing_counted_of_this_one(byte[] bytes, byte seed, byte day)
    {
        var (cases, exposures) = (LearningCases.Of(bytes), LearningCases.Exposures(seed));
        var before = LearningCases.AnySize.Read(cases, _months, exposures);
        var after = LearningCases.AnySize.Read(
            cases.Append(new ComplaintCase(new ComplaintId("new"), _months.First.PlusDays(day % 200), productLine: "Z", cause: CauseKind.Billing)), _months, exposures);
        Assert.All(before.Groups.Where(group => group.Subject is { Dimension: LearningDimension.Product }), group =>
        {
            var now = after.Of(group.Subject)!;
            Assert.Equal((group.Total, group.Periods, group.Issues), (now.Total, now.Periods, now.Issues));
            Assert.Equal((group.AnsweredInTime, group.AnsweredLate, group.Trend?.PValue), (now.AnsweredInTime, now.AnsweredLate, now.Trend?.PValue));
            Assert.Equal(group.Comparison?.PValue, now.Comparison?.PValue);
        });
        Assert.Equal(before.Of(LearningSubject.Everything)!.Total.Complaints + 1, after.Of(LearningSubject.Everything)!.Total.Complaints);
    }

    [Property(MaxTest = Laws.Cases)]
    public void What_is_said_fits_its_figures(byte[] bytes, byte seed)
    {
        var report = LearningCases.AnySize.Read(LearningCases.Of(bytes), _months, LearningCases.Exposures(seed));
        Assert.All(report.Groups, group =>
        {
            Assert.Equal(group.Total.Exposure is null, group.Periods.Any(period => period.Exposure is null));
            Assert.Equal(group.Total.Exposure is null or 0, group.Total.Rate is null);
            Assert.True(group.Total.Rate is not { } rate || (rate.AtLeast <= rate.Value && rate.Value < rate.AtMost));
            Assert.True(group.ShareInTime is not { } share || (share.AtLeast <= share.Value && share.Value <= share.AtMost && share.AtMost <= 1));
            if (group.Comparison is { } comparison)
            {
                Assert.True(comparison.AdjustedPValue is null || (comparison.PValue <= comparison.AdjustedPValue && comparison.AdjustedPValue <= 1));
                Assert.Equal(comparison.Verdict == LearningVerdict.NoExposure, comparison.Other is null || group.Total.Rate is null || comparison.Other.Rate is null);
                Assert.True(comparison.Verdict != LearningVerdict.Higher || comparison is { Ratio: null or > 1, RatioAtLeast: > 1, AdjustedPValue: <= 0.05 });
                Assert.True(comparison.Verdict != LearningVerdict.Lower || comparison is { Ratio: < 1, RatioAtMost: < 1, AdjustedPValue: <= 0.05 });
            }

            if (group.Trend is { } trend)
            {
                Assert.Equal(8, trend.Periods);
                Assert.True(trend.AdjustedPValue is null || (trend.PValue <= trend.AdjustedPValue && trend.AdjustedPValue <= 1));
                Assert.True(trend.Verdict != LearningTrendVerdict.Rising || trend is { RatioPerPeriod: null or > 1, AdjustedPValue: <= 0.05 });
                Assert.True(trend.Verdict != LearningTrendVerdict.Falling || trend is { RatioPerPeriod: null or < 1, AdjustedPValue: <= 0.05 });
            }
        });
        Assert.Equal(report.Groups.Where(group => group.Trend?.Verdict == LearningTrendVerdict.Rising).Min(group => group.Trend!.PValue), report.WorstTrend?.Trend!.PValue);
    }

    [Property(MaxTest = Laws.Cases)]
    public void Repeats_are_those_that_comparing_each_with_each_finds(byte[] bytes, byte days)
    {
        var cases = LearningCases.Of(bytes);
        var within = 1 + (days % 120);
        var repeats = new ComplaintLearning(new ComplaintLearningOptions { RepeatWithinDays = within }).Read(cases, _months).Repeats;
        var inside = cases.Where(complaint => complaint.Received >= _months.First && complaint.Received <= _months.AsOf).ToList();
        var known = inside.Where(complaint => complaint.Customer is not null).ToList();
        Assert.Equal(known.Count, repeats.OfKnownCustomers);
        Assert.Equal(known.Count(Repeats), repeats.Repeats);
        Assert.Equal(known.Count(complaint => Earlier(complaint).Any(other => complaint.Cause is not null && other.Cause == complaint.Cause)), repeats.WithSameCause);
        Assert.Equal(known.Count(complaint => Earlier(complaint).Any(other => complaint.ProductLine is not null && other.ProductLine == complaint.ProductLine)), repeats.WithSameProduct);
        Assert.Equal((inside.Count(complaint => complaint.RefersTo is not null), inside.Count(complaint => complaint.IsReopened)), (repeats.ReferredBack, repeats.Reopened));
        Assert.Equal(
            known.GroupBy(complaint => complaint.Customer!.Value).Where(file => file.Any(Repeats)).Select(file => new RepeatingCustomer(file.Key, file.Count(), file.Count(Repeats)))
                .OrderByDescending(customer => customer.Repeats).ThenBy(customer => customer.Customer.Value, StringComparer.Ordinal),
            repeats.Customers);

        bool Repeats(ComplaintCase complaint) => Earlier(complaint).Any();

        IEnumerable<ComplaintCase> Earlier(ComplaintCase complaint) => cases.Where(other =>
            other.Customer == complaint.Customer && (other.Received, other.Id.Value).CompareTo((complaint.Received, complaint.Id.Value)) < 0
            && Period.DaysBetween(other.Received, complaint.Received) <= within);
    }

    private static bool Means(LearningSubject subject, ComplaintCase complaint) =>
        (subject.Cause is null || complaint.Cause == subject.Cause)
        && (subject.Dimension == LearningDimension.Everything || subject.Value == subject.Dimension switch
        {
            LearningDimension.Product => complaint.ProductLine,
            LearningDimension.Person => complaint.Person?.Value,
            _ => complaint.Segment,
        });

    private static void AssertNear(double? expected, double? actual)
    {
        Assert.Equal(expected is null, actual is null);
        Assert.True(expected is null || Math.Abs(expected.Value - actual!.Value) <= 1e-9 * Math.Max(expected.Value, 1e-30), $"{expected} {actual}");
    }
}
