using System.Runtime.ExceptionServices;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Strategies;
using FluentValidation;
using NodaTime;

namespace CustomerManagement.Domain.Delivery;

/// <summary>Turns what happened into notifications, and hands to the host those that may be sent now.</summary>
/// <remarks>
/// <para>
/// Who is told, whether a person of the staff may know of the customer, whether a customer agreed and whether the hours are quiet is asked when the message comes, not when anything was planned.
/// What is too early comes again; what may not be told is dropped and counted, by kind and <see cref="DropReason"/>.
/// </para>
/// <para>
/// Each notification is sent at least once. One that was sent or dropped is noted in the inbox, so that it does not go out again because another one of the same message failed or waits.
/// How often a customer was approached lately is not looked up: contacts made count for the host's own approaches. Safe for use by several threads when the ports are.
/// </para>
/// </remarks>
public sealed class NotificationReceiver : IEventReceiver
{
    private readonly INotificationPolicy _policy;
    private readonly INotificationSubjects _subjects;
    private readonly IStaffDirectory _staff;
    private readonly ICustomerRepository _customers;
    private readonly IFollowUpContexts _contexts;
    private readonly NotificationGate _gate;
    private readonly IInbox _inbox;
    private readonly INotificationPort _port;
    private readonly IClock _clock;
    private readonly NotificationOptions _options;

    /// <summary>Creates the receiver.</summary>
    /// <param name="policy">Who is to be told of what.</param>
    /// <param name="subjects">Finds what a message is about.</param>
    /// <param name="staff">What the host knows of its staff.</param>
    /// <param name="customers">Where customer files are kept.</param>
    /// <param name="contexts">The hours of customers.</param>
    /// <param name="guard">Says whether a customer may be approached.</param>
    /// <param name="inbox">What was sent already.</param>
    /// <param name="port">Where the host tells people.</param>
    /// <param name="clock">The clock of the host; read once a message.</param>
    /// <param name="options">The settings; <c>null</c> for the defaults.</param>
    /// <exception cref="ValidationException">The settings are wrong.</exception>
    public NotificationReceiver(
        INotificationPolicy policy,
        INotificationSubjects subjects,
        IStaffDirectory staff,
        ICustomerRepository customers,
        IFollowUpContexts contexts,
        IContactGuard guard,
        IInbox inbox,
        INotificationPort port,
        IClock clock,
        NotificationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(subjects);
        ArgumentNullException.ThrowIfNull(staff);
        ArgumentNullException.ThrowIfNull(customers);
        ArgumentNullException.ThrowIfNull(contexts);
        ArgumentNullException.ThrowIfNull(guard);
        ArgumentNullException.ThrowIfNull(inbox);
        ArgumentNullException.ThrowIfNull(port);
        ArgumentNullException.ThrowIfNull(clock);
        _options = options ?? new NotificationOptions();
        new NotificationOptionsValidator().ValidateAndThrow(_options);
        (_policy, _subjects, _staff, _customers, _contexts) = (policy, subjects, staff, customers, contexts);
        (_gate, _inbox, _port, _clock) = (new NotificationGate(guard, _options), inbox, port, clock);
    }

    /// <inheritdoc/>
    public string Name => "notifications";

    /// <inheritdoc/>
    public async Task<Reception> ReceiveAsync(OutboxMessage message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        var plans = _policy.PlansFor(message.Happened);
        if (plans.Count == 0)
        {
            return Reception.Done;
        }

        var subject = await _subjects.OfAsync(message, cancellation).ConfigureAwait(false);
        var now = _clock.GetCurrentInstant();
        var files = new Dictionary<CustomerId, (CustomerSnapshot File, FollowUpContext Context)?>();
        var (failure, later, dropped) = ((Exception?)null, (Instant?)null, 0);
        foreach (var plan in plans)
        {
            await TryAsync(() => TellAllAsync(plan)).ConfigureAwait(false);
        }

        if (failure is not null && later is null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        return new Reception(later, dropped) { Failure = failure };

        // Who cannot be told keeps nobody else from being told.
        async Task TryAsync(Func<Task> tell)
        {
            try
            {
                await tell().ConfigureAwait(false);
            }
            catch (Exception error) when (error is not OperationCanceledException || !cancellation.IsCancellationRequested)
            {
                failure ??= error;
            }
        }

        async Task TellAllAsync(NotificationPlan plan)
        {
            IReadOnlyList<CustomerId> about = plan.Customer is { } named ? [named] : subject.Customers;
            var zone = plan.DueOn is not null && about.Count > 0 ? (await FileAsync(about[0]).ConfigureAwait(false))?.Context.Calendar.Zone : null;
            var (dueAt, obstacle) = NotificationGate.CheckTime(plan, subject, message, zone, now);
            if (obstacle is not null)
            {
                Settle(plan, obstacle);
                return;
            }

            foreach (var recipient in await RecipientsAsync(plan, subject, about, cancellation).ConfigureAwait(false))
            {
                await TryAsync(() => TellAsync(plan, recipient, about, dueAt)).ConfigureAwait(false);
            }
        }

        async Task TellAsync(NotificationPlan plan, NotificationRecipient recipient, IReadOnlyList<CustomerId> about, Instant dueAt)
        {
            var key = new CommandKey(Notification.IdOf(message, plan, recipient));
            if (await _inbox.HasAsync(key, cancellation).ConfigureAwait(false))
            {
                return;
            }

            var file = recipient.Customer is { } told ? await FileAsync(told).ConfigureAwait(false) : null;
            var answer = recipient.Staff is { } person
                ? await CheckStaffAsync(person, about, cancellation).ConfigureAwait(false)
                : file is var (snapshot, context) ? _gate.CheckCustomer(plan, snapshot, context, now) : GateAnswer.Drop(DropReason.NotOnFile);
            if (answer.IsGiven)
            {
                var language = await LanguageAsync(recipient, file?.File, cancellation).ConfigureAwait(false);
                await _port.SendAsync(new Notification(message, plan, recipient, language, dueAt, answer.Channels), cancellation).ConfigureAwait(false);
                DeliveryDiagnostics.Notified(plan.Kind);
            }
            else
            {
                Settle(plan, answer);
            }

            if (answer.From is null)
            {
                await _inbox.TryNoteAsync(key, cancellation).ConfigureAwait(false);
            }
        }

        void Settle(NotificationPlan plan, GateAnswer answer)
        {
            if (answer.From is { } from)
            {
                later = later is { } earlier ? Instant.Min(earlier, from) : from;
            }
            else if (answer.Reason is { } reason)
            {
                DeliveryDiagnostics.Dropped(plan.Kind, reason);
                dropped++;
            }
        }

        async Task<(CustomerSnapshot File, FollowUpContext Context)?> FileAsync(CustomerId customer)
        {
            if (!files.TryGetValue(customer, out var known))
            {
                known = await FindAsync(customer, cancellation).ConfigureAwait(false);
                files.Add(customer, known);
            }

            return known;
        }
    }

    private async Task<(CustomerSnapshot File, FollowUpContext Context)?> FindAsync(CustomerId customer, CancellationToken cancellation)
    {
        if (await _customers.FindAsync(customer, ReadScope.Everything, cancellation).ConfigureAwait(false) is not { } found)
        {
            return null;
        }

        var file = found.ToSnapshot();
        return (file, await _contexts.OfAsync(file, cancellation).ConfigureAwait(false));
    }

    private async Task<IReadOnlyList<NotificationRecipient>> RecipientsAsync(
        NotificationPlan plan, NotificationSubject subject, IReadOnlyList<CustomerId> about, CancellationToken cancellation)
    {
        return plan.Audience.Kind switch
        {
            AudienceKind.Person => [new NotificationRecipient(plan.Audience.Person!.Value)],
            AudienceKind.Customer when plan.Customer is { } customer => [new NotificationRecipient(customer)],
            AudienceKind.Customer => [.. about.Union(subject.Guests).Select(customer => new NotificationRecipient(customer))],
            AudienceKind.Owner when subject.Owners.Count > 0 => [.. subject.Owners.Select(owner => new NotificationRecipient(owner))],
            AudienceKind.Owner => await WithRoleAsync(StaffRole.RelationshipManager).ConfigureAwait(false),
            AudienceKind.Role => await WithRoleAsync(plan.Audience.Role!.Value).ConfigureAwait(false),
            _ => throw new ArgumentOutOfRangeException(nameof(plan)),
        };

        async Task<IReadOnlyList<NotificationRecipient>> WithRoleAsync(StaffRole role)
        {
            CustomerId? customer = about.Count > 0 ? about[0] : null;
            StaffId? person = subject.Owners.Count > 0 ? subject.Owners[0] : null;
            var found = await _staff.WithRoleAsync(role, customer, person, cancellation).ConfigureAwait(false);
            return found.Count > 0
                ? [.. found.Distinct().Select(each => new NotificationRecipient(each))]
                : throw new BusinessRuleException(DeliveryRules.NobodyToTell, "Somebody is to be told, and the directory of the staff knows nobody.");
        }
    }

    private async Task<GateAnswer> CheckStaffAsync(StaffId person, IReadOnlyList<CustomerId> about, CancellationToken cancellation)
    {
        if (about.Count > 0)
        {
            // A complaint belongs to who made it and to who passed it on, and is seen by whoever may see one of them.
            var scope = await _staff.ScopeOfAsync(person, cancellation).ConfigureAwait(false);
            if (!about.Any(customer => scope.Includes(customer)))
            {
                return GateAnswer.Drop(DropReason.Confidential);
            }
        }

        return GateAnswer.On([]);
    }

    private async Task<LanguageTag> LanguageAsync(NotificationRecipient recipient, CustomerSnapshot? file, CancellationToken cancellation) =>
        (recipient.Staff is { } person ? await _staff.LanguageOfAsync(person, cancellation).ConfigureAwait(false) : file?.Profile.Language) ?? _options.DefaultLanguage;
}
