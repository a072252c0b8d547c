using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Registration;
using CustomerManagement.Domain.Reviews;
using CustomerManagement.EntityFrameworkCore.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CustomerManagement.EntityFrameworkCore.Tests.Stores;

/// <summary>What the README promises: one line, and everything is kept.</summary>
public sealed class OneLineTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly CustomerId _customer = new("12347");
    private static readonly Purchase _sale = new(_customer, new LocalDate(2011, 12, 7), new Money(1.10m, new Currency("EUR")), new PurchaseId("S-1"));

    [Fact]
    public async Task A_second_run_on_the_same_file_goes_on_from_the_first()
    {
        using var folder = new TemporaryFolder();
        await GoesOnAsync(builder => builder.UseSqlite(Path.Combine(folder.Path, "customers.db")));
    }

    [PostgresFact]
    public async Task A_second_run_on_the_same_database_goes_on_from_the_first()
    {
        var connection = postgres.Server.CreateDatabase();
        await GoesOnAsync(builder => builder.UsePostgres(connection));
    }

    private static async Task GoesOnAsync(Action<CustomerManagementBuilder> use)
    {
        var at = Instant.FromUtc(2011, 12, 7, 12, 0);
        foreach (var isFirst in (bool[])[true, false])
        {
            await using var services = Services(use);
            Assert.Equal(isFirst, await services.GetRequiredService<SaleRecorder>().RecordAsync(_sale, at, default));
            var customers = services.GetRequiredService<ICustomerRepository>();
            var key = new CommandKey("form-17");
            var outcome = await customers.ApplyOnceAsync(
                key, token => customers.FindAsync(_customer, ReadScope.Everything, token), file => file.Describe(Someone(), at), default);
            Assert.Equal(isFirst ? CommandOutcome.Applied : CommandOutcome.AlreadyApplied, outcome);
            Assert.Equal(2, (await customers.FindAsync(_customer, ReadScope.Of(_customer), default))!.Version);
            Assert.Null(await customers.FindAsync(_customer, ReadScope.Of(new CustomerId("other")), default));
            Assert.Equal([_customer], await customers.ScanIdsAsync(ReadScope.Everything, default).ToListAsync());
            var facts = services.GetRequiredService<IFactRepository>();
            Assert.Equal([_sale], (await facts.OfCustomerAsync(_customer, ReadScope.Of(_customer), default)).All);
            Assert.Equal("1.10", ((Purchase)Assert.Single(await facts.ScanAsync(ReadScope.Everything, default).ToListAsync())).Amount.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private static CustomerProfile Someone() => new(CustomerKind.Person, CustomerRole.EndCustomer, new CustomerName("Erika Mustermann"));

    private static ServiceProvider Services(Action<CustomerManagementBuilder> use)
    {
        var services = new ServiceCollection();
        use(services.AddCustomerManagement().UseClock(SystemClock.Instance));
        return services.BuildServiceProvider();
    }
}
