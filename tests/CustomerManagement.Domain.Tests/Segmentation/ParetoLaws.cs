using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Segmentation;

public class ParetoLaws : SchemeLaws<ParetoGroup, ParetoBoundaries>
{
    protected override ISegmentationScheme<ParetoGroup, ParetoBoundaries> Scheme { get; } = new ParetoScheme();

    protected override TieringPromises<ParetoGroup, ParetoBoundaries> Promises => new()
    {
        Sides = [new("value", Ranked, group => group switch { ParetoGroup.VitalFew => 3, ParetoGroup.Keeper => 2, ParetoGroup.Drain => 1, _ => 0 })],
        Top = new(ParetoGroup.VitalFew, 0.2m, Ranked),
        IsScaleFree = true,
    };

    [Fact]
    public void Law_6_minimal_the_vital_few_are_the_smallest_tie_closed_group_that_reaches_its_share() => Check(TieringLaw.Minimal);

    [Property(MaxTest = Laws.Cases)]
    public void Each_customer_is_where_the_definition_says(TestPopulation population)
    {
        var measured = population.Measure();
        var boundaries = Calibrate(measured);
        var values = measured.Select(customer => Ranked(customer, boundaries)).OfType<decimal>().ToList();
        foreach (var customer in measured)
        {
            var expected = ParetoGroup.None;
            if (Ranked(customer, boundaries) is { } value)
            {
                var (better, notBetter) = (values.Count(other => other > value), values.Count(other => other <= value));
                expected = 5 * better < values.Count ? ParetoGroup.VitalFew : 5 * notBetter <= values.Count ? ParetoGroup.Drain : ParetoGroup.Keeper;
            }

            Assert.Equal(expected, Scheme.Classify(customer, boundaries).Segment);
        }
    }

    [Property(MaxTest = Laws.Cases)]
    public void Profit_ranks_when_it_is_known_of_all_who_have_facts(TestPopulation population)
    {
        var measured = population.Measure();
        var active = measured.Where(customer => customer.FactsInPeriod > 0).ToList();
        var knownOfAll = active.Count > 0 && active.TrueForAll(customer => customer.Profit is not null);
        Assert.Equal(Expected(knownOfAll), Calibrate(measured).Measure);
    }

    protected virtual ParetoMeasure Expected(bool knownOfAll) => knownOfAll ? ParetoMeasure.Profit : ParetoMeasure.Amount;

    protected virtual decimal? Value(CustomerMetrics customer, ParetoBoundaries boundaries) =>
        boundaries.Measure == ParetoMeasure.Profit ? customer.Profit : customer.Amount;

    private decimal? Ranked(CustomerMetrics customer, ParetoBoundaries boundaries) => customer.FactsInPeriod == 0 ? null : Value(customer, boundaries);
}
