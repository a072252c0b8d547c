using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Testing.Tests.Schemes;
using NodaTime;

namespace CustomerManagement.Domain.Testing.Tests;

/// <summary>Right schemes pass, each wrong one is caught, and what is said names the law and the reason.</summary>
public sealed partial class TieringLawsTests
{
    private static readonly LawOptions _few = new(cases: 300);

    public static TheoryData<ClubScheme, TieringLaw, string> Wrong => new()
    {
        { new ThrowsForReturns(), TieringLaw.Total, "threw InvalidOperationException" },
        { new ForgetsWhoNeverBought(), TieringLaw.Total, "is in segment -1, which is not a defined one" },
        { new GivesNull(), TieringLaw.Total, "gave null" },
        { new ThrowsWhenAskedWhy(), TieringLaw.Total, "Explaining where customer A is threw InvalidOperationException" },
        { new RootOfNothing(), TieringLaw.Total, "Calibrating threw OverflowException" },
        { new RemembersItsLastCalibration(), TieringLaw.Pure, "after another population was calibrated" },
        { new EveryThirdIsLucky(), TieringLaw.Pure, "was decided as" },
        { new ReadsAmountsAsTheUserWritesThem(), TieringLaw.Pure, "in a culture that writes 1234,5" },
        { new MeasuresSilenceFromToday(new FakeClock(Instant.FromUtc(2025, 3, 1, 0, 0))), TieringLaw.Timeless, "does it read a clock?" },
        { new MeasuresSilenceFromToday(new FakeClock(Instant.FromUtc(2055, 3, 1, 0, 0))), TieringLaw.Timeless, "does it read a clock?" },
        { new ColumnsGoOnToTheEnd(), TieringLaw.Total, "Classifying in columns threw IndexOutOfRangeException" },
        { new ColumnsTakeAnyFigures(), TieringLaw.Fitting, "in columns" },
        { new NeighboursAreTooFar(), TieringLaw.Accountable, "at a distance of 2" },
        { new ColumnsBeginAnew(), TieringLaw.Columns, "when asked in columns from place" },
        { new ColumnsReadTheFirstBlockAgain(), TieringLaw.Columns, "when asked in columns from place" },
        { new SplitsTiesById(), TieringLaw.TiesTogether, "somebody with the same figures" },
        { new FirstComeFirstServed(), TieringLaw.TiesTogether, "somebody with the same figures" },
        { new PunishesLargeAmounts(), TieringLaw.Monotone, "By amount," },
        { new CountsTheFirstThree(), TieringLaw.OrderAndParts, "summarised apart and merged" },
        { new HasAFixedLimit(), TieringLaw.ScaleFree, "multiply all amounts" },
        { new TopIsTooLarge(), TieringLaw.Minimal, "Gold is too large" },
        { new TopIsTooSmall(), TieringLaw.Minimal, "it does not reach its share of 0.25" },
        { new BoundaryAsDouble(), TieringLaw.ScaleFree, "multiply all amounts" },
        { new ExplainsAnotherBoundary(), TieringLaw.Accountable, "evaluated again, gives" },
        { new ExplainsAnotherCustomer(), TieringLaw.Accountable, "but its net amount in the period is" },
        { new IsItsOwnNeighbour(), TieringLaw.Accountable, "a neighbour is another segment" },
        { new NeighboursAreBehind(), TieringLaw.Total, "threw ArgumentException" },
        { new TakesAnyFigures(), TieringLaw.Fitting, "CalibrationBasis.MustFit" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_scheme_is_caught_by_the_law_it_breaks(ClubScheme scheme, TieringLaw law, string finding)
    {
        var broken = Assert.Throws<LawBrokenException>(() => TieringLaws.Check(scheme, ClubScheme.Promises, _few));
        Assert.Equal((law.ToString(), scheme.Name), (broken.Law, broken.Subject));
        Assert.Contains(finding, broken.Finding, StringComparison.Ordinal);
        Assert.Contains($"{scheme.Name} breaks the law {law}.", broken.Message, StringComparison.Ordinal);
        Assert.Contains(broken.Counterexample, broken.Message, StringComparison.Ordinal);
        Assert.Contains($"new LawOptions(cases: {_few.Cases}, seed: {LawOptions.DefaultSeed})", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_that_rounds_is_caught()
    {
        var json = new JsonSerializerOptions { Converters = { new RoundedMoney() } };
        var broken = Assert.Throws<LawBrokenException>(() => TieringLaws.Check(new ClubScheme(), ClubScheme.Promises, new LawOptions(json: json)));
        Assert.Equal(nameof(TieringLaw.Stable), broken.Law);
    }

    [Fact]
    public void What_throws_late_is_told_in_words_too()
    {
        var late = Assert.Throws<LawBrokenException>(() => TieringLaws.Check(TieringLaw.Stable, new ThrowsWhenAskedWhy()));
        Assert.Equal((nameof(TieringLaw.Total), "What was asked threw InvalidOperationException: Without profit there is no reason."), (late.Law, late.Finding));
        var promised = new TieringPromises<Club, ClubBoundaries> { IsDefined = _ => throw new NotSupportedException() };
        Assert.Equal(nameof(TieringLaw.Total), Assert.Throws<LawBrokenException>(() => TieringLaws.Check(new ClubScheme(), promised)).Law);
    }

    [Fact]
    public void A_scheme_of_one_thread_is_caught()
    {
        // On a thread of its own, so that no thread of the pool is the first.
        LawBrokenException? broken = null;
        var own = new Thread(() => broken = Assert.Throws<LawBrokenException>(() => TieringLaws.Check(new LivesOnOneThread(), ClubScheme.Promises)));
        own.Start();
        own.Join();
        Assert.Equal(nameof(TieringLaw.Pure), broken!.Law);
        Assert.Contains("on another thread", broken.Finding, StringComparison.Ordinal);
    }

    [Fact]
    public void The_smallest_case_is_small_and_in_words()
    {
        var broken = Assert.Throws<LawBrokenException>(() => TieringLaws.Check(TieringLaw.Minimal, new TopIsTooLarge(), ClubScheme.Promises));
        Assert.Matches(SmallPopulation(), broken.Counterexample);
        Assert.InRange(broken.Counterexample.Split('\n').Length, 2, 6);
    }

    [Fact]
    public void The_same_seed_gives_the_same_words_and_another_seed_other_cases()
    {
        string[] said = [.. new ulong[] { 7, 7 }.Select(seed => Assert.Throws<LawBrokenException>(() => TieringLaws.Check(TieringLaw.Total, new ThrowsForReturns(), options: new LawOptions(seed: seed))).Message)];
        Assert.Equal(said[0], said[1]);
        Assert.Contains("seed: 7)", said[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Right_schemes_pass_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            TieringLaws.Check(new ClubScheme(), ClubScheme.Promises, _few);
            TieringLaws.Check(new RfmScheme(), options: _few);
            TieringLaws.Check(new LifecycleScheme(), new() { IsScaleFree = true }, _few);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_law_about_a_promise_that_was_not_made_is_refused()
    {
        foreach (var law in (TieringLaw[])[TieringLaw.Monotone, TieringLaw.ScaleFree, TieringLaw.Minimal])
        {
            _ = Assert.Throws<ArgumentException>("law", () => TieringLaws.Check(law, new ClubScheme()));
        }

        _ = Assert.Throws<ArgumentException>("law", () => TieringLaws.Check(TieringLaw.Timeless, new ClubScheme(), new() { IsTimeless = false }));
        _ = Assert.Throws<ArgumentOutOfRangeException>(() => TieringLaws.Check((TieringLaw)0, new ClubScheme()));
    }

    [Fact]
    public void A_segment_that_the_order_lacks_is_told()
    {
        var promises = new TieringPromises<Club, ClubBoundaries> { Sides = [new("amount", customer => customer.Amount, [Club.Silver, Club.Gold])] };
        var broken = Assert.Throws<LawBrokenException>(() => TieringLaws.Check(TieringLaw.Monotone, new ClubScheme(), promises));
        Assert.Contains("lacks None", broken.Finding, StringComparison.Ordinal);
        _ = Assert.Throws<ArgumentException>("worstFirst", () => new RankedSide<Club, ClubBoundaries>("amount", customer => customer.Amount, [Club.Gold, Club.Gold]));
    }

    [GeneratedRegex(@"^12 months to \d{4}-\d{2}-\d{2}, \d customers?")]
    private static partial Regex SmallPopulation();
}
