using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Persistence;
using CustomerManagement.Domain.Reviews;
using CustomerManagement.Domain.Visits;
using CustomerManagement.EntityFrameworkCore.Tests.Servers;
using CustomerManagement.Worker;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CustomerManagement.EntityFrameworkCore.Tests.Stores;

/// <summary>One row that is damaged, or that a later version wrote, keeps a run over everyone from nobody else, and is named.</summary>
public sealed class UnreadableTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly Instant _start = Instant.FromUtc(2028, 3, 1, 9, 0);
    private static readonly LocalDate _today = new(2028, 3, 1);
    private static readonly string[] _ids = ["one", "two", "three", "four"];

    /// <summary>Kinds of damage: cut off, a state that is none, a later schema, something a later version added, a number that cannot be.</summary>
    public static TheoryData<string> Damages =>
        ["document = '{\"schema\":1'", "document = 'null'", "document = replace(document, '\"schema\":1', '\"schema\":99')", "document = replace(document, '\"state\":{', '\"state\":{\"Later\":1,')", "document = replace(document, '\"Version\":1', '\"Version\":-1')"];

    [Theory]
    [MemberData(nameof(Damages))]
    public Task On_SQLite(string damage) => NightAsync(TestStore.Sqlite(), damage);

    [PostgresTheory]
    [MemberData(nameof(Damages))]
    public Task On_PostgreSQL(string damage) => NightAsync(TestStore.Postgres(postgres), damage);

    [PostgresTheory]
    [InlineData("date = '0044-03-15 BC'")]
    [InlineData("amount = 'NaN'")]
    [InlineData("amount = 1e40")]
    [InlineData("amount = 1e-40")]
    [InlineData("currency = 'canary'")]
    public Task Of_a_purchase_that_is_damaged_the_customer_is_named_on_PostgreSQL(string damage) => PurchaseAsync(TestStore.Postgres(postgres), damage);

    [Theory]
    [InlineData("date = '2028-02-30'")]
    [InlineData("date = 'canary'")]
    [InlineData("amount = 'canary'")]
    [InlineData("amount = ''")]
    [InlineData("currency = 'canary'")]
    public Task Of_a_purchase_that_is_damaged_the_customer_is_named_on_SQLite(string damage) => PurchaseAsync(TestStore.Sqlite(), damage);

    private static async Task PurchaseAsync(TestStore store, string damage)
    {
        using var _ = store;
        await using var services = Services(store);
        await FillAsync(services);
        await DamageAsync(store, "purchases", damage, "customer = 'two'");
        var (facts, two) = (services.GetRequiredService<IFactRepository>(), new CustomerId("two"));
        await NamesAsync("two", () => facts.OfCustomerAsync(two, ReadScope.Everything, default));
        await NamesAsync("two", async () => await facts.ScanAsync(ReadScope.Everything, default).ToListAsync());
        await NamesAsync("two", () => services.GetRequiredService<CustomerReviews>().CalibrateAsync(_today));
    }

    private static async Task NightAsync(TestStore store, string damage)
    {
        using var _ = store;
        await using var services = Services(store);
        await FillAsync(services);
        var runs = services.GetRequiredService<FollowUpRuns>();
        var boundaries = await services.GetRequiredService<CustomerReviews>().CalibrateAsync(_today);

        await DamageAsync(store, "customers", damage, "id = 'two'");
        var planned = await runs.PlanAsync(boundaries);
        Assert.Equal((3, 3), (planned.Customers, planned.Planned));
        Assert.Equal([new RunFailure("two", DocumentRules.Unreadable)], planned.Failures);
        await NamesAsync("two", () => services.GetRequiredService<ICustomerRepository>().FindAsync(new CustomerId("two"), ReadScope.Everything, default));

        await DamageAsync(store, "follow_ups", damage, "customer = 'three'");
        var followUp = await store.ScalarAsync($"SELECT id FROM {Table(store, "follow_ups")} WHERE customer = 'three'");
        var agendas = new List<CustomerAgenda>();
        var broken = await Assert.ThrowsAsync<AggregateException>(async () =>
        {
            await foreach (var agenda in runs.DecideAsync(boundaries, _start + Duration.FromDays(5)))
            {
                agendas.Add(agenda);
            }
        });
        Assert.Equal(["four", "one"], agendas.Select(agenda => agenda.Subject.Facts.Customer.Value));
        Assert.Contains(broken.InnerExceptions, error => error is UnreadableDocumentException unreadable && unreadable.Subject == followUp);

        await DamageAsync(store, "complaints", damage, "id = 'complaint of two'");
        var swept = await services.GetRequiredService<ComplaintRuns>().SweepAsync(_start + Duration.FromDays(30));
        Assert.Equal(4, swept.Looked);
        Assert.Equal([new RunFailure("complaint of two", DocumentRules.Unreadable)], swept.Failures);

        await DamageAsync(store, "market_reports", damage, "id = 'heard of three'");
        var erased = await services.GetRequiredService<ErasureRuns>().EraseAsync(_ids.Select(id => new CustomerId(id)).ToHashSet());
        Assert.Equal((3, 4, 3), (erased.Files, erased.Complaints, erased.MarketReports));
        Assert.DoesNotContain("\"text\"", await store.ScalarAsync($"SELECT document FROM {Table(store, "complaints")} WHERE id = 'another of two'"), StringComparison.Ordinal);
        Assert.Equal(["complaint of two", "heard of three", followUp, "two"], erased.Failures.Select(failure => failure.Id).Order(StringComparer.Ordinal));

        // Nobody is erased on a guess: what cannot be read may say that somebody was here.
        await services.GetRequiredService<ICustomerRepository>().SaveAsync([Customer.OpenAtSale(new CustomerId("five"), _start)], command: null, default);
        var kept = await services.GetRequiredService<RetentionRuns>().ApplyAsync(_start + Duration.FromDays(3_650));
        Assert.Null(kept.Erasure);
        Assert.Contains(new RunFailure("heard of three", DocumentRules.Unreadable), kept.Failures);
        await store.ScalarAsync($"DELETE FROM {Table(store, "market_reports")} WHERE id = 'heard of three'");
        Assert.Equal(1, (await services.GetRequiredService<RetentionRuns>().ApplyAsync(_start + Duration.FromDays(3_650))).Erasure!.Files);

        await DamageAsync(store, "other_facts", "document = 'null'", "customer = 'four'");
        await NamesAsync("four", () => services.GetRequiredService<CustomerReviews>().CalibrateAsync(_today));
        await NamesAsync("four", () => services.GetRequiredService<IFactRepository>().OfCustomerAsync(new CustomerId("four"), ReadScope.Everything, default));
    }

    private static ServiceProvider Services(TestStore store) => store.Services(new FakeClock(_start), builder =>
    {
        var (office, nightDesk) = NightStory.Calendars(DateTimeZone.Utc);
        builder.Services.AddSingleton(office).AddSingleton<ICalendarBook>(new CalendarBook([office, nightDesk]));
        builder.UseFollowUps<NightContexts>(NightStory.Book);
    });

    private static async Task FillAsync(IServiceProvider services)
    {
        var terms = ResponseBook.BuiltIn();
        foreach (var id in _ids)
        {
            var customer = new CustomerId(id);
            var heard = MarketReport.File(new MarketReportId($"heard of {id}"), new StaffId("rep"), MarketFinding.Other, MarketSeverity.Serious, new PrivateNote("text"), _start, customer);
            var complaint = Complaint.Receive(
                new ComplaintId($"complaint of {id}"), new ComplaintIntake(_start, ComplaintChannel.Letter) { Text = new PrivateNote("text") }, new ComplaintSubject(ComplaintSeverity.Minor), customer, null, terms, _start);
            await services.GetRequiredService<ICustomerRepository>().SaveAsync([Customer.OpenAtSale(customer, _start)], command: null, default);
            await services.GetRequiredService<IMarketReportRepository>().SaveAsync([heard], command: null, default);
            await services.GetRequiredService<IComplaintRepository>().SaveAsync([complaint], command: null, default);
            await services.GetRequiredService<IFactRepository>().AppendAsync(
                [new Purchase(customer, _today, new Money(100, Currency.None)), new ContactMade(customer, _today.PlusDays(-40), ContactKind.Enquiry)], command: null, default);
        }

        var another = Complaint.Receive(
            new ComplaintId("another of two"), new ComplaintIntake(_start, ComplaintChannel.Letter) { Text = new PrivateNote("text") }, new ComplaintSubject(ComplaintSeverity.Minor), new CustomerId("two"), null, terms, _start);
        await services.GetRequiredService<IComplaintRepository>().SaveAsync([another], command: null, default);
    }

    private static Task<string> DamageAsync(TestStore store, string table, string damage, string where) => store.ScalarAsync($"UPDATE {Table(store, table)} SET {damage} WHERE {where}");

    private static string Table(TestStore store, string table) => store.IsSqlite ? table : $"customer_management.{table}";

    private static async Task NamesAsync(string id, Func<Task> read)
    {
        var unreadable = await Assert.ThrowsAsync<UnreadableDocumentException>(read);
        Assert.Equal((id, DocumentRules.Unreadable), (unreadable.Subject, unreadable.Code));
        Assert.DoesNotContain("canary", unreadable.ToString(), StringComparison.Ordinal);
    }
}
