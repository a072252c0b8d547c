using System.Globalization;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Registration;
using CustomerManagement.Domain.Reviews;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Strategies;
using CustomerManagement.Domain.Testing.Storage;
using CustomerManagement.Domain.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerManagement.Domain.Tests.Registration;

public sealed class RegistrationTests
{
    [Fact]
    public void Everything_forgotten_is_told_at_once_with_the_call_that_mends_it()
    {
        using var provider = new ServiceCollection().AddCustomerManagement().Services.BuildServiceProvider();
        string[] mistakes =
        [
            "IClock is not plugged in: services.AddCustomerManagement(...).UseClock(SystemClock.Instance)",
            "ICustomerRepository is not plugged in: services.AddCustomerManagement(...).UseCustomers<YourCustomerRepository>()",
            "IFactRepository is not plugged in: services.AddCustomerManagement(...).UseFacts<YourFactRepository>()",
        ];
        Assert.Equal(mistakes, Assert.Throws<CustomerManagementSetupException>(provider.VerifyCustomerManagement).Mistakes);

        // Who forgets to verify is told the same when asking for the spine.
        Assert.Equal(mistakes, Assert.Throws<CustomerManagementSetupException>(provider.GetRequiredService<CustomerReviews>).Mistakes);
        Assert.Equal(mistakes, Assert.Throws<CustomerManagementSetupException>(provider.GetRequiredService<SaleRecorder>).Mistakes);
    }

    [Fact]
    public void Wrong_options_and_forgotten_plug_ins_are_told_together()
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ko");
            using var provider = new ServiceCollection().AddCustomerManagement(new CustomerManagementOptions
            {
                Review = new ReviewOptions { Months = 0, MaxDegreeOfParallelism = 0 },
                Abc = new AbcOptions { AShare = 0.95m, BShare = 0.8m },
                Lifecycle = new LifecycleOptions { LapsedAfterDays = 0 },
                Strategies = null!,
            }).UseClock(new FakeClock(Fixtures.Noon)).Services.BuildServiceProvider();
            Assert.Equal(
                """
                CustomerManagement is not set up:
                - Review.Months must be from 1 to 12000 months: services.AddCustomerManagement(new CustomerManagementOptions { Review = ... })
                - Review.MaxDegreeOfParallelism is not a number of threads: 1 or more, or -1 for as many as there are processors: services.AddCustomerManagement(new CustomerManagementOptions { Review = ... })
                - Abc.BShare must be above the limit before it: services.AddCustomerManagement(new CustomerManagementOptions { Abc = ... })
                - Lifecycle.LapsedAfterDays must be from 1 to 100000 days: services.AddCustomerManagement(new CustomerManagementOptions { Lifecycle = ... })
                - Strategies is missing: services.AddCustomerManagement(new CustomerManagementOptions { Strategies = ... })
                - ICustomerRepository is not plugged in: services.AddCustomerManagement(...).UseCustomers<YourCustomerRepository>()
                - IFactRepository is not plugged in: services.AddCustomerManagement(...).UseFacts<YourFactRepository>()
                """.ReplaceLineEndings("\n"),
                Assert.Throws<CustomerManagementSetupException>(provider.VerifyCustomerManagement).Message);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void A_host_that_registers_nothing_is_told_so()
    {
        using var provider = new ServiceCollection().BuildServiceProvider();
        Assert.Equal(["Nothing is registered: services.AddCustomerManagement(...)"], Assert.Throws<CustomerManagementSetupException>(provider.VerifyCustomerManagement).Mistakes);
    }

    [Fact]
    public void Registering_twice_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddCustomerManagement().Services.AddCustomerManagement());

    [Fact]
    public void A_complete_set_up_passes_also_when_the_container_validates_everything()
    {
        using var provider = Complete(new ServiceCollection()).BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        provider.VerifyCustomerManagement();
        using var scope = provider.CreateScope();
        Assert.NotNull(scope.ServiceProvider.GetRequiredService<CustomerReviews>());
        Assert.NotNull(scope.ServiceProvider.GetRequiredService<SaleRecorder>());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_policy_of_the_host_wins_whether_registered_before_or_after(bool before)
    {
        var services = new ServiceCollection();
        var (book, policy) = (StrategyBook.Default.With(AbcTier.A, new ValueStrategy("a", "a", "a", [])), new CadenceContactPolicy());
        var own = new AbcScheme(AbcOptions.ByCount);
        if (before)
        {
            Own();
        }

        Complete(services);
        if (!before)
        {
            Own();
        }

        using var provider = services.BuildServiceProvider();
        Assert.Same(book, provider.GetRequiredService<IStrategyPolicy>());
        Assert.Same(policy, provider.GetRequiredService<IContactPolicy>());
        Assert.Same(own, provider.GetRequiredService<ISegmentationScheme<AbcTier, AbcBoundaries>>());

        void Own() => services
            .AddSingleton<IStrategyPolicy>(book)
            .AddSingleton<IContactPolicy>(policy)
            .AddSingleton<ISegmentationScheme<AbcTier, AbcBoundaries>>(own);
    }

    private static IServiceCollection Complete(IServiceCollection services) => services.AddCustomerManagement()
        .UseClock(new FakeClock(Fixtures.Noon))
        .UseInMemory()
        .Services;
}
