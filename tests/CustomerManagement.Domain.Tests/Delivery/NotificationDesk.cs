using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Delivery;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Strategies;
using CustomerManagement.Domain.Testing.Storage;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Delivery;

/// <summary>A host that tells people, in memory.</summary>
internal sealed class NotificationDesk : INotificationPort, IStaffDirectory, INotificationSubjects, IFollowUpContexts
{
    public static CustomerId Shop { get; } = new("12347");

    public static StaffId Kim { get; } = new("kim");

    public static StaffId Boss { get; } = new("boss");

    public FakeClock Clock { get; } = new(Instant.FromUtc(2026, 3, 2, 3, 0));

    public InMemoryStore Store { get; } = new();

    public InMemoryOutbox Outbox { get; } = new();

    public List<Notification> Told { get; } = [];

    /// <summary>Whom the port does not reach for now.</summary>
    public HashSet<string> Unreached { get; } = [];

    public Dictionary<StaffRole, StaffId[]> Roles { get; } = new() { [StaffRole.RelationshipManager] = [Kim], [StaffRole.Manager] = [Boss] };

    public Dictionary<StaffId, ReadScope> Scopes { get; } = [];

    public Dictionary<StaffId, LanguageTag> Languages { get; } = [];

    public INotificationSubjects? Subjects { get; set; }

    public NotificationSubject Subject { get; set; } = new([Shop], [Kim]);

    public NotificationOptions Options { get; init; } = new();

    public INotificationPolicy Policy { get; init; } = StandardNotifications.Instance;

    public IContactGuard Guard { get; init; } = ContactGuard.Default;

    private TestInbox Inbox { get; } = new();

    /// <summary>The customer lives in Seoul, and its shop is open all day.</summary>
    public async Task FileAsync(CustomerId customer, ContactChannel[]? agreed = null, ContactChannel[]? declined = null, bool isDeceased = false, string? language = null)
    {
        var file = Customer.OpenAtSale(customer, DeliveryCases.Start);
        file.Describe(
            new CustomerProfile(CustomerKind.Person, CustomerRole.EndCustomer, new CustomerName("CANARY"), language: language is null ? null : new LanguageTag(language), isDeceased: isDeceased),
            DeliveryCases.Start);
        foreach (var (channel, state) in (agreed ?? []).Select(channel => (channel, ConsentState.Granted)).Concat((declined ?? []).Select(channel => (channel, ConsentState.Withdrawn))))
        {
            file.StateConsent(new Consent(person: null, channel, state, DeliveryCases.Start));
        }

        await Store.Customers.SaveAsync([file], command: null, default);
    }

    public async Task<RelayReport> HappenAsync(IDomainEvent happened, string aggregate = "Complaint", string id = "c-1")
    {
        Outbox.Add(OutboxMessage.OfEvents(aggregate, id, 1, [happened], Clock.Now));
        return await RunAsync();
    }

    public Task<RelayReport> RunAsync() => new OutboxRelay(
        Outbox, [new NotificationReceiver(Policy, Subjects ?? this, this, Store.Customers, this, Guard, Inbox, this, Clock, Options)], Clock).SendDueAsync();

    public Task SendAsync(Notification notification, CancellationToken cancellation)
    {
        if (Unreached.Contains(notification.Recipient.ToString()))
        {
            throw new ReceiverDownException();
        }

        Told.Add(notification);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<StaffId>> WithRoleAsync(StaffRole role, CustomerId? customer, StaffId? person, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<StaffId>>(Roles.GetValueOrDefault(role) ?? []);

    public Task<ReadScope> ScopeOfAsync(StaffId person, CancellationToken cancellation) => Task.FromResult(Scopes.GetValueOrDefault(person) ?? ReadScope.Everything);

    public Task<LanguageTag?> LanguageOfAsync(StaffId person, CancellationToken cancellation) => Task.FromResult(Languages.GetValueOrDefault(person));

    public Task<NotificationSubject> OfAsync(OutboxMessage message, CancellationToken cancellation) => Task.FromResult(Subject);

    public ValueTask<FollowUpContext> OfAsync(CustomerSnapshot customer, CancellationToken cancellation) => ValueTask.FromResult(
        new FollowUpContext(new WorkingCalendar("all", 1, DateTimeZoneProviders.Tzdb["Asia/Seoul"], WorkingWeek.EveryDay(DayHours.AllDay)), new LocalDate(2020, 1, 1)));
}
