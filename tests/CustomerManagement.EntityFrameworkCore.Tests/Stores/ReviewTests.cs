using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Reviews;
using CustomerManagement.EntityFrameworkCore.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CustomerManagement.EntityFrameworkCore.Tests.Stores;

/// <summary>A review of everyone reads the columns of the store, and says the same of each as a review of that one alone.</summary>
public sealed class ReviewTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const int Sales = 10_000;

    private static readonly LocalDate _asOf = new(2026, 6, 30);

    [Fact]
    public Task Everyone_on_SQLite() => ReviewAsync(TestStore.Sqlite());

    [PostgresFact]
    public Task Everyone_on_PostgreSQL() => ReviewAsync(TestStore.Postgres(postgres));

    private static async Task ReviewAsync(TestStore store)
    {
        using var _ = store;
        await using var services = store.Services();
        var facts = services.GetRequiredService<IFactRepository>();
        var random = new Random(1);
        Fact[] made = [.. Enumerable.Range(0, Sales).Select(_ => Made(random))];
        await facts.AppendAsync(made, command: null, default);
        await facts.AppendAsync([new ContactMade(new CustomerId("visited only"), _asOf, ContactKind.Visit)], command: null, default);

        var spine = services.GetRequiredService<CustomerReviews>();
        var told = new Told();
        var everyone = await spine.ReviewEveryoneAsync(_asOf, told).ToListAsync();
        Assert.Equal(made.Select(fact => fact.Customer).Append(new CustomerId("visited only")).Distinct().Order(), everyone.Select(review => review.Customer));
        Assert.Equal(made.OfType<Purchase>().Where(sale => sale.Date > _asOf.PlusMonths(-12)).Sum(sale => sale.Amount.Amount), everyone.Sum(review => review.Metrics.Amount));
        Assert.Contains(told.Phases, phase => phase == ReviewPhase.Reading);
        var boundaries = await spine.CalibrateAsync(_asOf);
        foreach (var review in everyone.Where((_, number) => number % 10 == 0))
        {
            var alone = (await spine.ReviewAsync(review.Customer, boundaries, _asOf))!;
            Assert.Equal(review.Metrics, alone.Metrics);
            Assert.Equal((review.Segments.Standing, review.Strategy), (alone.Segments.Standing, alone.Strategy));
        }
    }

    private static Purchase Made(Random random) =>
        new(new CustomerId($"customer {random.Next(500)}"), _asOf.PlusDays(-random.Next(800)), new Money(random.Next(-2_000, 100_000) / 100m, Currency.None));

    private sealed class Told : IProgress<ReviewProgress>
    {
        public List<ReviewPhase> Phases { get; } = [];

        public void Report(ReviewProgress value) => Phases.Add(value.Phase);
    }
}
