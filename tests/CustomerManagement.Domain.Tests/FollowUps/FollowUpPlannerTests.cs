using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Strategies;
using CustomerManagement.Domain.Tests.Calendars;
using CustomerManagement.Domain.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerManagement.Domain.Tests.FollowUps;

public sealed class FollowUpPlannerTests
{
    private static readonly FollowUpRule _thanks =
        FollowUpCases.Rule(new PurchaseTrigger(new Money(1_000, Currency.None)), new FollowUpTiming(1, 7), id: "thanks", onceInDays: 7);

    [Theory]
    [InlineData(0, 3, OffsetUnit.Days, DayShift.Next, "2024-06-15", "2024-06-17", "2024-06-18")] // a Saturday
    [InlineData(0, 0, OffsetUnit.Days, DayShift.Next, "2024-06-15", "2024-06-17", "2024-06-17")] // the last day is not before the first
    [InlineData(0, 0, OffsetUnit.Days, DayShift.Previous, "2024-06-15", "2024-06-14", "2024-06-15")]
    [InlineData(1, 5, OffsetUnit.WorkingDays, DayShift.Next, "2024-06-14", "2024-06-17", "2024-06-21")]
    [InlineData(-14, -1, OffsetUnit.Days, DayShift.Next, "2024-07-01", "2024-06-17", "2024-06-30")]
    [InlineData(1, 2, OffsetUnit.Months, DayShift.None, "2024-01-31", "2024-02-29", "2024-03-31")] // the 31st comes back
    [InlineData(3660, 3660, OffsetUnit.Months, DayShift.Next, "9999-01-01", "9999-12-31", "9999-12-31")]
    [InlineData(-3660, -3660, OffsetUnit.Days, DayShift.Previous, "0001-01-02", "0001-01-01", "0001-01-01")]
    public void The_days_of_a_follow_up_count_from_its_occasion(int from, int to, OffsetUnit unit, DayShift shift, string occasion, string dueOn, string lastDay) =>
        Assert.Equal((Fixtures.Date(dueOn), Fixtures.Date(lastDay)), new FollowUpTiming(from, to, unit, shift).For(Fixtures.Date(occasion), FollowUpCases.Weekdays));

    [Fact]
    public void Several_large_purchases_of_a_week_get_one_card_within_a_week_of_the_first()
    {
        var subject = FollowUpCases.Subject([FollowUpCases.Buys("2024-06-03", 2_000), FollowUpCases.Buys("2024-06-09", 2_000), FollowUpCases.Buys("2024-06-10", 2_000)]);
        var planned = FollowUpCases.Planned(new FollowUpBook([_thanks]), subject, "2024-06-01", "2024-06-30");
        Assert.Equal(["2024-06-04", "2024-06-11"], FollowUpCases.Days(planned));
        Assert.Equal(Fixtures.Date("2024-06-10"), planned[0].LastDay);
    }

    [Fact]
    public void A_purchase_that_goes_back_before_the_card_takes_the_card_with_it_and_another_of_that_week_gets_it()
    {
        var book = new FollowUpBook([_thanks]);
        var bought = FollowUpCases.Subject([FollowUpCases.Buys("2024-06-03", 2_000), FollowUpCases.Buys("2024-06-05", 3_000, "tea")]);
        var card = FollowUpCases.Planned(book, bought, "2024-06-01", "2024-06-30").Single();

        var returned = FollowUpCases.Subject([.. bought.Facts.All, FollowUpCases.Buys("2024-06-05", -5_000), FollowUpCases.Buys("2024-06-06", 4_000)]);
        var plan = new FollowUpPlanner(book).Plan(returned, [card], Fixtures.Date("2024-06-01"), Fixtures.Date("2024-06-30"), FollowUpCases.At("2024-06-06 12:00"));
        Assert.Equal((card.Id, FollowUpStatus.Withdrawn), (plan.Withdrawn.Single().Id, card.Status));
        Assert.Equal(["2024-06-07"], FollowUpCases.Days(plan.Planned));

        // Were it a mistake and taken back, the first card would be there again, and not a second time.
        var again = new FollowUpPlanner(book).Plan(bought, [card], Fixtures.Date("2024-06-01"), Fixtures.Date("2024-06-30"), FollowUpCases.At("2024-06-07 12:00"));
        Assert.Equal(card, again.Planned.Single());
        Assert.Equal(FollowUpStatus.Open, card.Status);
    }

    [Fact]
    public void What_is_there_again_goes_to_whoever_serves_the_customer_now()
    {
        var book = new FollowUpBook([_thanks]);
        FollowUpSubject Served(string by, params Fact[] facts)
        {
            var known = FollowUpCases.Subject(facts);
            return new FollowUpSubject(known.Facts, known.Standing, known.Situation, known.Since)
            {
                Team = new Dictionary<StaffRole, StaffId> { [StaffRole.Salesperson] = new StaffId(by) },
            };
        }

        var bought = FollowUpCases.Buys("2024-06-03", 2_000);
        var card = FollowUpCases.Planned(book, Served("old", bought), "2024-06-01", "2024-06-30").Single();
        Assert.Equal([card], new FollowUpPlanner(book).Plan(Served("old"), [card], Fixtures.Date("2024-06-01"), Fixtures.Date("2024-06-30"), FollowUpCases.At("2024-06-04 10:00")).Withdrawn);
        Assert.Equal([card], FollowUpCases.Planned(book, Served("new", bought), "2024-06-01", "2024-06-30", card));
        Assert.Equal(("new", 1), (card.Owner?.Value, card.HandedOver));
    }

    [Fact]
    public void One_moved_or_skipped_is_not_planned_again_for_its_occasion()
    {
        var book = new FollowUpBook([FollowUpCases.Rule(new ReviewTrigger(1), new FollowUpTiming(0, 10), id: "review")]);
        var subject = FollowUpCases.Subject([FollowUpCases.Buys("2024-01-31")]);
        var planned = FollowUpCases.Planned(book, subject, "2024-02-01", "2024-03-31");
        planned[0].MoveTo(Fixtures.Date("2024-03-07"), FollowUpCases.At("2024-02-01 10:00"));
        planned[1].Skip(SkipReason.NotNeeded, Fixtures.Date("2024-03-31"), by: null, FollowUpCases.At("2024-03-31 10:00"));
        var again = new FollowUpPlanner(book).Plan(subject, planned, Fixtures.Date("2024-02-01"), Fixtures.Date("2024-03-31"), FollowUpCases.At("2024-04-01 10:00"));
        Assert.Equal((0, 0), (again.Planned.Count, again.Withdrawn.Count));
        Assert.Equal(Fixtures.Date("2024-03-07"), planned[0].DueOn);
    }

    [Fact]
    public void Dates_of_other_calendars_and_at_the_end_of_the_years_do_not_break_a_plan()
    {
        var since = new LocalDate(2024, 5, 20, CalendarSystem.Julian);
        var facts = FollowUpCases.Subject([FollowUpCases.Buys("2024-06-01"), FollowUpCases.Buys("2024-06-03"), FollowUpCases.Buys("9990-01-01", line: "tea")]);
        var subject = new FollowUpSubject(facts.Facts, facts.Standing, facts.Situation, since)
        {
            Events = [new HostEvent(HostEvent.News, "last", Fixtures.Date("9999-12-01"), productLine: "tea")],
        };
        var sale = FollowUpCases.Rule(new PurchaseTrigger(), id: "sale") with { HoldsFrom = since.PlusDays(1) };
        Assert.Equal(Fixtures.Date("2024-06-03"), sale.HoldsFrom);
        Assert.Equal(["2024-06-03"], FollowUpCases.Days(FollowUpCases.Planned(new FollowUpBook([sale]), subject, "2024-01-01", "2024-12-31")));
        var news = FollowUpCases.Rule(new EventTrigger(HostEvent.News, EventTrigger.MaximumBuyerMonths), id: "news");
        Assert.Single(FollowUpCases.Planned(new FollowUpBook([news]), subject, "9999-01-01", "9999-12-31"));
        Assert.Equal(new LocalDate(1, 1, 1), PlanningLog.Empty.StartOf(new LocalDate(2024, 1, 1), int.MaxValue));
    }

    [Fact]
    public void Who_joins_late_does_not_get_what_was_missed()
    {
        var file = FollowUpCases.File([FollowUpCases.Contact("7", "--06-20"), FollowUpCases.Contact("8", "--06-05")]);
        var subject = FollowUpCases.Subject([FollowUpCases.Buys("2024-06-03")], file, since: "2024-06-10");
        var book = new FollowUpBook([FollowUpCases.Rule(new BirthdayTrigger(), id: "birthday"), FollowUpCases.Rule(new PurchaseTrigger(), id: "sale")]);
        Assert.Equal(["birthday/12347/2024-06-20/7"], FollowUpCases.Planned(book, subject, "2024-06-01", "2024-06-30").Select(followUp => followUp.Id.Value));
        var late = new FollowUpBook(book.Rules.Select(rule => rule with { HoldsFrom = Fixtures.Date("2024-06-21") }));
        Assert.Empty(FollowUpCases.Planned(late, subject, "2024-06-01", "2024-06-30"));
    }

    [Theory]
    [InlineData(AbcTier.A, LifecycleStage.Loyal, "key", true)]
    [InlineData(AbcTier.B, LifecycleStage.Loyal, "key", false)]
    [InlineData(AbcTier.A, LifecycleStage.Lost, "key", false)]
    [InlineData(AbcTier.A, LifecycleStage.Loyal, "other", false)]
    public void A_rule_is_for_whom_all_holds(AbcTier tier, LifecycleStage stage, string group, bool isPlanned)
    {
        var facts = FollowUpCases.Subject([FollowUpCases.Buys("2024-06-03")], standing: FollowUpCases.Best with { Abc = tier, Lifecycle = stage });
        var subject = new FollowUpSubject(facts.Facts, facts.Standing, facts.Situation, facts.Since) { Groups = new HashSet<string>([group], StringComparer.Ordinal) };
        var audience = new FollowUpAudience([AbcTier.A], [LifecycleStage.Loyal, LifecycleStage.WonBack], ["key", "vip"]);
        var rule = new FollowUpRule("sale", 1, FollowUpCases.Title("sale"), new PurchaseTrigger(), new FollowUpTiming(0, 1), FollowUpCases.Terms(), audience);
        Assert.Equal(isPlanned ? 1 : 0, FollowUpCases.Planned(new FollowUpBook([rule]), subject, "2024-06-01", "2024-06-30").Count);
    }

    [Fact]
    public void A_birthday_that_was_corrected_moves_and_is_not_wished_twice()
    {
        var book = new FollowUpBook([FollowUpCases.Rule(new BirthdayTrigger(), id: "birthday", onceInDays: 300)]);
        var planner = new FollowUpPlanner(book);
        FollowUpSubject With(string birthday) => FollowUpCases.Subject(file: FollowUpCases.File([FollowUpCases.Contact("7", birthday)]));
        var card = FollowUpCases.Planned(book, With("--06-05"), "2024-06-01", "2024-12-31").Single();
        var moved = planner.Plan(With("--09-05"), [card], Fixtures.Date("2024-06-01"), Fixtures.Date("2024-12-31"), FollowUpCases.At("2024-06-01 10:00"));
        Assert.Equal((1, "2024-09-05"), (moved.Withdrawn.Count, FollowUpCases.Days(moved.Planned).Single()));

        card = FollowUpCases.Planned(book, With("--06-05"), "2024-06-01", "2024-12-31").Single();
        card.Complete(ContactChannel.Call, FollowUpOutcome.Content, Fixtures.Date("2024-06-05"), by: null, FollowUpCases.At("2024-06-05 10:00"));
        Assert.Empty(planner.Plan(With("--09-05"), [card], Fixtures.Date("2024-06-01"), Fixtures.Date("2024-12-31"), FollowUpCases.At("2024-06-06 10:00")).Planned);
    }

    [Theory]
    [InlineData("Asia/Seoul", "2024-06-05 17:30", "2024-06-06")] // there it is the next day already
    [InlineData("America/New_York", "2024-06-05 05:30", "2024-06-04")]
    public void The_customer_s_zone_decides_the_day(string zone, string at, string due)
    {
        var calendar = TimeTable.Calendar(zone, "daily 00:00-24:00");
        var subject = FollowUpCases.Subject(file: FollowUpCases.File([FollowUpCases.Contact("7", "--" + due[5..])]), calendar: calendar);
        var card = FollowUpCases.Planned(new FollowUpBook([FollowUpCases.Rule(new BirthdayTrigger())]), subject, "2024-06-01", "2024-06-30").Single();
        Assert.Equal(due, FollowUpCases.Days([card]).Single());
        var arbiter = new FollowUpArbiter(new ContactGuard(new ContactGuardOptions { QuietHours = null }));
        Assert.NotNull(arbiter.Decide([card], subject, FollowUpCases.At(at)).Goes);
        Assert.Null(arbiter.Decide([card], subject, FollowUpCases.At(at) - Duration.FromHours(24)).Goes);
    }

    [Theory]
    [InlineData("a/b", null, "a~1b")]
    [InlineData("a~1b", null, "a~01b")]
    public void Ids_of_different_customers_and_persons_never_meet(string customer, string? person, string escaped)
    {
        var occasion = new Occasion(Fixtures.Date("2024-06-05"), person is null ? null : new ContactId(person));
        Assert.Equal($"rule/{escaped}/2024-06-05", FollowUpId.For("rule", new CustomerId(customer), occasion).Value);
        Assert.NotEqual(new Occasion(Fixtures.Date("2024-06-05"), new ContactId("x")).Key, new Occasion(Fixtures.Date("2024-06-05"), subject: "x").Key);
        Assert.NotEqual(new Occasion(Fixtures.Date("2024-06-05"), new ContactId("/x")).Key, new Occasion(Fixtures.Date("2024-06-05"), subject: "x").Key);
    }

    [Property(MaxTest = Laws.Cases)]
    public void Successive_spans_plan_what_their_whole_plans_in_any_order_of_facts_and_planning_again_plans_nothing(byte[] purchases, byte[] cuts, byte onceInDays)
    {
        var start = new LocalDate(2024, 1, 1);
        var facts = purchases.Select((day, place) => FollowUpCases.Buys(NodaTime.Text.LocalDatePattern.Iso.Format(start.PlusDays(day)), (place % 5 * 100) - 100)).ToList();
        var book = new FollowUpBook(
        [
            FollowUpCases.Rule(new PurchaseTrigger(), id: "sale", onceInDays: onceInDays % 40),
            FollowUpCases.Rule(new ReviewTrigger(1), id: "review"),
            FollowUpCases.Rule(new SilenceTrigger(30), id: "silence"),
        ]);
        var planner = new FollowUpPlanner(book);
        var at = FollowUpCases.At("2024-01-02 10:00");
        var whole = planner.Plan(FollowUpCases.Subject(facts), [], start, start.PlusDays(300), at).Planned;

        var known = new List<FollowUp>();
        var from = start;
        foreach (var cut in cuts.Select(cut => start.PlusDays(cut)).Append(start.PlusDays(300)).Order())
        {
            known.AddRange(planner.Plan(FollowUpCases.Subject(Enumerable.Reverse(facts)), known, from, cut, at).Planned);
            from = cut.PlusDays(known.Count % 2 == 0 ? 1 : -20);
        }

        Assert.Equal(whole.Select(followUp => followUp.Id).Order(), known.Select(followUp => followUp.Id).Order());
        var again = planner.Plan(FollowUpCases.Subject(facts), known, start, start.PlusDays(300), at);
        Assert.Equal((0, 0, 0), (again.Planned.Count, again.Withdrawn.Count, again.Refused.Count));
    }
}
