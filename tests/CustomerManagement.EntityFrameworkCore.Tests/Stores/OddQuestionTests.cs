using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Delivery;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Services;
using CustomerManagement.Domain.Visits;
using CustomerManagement.EntityFrameworkCore.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CustomerManagement.EntityFrameworkCore.Tests.Stores;

/// <summary>Questions about ids and dates that no database has are answered as in memory, by nothing or by all there is.</summary>
public sealed class OddQuestionTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    // What UTF-8 makes of half a surrogate pair is the id of someone else.
    private const string Replaced = "x\uFFFD";

    private static readonly Instant _start = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly LocalDate _today = new(2026, 3, 2);

    // By name, since no runner writes such texts down.
    private static readonly Dictionary<string, string> _odd = new() { ["a first half"] = "x\uD800", ["a second half"] = "x\uDC00", ["NUL at the end"] = "x\uFFFD\0", ["NUL"] = "\0" };

    public static TheoryData<string> Ids => [.. _odd.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public Task Ids_on_SQLite(string name) => AskAsync(TestStore.Sqlite(), _odd[name]);

    [PostgresTheory]
    [MemberData(nameof(Ids))]
    public Task Ids_on_PostgreSQL(string name) => AskAsync(TestStore.Postgres(postgres), _odd[name]);

    [Fact]
    public Task Dates_on_SQLite() => AskSinceEverAsync(TestStore.Sqlite());

    [PostgresFact]
    public Task Dates_on_PostgreSQL() => AskSinceEverAsync(TestStore.Postgres(postgres));

    [Fact]
    public Task An_id_that_is_too_long_for_an_index_on_SQLite() => AskTooLongAsync(TestStore.Sqlite());

    [PostgresFact]
    public Task An_id_that_is_too_long_for_an_index_on_PostgreSQL() => AskTooLongAsync(TestStore.Postgres(postgres));

    private static async Task AskTooLongAsync(TestStore store)
    {
        using var _ = store;
        await using var services = store.Services(new FakeClock(_start));
        var (customers, facts) = (services.GetRequiredService<ICustomerRepository>(), services.GetRequiredService<IFactRepository>());

        // Of letters that come in no order, so that no database makes it shorter.
        var random = new Random(1);
        var letters = string.Concat(Enumerable.Range(0, 700).Select(_ => (char)random.Next('一', '龥')));
        var (longest, longer) = (letters[..666], letters[..667]);
        await customers.SaveAsync([Customer.OpenAtSale(new CustomerId(longest), _start)], null, default);
        Assert.NotNull(await customers.FindAsync(new CustomerId(longest), ReadScope.Everything, default));
        await facts.AppendAsync([Bought(longest, longest, letters)], null, default);
        await Assert.ThrowsAsync<ArgumentException>(() => customers.SaveAsync([Customer.OpenAtSale(new CustomerId(longer), _start)], null, default));
        await Assert.ThrowsAsync<ArgumentException>(() => facts.AppendAsync([Bought(longer)], null, default));
        Assert.Null(await customers.FindAsync(new CustomerId(longer), ReadScope.Everything, default));
        Assert.Equal([new CustomerId(longest)], await customers.ScanIdsAsync(ReadScope.Everything, default).ToListAsync());
    }

    private static async Task AskAsync(TestStore store, string odd)
    {
        using var _ = store;
        await using var services = store.Services(new FakeClock(_start));
        await FillAsync(services);
        var (customer, staff, all) = (new CustomerId(odd), new StaffId(odd), ReadScope.Everything);
        var (both, scope) = ((CustomerId[])[customer, new CustomerId(Replaced)], new ReadScope([customer], [staff]));

        var customers = services.GetRequiredService<ICustomerRepository>();
        Assert.Null(await customers.FindAsync(customer, all, default));
        Assert.Equal([new CustomerId(Replaced)], (await customers.FindAsync(both, all, default)).Select(found => found.Id));
        Assert.Empty(await customers.ScanIdsAsync(scope, default).ToListAsync());
        Assert.False(await customers.WasAppliedAsync(new CommandKey(odd), default));
        await Assert.ThrowsAsync<ArgumentException>(() => customers.SaveAsync([Customer.OpenAtSale(customer, _start)], null, default));
        await Assert.ThrowsAsync<ArgumentException>(() => customers.SaveAsync([Customer.OpenAtSale(new CustomerId("y"), _start)], new CommandKey(odd), default));
        Assert.Null(await customers.FindAsync(new CustomerId("y"), all, default));

        var facts = services.GetRequiredService<IFactRepository>();
        Assert.Empty((await facts.OfCustomerAsync(customer, all, default)).All);
        Assert.Equal([0, 2], (await facts.OfCustomersAsync(both, all, default)).Select(found => found.All.Count));
        Assert.Empty(await facts.ScanAsync(scope, default).ToListAsync());
        await Assert.ThrowsAsync<ArgumentException>(() => facts.AppendAsync([Bought(odd)], null, default));
        await Assert.ThrowsAsync<ArgumentException>(() => facts.AppendAsync([Bought("y")], new CommandKey(odd), default));
        await Assert.ThrowsAsync<ArgumentException>(() => facts.AppendAsync([Bought("y", line: odd)], null, default));
        await Assert.ThrowsAsync<ArgumentException>(() => facts.AppendAsync([Bought("y", id: odd)], null, default));
        Assert.Empty((await facts.OfCustomerAsync(new CustomerId("y"), all, default)).All);

        var followUps = services.GetRequiredService<IFollowUpRepository>();
        Assert.Empty(await followUps.OfCustomerAsync(customer, _today, all, default));
        Assert.Empty(await followUps.OfCustomersAsync([customer], _today, all, default));
        Assert.Empty(await followUps.ScanDueAsync(_today, scope, default).ToListAsync());
        Assert.Empty(await services.GetRequiredService<IComplaintRepository>().OfCustomerAsync(customer, all, default));
        Assert.Empty(await services.GetRequiredService<IComplaintRepository>().OfCustomerAsync(default, all, default));
        Assert.Empty(await services.GetRequiredService<IServiceDutyRepository>().OfCustomerAsync(customer, all, default));
        Assert.Empty(await services.GetRequiredService<IVisitPlanRepository>().OfPersonAsync(staff, _today, _today, all, default));
        Assert.Empty(await services.GetRequiredService<IDailyReportRepository>().OfPersonAsync(staff, _today, _today, all, default));
        Assert.Empty(await services.GetRequiredService<IMarketReportRepository>().ScanUnacknowledgedAsync(scope, default).ToListAsync());
        Assert.Empty(await services.GetRequiredService<ISalesMeetingRepository>().KnownAsync([new SalesMeetingId(odd)], default));
        Assert.False(await services.GetRequiredService<IInbox>().HasAsync(new CommandKey(odd), default));

        var (outbox, aside) = (services.GetRequiredService<IOutbox>(), services.GetRequiredService<ISetAsideMessages>());
        var waiting = await outbox.CountAsync(_start, default);
        var message = Message(odd);
        await outbox.MarkSentAsync(message.Id, default);
        await outbox.PutBackAsync(message, default);
        await outbox.SetAsideAsync(new SetAsideMessage(message, "test", _start), default);
        Assert.Equal(waiting, await outbox.CountAsync(_start, default));
        await outbox.SetAsideAsync(new SetAsideMessage(Message(Replaced), "test", _start), default);
        Assert.False(await aside.ReleaseAsync(message.Id, default));
        Assert.Single(await aside.ListAsync(10, default));
        await outbox.MarkSentAsync([message.Id, Message(Replaced).Id], default);
        Assert.Empty(await aside.ListAsync(10, default));
    }

    private static async Task AskSinceEverAsync(TestStore store)
    {
        using var _ = store;
        await using var services = store.Services(new FakeClock(_start));
        await FillAsync(services);
        var (rep, all) = (new StaffId(Replaced), ReadScope.Everything);
        var plans = services.GetRequiredService<IVisitPlanRepository>();
        Assert.Single(await plans.OfPersonAsync(rep, LocalDate.MinIsoValue, LocalDate.MaxIsoValue, all, default));
        Assert.Single(await plans.OfPersonAsync(rep, new LocalDate(1, 1, 1, CalendarSystem.Julian), _today, all, default));
        Assert.Empty(await plans.OfPersonAsync(rep, LocalDate.MinIsoValue, _today.PlusDays(-1), all, default));
        Assert.Empty(await services.GetRequiredService<IFollowUpRepository>().OfCustomerAsync(new CustomerId(Replaced), LocalDate.MinIsoValue, all, default));
        Assert.Empty(await services.GetRequiredService<IImprovementRepository>().ScanOpenDueAsync(LocalDate.MinIsoValue, default).ToListAsync());
        Assert.Single(await services.GetRequiredService<IComplaintRepository>().ScanDueAsync(Instant.MaxValue, all, default).ToListAsync());
        Assert.Empty(await services.GetRequiredService<IComplaintRepository>().ScanDueAsync(Instant.MinValue, all, default).ToListAsync());
        Assert.Empty(await services.GetRequiredService<IServiceDutyRepository>().ScanDueAsync(Instant.MaxValue, all, default).ToListAsync());
        Assert.Empty(await services.GetRequiredService<ISalesMeetingRepository>().BetweenAsync(Instant.MinValue, Instant.MaxValue, default).ToListAsync());
    }

    private static async Task FillAsync(IServiceProvider services)
    {
        var customer = new CustomerId(Replaced);
        await services.GetRequiredService<ICustomerRepository>().SaveAsync([Customer.OpenAtSale(customer, _start)], new CommandKey(Replaced), default);
        await services.GetRequiredService<IFactRepository>().AppendAsync([Bought(Replaced), new ContactMade(customer, _today, ContactKind.Visit)], command: null, default);
        await services.GetRequiredService<IVisitPlanRepository>().SaveAsync([VisitPlan.Open(new VisitPlanId("p"), new StaffId(Replaced), _today, _start)], command: null, default);
        var complaint = Complaint.Receive(
            new ComplaintId("c"), new ComplaintIntake(_start, ComplaintChannel.Letter), new ComplaintSubject(ComplaintSeverity.Minor), customer: null, intermediary: null, ResponseBook.BuiltIn(), _start);
        await services.GetRequiredService<IComplaintRepository>().SaveAsync([complaint], command: null, default);
    }

    private static OutboxMessage Message(string customer) => new(nameof(Customer), customer, 1, 0, new UnreadableEvent("test", _start), _start);

    private static Purchase Bought(string customer, string? id = null, string? line = null) =>
        new(new CustomerId(customer), _today, new Money(100, Currency.None), id is null ? null : new PurchaseId(id), line);
}
