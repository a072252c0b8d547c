using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Registration;
using CustomerManagement.Domain.Reviews;
using CustomerManagement.Domain.Testing.Storage;
using CustomerManagement.Domain.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Reviews;

public sealed class FollowUpRunsTests
{
    private static readonly Fact[] _sales = [Fixtures.Buys("1", "2024-03-04", 2_000), Fixtures.Buys("2", "2024-02-01", 10), Fixtures.Buys("3", "2022-12-01", 10)];

    [Fact]
    public async Task Everyone_is_planned_for_once_however_often_it_runs()
    {
        using var desk = await new FollowUpDesk().WithAsync(_sales);
        var boundaries = await desk.BoundariesAsync();
        var first = await desk.Runs.PlanAsync(boundaries);
        Assert.Equal((Fixtures.Date("2024-01-20"), Fixtures.Date("2024-05-04"), 3, 0, 0), (first.Start, first.End, first.Customers, first.Withdrawn, first.Conflicts));
        Assert.Empty(first.Refused);
        Assert.Equal(
            ["purchase.thanks/1/2024-03-04", "sale.feedback/1/2024-03-04", "sale.feedback/2/2024-02-01", "sale.reassurance/1/2024-03-04", "sale.reassurance/2/2024-02-01"],
            await desk.OpenAsync());
        Assert.Equal(5, first.Planned);
        Assert.Equal([Fixtures.Date("2024-03-05")], desk.Log.Days);

        Assert.Equal(0, (await desk.Runs.PlanAsync(boundaries)).Planned);
        Assert.Equal(5, (await desk.OpenAsync()).Count);
    }

    [Fact]
    public async Task A_purchase_recorded_late_is_found_and_one_returned_is_not_thanked_for()
    {
        using var desk = await new FollowUpDesk().WithAsync(_sales);
        var boundaries = await desk.BoundariesAsync();
        await desk.Runs.PlanAsync(boundaries);
        await desk.WithAsync(Fixtures.Buys("3", "2024-02-20", 10), Fixtures.Buys("1", "2024-03-05", -2_000));
        desk.Clock.Advance(Duration.FromDays(1));
        var next = await desk.Runs.PlanAsync(boundaries);
        Assert.Contains("sale.reassurance/3/2024-02-20", await desk.OpenAsync());
        Assert.DoesNotContain("purchase.thanks/1/2024-03-04", await desk.OpenAsync());
        Assert.True(next.Withdrawn > 0);
        Assert.Equal(FollowUpStatus.Withdrawn, (await desk.FollowUps.FindAsync(FollowUpId.For("purchase.thanks", new CustomerId("1"), new Occasion(Fixtures.Date("2024-03-04"))), ReadScope.Everything, default))!.Status);
    }

    /// <summary>A crash after any number of saves: the next run does the rest, and only that.</summary>
    [Fact]
    public async Task A_run_that_breaks_off_is_made_up_for()
    {
        for (var saves = 0; saves <= 5; saves++)
        {
            var breaking = new Breaking(saves);
            using var desk = await new FollowUpDesk(breaking).WithAsync(_sales);
            var boundaries = await desk.BoundariesAsync();
            if (saves < 5)
            {
                await Assert.ThrowsAsync<TimeoutException>(() => desk.Runs.PlanAsync(boundaries));
                Assert.Empty(desk.Log.Days);
                breaking.Left = int.MaxValue;
            }

            Assert.Equal(5 - (saves % 5), (await desk.Runs.PlanAsync(boundaries)).Planned);
            Assert.Equal(5, (await desk.OpenAsync()).Distinct().Count());
        }
    }

    [Fact]
    public async Task Runs_at_once_plan_everything_once_between_them()
    {
        using var desk = await new FollowUpDesk(new Yielding()).WithAsync(_sales);
        var boundaries = await desk.BoundariesAsync();
        var reports = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => desk.Runs.PlanAsync(boundaries))));
        Assert.Equal(5, reports.Sum(report => report.Planned));
        Assert.Equal(5, (await desk.OpenAsync()).Distinct().Count());

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () => await desk.Runs.DecideAsync(boundaries).ToListAsync())));
        Assert.Equal(4, (await desk.OpenAsync()).Count);
    }

    [Fact]
    public async Task A_cancelled_run_ends_and_the_next_begins_where_it_began()
    {
        using var desk = await new FollowUpDesk().WithAsync(_sales);
        var boundaries = await desk.BoundariesAsync();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => desk.Runs.PlanAsync(boundaries, cancellation: cancelled.Token));
        Assert.Empty(desk.Log.Days);
        Assert.Equal(5, (await desk.Runs.PlanAsync(boundaries)).Planned);
    }

    [Fact]
    public async Task What_someone_else_saved_meanwhile_is_counted_and_looked_at_again()
    {
        using var desk = await new FollowUpDesk(new Overtaken()).WithAsync(_sales);
        var report = await desk.Runs.PlanAsync(await desk.BoundariesAsync());
        Assert.Equal((0, 5), (report.Planned, report.Conflicts));
    }

    [Fact]
    public async Task One_that_someone_else_saved_meanwhile_keeps_no_other_from_being_saved()
    {
        using var desk = await new FollowUpDesk(new OvertakenOnce(new FollowUpId("sale.feedback/2/2024-02-01"))).WithAsync(_sales);
        var report = await desk.Runs.PlanAsync(await desk.BoundariesAsync());
        Assert.Equal((4, 1), (report.Planned, report.Conflicts));
        Assert.Equal(4, (await desk.OpenAsync()).Count);
    }

    [Fact]
    public async Task Who_cannot_be_decided_for_is_told_of_after_all_others()
    {
        using var desk = await new FollowUpDesk().WithAsync(_sales);
        var boundaries = await desk.BoundariesAsync();
        await desk.Runs.PlanAsync(boundaries);
        await desk.WithAsync(new Purchase(new CustomerId("1"), new LocalDate(2024, 3, 4), new Money(1, new Currency("EUR"))));
        var told = new List<string>();
        var broken = await Assert.ThrowsAsync<AggregateException>(async () =>
        {
            await foreach (var agenda in desk.Runs.DecideAsync(boundaries))
            {
                told.Add(agenda.Customer.Value);
            }
        });
        Assert.Equal(["2"], told);
        var rule = Assert.IsType<BusinessRuleException>(Assert.Single(broken.InnerExceptions));
        Assert.Equal((MoneyRules.RateMissing, "1"), (rule.Code, rule.Subject));
    }

    [Fact]
    public async Task Who_cannot_be_planned_for_is_left_aside_and_named_and_loses_no_occasion()
    {
        using var desk = await new FollowUpDesk().WithAsync(_sales);
        var boundaries = await desk.BoundariesAsync();
        await desk.Runs.PlanAsync(boundaries);
        desk.Clock.Advance(Duration.FromDays(1));
        await desk.WithAsync(new Purchase(new CustomerId("1"), new LocalDate(2024, 3, 4), new Money(1, new Currency("EUR"))), Fixtures.Buys("3", "2024-03-06", 10));
        var report = await desk.Runs.PlanAsync(boundaries);
        Assert.Equal(2, report.Customers);
        Assert.Equal([new RunFailure("1", MoneyRules.RateMissing)], report.Failures);
        Assert.Contains("sale.reassurance/3/2024-03-06", await desk.OpenAsync());

        // The next run begins there again.
        Assert.Equal([Fixtures.Date("2024-03-05")], desk.Log.Days);
    }

    [Fact]
    public async Task One_goes_and_what_is_given_up_is_saved_with_the_reason()
    {
        using var desk = await new FollowUpDesk().WithAsync(_sales);
        var boundaries = await desk.BoundariesAsync();
        await desk.Runs.PlanAsync(boundaries);
        var agendas = await desk.Runs.DecideAsync(boundaries).ToListAsync();
        Assert.Equal(["1", "2"], agendas.Select(agenda => agenda.Customer.Value));
        Assert.Equal("purchase.thanks", agendas[0].FollowUps.Goes!.Rule);
        Assert.Equal(FollowUpDesk.Rep, agendas[0].FollowUps.Goes!.Owner);
        Assert.Contains(agendas[0].FollowUps.Held, held => held.FollowUp.Rule == "sale.reassurance" && held.Reason == HoldReason.AnotherGoes);

        // Reassured a month late would be no reassurance.
        var given = Assert.Single(agendas[1].FollowUps.Dropped);
        Assert.Equal(SkipReason.Missed, given.Reason);
        Assert.Equal(FollowUpStatus.Skipped, (await desk.FollowUps.FindAsync(given.FollowUp.Id, ReadScope.Everything, default))!.Status);
    }

    [Fact]
    public async Task An_approach_counts_once_whether_the_host_noted_a_contact_too_or_not()
    {
        using var desk = await new FollowUpDesk().WithAsync(_sales);
        var boundaries = await desk.BoundariesAsync();
        await desk.Runs.PlanAsync(boundaries);
        var goes = (await desk.Runs.AgendaAsync(new CustomerId("1"), boundaries))!.FollowUps.Goes!;
        goes.Complete(ContactChannel.Letter, FollowUpOutcome.Delivered, Fixtures.Date("2024-03-05"), FollowUpDesk.Rep, desk.Clock.Now);
        await desk.FollowUps.SaveAsync([goes], command: null, default);
        Assert.Equal([Fixtures.Date("2024-03-05")], await TouchesAsync());

        await desk.WithAsync(new ContactMade(new CustomerId("1"), Fixtures.Date("2024-03-05"), ContactKind.Message));
        Assert.Equal([Fixtures.Date("2024-03-05")], await TouchesAsync());

        await desk.WithAsync(new ContactMade(new CustomerId("1"), Fixtures.Date("2024-03-05"), ContactKind.Enquiry));
        Assert.Equal([Fixtures.Date("2024-03-05")], await TouchesAsync());

        async Task<IReadOnlyList<LocalDate>> TouchesAsync() => (await desk.Runs.AgendaAsync(new CustomerId("1"), boundaries))!.Subject.Situation.Touches;
    }

    [Fact]
    public async Task Two_approaches_on_one_day_are_two()
    {
        using var desk = await new FollowUpDesk().WithAsync(_sales);
        var boundaries = await desk.BoundariesAsync();
        await desk.Runs.PlanAsync(boundaries);
        var today = Fixtures.Date("2024-03-05");
        var open = (await desk.FollowUps.OfCustomerAsync(new CustomerId("1"), today, ReadScope.Everything, default)).Where(followUp => followUp.DueOn <= today).ToList();
        Assert.True(open.Count >= 2);
        foreach (var followUp in open)
        {
            followUp.Complete(ContactChannel.Letter, FollowUpOutcome.Delivered, today, FollowUpDesk.Rep, desk.Clock.Now);
            await desk.FollowUps.SaveAsync([followUp], command: null, default);
        }

        await desk.WithAsync(new ContactMade(new CustomerId("1"), today, ContactKind.Message));
        Assert.Equal(Enumerable.Repeat(today, open.Count), (await desk.Runs.AgendaAsync(new CustomerId("1"), boundaries))!.Subject.Situation.Touches);
    }

    [Fact]
    public async Task Who_is_not_on_file_has_no_agenda() =>
        Assert.Null(await new FollowUpDesk().Runs.AgendaAsync(new CustomerId("nobody"), await (await new FollowUpDesk().WithAsync(_sales)).BoundariesAsync()));

    [Fact]
    public void A_host_that_plugged_nothing_in_is_told_the_call()
    {
        var services = new ServiceCollection();
        var store = new InMemoryStore();
        services.AddCustomerManagement().UseClock(SystemClock.Instance).UseCustomers(store.Customers).UseFacts(store.Facts);
        using var provider = services.BuildServiceProvider();
        var error = Assert.Throws<CustomerManagementSetupException>(provider.GetRequiredService<FollowUpRuns>);
        Assert.Contains("UseFollowUps<YourFollowUpRepository, YourPlanningLogStore, YourFollowUpContexts>(book)", error.Message, StringComparison.Ordinal);
    }

    /// <summary>Lets nobody save several at once, so that each is saved by itself, and then breaks.</summary>
    private sealed class Breaking(int left) : Passing
    {
        public int Left { get; set; } = left;

        public override Task SaveAsync(IReadOnlyCollection<FollowUp> followUps, CommandKey? command, CancellationToken cancellation) =>
            followUps.Count > 1 ? throw new ConcurrencyException(nameof(FollowUp), followUps.First().Id.Value)
            : Left-- > 0 ? base.SaveAsync(followUps, command, cancellation)
            : throw new TimeoutException();
    }

    /// <summary>Lets others go first at every call.</summary>
    private sealed class Yielding : Passing
    {
        public override async Task SaveAsync(IReadOnlyCollection<FollowUp> followUps, CommandKey? command, CancellationToken cancellation)
        {
            await Task.Yield();
            await base.SaveAsync(followUps, command, cancellation);
        }
    }

    private sealed class Overtaken : Passing
    {
        public override Task SaveAsync(IReadOnlyCollection<FollowUp> followUps, CommandKey? command, CancellationToken cancellation) =>
            throw new ConcurrencyException(nameof(FollowUp), followUps.First().Id.Value);
    }

    private sealed class OvertakenOnce(FollowUpId overtaken) : Passing
    {
        public override Task SaveAsync(IReadOnlyCollection<FollowUp> followUps, CommandKey? command, CancellationToken cancellation) =>
            followUps.Any(followUp => followUp.Id == overtaken) ? throw new ConcurrencyException(nameof(FollowUp), overtaken.Value) : base.SaveAsync(followUps, command, cancellation);
    }

    private abstract class Passing : IFollowUpRepository
    {
        private readonly IFollowUpRepository _store = new InMemoryStore().FollowUps;

        public Task<FollowUp?> FindAsync(FollowUpId id, ReadScope scope, CancellationToken cancellation) => _store.FindAsync(id, scope, cancellation);

        public virtual Task SaveAsync(IReadOnlyCollection<FollowUp> followUps, CommandKey? command, CancellationToken cancellation) => _store.SaveAsync(followUps, command, cancellation);

        public Task<bool> WasAppliedAsync(CommandKey command, CancellationToken cancellation) => _store.WasAppliedAsync(command, cancellation);

        public Task<IReadOnlyList<FollowUp>> OfCustomerAsync(CustomerId customer, LocalDate since, ReadScope scope, CancellationToken cancellation) =>
            _store.OfCustomerAsync(customer, since, scope, cancellation);

        public IAsyncEnumerable<FollowUp> ScanDueAsync(LocalDate upTo, ReadScope scope, CancellationToken cancellation) => _store.ScanDueAsync(upTo, scope, cancellation);
    }
}
