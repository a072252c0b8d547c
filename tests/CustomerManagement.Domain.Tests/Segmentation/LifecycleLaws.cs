using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Segmentation;

/// <summary>The lifecycle looks at one customer only: law 6 has nothing to say, and monotone is meant of silence.</summary>
public sealed class LifecycleLaws : SchemeLaws<LifecycleStage, LifecycleBoundaries>
{
    protected override ISegmentationScheme<LifecycleStage, LifecycleBoundaries> Scheme { get; } = new LifecycleScheme();

    protected override TieringPromises<LifecycleStage, LifecycleBoundaries> Promises { get; } = new()
    {
        Sides =
        [
            new("recency", (customer, _) => -customer.DaysSinceLastPurchase, stage => stage switch { LifecycleStage.Lost => 0, LifecycleStage.Lapsed => 1, _ => 2 }),
        ],
        IsScaleFree = true,
    };

    [Property(MaxTest = Laws.Cases)]
    public void Each_stage_is_what_the_story_of_the_customer_says(TestPopulation population)
    {
        var measured = population.Measure();
        var boundaries = Calibrate(measured);
        foreach (var customer in measured)
        {
            var story = population.FactsOf(customer.Customer).All.Where(fact => fact.Date <= population.Period.AsOf).ToList();
            Assert.Equal(Told(story, population.Period.AsOf), Scheme.Classify(customer, boundaries).Segment);
        }
    }

    /// <summary>Told day by day, as it happened, and not by looking back.</summary>
    private static LifecycleStage Told(List<Fact> story, NodaTime.LocalDate asOf)
    {
        var stage = story.Count == 0 ? LifecycleStage.Target : LifecycleStage.Potential;
        NodaTime.LocalDate? last = null;
        foreach (var date in story.OfType<Purchase>().Where(sale => sale.Amount.Amount >= 0).Select(sale => sale.Date).Distinct().Order())
        {
            stage = last is not { } before ? LifecycleStage.OneTime
                : DaysBetween(before, date) > 365 ? LifecycleStage.WonBack
                : LifecycleStage.Loyal;
            last = date;
        }

        return last is not { } silentSince ? stage
            : DaysBetween(silentSince, asOf) > 365 ? LifecycleStage.Lost
            : DaysBetween(silentSince, asOf) > 180 ? LifecycleStage.Lapsed
            : stage;
    }

    private static int DaysBetween(NodaTime.LocalDate from, NodaTime.LocalDate to) => to.ToDateOnly().DayNumber - from.ToDateOnly().DayNumber;
}
