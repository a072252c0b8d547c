using System.Text;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Complaints;

/// <summary>3,186 complaints of consumers, of which 93 were not answered in time. They name no customer and no cause.</summary>
public sealed class LearningRealDataTests
{
    private const string Source = "complaints.csv";

    private static readonly LearningPeriods _quarters = LearningPeriods.By(CalendarUnit.Quarter, Fixtures.Date("2013-04-01"), Fixtures.Date("2017-02-28"));

    [SharedDataFact(Source)]
    public void Products_and_answers_in_time_are_those_of_the_file()
    {
        var rows = Rows();
        var report = new ComplaintLearning().Read(Cases(rows), _quarters);
        var all = report.Of(LearningSubject.Everything)!;
        Assert.Equal((3_186, 93, 3_093), (all.Total.Complaints, all.AnsweredLate, all.AnsweredInTime));
        Assert.Equal(3_093.0 / 3_186, all.ShareInTime!.Value);

        // A second way to count: lines, which each begin with the date and the product, and have one Yes or No of the answer before the end.
        var lines = File.ReadAllLines(SharedDataFactAttribute.PathOf(Source)).Skip(1).ToList();
        var products = lines.Select(line => line.Split(',')[1]).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.Equal(11, products.Count);
        Assert.Equal(products, report.Groups.Where(group => group.Subject is { Dimension: LearningDimension.Product, Cause: null }).Select(group => group.Subject.Value));
        Assert.All(products, product =>
        {
            var mine = lines.Where(line => line[10..].StartsWith($",{product},", StringComparison.Ordinal)).ToList();
            var group = report.Of(LearningCases.Product(product))!;
            Assert.Equal(
                (mine.Count, mine.Count(IsLate), mine.Count(line => string.CompareOrdinal(line[..10], "2016-01-01") >= 0 && string.CompareOrdinal(line[..10], "2016-04-01") < 0)),
                (group.Total.Complaints, group.AnsweredLate, group.Periods[11].Complaints));
            Assert.Equal(mine.Count, group.Issues.Sum(issue => issue.Complaints));
            Assert.Equal(group.Issues[0].Complaints, rows.Where(row => row[1] == product).GroupBy(row => row[2]).Max(issue => issue.Count()));
        });

        static bool IsLate(string line) => line[(line.LastIndexOf(',', line.LastIndexOf(',') - 1) + 1)..].StartsWith("No,", StringComparison.Ordinal);
    }

    [SharedDataFact(Source)]
    public void Without_exposure_the_file_says_nothing_of_rates_and_with_that_of_days_it_says_what_was_asked()
    {
        var cases = Cases(Rows());
        Assert.Null(new ComplaintLearning().Read(cases, _quarters).WorstTrend);
        Assert.Equal((0, 0, 0), Repeats(new ComplaintLearning().Read(cases, _quarters).Repeats));

        // Eight weeks of early 2016, in days: complaints a day, not of what was sold.
        var weeks = LearningPeriods.ByWeek(Fixtures.Date("2016-01-04"), Fixtures.Date("2016-02-28"));
        var report = new ComplaintLearning().Read(cases, weeks, Days(weeks));
        Assert.All(report.Groups, group => Assert.Equal(group.Subject.Dimension is LearningDimension.Person or LearningDimension.Segment ? null : 56, group.Total.Exposure));
        var debts = report.Of(LearningCases.Product("Debt collection"))!;
        Assert.Equal(debts.Total.Complaints / 56.0, debts.Total.Rate!.Value, 1e-12);
        Assert.Equal(LearningVerdict.Higher, report.Of(LearningCases.Product("Mortgage"))!.Comparison!.Verdict);
        Assert.Equal(LearningVerdict.Lower, report.Of(LearningCases.Product("Payday loan"))!.Comparison!.Verdict);
    }

    private static (int, int, int) Repeats(ComplaintRepeats repeats) => (repeats.OfKnownCustomers, repeats.Repeats, repeats.Customers.Count);

    private static IEnumerable<ComplaintExposure> Days(LearningPeriods periods)
    {
        string[] products =
        [
            "Mortgage", "Credit reporting", "Debt collection", "Bank account or service", "Credit card", "Consumer Loan", "Student loan", "Payday loan", "Money transfers", "Prepaid card",
            "Other financial service",
        ];
        return periods.All.SelectMany(period => products.Select(product => new ComplaintExposure(LearningDimension.Product, product, period.First, period.Days, ExposureUnit.Days))
            .Append(new ComplaintExposure(LearningDimension.Everything, null, period.First, period.Days, ExposureUnit.Days)));
    }

    private static List<ComplaintCase> Cases(List<List<string>> rows) =>
        [.. rows.Select((row, place) => new ComplaintCase(
            new ComplaintId($"row {place}"), Fixtures.Date(row[0]), issue: row[2], productLine: row[1], answeredInTime: row[8] == "Yes"))];

    /// <summary>Fields between commas, some in quotes; a field in quotes may hold commas, and two quotes for one.</summary>
    private static List<List<string>> Rows() => [.. File.ReadLines(SharedDataFactAttribute.PathOf(Source)).Skip(1).Select(line =>
    {
        var fields = new List<string>();
        var (field, isQuoted) = (new StringBuilder(), false);
        foreach (var letter in line + ",")
        {
            if (letter == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (letter == ',' && !isQuoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(letter);
            }
        }

        return fields;
    })];
}
