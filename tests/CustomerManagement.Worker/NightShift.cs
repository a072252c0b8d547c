using System.Globalization;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Delivery;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Registration;
using CustomerManagement.Domain.Reviews;
using CustomerManagement.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using NodaTime.Text;

namespace CustomerManagement.Worker;

/// <summary>One run of a host that asks nothing but its clock what time it is: takes in what arrived, plans, does what is due, looks after complaints, tells of it, and says each thing in a line.</summary>
public sealed class NightShift(NightMoment moment, Action<string> say, NightFault fault = NightFault.None)
{
    /// <summary>The first argument of a worker that runs a shift.</summary>
    public const string Mode = "night";

    private const int TakenInVain = 2;

    private static readonly RelayOptions _relay = new();

    /// <summary>Runs in a process of its own, over SQLite and the clock of the system.</summary>
    /// <param name="file">The file of SQLite.</param>
    /// <param name="number">The number of the moment in <see cref="NightStory.Moments"/>. What the clock shows is not taken from there.</param>
    public static async Task RunAsync(string file, string number)
    {
        var shift = new NightShift(NightStory.Moments[int.Parse(number, CultureInfo.InvariantCulture)], Console.Out.WriteLine);
        await shift.RunAsync(builder => builder.UseClock(SystemClock.Instance).UseSqlite(file));
    }

    /// <summary>Runs over any store and clock.</summary>
    public async Task RunAsync(Action<CustomerManagementBuilder> use)
    {
        await using var services = Services(use);
        var clock = services.GetRequiredService<IClock>();
        say($"clock {InstantPattern.General.Format(clock.GetCurrentInstant())}");
        await ArriveAsync(services, clock.GetCurrentInstant());
        var swept = await services.GetRequiredService<ComplaintRuns>().SweepAsync();
        say(string.Create(CultureInfo.InvariantCulture, $"swept {swept.Broken} broken {swept.Escalated} escalated {swept.Failures.Count} failed"));
        await FollowUpAsync(services);
        await RelayAsync(services);
        say("ended");
    }

    private ServiceProvider Services(Action<CustomerManagementBuilder> use)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        var zone = fault == NightFault.KnowsNoSummerTime ? DateTimeZone.ForOffset(Offset.FromHours(1)) : NightStory.Zone;
        var (office, nightDesk) = NightStory.Calendars(zone);
        services.AddSingleton(fault == NightFault.IgnoresHours ? new WorkingCalendar("always", 1, zone, WorkingWeek.EveryDay(DayHours.AllDay)) : office);
        services.AddSingleton<ICalendarBook>(new CalendarBook([office, nightDesk]));
        services.AddSingleton<IResponsePolicy>(NightStory.Answers(office, nightDesk));
        services.AddSingleton(_relay);
        services.AddSingleton<IEventReceiver>(new NightReceiver(moment.IsRelayDown, say));
        var builder = services.AddCustomerManagement(new CustomerManagementOptions { Review = new ReviewOptions { Zone = zone } });
        use(builder);
        builder.UseFollowUps<NightContexts>(NightStory.Book);
        if (fault == NightFault.MarksSentEarly)
        {
            var outbox = services.Last(each => each.ServiceType == typeof(IOutbox)).ImplementationFactory!;
            services.Replace(ServiceDescriptor.Singleton<IOutbox>(provider => new HastyOutbox((IOutbox)outbox(provider))));
        }

        return services.BuildServiceProvider();
    }

    private async Task ArriveAsync(ServiceProvider services, Instant now)
    {
        var customers = moment.Customers.Select(each => Customer.Register(
            each.Id, new CustomerProfile(CustomerKind.Person, CustomerRole.EndCustomer, new CustomerName("Muster"), birthday: each.Birthday is { } day ? new Birthday(day) : null), now));
        await services.GetRequiredService<ICustomerRepository>().SaveAsync([.. customers], command: null, default);
        await services.GetRequiredService<IFactRepository>().AppendAsync([.. moment.Purchases], command: null, default);
        var complaints = moment.Complaints.Select(each => Complaint.Receive(
            each.Id, new ComplaintIntake(each.ReceivedAt, ComplaintChannel.Web), new ComplaintSubject(each.Severity), customer: null, intermediary: null, services.GetRequiredService<IResponsePolicy>(), now));
        await services.GetRequiredService<IComplaintRepository>().SaveAsync([.. complaints], command: null, default);
    }

    private async Task FollowUpAsync(ServiceProvider services)
    {
        var (runs, followUps, clock) = (services.GetRequiredService<FollowUpRuns>(), services.GetRequiredService<IFollowUpRepository>(), services.GetRequiredService<IClock>());
        var boundaries = await services.GetRequiredService<CustomerReviews>().CalibrateAsync();
        if (fault != NightFault.PlansNothing)
        {
            var report = await runs.PlanAsync(boundaries);
            say(string.Create(CultureInfo.InvariantCulture, $"planned {report.Planned} withdrawn {report.Withdrawn} left {report.Conflicts + report.Refused.Count + report.Failures.Count}"));
        }

        Instant? asked = fault == NightFault.LooksAhead ? clock.GetCurrentInstant() + Duration.FromDays(3) : null;
        var done = new HashSet<FollowUpId>();
        for (var goes = true; goes;)
        {
            goes = false;
            await foreach (var agenda in runs.DecideAsync(boundaries, asked))
            {
                foreach (var dropped in agenda.FollowUps.Dropped)
                {
                    say($"dropped {dropped.FollowUp.Id} {dropped.Reason}");
                }

                // Each customer has one at a time; the next goes in the next round.
                if (agenda.FollowUps.Goes is { } next && done.Add(next.Id))
                {
                    goes = true;
                    await DoAsync(followUps, next, asked ?? clock.GetCurrentInstant(), clock.GetCurrentInstant());
                }
            }
        }
    }

    private async Task DoAsync(IFollowUpRepository followUps, FollowUp followUp, Instant asked, Instant now)
    {
        followUp.Complete(followUp.Terms.Channels[0], FollowUpOutcome.Content, asked.InZone(NightStory.Zone).Date, by: null, now);
        if (fault != NightFault.DoesTwice)
        {
            await followUps.SaveAsync([followUp], command: null, default);
        }

        say($"done {followUp.Id} on {LocalDatePattern.Iso.Format(now.InZone(NightStory.Zone).Date)}, due {LocalDatePattern.Iso.Format(followUp.DueOn)}");
    }

    private async Task RelayAsync(ServiceProvider services)
    {
        var (outbox, clock) = (services.GetRequiredService<IOutbox>(), services.GetRequiredService<IClock>());
        if (moment.IsRelayDown)
        {
            await outbox.TakeAsync(new OutboxTake(clock.GetCurrentInstant(), TakenInVain, _relay.Lease, _relay.LongestWait), default);
        }

        var relay = services.GetRequiredService<OutboxRelay>();
        while ((await relay.SendDueAsync()).Taken > 0)
        {
        }

        var figures = await outbox.CountAsync(clock.GetCurrentInstant(), default);
        say(string.Create(CultureInfo.InvariantCulture, $"unsent {figures.Unsent} set aside {figures.SetAside}"));
    }
}
