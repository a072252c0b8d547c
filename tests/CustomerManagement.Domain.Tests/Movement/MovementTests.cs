using System.Text.Json;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Movement;
using CustomerManagement.Domain.Segmentation;
using NodaTime;
using static CustomerManagement.Domain.Tests.Support.Fixtures;

namespace CustomerManagement.Domain.Tests.Movement;

/// <summary>Examples of movements to read, and what is refused.</summary>
public sealed class MovementTests
{
    private static readonly LocalDate _start = Date("2023-12-31");
    private static readonly LocalDate _end = Date("2024-12-31");

    [Fact]
    public void Who_is_new_and_who_is_gone_stand_apart()
    {
        var matrix = Movements.Between(_start, Of("1 A, 2 A, 3 B, 4 C"), _end, Of("3 A, 1 A, 2 C, 5 C"));
        Assert.Equal(
            [new(AbcTier.A, AbcTier.A, 1), new(AbcTier.A, AbcTier.C, 1), new(AbcTier.B, AbcTier.A, 1)], matrix.Moves);
        Assert.Equal([new(AbcTier.C, 1)], matrix.Arrived);
        Assert.Equal([new(AbcTier.C, 1)], matrix.Gone);
        Assert.Equal(new SegmentFlow<AbcTier>(AbcTier.A, AtStart: 2, Arrived: 0, MovedIn: 1, MovedOut: 1, Gone: 0), matrix.FlowOf(AbcTier.A));
        Assert.Equal(new SegmentFlow<AbcTier>(AbcTier.C, AtStart: 1, Arrived: 1, MovedIn: 1, MovedOut: 0, Gone: 1), matrix.FlowOf(AbcTier.C));
        Assert.Equal((1, 2, 1, 2), (matrix.FlowOf(AbcTier.C).AtStart, matrix.FlowOf(AbcTier.C).In, matrix.FlowOf(AbcTier.C).Out, matrix.FlowOf(AbcTier.C).AtEnd));
        Assert.Equal(new SegmentFlow<AbcTier>(AbcTier.None, 0, 0, 0, 0, 0), matrix.FlowOf(AbcTier.None));
    }

    [Fact]
    public void Nobody_moves_among_nobody()
    {
        var matrix = Movements.Between<AbcTier>(_start, [], _start, []);
        Assert.Equal((0, 0), (matrix.AtStart, matrix.AtEnd));
        Assert.Empty(matrix.Moves);
    }

    [Theory]
    [InlineData("nobody renewable             ", "1 Target, 2 Potential, 3 Loyal            ", "1 OneTime, 2 Loyal, 3 Loyal ", 0, 0)]
    [InlineData("one of four came back        ", "1 OneTime, 2 OneTime, 3 Lapsed, 4 Lost    ", "1 Loyal, 2 Lapsed, 3 Lost, 4 Lost", 1, 4)]
    [InlineData("a lost one won back          ", "1 Lost                                    ", "1 WonBack                   ", 1, 1)]
    [InlineData("won back, and still no more  ", "1 WonBack                                 ", "1 WonBack                   ", 0, 1)]
    [InlineData("won back, and bought again   ", "1 WonBack                                 ", "1 Loyal                     ", 1, 1)]
    [InlineData("gone is not renewed          ", "1 OneTime, 2 OneTime                      ", "2 Loyal                     ", 1, 2)]
    [InlineData("new ones are no renewal      ", "1 Lapsed                                  ", "1 Lapsed, 2 Loyal           ", 0, 1)]
    public void The_reservoir_is_renewed_by_those_who_buy_again(string what, string before, string after, int renewed, int renewable)
    {
        Assert.NotEmpty(what);
        var reservoir = new CustomerReservoir(Movements.Between(_start, Of<LifecycleStage>(before), _end, Of<LifecycleStage>(after)));
        Assert.Equal((renewed, renewable), (reservoir.Renewed, reservoir.Renewable));
        Assert.Equal(renewable == 0 ? null : (decimal)renewed / renewable, reservoir.RenewalRate);
        Assert.Equal(Enum.GetValues<LifecycleStage>(), reservoir.Flows.Select(flow => flow.Segment));
        Assert.Equal(reservoir, JsonSerializer.Deserialize<CustomerReservoir>(JsonSerializer.Serialize(reservoir)));
    }

    [Fact]
    public void Returns_do_not_push_the_degree_of_organisation_above_the_whole()
    {
        var degree = Degree(Measured(new AnalysisPeriod(_end), Buys("1", "2024-06-01", 100), Buys("1", "2024-07-01", 100), Buys("2", "2024-12-01", 50), Buys("3", "2024-06-01", -500)));
        Assert.Equal((250m, 200m, 0.8m), (degree.Sales, degree.SalesOfHeld, degree.Share));
        Assert.Null(Degree(Measured(new AnalysisPeriod(_end), Buys("1", "2024-06-01", -100))).Share);
        Assert.Null(Degree(Measured(new AnalysisPeriod(_end))).Share);
        Assert.Throws<ArgumentOutOfRangeException>("sales", () => new OrganisationDegree(new AnalysisPeriod(_end), default, 1, 2));

        static OrganisationDegree Degree(PopulationMetrics population) =>
            OrganisationDegree.Of(CustomerSegmentation.Default.Classify(population, CustomerSegmentation.Default.Calibrate(population)));
    }

    [Fact]
    public void What_does_not_add_up_is_refused()
    {
        var empty = Measured(new AnalysisPeriod(_end));
        var one = Measured(new AnalysisPeriod(_end), Buys("1", "2024-06-01", 1));
        Assert.Throws<ArgumentException>("before", () => Movements.Between(empty, [AbcTier.A], one, [AbcTier.A]));
        Assert.Throws<ArgumentException>("after", () => Movements.Between(empty, [], one, default(ReadOnlySpan<AbcTier>)));
        Assert.Throws<ArgumentException>("before", () => Movements.Between(_start, Of("1 A, 1 A"), _end, Of("1 A")));
        Assert.Throws<ArgumentException>("after", () => Movements.Between(_start, Of("1 A"), _end, [(default, AbcTier.A)]));
        Assert.Throws<ArgumentException>("end", () => Movements.Between(_end, Of("1 A"), _start, Of("1 A")));
        Assert.Throws<ArgumentException>("moves", () => new MovementMatrix<AbcTier>(_start, _end, [new(AbcTier.A, AbcTier.A, 1), new(AbcTier.A, AbcTier.A, 2)], [], []));
        Assert.Throws<ArgumentException>("gone", () => new MovementMatrix<AbcTier>(_start, _end, [], [], [new(AbcTier.A, 0)]));
    }

    private static IEnumerable<(CustomerId Customer, AbcTier Segment)> Of(string segments) => Of<AbcTier>(segments);

    private static IEnumerable<(CustomerId Customer, TSegment Segment)> Of<TSegment>(string segments)
        where TSegment : struct, Enum =>
        segments.Split(',', StringSplitOptions.TrimEntries).Select(pair => pair.Split(' ')).Select(pair => (new CustomerId(pair[0]), Enum.Parse<TSegment>(pair[1])));
}
