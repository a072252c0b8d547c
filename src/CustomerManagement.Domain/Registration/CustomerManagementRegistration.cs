using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Delivery;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Reviews;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Services;
using CustomerManagement.Domain.Strategies;
using CustomerManagement.Domain.Surveys;
using CustomerManagement.Domain.Visits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace CustomerManagement.Domain.Registration;

/// <summary>Wires the library into a host.</summary>
public static class CustomerManagementRegistration
{
    private const string FollowUpsCall = "UseFollowUps<YourFollowUpRepository, YourPlanningLogStore, YourFollowUpContexts>(book)";

    /// <summary>Registers everything the library needs but the host's plug-ins, which the builder takes.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="options">The settings; <c>null</c> for the defaults. They are checked at start-up by <see cref="VerifyCustomerManagement"/>.</param>
    /// <returns>A builder that takes the plug-ins.</returns>
    /// <exception cref="InvalidOperationException">It was called before on these services.</exception>
    /// <remarks>
    /// Every policy and scheme is registered only if the host has not registered its own before; one registered after wins as well.
    /// Policies and schemes are singletons; <see cref="CustomerReviews"/>, <see cref="FollowUpRuns"/> and <see cref="SaleRecorder"/> are transient, so that they go with
    /// repositories of any lifetime. <see cref="FollowUpRuns"/> needs one more call: <see cref="CustomerManagementBuilder.UseFollowUps{TContexts}(FollowUpBook, ServiceLifetime)"/>;
    /// <see cref="ComplaintRuns"/> and <see cref="ServiceRuns"/>, transient too, need <see cref="CustomerManagementBuilder.UseComplaints"/> and
    /// <see cref="CustomerManagementBuilder.UseServices"/>. <see cref="ErasureRuns"/> and <see cref="RetentionRuns"/>, transient too, need all ports, as a package of storage plugs them in.
    /// </remarks>
    public static CustomerManagementBuilder AddCustomerManagement(this IServiceCollection services, CustomerManagementOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(service => service.ServiceType == typeof(SetupCheck)))
        {
            throw new InvalidOperationException("AddCustomerManagement was called before on these services; call it once.");
        }

        var settings = options ?? new CustomerManagementOptions();
        services.AddSingleton(provider => new SetupCheck(settings, provider));

        services.TryAddSingleton<IExchangeRates>(ExchangeRateTable.Empty);
        services.TryAddSingleton<ISegmentationScheme<AbcTier, AbcBoundaries>>(_ => new AbcScheme(settings.Abc));
        services.TryAddSingleton<ISegmentationScheme<ParetoGroup, ParetoBoundaries>>(_ => new ParetoScheme(settings.Pareto));
        services.TryAddSingleton<ISegmentationScheme<RfmScore, RfmBoundaries>>(_ => new RfmScheme(settings.Rfm));
        services.TryAddSingleton<ISegmentationScheme<LifecycleStage, LifecycleBoundaries>>(_ => new LifecycleScheme(settings.Lifecycle));
        services.TryAddSingleton<CustomerSegmentation>();
        services.TryAddSingleton<IStrategyPolicy>(_ => settings.Strategies);
        services.TryAddSingleton<IContactPolicy, CadenceContactPolicy>();
        services.TryAddSingleton(_ => new ContactUrgency(settings.ContactUrgency));
        services.TryAddSingleton<IContactGuard>(_ => new ContactGuard(settings.ContactGuard));
        services.TryAddSingleton<IContactValue>(_ => new SalesContactValue(settings.ContactYield));
        services.TryAddSingleton<INextBestAction, ValuePerHourRanking>();
        services.TryAddSingleton<ITravelTimes>(_ => new GreatCircleTravel());
        services.TryAddSingleton<IVisitValue, CadenceVisitValue>();
        services.TryAddSingleton(provider => new DayPlanner(
            travel: provider.GetRequiredService<ITravelTimes>(), values: provider.GetRequiredService<IVisitValue>()));
        services.TryAddSingleton<WeekPlanner>();
        services.TryAddSingleton<NextBestActions>();
        services.TryAddSingleton<IResponsePolicy>(_ => ResponseBook.BuiltIn());
        services.TryAddSingleton<IAnswerPolicy>(StandardAnswers.Instance);
        services.TryAddSingleton<IRemedyAuthority>(RemedyLimits.ManagersOnly);
        services.TryAddSingleton<IRemedySuggestions>(RemedyBook.BuiltIn);
        services.TryAddSingleton<ILessonAudience>(LessonAudience.Default);
        services.TryAddSingleton<IServiceTerms>(_ => ServiceTermsBook.BuiltIn());

        services.TryAddSingleton<INotificationPolicy>(StandardNotifications.Instance);
        services.TryAddTransient<INotificationSubjects>(provider => new StoredSubjects
        {
            Complaints = provider.GetService<IComplaintRepository>(),
            Services = provider.GetService<IServiceDutyRepository>(),
            FollowUps = provider.GetService<IFollowUpRepository>(),
            VisitPlans = provider.GetService<IVisitPlanRepository>(),
            DailyReports = provider.GetService<IDailyReportRepository>(),
            Meetings = provider.GetService<ISalesMeetingRepository>(),
        });

        services.AddTransient(provider => Verified(provider, () => new SaleRecorder(
            provider.GetRequiredService<ICustomerRepository>(),
            provider.GetRequiredService<IFactRepository>())));
        services.AddTransient(provider => Verified(provider, () => new CustomerReviews(
            provider.GetRequiredService<ICustomerRepository>(),
            provider.GetRequiredService<IFactRepository>(),
            provider.GetRequiredService<CustomerSegmentation>(),
            provider.GetRequiredService<IStrategyPolicy>(),
            provider.GetRequiredService<IContactPolicy>(),
            provider.GetRequiredService<IExchangeRates>(),
            provider.GetRequiredService<IClock>(),
            settings.Review,
            provider.GetServices<IHostFigures>())));
        services.AddTransient(provider => Verified(provider, () => new FollowUpRuns(
            provider.GetRequiredService<CustomerReviews>(),
            provider.GetRequiredService<ICustomerRepository>(),
            provider.GetRequiredService<IFactRepository>(),
            PlugIn<IFollowUpRepository>(provider, FollowUpsCall),
            PlugIn<IPlanningLogStore>(provider, FollowUpsCall),
            Contexts(provider),
            PlugIn<FollowUpBook>(provider, FollowUpsCall),
            provider.GetRequiredService<IContactGuard>(),
            provider.GetRequiredService<IExchangeRates>(),
            provider.GetRequiredService<IClock>(),
            settings.FollowUpRuns)));
        services.AddTransient(provider => Verified(provider, () => new ComplaintRuns(
            PlugIn<IComplaintRepository>(provider, "UseComplaints<YourComplaintRepository>()"),
            provider.GetRequiredService<IClock>())));
        services.AddTransient(provider => Verified(provider, () => new ServiceRuns(
            PlugIn<IServiceDutyRepository>(provider, "UseServices<YourServiceDutyRepository>()"),
            provider.GetRequiredService<IClock>())));
        services.AddTransient(provider => Verified(provider, () => new OutboxRelay(
            Port<IOutbox>(provider),
            Receivers(provider),
            provider.GetRequiredService<IClock>(),
            provider.GetService<RelayOptions>())));
        services.AddTransient(provider => Verified(provider, () => new ErasureRuns(
            Records(provider),
            Port<IStoreUpkeep>(provider),
            provider.GetRequiredService<IClock>())));
        services.AddTransient(provider => Verified(provider, () => new RetentionRuns(
            Records(provider),
            Port<IStoreUpkeep>(provider),
            provider.GetRequiredService<IClock>(),
            settings.Retention)));
        return new CustomerManagementBuilder(services);
    }

    /// <summary>To be called once at start-up: checks all options and plug-ins.</summary>
    /// <param name="services">The built services.</param>
    /// <exception cref="CustomerManagementSetupException">
    /// Something is wrong: all mistakes at once, each with the call that mends it. A host that does not call this is told the same when it first
    /// asks for <see cref="CustomerReviews"/> or <see cref="SaleRecorder"/>.
    /// </exception>
    public static void VerifyCustomerManagement(this IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(services);
        var check = services.GetService<SetupCheck>()
            ?? throw new CustomerManagementSetupException(["Nothing is registered: services.AddCustomerManagement(...)"]);
        check.ThrowIfWrong();
    }

    internal static NotificationReceiver Notifications(IServiceProvider provider) => Verified(provider, () => new NotificationReceiver(
        provider.GetRequiredService<INotificationPolicy>(),
        provider.GetRequiredService<INotificationSubjects>(),
        provider.GetRequiredService<IStaffDirectory>(),
        provider.GetRequiredService<ICustomerRepository>(),
        PlugIn<IFollowUpContexts>(provider, FollowUpsCall),
        provider.GetRequiredService<IContactGuard>(),
        Port<IInbox>(provider),
        provider.GetRequiredService<INotificationPort>(),
        provider.GetRequiredService<IClock>(),
        provider.GetRequiredService<NotificationOptions>()));

    // Follow-ups know of complaints where both are plugged in.
    private static IFollowUpContexts Contexts(IServiceProvider services)
    {
        var host = PlugIn<IFollowUpContexts>(services, FollowUpsCall);
        return services.GetService<IComplaintRepository>() is { } complaints ? new ComplaintContexts(host, complaints) : host;
    }

    private static CustomerRecords Records(IServiceProvider services) => new()
    {
        Customers = services.GetRequiredService<ICustomerRepository>(),
        Facts = services.GetRequiredService<IFactRepository>(),
        FollowUps = Port<IFollowUpRepository>(services),
        Complaints = Port<IComplaintRepository>(services),
        Services = Port<IServiceDutyRepository>(services),
        VisitPlans = Port<IVisitPlanRepository>(services),
        DailyReports = Port<IDailyReportRepository>(services),
        MarketReports = Port<IMarketReportRepository>(services),
        Meetings = Port<ISalesMeetingRepository>(services),
        Surveys = Port<ISurveyRepository>(services),
    };

    // Asked for by some only; a host that does not need them, plugs nothing in.
    private static T PlugIn<T>(IServiceProvider services, string call)
        where T : class =>
        services.GetService<T>() ?? throw new CustomerManagementSetupException([$"{typeof(T).Name} is not plugged in: services.AddCustomerManagement(...).{call}"]);

    private static List<IEventReceiver> Receivers(IServiceProvider services) => services.GetServices<IEventReceiver>().ToList() is { Count: > 0 } receivers
        ? receivers
        : throw new CustomerManagementSetupException(["No IEventReceiver is plugged in: services.AddCustomerManagement(...).UseReceiver<YourReceiver>() or .UseNotifications<YourNotificationPort, YourStaffDirectory>()"]);

    // A package of storage plugs all of them in.
    private static T Port<T>(IServiceProvider services)
        where T : class =>
        PlugIn<T>(services, $"Services.AddScoped<{typeof(T).Name}, Your{typeof(T).Name[1..]}>()");

    private static T Verified<T>(IServiceProvider services, Func<T> create)
    {
        services.VerifyCustomerManagement();
        return create();
    }
}
