using System.Text.Json;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Movement;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Movement;

/// <summary>What holds of every order, option, past and figure.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = Laws.Cases)]
public sealed class StabilityLaws
{
    private static readonly LocalDate[] _days = [new(2024, 1, 31), new(2024, 2, 28), new(2023, 12, 31), new(2024, 6, 1)];
    private static readonly decimal[] _bands = [0, 0.01m, 0.05m, 0.5m, 0.000_000_000_000_000_000_000_000_001m];
    private static readonly decimal[] _values =
    [
        0, 1, 94, 95, 96, 98, 99, 99.999m, 100, 100.001m, 101, 104, 105, 105.3m, 106, 189, 190, 195, 200, 205, 211, 400, -1, -95, -100, -105, -106,
        99.999_999_999_999_999_999_999_999m, decimal.MaxValue, decimal.MinValue,
    ];

    private static readonly Period[] _periods = [Period.Zero, Period.FromDays(1), Period.FromDays(7), Period.FromMonths(1), Period.FromWeeks(1) + Period.FromMonths(1)];
    private static readonly LevelScheme[] _schemes = [new(100, 200), new(200, 100, FewerIsBetter: true), new(0, 100), new(-100, 0), new(-100, -105, FewerIsBetter: true), new(99, 101)];

    [Property]
    public void With_everything_off_it_is_the_decision_of_the_day(TestPopulation population, TestPopulation earlier)
    {
        using var now = population.Measure();
        using var before = OfTheSamePeriod(population, earlier).Measure();
        AssertOff(new AbcScheme(), SegmentOrders.Abc, now, before);
        AssertOff(new ParetoScheme(), SegmentOrders.Pareto, now, before);
        AssertOff(new RfmScheme(), SegmentOrders.Rfm, now, before);
        AssertOff(new LifecycleScheme(), new SegmentOrder<LifecycleStage>(LifecycleStage.Lost, LifecycleStage.Lapsed, LifecycleStage.OneTime, LifecycleStage.Loyal), now, before);
    }

    [Property]
    public void Deciding_again_on_the_same_day_changes_nothing_and_what_is_stored_comes_back(TestPopulation population, TestPopulation earlier, int seed)
    {
        using var now = population.Measure();
        using var before = OfTheSamePeriod(population, earlier).Measure();

        // One scheme a case: reading and writing takes its time.
        switch (seed & 3)
        {
            case 0:
                AssertAgain(new AbcScheme(), SegmentOrders.Abc, now, before, seed);
                break;
            case 1:
                AssertAgain(new ParetoScheme(), SegmentOrders.Pareto, now, before, seed);
                break;
            case 2:
                AssertAgain(new RfmScheme(), SegmentOrders.Rfm, now, before, seed);
                break;
            default:
                AssertAgain(new LifecycleScheme(), new SegmentOrder<LifecycleStage>(), now, before, seed);
                break;
        }
    }

    /// <summary>The answer by arithmetic: no lower than a share less would be, no higher than a share more, else where it was.</summary>
    [Property]
    public void A_band_is_exact(int seed)
    {
        var random = new Random(seed);
        var scheme = Pick(random, _schemes);
        var options = new StabilityOptions { EnterBand = Pick(random, _bands), LeaveBand = Pick(random, _bands) };
        var value = Pick(random, _values[..^2]);
        var was = (Level)random.Next(1, 4);

        var width = Math.Abs(value);
        var lowest = Level.High;
        var highest = Level.Low;
        foreach (var side in new[] { -1, 1 })
        {
            lowest = (Level)Math.Min((int)lowest, (int)scheme.Of(value + (side * width * options.EnterBand)));
            highest = (Level)Math.Max((int)highest, (int)scheme.Of(value + (side * width * options.LeaveBand)));
        }

        var expected = was < lowest ? lowest : was > highest ? highest : was;
        var decided = new StabilityPolicy<Level>(LevelScheme.Order, options).Decide(Was(was, _days[0]), scheme.Decide(value, _days[0]));

        // Sums of more digits than a decimal has would round in this arithmetic, and not in the policy.
        if (value.Scale + options.EnterBand.Scale <= 6 && value.Scale + options.LeaveBand.Scale <= 6)
        {
            Assert.Equal(expected, decided.Membership.Segment);
        }

        Assert.True(decided.Membership.Segment <= was || decided.Membership.Segment <= scheme.Of(value));
        Assert.True(decided.Membership.Segment >= was || decided.Membership.Segment >= scheme.Of(value));
    }

    [Property]
    public void A_better_figure_or_a_better_past_never_makes_it_worse(int seed)
    {
        var random = new Random(seed);
        var scheme = Pick(random, _schemes);
        var policy = new StabilityPolicy<Level>(LevelScheme.Order, RandomOptions(random));
        var (one, other) = (Pick(random, _values), Pick(random, _values));
        var (worse, better) = one < other != scheme.FewerIsBetter ? (one, other) : (other, one);
        var (lower, higher) = ((Level)random.Next(1, 4), (Level)random.Next(1, 4));
        (lower, higher) = lower < higher ? (lower, higher) : (higher, lower);
        var since = _days[0].PlusDays(-random.Next(60));
        Assert.True(Kept(lower, worse) <= Kept(lower, better));
        Assert.True(Kept(higher, worse) <= Kept(higher, better));

        // A longer past holds back for longer, so pasts are compared where time holds nothing.
        var timeless = new StabilityPolicy<Level>(LevelScheme.Order, RandomOptions(random) with { MinimumStay = Period.Zero, Grace = Period.Zero });
        Assert.True(
            timeless.Decide(Was(lower, since), scheme.Decide(one, _days[0])).Membership.Segment
            <= timeless.Decide(Was(higher, since), scheme.Decide(one, _days[0])).Membership.Segment);

        Level Kept(Level was, decimal value) => policy.Decide(Was(was, since), scheme.Decide(value, _days[0])).Membership.Segment;
    }

    [Property]
    public void What_is_held_back_comes_through_on_the_day_it_said_and_then_nothing_changes(int seed)
    {
        var random = new Random(seed);
        var scheme = Pick(random, _schemes);
        var policy = new StabilityPolicy<Level>(LevelScheme.Order, RandomOptions(random));
        var day = Pick(random, _days);
        var value = random.Next(20) == 0 ? (decimal?)null : Pick(random, _values);
        var pin = random.Next(3) > 0 ? null : RandomPin(random, day);
        var decided = policy.Decide(Was((Level)random.Next(4), day.PlusDays(-random.Next(20))), scheme.Decide(value, day), pin);
        var (first, said) = (decided.Membership.Segment, decided.NextChange);
        Assert.True(said is null || said > day);
        var changed = (LocalDate?)null;
        for (var i = 0; i < 120; i++)
        {
            day = day.PlusDays(1);
            var isStarting = pin?.From == day;
            decided = policy.Decide(decided.Membership, scheme.Decide(value, day), pin);
            if (isStarting)
            {
                // A pin that begins later is a new word; from here on again only time passes.
                (first, said, changed) = (decided.Membership.Segment, decided.NextChange, null);
            }
            else if (changed is null && decided.Membership.Segment.Equals(first))
            {
                Assert.Equal(said, decided.NextChange);
            }
            else
            {
                changed ??= day;
                Assert.Equal((said, changed), (changed, decided.Membership.Since));
                Assert.Null(decided.NextChange);
            }
        }

        Assert.Equal(said, changed);
    }

    [Property]
    public void Changes_are_a_minimum_stay_apart_and_a_fall_has_held_for_the_grace(int seed)
    {
        var random = new Random(seed);
        var scheme = _schemes[random.Next(2)];
        var options = RandomOptions(random);
        var policy = new StabilityPolicy<Level>(LevelScheme.Order, options);
        var day = Pick(random, _days);
        var before = policy.Decide(null, scheme.Decide(Near(), day)).Membership;
        var decisions = new List<(LocalDate Day, Level Level)>();
        for (var i = 0; i < 60; i++)
        {
            day = day.PlusDays(1);
            var decision = scheme.Decide(Near(), day);
            decisions.Add((day, decision.Segment));
            var after = policy.Decide(before, decision).Membership;
            if (after.Segment != before.Segment)
            {
                Assert.True(day >= before.Since + options.MinimumStay);
                var held = decisions.AsEnumerable().Reverse().TakeWhile(earlier => earlier.Level < before.Segment).LastOrDefault();
                Assert.True(after.Segment > before.Segment || day >= held.Day + options.Grace);
                Assert.Equal(day, after.Since);
            }

            before = after;
        }

        decimal Near() => random.Next(2) == 0 ? random.Next(90, 220) : random.Next(2) == 0 ? 60 : 300;
    }

    /// <summary>Figures that swing by less than the band can cross a boundary in one direction only.</summary>
    [Property]
    public void Figures_that_swing_by_less_than_the_band_never_flip(int seed)
    {
        var random = new Random(seed);
        var scheme = _schemes[random.Next(2)];
        var policy = new StabilityPolicy<Level>(LevelScheme.Order, new StabilityOptions { EnterBand = 0.05m, LeaveBand = 0.05m });
        var middle = random.Next(80, 240);
        var before = Was((Level)random.Next(1, 4), _days[0]);
        var directions = new HashSet<int>();
        for (var i = 0; i < 30; i++)
        {
            var value = middle * (1 + (random.Next(-49, 50) / 1000m));
            var after = policy.Decide(before, scheme.Decide(value, _days[0].PlusDays(i))).Membership;
            directions.Add(after.Segment.CompareTo(before.Segment));
            before = after;
        }

        Assert.False(directions.Contains(1) && directions.Contains(-1));
    }

    [Property]
    public void A_pin_beats_everything_while_it_holds_and_is_nothing_on_other_days(int seed)
    {
        var random = new Random(seed);
        var scheme = Pick(random, _schemes);
        var policy = new StabilityPolicy<Level>(LevelScheme.Order, RandomOptions(random));
        var day = _days[0];
        var pin = RandomPin(random, day);
        var before = random.Next(5) == 0 ? null : Was((Level)random.Next(4), day.PlusDays(-random.Next(40)));
        var decision = scheme.Decide(Pick(random, _values), day);
        var decided = policy.Decide(before, decision, pin);
        if (pin.Holds(day))
        {
            Assert.Equal((pin.Segment, StabilityReason.Pinned, pin), (decided.Membership.Segment, decided.Reason, decided.Pin));
            Assert.True(decided.NextChange is null || decided.NextChange >= pin.Until);
        }
        else
        {
            Assert.Equal(policy.Decide(before, decision), decided);
        }
    }

    private static void AssertOff<TSegment, TBoundaries>(
        ISegmentationScheme<TSegment, TBoundaries> scheme, SegmentOrder<TSegment> order, PopulationMetrics now, PopulationMetrics earlier)
        where TSegment : struct
    {
        var policy = new StabilityPolicy<TSegment>(order);
        foreach (var (before, decision) in Pasts(scheme, now, earlier))
        {
            var decided = policy.Decide(before, decision);
            Assert.Equal(decision.Segment, decided.Membership.Segment);
            Assert.Equal((null, null), (decided.Membership.Pending, decided.NextChange));
            Assert.Equal(before is { } past && past.Segment.Equals(decision.Segment) ? past.Since : decision.AsOf, decided.Membership.Since);
        }
    }

    private static void AssertAgain<TSegment, TBoundaries>(
        ISegmentationScheme<TSegment, TBoundaries> scheme, SegmentOrder<TSegment> order, PopulationMetrics now, PopulationMetrics earlier, int seed)
        where TSegment : struct
    {
        var random = new Random(seed);
        var policy = new StabilityPolicy<TSegment>(order, RandomOptions(random));
        foreach (var (before, decision) in Pasts(scheme, now, earlier).Take(2))
        {
            var pin = random.Next(3) == 0 && before is not null
                ? new SegmentPin<TSegment>(decision.Customer, before.Segment, "promised", "user-7", decision.AsOf.PlusDays(random.Next(-2, 2)), decision.AsOf.PlusDays(2))
                : null;
            var decided = policy.Decide(before, decision, pin);
            Assert.Equal(decided, policy.Decide(before, decision, pin));
            Assert.Equal(decided.Membership, policy.Decide(decided.Membership, decision, pin).Membership);
            Assert.Equal(decided, JsonSerializer.Deserialize<StableDecision<TSegment>>(JsonSerializer.Serialize(decided)));
        }
    }

    /// <summary>Decisions on a population, each with a past: none, or the segment that some customer of another population had.</summary>
    private static IEnumerable<(SegmentMembership<TSegment>? Before, Decision<TSegment> Decision)> Pasts<TSegment, TBoundaries>(
        ISegmentationScheme<TSegment, TBoundaries> scheme, PopulationMetrics measured, PopulationMetrics others)
        where TSegment : struct
    {
        var boundaries = scheme.Calibrate(PopulationSummary.Of(measured, scheme.Measures));
        for (var i = 0; i < measured.Count; i++)
        {
            var decision = scheme.Classify(measured[i], boundaries);
            var since = decision.AsOf.PlusDays(-i);
            yield return i < others.Count
                ? (new SegmentMembership<TSegment>(decision.Customer, scheme.Classify(others[i], boundaries).Segment, since, since), decision)
                : (null, decision);
        }
    }

    private static TestPopulation OfTheSamePeriod(TestPopulation population, TestPopulation other) => new(population.Period, other.Customers, other.Facts);

    private static SegmentMembership<Level> Was(Level level, LocalDate since) => new(LevelScheme.Customer, level, since, since);

    private static SegmentPin<Level> RandomPin(Random random, LocalDate day)
    {
        var from = day.PlusDays(random.Next(-10, 10));
        return new SegmentPin<Level>(LevelScheme.Customer, (Level)random.Next(4), "promised", "user-7", from, random.Next(4) == 0 ? null : from.PlusDays(random.Next(1, 15)));
    }

    private static StabilityOptions RandomOptions(Random random) => new()
    {
        EnterBand = Pick(random, _bands), LeaveBand = Pick(random, _bands), MinimumStay = Pick(random, _periods), Grace = Pick(random, _periods),
    };

    private static T Pick<T>(Random random, T[] items) => items[random.Next(items.Length)];
}
