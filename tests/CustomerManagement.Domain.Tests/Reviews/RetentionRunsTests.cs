using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Registration;
using CustomerManagement.Domain.Reviews;
using CustomerManagement.Domain.Services;
using CustomerManagement.Domain.Strategies;
using CustomerManagement.Domain.Testing.Storage;
using CustomerManagement.Domain.Visits;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Reviews;

public sealed class RetentionRunsTests : IDisposable
{
    private static readonly Instant _then = Instant.FromUtc(2020, 3, 1, 12, 0);
    private static readonly CustomerId _customer = new("12347");
    private static readonly StaffId _rep = new("rep");
    private readonly FakeClock _clock = new(_then);
    private readonly ServiceProvider _services;

    public RetentionRunsTests()
    {
        var services = new ServiceCollection();
        services.AddCustomerManagement().UseClock(_clock).UseInMemory();
        _services = services.BuildServiceProvider();
    }

    private InMemoryStore Store => _services.GetRequiredService<InMemoryStore>();

    public void Dispose() => _services.Dispose();

    /// <summary>What keeps a customer on file: a month before the end of the period, and not a day after.</summary>
    [Theory]
    [InlineData("2023-03-01", false)]
    [InlineData("2023-03-02", true)]
    public async Task Who_was_not_heard_of_for_the_period_is_erased(string now, bool isErased)
    {
        await FileAsync();
        var report = await RunAsync(now);
        Assert.Equal(isErased ? 1 : 0, report.Erasure?.Files ?? 0);
        Assert.Equal(isErased, (await FoundAsync()).ErasedAt is not null);
        Assert.True(report.IsComplete);

        // Again finds nothing more.
        Assert.Null((await RunAsync(now)).Erasure);
    }

    public static TheoryData<string, Func<InMemoryStore, Task>> Traces => new()
    {
        { "a fact", store => store.Facts.AppendAsync([new Purchase(_customer, new LocalDate(2022, 1, 1), new Money(1, Currency.None))], null, default) },
        {
            "an open complaint",
            store => store.Complaints.SaveAsync([Complaint.Receive(new ComplaintId("c"), new ComplaintIntake(_then, ComplaintChannel.Letter), new ComplaintSubject(ComplaintSeverity.Minor), _customer, null, ResponseBook.BuiltIn(), _then)], null, default)
        },
        { "an open service", store => store.ServiceDuties.SaveAsync([Duty()], null, default) },
        { "a visit", store => SaveVisitAsync(store, new LocalDate(2023, 6, 1)) },
        {
            "a market report",
            store => store.MarketReports.SaveAsync([MarketReport.File(new MarketReportId("m"), _rep, MarketFinding.Other, MarketSeverity.Serious, new PrivateNote("x"), Instant.FromUtc(2022, 1, 1, 0, 0), _customer)], null, default)
        },
    };

    [Theory]
    [MemberData(nameof(Traces))]
    public async Task Who_left_a_trace_since_is_kept(string trace, Func<InMemoryStore, Task> leave)
    {
        await FileAsync();
        await leave(Store);
        Assert.True((await RunAsync("2023-06-01")).Erasure is null, trace);
        Assert.Null((await FoundAsync()).ErasedAt);
    }

    [Fact]
    public async Task A_visit_of_long_ago_keeps_nobody()
    {
        await FileAsync();
        await SaveVisitAsync(Store, new LocalDate(2020, 3, 2));
        Assert.Equal(1, (await RunAsync("2023-06-01")).Erasure!.Files);
    }

    [Fact]
    public async Task A_file_that_tells_of_no_moment_is_kept_and_counted()
    {
        var file = Customer.Restore(Customer.OpenAtSale(_customer, _then).ToSnapshot() with { ChangedAt = null });
        await Store.Customers.SaveAsync([file], null, default);
        var report = await RunAsync("2053-01-01");
        Assert.Equal((1, 1), (report.Customers, report.Undated));
        Assert.Null(report.Erasure);
    }

    [Fact]
    public async Task Texts_of_what_ended_long_ago_go_and_the_customer_stays()
    {
        await FileAsync();
        var note = new PrivateNote("text");
        var complaint = Complaint.Receive(
            new ComplaintId("c"), new ComplaintIntake(_then, ComplaintChannel.Letter) { Text = note, Complainant = note }, new ComplaintSubject(ComplaintSeverity.Minor), null, null, ResponseBook.BuiltIn(), _then);
        complaint.Note(new ComplaintMessage(_then, MessageDirection.Internal, note), StandardAnswers.Instance, ResponseBook.BuiltIn(), _then);
        complaint.Drop(ClosingReason.Withdrawn, _then);
        await Store.Complaints.SaveAsync([complaint], null, default);
        var duty = Duty();
        duty.Complete(new ServiceResult(_rep, note), _then);
        await Store.ServiceDuties.SaveAsync([duty], null, default);
        await Store.Facts.AppendAsync([new Purchase(_customer, new LocalDate(2023, 1, 1), new Money(1, Currency.None))], null, default);

        Assert.Equal((0, 0), Texts(await RunAsync("2023-03-01")));
        Assert.Equal((1, 1), Texts(await RunAsync("2023-03-02")));
        Assert.Equal((0, 0), Texts(await RunAsync("2023-03-02")));
        var left = (await Store.Complaints.FindAsync(new ComplaintId("c"), ReadScope.Everything, default))!;
        Assert.Equal((null, null, PrivateNote.Erased), (left.Intake.Text, left.Intake.Complainant, left.History[1].Message!.Text));
        Assert.Equal(ComplaintStatus.Closed, left.Status);
        var done = (await Store.ServiceDuties.FindAsync(new ServiceDutyId("s"), ReadScope.Everything, default))!;
        Assert.Equal((null, null, ServiceDutyStatus.Done), (done.Request.Details, done.Result!.Note, done.Status));
        Assert.Null((await FoundAsync()).ErasedAt);

        static (int, int) Texts(RetentionReport report) => (report.ComplaintTexts, report.ServiceTexts);
    }

    [Fact]
    public async Task Texts_of_services_go_also_of_who_is_not_on_file()
    {
        var duty = Duty();
        duty.Cancel(ServiceCancelReason.NotNeeded, _then);
        await Store.ServiceDuties.SaveAsync([duty], null, default);
        Assert.Equal(1, (await RunAsync("2023-03-02")).ServiceTexts);
        Assert.Null((await Store.ServiceDuties.FindAsync(duty.Id, ReadScope.Everything, default))!.Request.Details);
    }

    [Fact]
    public async Task What_a_follow_up_brought_counts_by_its_day_and_not_by_that_of_its_occasion()
    {
        await FileAsync();
        var (occasion, answer) = (new LocalDate(2020, 2, 1), new LocalDate(2020, 6, 1));
        var followUp = FollowUp.Restore(new FollowUpSnapshot(
            new FollowUpId("f"), 0, "rule", 1, _customer, new Occasion(occasion), new FollowUpTerms(ContactAim.Service, [ContactChannel.Call], StaffRole.Salesperson),
            occasion, occasion.PlusDays(200), null, FollowUpStatus.Done, FollowUpOutcome.Content, null, answer, 0));
        await Store.FollowUps.SaveAsync([followUp], null, default);
        Assert.Null((await RunAsync("2023-05-31")).Erasure);
        Assert.Equal(1, (await RunAsync("2023-06-02")).Erasure?.Files);
    }

    [Fact]
    public async Task Who_comes_back_while_the_others_are_read_is_kept()
    {
        await FileAsync();
        var store = Store;
        var records = Records(store, new ComesBack(store.Facts));
        Assert.Null((await new RetentionRuns(records, store.Upkeep, _clock).ApplyAsync(Instant.FromUtc(2023, 6, 1, 12, 0))).Erasure);
        Assert.Null((await FoundAsync()).ErasedAt);
    }

    [Fact]
    public async Task Keys_are_forgotten_after_their_days()
    {
        await Store.Customers.SaveAsync([Customer.OpenAtSale(_customer, _then)], new CommandKey("form-17"), default);
        Assert.Equal(0, (await RunAsync("2020-05-30")).Commands);
        Assert.True(await Store.Customers.WasAppliedAsync(new CommandKey("form-17"), default));
        Assert.Equal(1, (await RunAsync("2020-05-31")).Commands);
        Assert.False(await Store.Customers.WasAppliedAsync(new CommandKey("form-17"), default));
    }

    [Fact]
    public async Task Of_a_complaint_that_was_passed_on_only_what_was_said_to_and_by_the_one_who_did_is_its_own()
    {
        var owner = new CustomerId("owner");
        var note = new PrivateNote("text");
        var complaint = Complaint.Receive(
            new ComplaintId("c"), new ComplaintIntake(_then, ComplaintChannel.Letter) { Text = note }, new ComplaintSubject(ComplaintSeverity.Minor), owner, _customer, ResponseBook.BuiltIn(), _then);
        foreach (var (direction, party) in new[] { (MessageDirection.FromCustomer, ComplaintParty.Intermediary), (MessageDirection.FromCustomer, ComplaintParty.Complainant), (MessageDirection.Internal, ComplaintParty.Intermediary) })
        {
            complaint.Note(new ComplaintMessage(_then, direction, note, party: party), StandardAnswers.Instance, ResponseBook.BuiltIn(), _then);
        }

        await Store.Complaints.SaveAsync([complaint], null, default);
        var runs = _services.GetRequiredService<ErasureRuns>();
        Assert.Equal(0, (await runs.EraseAsync(new CustomerId("nobody"))).Complaints);
        Assert.Equal(1, (await runs.EraseAsync(_customer)).Complaints);
        var left = (await Store.Complaints.FindAsync(complaint.Id, ReadScope.Everything, default))!;
        Assert.Equal([PrivateNote.Erased, note, note], left.History.Select(entry => entry.Message?.Text).OfType<PrivateNote>());
        Assert.Equal(note, left.Intake.Text);
        Assert.Equal(1, (await runs.EraseAsync(owner)).Complaints);
        Assert.Equal(3, (await Store.Complaints.FindAsync(complaint.Id, ReadScope.Everything, default))!.History.Count(entry => entry.Message?.Text == PrivateNote.Erased));
    }

    [Fact]
    public void Periods_are_checked()
    {
        var store = new InMemoryStore();
        var records = Records(store, store.Facts);
        var wrong = new RetentionOptions { CustomerMonths = 0, TextMonths = -1, CommandDays = 0, SentDays = 4_000 };
        var refused = Assert.Throws<ValidationException>(() => new RetentionRuns(records, store.Upkeep, _clock, wrong));
        Assert.Equal(4, refused.Errors.Count());
        _ = new RetentionRuns(records, store.Upkeep, _clock, new RetentionOptions { CustomerMonths = null, TextMonths = null, CommandDays = null, SentDays = null });
    }

    private static CustomerRecords Records(InMemoryStore store, IFactRepository facts) => new()
    {
        Customers = store.Customers, Facts = facts, FollowUps = store.FollowUps, Complaints = store.Complaints, Services = store.ServiceDuties,
        VisitPlans = store.VisitPlans, DailyReports = store.DailyReports, MarketReports = store.MarketReports, Meetings = store.SalesMeetings, Surveys = store.Surveys,
    };

    private static ServiceDuty Duty() =>
        ServiceDuty.TakeOn(new ServiceDutyId("s"), new ServiceRequest(_customer, ServiceActs.Repair, ServiceBilling.Free, details: new PrivateNote("text")), ServiceTermsBook.BuiltIn(), _then);

    private static Task SaveVisitAsync(InMemoryStore store, LocalDate date)
    {
        var plan = VisitPlan.Open(new VisitPlanId("p"), _rep, date, _then);
        plan.Add(new VisitId("v"), _customer, new VisitTerms([VisitPurpose.Order]), _then);
        return store.VisitPlans.SaveAsync([plan], null, default);
    }

    private Task FileAsync() => Store.Customers.SaveAsync([Customer.OpenAtSale(_customer, _then)], null, default);

    private async Task<Customer> FoundAsync() => (await Store.Customers.FindAsync(_customer, ReadScope.Everything, default))!;

    private Task<RetentionReport> RunAsync(string date) =>
        _services.GetRequiredService<RetentionRuns>().ApplyAsync(NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value.At(new LocalTime(12, 0)).InUtc().ToInstant());

    /// <summary>A customer who buys as soon as its facts were read.</summary>
    private sealed class ComesBack(IFactRepository facts) : IFactRepository
    {
        public async Task<CustomerFacts> OfCustomerAsync(CustomerId customer, ReadScope scope, CancellationToken cancellation)
        {
            var found = await facts.OfCustomerAsync(customer, scope, cancellation);
            await facts.AppendAsync([new Purchase(customer, new LocalDate(2023, 6, 1), new Money(1, Currency.None), new PurchaseId("back"))], null, cancellation);
            return found;
        }

        public Task<bool> AppendAsync(IReadOnlyCollection<Fact> facts, CommandKey? command, CancellationToken cancellation) => throw new NotSupportedException();

        public IAsyncEnumerable<Fact> ScanAsync(ReadScope scope, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
