using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Delivery;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Registration;
using CustomerManagement.Domain.Services;
using CustomerManagement.Domain.Surveys;
using CustomerManagement.Domain.Targets;
using CustomerManagement.Domain.Visits;
using CustomerManagement.EntityFrameworkCore.Delivery;
using CustomerManagement.EntityFrameworkCore.Repositories;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace CustomerManagement.EntityFrameworkCore;

/// <summary>Plugs in a database for everything that is kept.</summary>
public static class StoreRegistration
{
    /// <summary>Keeps everything in one file of SQLite, which is made when it is first used and brought up to date when an older version of this package made it.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="path">The file; its folder must be there.</param>
    /// <returns>The builder.</returns>
    /// <remarks>The working calendars that promises name come from the registered <see cref="ICalendarBook"/>; without one, complaints and services whose promises name one cannot be read. Ids are kept as they are: well-formed text without the character NUL, at most 2,000 bytes in UTF-8; others are an <see cref="ArgumentException"/> when they are saved, and the ids of nothing when they are asked for.</remarks>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public static CustomerManagementBuilder UseSqlite(this CustomerManagementBuilder builder, string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return builder.Use(new SqliteDialect(path));
    }

    /// <summary>Keeps everything in a database of PostgreSQL, in a schema <c>customer_management</c> of its own, which is made when it is first used and brought up to date when an older version of this package made it.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="connection">The connection string, as Npgsql takes it. The first use needs the right to create a schema.</param>
    /// <returns>The builder.</returns>
    /// <remarks>The working calendars that promises name come from the registered <see cref="ICalendarBook"/>; without one, complaints and services whose promises name one cannot be read. Ids are kept as they are: well-formed text without the character NUL, at most 2,000 bytes in UTF-8; others are an <see cref="ArgumentException"/> when they are saved, and the ids of nothing when they are asked for.</remarks>
    /// <exception cref="ArgumentException"><paramref name="connection"/> is empty.</exception>
    public static CustomerManagementBuilder UsePostgres(this CustomerManagementBuilder builder, string connection)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connection);
        return builder.Use(new PostgresDialect(connection));
    }

    /// <summary>
    /// Hands what waits in the outbox to all receivers that are plugged in (<c>UseReceiver</c>, <c>UseNotifications</c>), in the background for as long as the host runs; several hosts may do so at
    /// once. Each time it wakes it has a scope of its own, and another after fifty steps. An outbox that cannot be asked, or a receiver that cannot be made, is tried again after the pause.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="options">The settings of the relay; <c>null</c> for the defaults.</param>
    /// <param name="pause">How long to sleep when nothing more is due; <c>null</c> for a second.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="pause"/> is not above zero.</exception>
    public static CustomerManagementBuilder RelayOutbox(this CustomerManagementBuilder builder, RelayOptions? options = null, TimeSpan? pause = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var length = pause ?? TimeSpan.FromSeconds(1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(length, TimeSpan.Zero, nameof(pause));
        builder.Services.Replace(ServiceDescriptor.Singleton(options ?? new RelayOptions()));
        builder.Services.Replace(ServiceDescriptor.Singleton(new RelayPause(length)));
        builder.Services.AddHostedService<OutboxRelayService>();
        return builder;
    }

    private static CustomerManagementBuilder Use(this CustomerManagementBuilder builder, StoreDialect dialect)
    {
        ArgumentNullException.ThrowIfNull(builder);
        Port(provider => new Store(dialect, provider.GetRequiredService<IClock>()));
        Port<ICustomerRepository>(provider => new CustomerRepository(StoreOf(provider)));
        Port<IFactRepository>(provider => new FactRepository(StoreOf(provider)));
        Port<IFollowUpRepository>(provider => new FollowUpRepository(StoreOf(provider)));
        Port<IPlanningLogStore>(provider => new PlanningLogRepository(StoreOf(provider)));
        Port<IComplaintRepository>(provider => new ComplaintRepository(StoreOf(provider), CalendarsOf(provider)));
        Port<IImprovementRepository>(provider => new ImprovementRepository(StoreOf(provider)));
        Port<IServiceDutyRepository>(provider => new ServiceDutyRepository(StoreOf(provider), CalendarsOf(provider)));
        Port<ISurveyRepository>(provider => new SurveyRepository(StoreOf(provider)));
        Port<ITargetPlanRepository>(provider => new TargetPlanRepository(StoreOf(provider)));
        Port<IVisitPlanRepository>(provider => new VisitPlanRepository(StoreOf(provider)));
        Port<IDailyReportRepository>(provider => new DailyReportRepository(StoreOf(provider)));
        Port<IMarketReportRepository>(provider => new MarketReportRepository(StoreOf(provider)));
        Port<ISalesMeetingRepository>(provider => new SalesMeetingRepository(StoreOf(provider)));
        Port<IStoreUpkeep>(provider => new StoreUpkeep(StoreOf(provider)));
        Port(provider => new StoreOutbox(StoreOf(provider)));
        Port<IOutbox>(provider => provider.GetRequiredService<StoreOutbox>());
        Port<ISetAsideMessages>(provider => provider.GetRequiredService<StoreOutbox>());
        Port<IInbox>(provider => new StoreInbox(StoreOf(provider)));
        return builder;

        void Port<T>(Func<IServiceProvider, T> port)
            where T : class =>
            builder.Services.Replace(ServiceDescriptor.Singleton(port));
    }

    private static Store StoreOf(IServiceProvider provider) => provider.GetRequiredService<Store>();

    private static ICalendarBook CalendarsOf(IServiceProvider provider) => provider.GetService<ICalendarBook>() ?? new CalendarBook([]);
}
