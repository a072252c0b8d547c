using System.Reflection;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Rules;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerManagement.Domain.Testing.Tests;

[Properties(Arbitrary = [typeof(Arbitraries)])]
public sealed class ArbitrariesTests
{
    public static TheoryData<string> All => [.. typeof(Arbitraries).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(method => method.Name)];

    /// <summary>Every generator gives values, and shrinking them ends: it takes the first smaller value until there is none, and the last one too.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void Each_generates_and_its_shrinking_ends(string name)
    {
        var arbitrary = typeof(Arbitraries).GetMethod(name, Type.EmptyTypes)!.Invoke(null, null)!;
        typeof(ArbitrariesTests).GetMethod(nameof(MustEnd), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(arbitrary.GetType().BaseType is { IsGenericType: true } given ? given.GetGenericArguments() : arbitrary.GetType().GetGenericArguments())
            .Invoke(null, [arbitrary]);
    }

    /// <summary>What a host may ask for: every public type of the first four rooms that a test would not simply write down.</summary>
    [Fact]
    public void Every_value_of_the_domain_has_one()
    {
        var generated = typeof(Arbitraries).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(method => method.ReturnType.GetGenericArguments()[0]).ToList();
        Assert.Equal(generated.Distinct(), generated);
        var values = typeof(Money).Assembly.GetExportedTypes().Where(type =>
            type.Namespace is "CustomerManagement.Domain.Customers" or "CustomerManagement.Domain.Facts"
            && type is { IsEnum: false, IsInterface: false } && !(type.IsAbstract && type.IsSealed)
            && !type.IsAssignableTo(typeof(IDomainEvent)) && !type.Name.EndsWith("Validator", StringComparison.Ordinal) && type != typeof(SaleRecorder));
        Assert.Empty(values.Except(generated));
    }

    [Property(MaxTest = 500)]
    public void Drafts_that_their_validators_accept_become_what_they_say(CustomerDraft customer, PurchaseDraft purchase, Instant at)
    {
        if (new CustomerDraftValidator().Validate(customer).IsValid)
        {
            Assert.Equal(customer.Id, customer.Register(at).Id.Value);
        }

        if (new PurchaseDraftValidator().Validate(purchase).IsValid)
        {
            Assert.NotNull(purchase.ToPurchase());
        }
    }

    [Fact]
    public void Drafts_are_right_about_every_other_time()
    {
        var customers = Arbitraries.CustomerDrafts().Generator.Sample(1000).Count(draft => new CustomerDraftValidator().Validate(draft).IsValid);
        var purchases = Arbitraries.PurchaseDrafts().Generator.Sample(1000).Count(draft => new PurchaseDraftValidator().Validate(draft).IsValid);
        Assert.InRange(customers, 200, 800);
        Assert.InRange(purchases, 200, 800);
    }

    [Property(MaxTest = 500)]
    public void Documents_say_what_they_are_meant_to_and_none_of_them_is_more_than_refused(RuleDocument document)
    {
        var errors = new GroupRulesReader(FactCatalogue.Figures).TryRead(document.Json, out var groups);
        Assert.Equal(groups is null, !errors.IsValid);
        if (document.Rules is { } rules)
        {
            Assert.Equal(rules.Groups, groups!.Groups);
        }
    }

    [Property(MaxTest = 200)]
    public void Groups_over_a_catalogue_of_a_host_ask_its_facts_only(int seed)
    {
        var margin = new CustomerFact("margin", FactUnit.Share, new("margin", "利润率", "利潤率", "이익률"), new Measure("margin", customer => customer.Profit));
        var json = CatalogueArbitraries.RuleDocuments(new FactCatalogue([margin])).Generator.Sample(1, seed & 7).Single().Json;
        Assert.DoesNotContain("\"growth\"", json, StringComparison.Ordinal);
    }

    /// <summary>What laws need to be hard on: each kind of population comes up.</summary>
    [Fact]
    public void Populations_have_all_that_is_hard()
    {
        var populations = Arbitraries.Populations().Generator.Sample(2000).Select(population => population.Measure()).ToList();
        Func<PopulationMetrics, bool>[] kinds =
        [
            population => population.Count == 0,
            population => population.Count == 1,
            population => population.Count > 10,
            population => population.Count > 64,
            population => population.Any(customer => customer.Amount < 0),
            population => population.Any(customer => customer.Amount > 100_000_000_000_000_000),
            population => population.Any(customer => customer.Amount is > 0 and < 0.000_001m),
            population => population.Count > 3 && population.Sum(customer => customer.Amount) == 0,
            population => population.Count > 3 && population.Select(customer => customer.Amount).Distinct().Count() == 1,
            population => population.Count > 3 && population.All(customer => customer.Profit is not null),
            population => population.Any(customer => customer.Profit is null),
            population => population.Any(customer => customer.FactsEver == 0),
            population => population.Any(customer => customer.FactsInPeriod > 0 && customer.LastPurchase is null),
        ];
        Assert.All(kinds, kind => Assert.Contains(populations, population => kind(population)));
    }

    private static void MustEnd<T>(Arbitrary<T> arbitrary)
    {
        foreach (var value in arbitrary.Generator.Sample(12, 12))
        {
            Assert.NotNull(value);
            foreach (var takeFirst in (bool[])[true, false])
            {
                var (smaller, steps) = (value, 0);
                while ((takeFirst ? arbitrary.Shrinker(smaller).Take(1) : arbitrary.Shrinker(smaller).TakeLast(1)).ToList() is [var next])
                {
                    smaller = next;
                    Assert.True(++steps < 2_000, $"Shrinking does not end: {smaller}");
                }
            }
        }
    }
}
