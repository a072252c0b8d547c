using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Delivery;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Services;
using CustomerManagement.Domain.Surveys;
using CustomerManagement.Domain.Targets;
using CustomerManagement.Domain.Visits;
using NodaTime;

namespace CustomerManagement.Domain.Testing.Storage;

/// <summary>All repositories in memory, for prototypes and tests: right in what they guarantee, and empty when the process ends.</summary>
/// <remarks>Safe for use by several threads. What is saved at once is seen at once. Nothing is forgotten but what <see cref="Upkeep"/> is asked to.</remarks>
public sealed class InMemoryStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(Type Kind, CommandKey Key), Instant> _applied = [];
    private readonly List<IDomainEvent> _events = [];
    private readonly IClock? _clock;

    /// <summary>Creates an empty store.</summary>
    /// <param name="calendars">The working calendars that promises name; <c>null</c> when none does.</param>
    /// <param name="clock">Says when a command was applied and a message stored; <c>null</c> to keep all keys, and to take messages as stored when they happened.</param>
    public InMemoryStore(ICalendarBook? calendars = null, IClock? clock = null)
    {
        _clock = clock;
        var book = calendars ?? new CalendarBook([]);
        Customers = new InMemoryCustomers(this);
        Facts = new InMemoryFacts(this);
        FollowUps = new InMemoryFollowUps(this);
        PlanningLog = new InMemoryPlanningLog(this);
        Complaints = new InMemoryComplaints(this, book);
        Improvements = new InMemoryImprovements(this);
        ServiceDuties = new InMemoryServiceDuties(this, book);
        Surveys = new InMemorySurveys(this);
        TargetPlans = new InMemoryTargetPlans(this);
        VisitPlans = new InMemoryVisitPlans(this);
        DailyReports = new InMemoryDailyReports(this);
        MarketReports = new InMemoryMarketReports(this);
        SalesMeetings = new InMemorySalesMeetings(this);
        Upkeep = new InMemoryUpkeep(this);
        Inbox = new InMemoryInbox(this);
    }

    /// <summary>Customer files.</summary>
    public ICustomerRepository Customers { get; }

    /// <summary>Facts.</summary>
    public IFactRepository Facts { get; }

    /// <summary>Follow-ups.</summary>
    public IFollowUpRepository FollowUps { get; }

    /// <summary>The log of the days on which follow-ups were planned.</summary>
    public IPlanningLogStore PlanningLog { get; }

    /// <summary>Complaints.</summary>
    public IComplaintRepository Complaints { get; }

    /// <summary>Improvements.</summary>
    public IImprovementRepository Improvements { get; }

    /// <summary>Service duties.</summary>
    public IServiceDutyRepository ServiceDuties { get; }

    /// <summary>Surveys.</summary>
    public ISurveyRepository Surveys { get; }

    /// <summary>Target plans.</summary>
    public ITargetPlanRepository TargetPlans { get; }

    /// <summary>Visit plans.</summary>
    public IVisitPlanRepository VisitPlans { get; }

    /// <summary>Daily reports.</summary>
    public IDailyReportRepository DailyReports { get; }

    /// <summary>Market reports.</summary>
    public IMarketReportRepository MarketReports { get; }

    /// <summary>Meetings.</summary>
    public ISalesMeetingRepository SalesMeetings { get; }

    /// <summary>Forgets keys of commands and sent messages; what was overwritten is gone.</summary>
    public IStoreUpkeep Upkeep { get; }

    /// <summary>The outbox: the events of an aggregate are in it as soon as the aggregate is saved.</summary>
    public InMemoryOutbox Outbox { get; } = new();

    /// <summary>What receivers have done.</summary>
    public IInbox Inbox { get; }

    /// <summary>All events that were saved so far, in the order in which they were.</summary>
    public IReadOnlyList<IDomainEvent> Events => Read(() => _events.ToList(), default);

    /// <summary>Reads while nobody writes.</summary>
    internal T Read<T>(Func<T> read, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return read();
        }
    }

    /// <summary>Writes as one step, once for a key.</summary>
    /// <returns><c>false</c> when the key was applied before.</returns>
    internal bool TryWrite(Type kind, CommandKey? command, Action write, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (command == default(CommandKey))
        {
            throw new ArgumentException("A command has a key.", nameof(command));
        }

        lock (_lock)
        {
            if (command is { } key && _applied.ContainsKey((kind, key)))
            {
                return false;
            }

            write();
            if (command is { } applied)
            {
                _applied.Add((kind, applied), _clock?.GetCurrentInstant() ?? Instant.MaxValue);
            }

            return true;
        }
    }

    /// <summary>Writes as one step, and refuses a key that was applied before.</summary>
    internal void Write(Type kind, CommandKey? command, Action write, CancellationToken cancellation)
    {
        if (!TryWrite(kind, command, write, cancellation))
        {
            throw new CommandAppliedException(command!.Value);
        }
    }

    internal bool WasApplied(Type kind, CommandKey command) =>
        command == default ? throw new ArgumentException("A command has a key.", nameof(command)) : _applied.ContainsKey((kind, command));

    internal int Forget(Instant before, int limit)
    {
        var old = _applied.Where(applied => applied.Value < before).Select(applied => applied.Key).Take(limit).ToList();
        old.ForEach(key => _applied.Remove(key));
        return old.Count;
    }

    internal void Publish(Type kind, string id, long version, IReadOnlyList<IDomainEvent> events)
    {
        if (events.Count > 0)
        {
            _events.AddRange(events);
            Outbox.Add(OutboxMessage.OfEvents(kind.Name, id, version, events, _clock?.GetCurrentInstant() ?? events[^1].At));
        }
    }
}
