using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Promises;
using CustomerManagement.Domain.Registration;
using CustomerManagement.Domain.Reviews;
using CustomerManagement.Domain.Testing.Storage;
using CustomerManagement.Domain.Tests.Complaints;
using CustomerManagement.Domain.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static CustomerManagement.Domain.Tests.Complaints.ComplaintCases;

namespace CustomerManagement.Domain.Tests.Reviews;

public sealed class ComplaintRunsTests
{
    [Fact]
    public async Task A_sweep_finds_misses_fires_steps_and_closes_on_silence_once()
    {
        var store = Store();
        await store.Complaints.SaveAsync([Received("2026-03-02 09:00", id: "late")], command: null, default);
        var quiet = Received("2026-03-02 09:00", id: "quiet");
        quiet.Say("2026-03-02 10:00", MessageDirection.ToCustomer);
        quiet.Remedy("2026-03-02 11:00");
        await store.Complaints.SaveAsync([quiet], command: null, default);
        await store.Complaints.SaveAsync([Received("2026-03-09 10:30", id: "early")], command: null, default);

        var runs = new ComplaintRuns(store.Complaints, new FakeClock(At("2026-03-09 11:00")));
        Assert.Equal(new ComplaintSweepReport(Looked: 2, Broken: 3, Escalated: 4, Closed: 1, Conflicts: 0), await runs.SweepAsync());
        Assert.Equal(new ComplaintSweepReport(Looked: 0, Broken: 0, Escalated: 0, Closed: 0, Conflicts: 0), await runs.SweepAsync());
        Assert.Equal(ClosingReason.Silence, (await store.Complaints.FindAsync(new ComplaintId("quiet"), ReadScope.Everything, default))!.ClosedFor);
        Assert.Equal(4, store.Events.OfType<ComplaintEscalated>().Distinct().Count());
    }

    /// <summary>A crash after any number of saves, each of 500 complaints: the next sweep does the rest, and nothing twice.</summary>
    [Fact]
    public async Task A_sweep_that_breaks_off_is_made_up_for()
    {
        const int Complaints = 1_200;
        for (var saves = 0; saves < 3; saves++)
        {
            var store = Store();
            await store.Complaints.SaveAsync([.. Enumerable.Range(0, Complaints).Select(number => Received("2026-03-02 09:00", id: $"c-{number}"))], command: null, default);
            var breaking = new Breaking(store.Complaints, saves);
            await Assert.ThrowsAsync<TimeoutException>(() => new ComplaintRuns(breaking, new FakeClock(At("2026-03-03 09:00"))).SweepAsync());
            var rest = await new ComplaintRuns(store.Complaints, new FakeClock(At("2026-03-03 09:00"))).SweepAsync();
            Assert.Equal(Complaints - (500 * saves), rest.Looked);
            Assert.Equal(Complaints, store.Events.OfType<ComplaintPromiseBroken>().Count(broken => broken.Kind == PromiseKind.Answer));
        }
    }

    /// <summary>Two cannot be brought back, as their calendar is missing; one cannot be saved. The others are swept, those after them too, and the next sweep finds the same again.</summary>
    [Fact]
    public async Task What_breaks_a_rule_is_left_aside_and_named_and_keeps_the_sweep_from_no_other()
    {
        var store = Store();
        var office = new WorkingCalendar("office", 1, DateTimeZone.Utc, WorkingWeek.MondayToFriday(DayHours.Of("09:00-17:00")));
        foreach (var number in Enumerable.Range(0, 6))
        {
            var complaint = Received($"2026-03-02 09:0{number}", number is 0 or 3 ? ResponseBook.BuiltIn(office) : Plain, $"c-{number}");
            await store.Complaints.SaveAsync([complaint], command: null, default);
        }

        var runs = new ComplaintRuns(new Breaking(store.Complaints, 99) { Refused = new ComplaintId("c-1") }, new FakeClock(At("2026-03-09 11:00")));
        RunFailure[] failures = [new("c-0", PromiseRules.CalendarMissing), new("c-3", PromiseRules.CalendarMissing), new("c-1", ComplaintRules.Closed)];
        Assert.Equal(new ComplaintSweepReport(Looked: 4, Broken: 3, Escalated: 0, Closed: 0, Conflicts: 0) { Failures = failures }, await runs.SweepAsync());
        Assert.Equal(new ComplaintSweepReport(Looked: 1, Broken: 0, Escalated: 0, Closed: 0, Conflicts: 0) { Failures = failures }, await runs.SweepAsync());
    }

    /// <summary>One that the scan gives twice is saved once with both its misses, and the second time is a conflict.</summary>
    [Fact]
    public async Task What_a_scan_meets_again_is_swept_once()
    {
        var store = Store();
        await store.Complaints.SaveAsync([Received("2026-03-02 09:00", id: "c-1"), Received("2026-03-02 09:00", id: "c-2")], command: null, default);
        var report = await new ComplaintRuns(new Breaking(store.Complaints, 99) { GivesTwice = true }, new FakeClock(At("2026-03-03 09:00"))).SweepAsync();
        Assert.Equal((4, 4, 2), (report.Looked, report.Broken, report.Conflicts));
        Assert.Equal(4, store.Events.OfType<ComplaintPromiseBroken>().Count());
    }

    [Fact]
    public async Task A_scan_that_fails_otherwise_ends_the_sweep()
    {
        var rule = new BusinessRuleException(PromiseRules.CalendarMissing, "words", "c-1");
        foreach (var error in new Exception[] { rule, new AggregateException(rule, new TimeoutException()), new AggregateException(), new OperationCanceledException(), new TimeoutException() })
        {
            var runs = new ComplaintRuns(new Breaking(Store().Complaints, 99) { Scanning = error }, new FakeClock(At("2026-03-09 11:00")));
            Assert.Same(error, await Record.ExceptionAsync(() => runs.SweepAsync()));
        }

        // A save that is called off is no broken rule either.
        var store = Store();
        await store.Complaints.SaveAsync([Received("2026-03-02 09:00")], command: null, default);
        await Assert.ThrowsAsync<OperationCanceledException>(() => new ComplaintRuns(store.Complaints, new FakeClock(At("2026-03-03 09:00"))).SweepAsync(cancellation: new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task Sweeps_at_once_fire_everything_once_between_them()
    {
        var store = Store();
        foreach (var number in Enumerable.Range(0, 50))
        {
            await store.Complaints.SaveAsync([Received("2026-03-02 09:00", id: $"c-{number}")], command: null, default);
        }

        var reports = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => new ComplaintRuns(store.Complaints, new FakeClock(At("2026-03-03 14:00"))).SweepAsync())));
        Assert.Equal(100, reports.Sum(report => report.Broken));
        Assert.Equal(store.Events.OfType<ComplaintEscalated>().Count(), reports.Sum(report => report.Escalated));
        var steps = store.Events.OfType<ComplaintEscalated>().Select(fired => (fired.Complaint, fired.Number, fired.Step)).ToList();
        Assert.Equal(steps.Distinct().Count(), steps.Count);
    }

    [Fact]
    public async Task An_open_complaint_is_known_to_follow_ups_of_its_customer_and_of_who_passed_it_on()
    {
        var dealer = new CustomerId("dealer");
        var store = Store();
        var complaint = Received("2026-03-02 09:00", intermediary: dealer);
        await store.Complaints.SaveAsync([complaint], command: null, default);
        Assert.True((await ContextAsync(store.Complaints, Buyer)).HasOpenComplaint);
        Assert.True((await ContextAsync(store.Complaints, dealer)).HasOpenComplaint);
        Assert.False((await ContextAsync(store.Complaints, new CustomerId("other"))).HasOpenComplaint);

        complaint.Drop(ClosingReason.Withdrawn, At("2026-03-02 10:00"));
        await store.Complaints.SaveAsync([complaint], command: null, default);
        Assert.False((await ContextAsync(store.Complaints, Buyer)).HasOpenComplaint);
        Assert.Empty((await ContextAsync(store.Complaints, Buyer)).Events);
    }

    [Fact]
    public async Task A_remedy_is_an_event_of_the_customer_until_it_is_rejected_and_the_next_one_is_another()
    {
        var store = Store();
        var complaint = Received("2026-03-02 09:00", intermediary: new CustomerId("dealer"));
        complaint.Remedy("2026-03-02 15:30");
        await store.Complaints.SaveAsync([complaint], command: null, default);

        // In Seoul it is the next day by then.
        Assert.Equal([new HostEvent(HostEvent.ComplaintRemedied, "c-1/1", new LocalDate(2026, 3, 3), Buyer)], (await ContextAsync(store.Complaints, Buyer)).Events);
        Assert.Empty((await ContextAsync(store.Complaints, new CustomerId("dealer"))).Events);

        complaint.RejectRemedy(ResponseBook.BuiltIn(), At("2026-03-03 15:30"));
        await store.Complaints.SaveAsync([complaint], command: null, default);
        Assert.Empty((await ContextAsync(store.Complaints, Buyer)).Events);

        complaint.Remedy("2026-03-04 01:00", "replace");
        complaint.Confirm(At("2026-03-05 01:00"));
        await store.Complaints.SaveAsync([complaint], command: null, default);
        Assert.Equal([new HostEvent(HostEvent.ComplaintRemedied, "c-1/2", new LocalDate(2026, 3, 4), Buyer)], (await ContextAsync(store.Complaints, Buyer)).Events);
    }

    [Fact]
    public async Task A_remedy_brings_the_question_whether_it_helped_once_and_a_second_remedy_another()
    {
        var store = Store();
        using var desk = await new FollowUpDesk(complaints: store.Complaints).WithAsync(Fixtures.Buys("12347", "2024-02-01", 10));
        var boundaries = await desk.BoundariesAsync();
        var complaint = Received("2024-02-26 09:00");
        complaint.Remedy("2024-02-27 09:00");
        await store.Complaints.SaveAsync([complaint], command: null, default);
        await desk.Runs.PlanAsync(boundaries);
        await desk.Runs.PlanAsync(boundaries);
        var first = Assert.Single(await QuestionsAsync(desk));

        complaint.RejectRemedy(ResponseBook.BuiltIn(), At("2024-03-04 09:00"));
        await store.Complaints.SaveAsync([complaint], command: null, default);
        await desk.Runs.PlanAsync(boundaries);
        Assert.Empty(await QuestionsAsync(desk));

        complaint.Remedy("2024-03-04 12:00", "replace");
        await store.Complaints.SaveAsync([complaint], command: null, default);
        await desk.Runs.PlanAsync(boundaries);
        Assert.NotEqual(first, Assert.Single(await QuestionsAsync(desk)));
    }

    [Fact]
    public void Without_a_repository_the_call_is_named_that_mends_it()
    {
        var services = new ServiceCollection();
        services.AddCustomerManagement().UseClock(SystemClock.Instance).UseCustomers(Store().Customers).UseFacts(Store().Facts);
        using var provider = services.BuildServiceProvider();
        var error = Assert.Throws<CustomerManagementSetupException>(provider.GetRequiredService<ComplaintRuns>);
        Assert.Contains("UseComplaints<YourComplaintRepository>()", error.Message, StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<string>> QuestionsAsync(FollowUpDesk desk) =>
        (await desk.OpenAsync()).Where(followUp => followUp.StartsWith("complaint.satisfaction/", StringComparison.Ordinal));

    private static InMemoryStore Store() => new(new CalendarBook([]));

    private static async Task<FollowUpContext> ContextAsync(IComplaintRepository complaints, CustomerId customer) =>
        await new ComplaintContexts(new Host(), complaints).OfAsync(Customer.OpenAtSale(customer, Fixtures.Noon).ToSnapshot(), default);

    private sealed class Host : IFollowUpContexts
    {
        private static readonly WorkingCalendar _seoul =
            new("seoul", 1, DateTimeZoneProviders.Tzdb["Asia/Seoul"], WorkingWeek.MondayToFriday(DayHours.Of("09:00-18:00")));

        public ValueTask<FollowUpContext> OfAsync(CustomerSnapshot customer, CancellationToken cancellation) => ValueTask.FromResult(new FollowUpContext(_seoul, new LocalDate(2023, 1, 1)));
    }

    private sealed class Breaking(IComplaintRepository store, int left) : IComplaintRepository
    {
        private int _left = left;

        public ComplaintId? Refused { get; init; }

        public Exception? Scanning { get; init; }

        public bool GivesTwice { get; init; }

        public Task<Complaint?> FindAsync(ComplaintId id, ReadScope scope, CancellationToken cancellation) => store.FindAsync(id, scope, cancellation);

        public Task<IReadOnlyList<Complaint>> OfCustomerAsync(CustomerId customer, ReadScope scope, CancellationToken cancellation) => store.OfCustomerAsync(customer, scope, cancellation);

        public IAsyncEnumerable<Complaint> ScanDueAsync(Instant upTo, ReadScope scope, CancellationToken cancellation) =>
            Scanning is not null ? throw Scanning
            : GivesTwice ? store.ScanDueAsync(upTo, scope, cancellation).Concat(store.ScanDueAsync(upTo, scope, cancellation).ToBlockingEnumerable(cancellation).ToList().ToAsyncEnumerable())
            : store.ScanDueAsync(upTo, scope, cancellation);

        public IAsyncEnumerable<Complaint> ScanAsync(ReadScope scope, CancellationToken cancellation) => store.ScanAsync(scope, cancellation);

        public Task<bool> WasAppliedAsync(CommandKey command, CancellationToken cancellation) => store.WasAppliedAsync(command, cancellation);

        public Task SaveAsync(IReadOnlyCollection<Complaint> complaints, CommandKey? command, CancellationToken cancellation) =>
            complaints.Any(complaint => complaint.Id == Refused) ? throw new BusinessRuleException(ComplaintRules.Closed, "words")
            : _left-- > 0 ? store.SaveAsync(complaints, command, cancellation)
            : throw new TimeoutException();
    }
}
