using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>A sales meeting or a forum with customers: when, with whom, about what, and what came of it.</summary>
/// <remarks>Not safe for use by several threads.</remarks>
public sealed class SalesMeeting : AggregateRoot<SalesMeetingId>
{
    private readonly List<StaffId> _staff;
    private readonly List<CustomerId> _customers;
    private MeetingAgenda _agenda;

    private SalesMeeting(SalesMeetingSnapshot state)
        : base(state.Id, state.Version)
    {
        (Kind, Start, Status, Cancelled, Comment) = (state.Kind, state.Start, state.Status, state.Cancelled, state.Comment);
        (_staff, _customers, _agenda) = ([.. state.Staff], [.. state.Customers], MeetingAgenda.Of(state.Agenda));
        Decisions = new ValueList<MeetingDecision>(state.Decisions, nameof(state));
        Actions = new ValueList<MeetingAction>(state.Actions, nameof(state));
    }

    /// <summary>Its kind.</summary>
    public MeetingKind Kind { get; }

    /// <summary>When it begins.</summary>
    public MeetingTime Start { get; private set; }

    /// <summary>Where it stands.</summary>
    public MeetingStatus Status { get; private set; }

    /// <summary>Who of us is invited, in the order of the invitations.</summary>
    public IReadOnlyList<StaffId> Staff => _staff.AsReadOnly();

    /// <summary>Which customers are invited, in the order of the invitations; none but to a forum.</summary>
    public IReadOnlyList<CustomerId> Customers => _customers.AsReadOnly();

    /// <summary>The items in order: the drawn ones first, then those that people added, each as it was drawn or added.</summary>
    public IReadOnlyList<AgendaItem> Agenda => _agenda.Items;

    /// <summary>What was decided; empty unless it is closed.</summary>
    public IReadOnlyList<MeetingDecision> Decisions { get; private set; }

    /// <summary>What is to be done; empty unless it is closed.</summary>
    public IReadOnlyList<MeetingAction> Actions { get; private set; }

    /// <summary>Why it was called off; <c>null</c> unless it was.</summary>
    public MeetingCancelReason? Cancelled { get; private set; }

    /// <summary>What was said when it was called off; <c>null</c> for nothing.</summary>
    public PrivateNote? Comment { get; private set; }

    /// <summary>The customers that are invited or stand on the agenda.</summary>
    public IReadOnlySet<CustomerId> NamedCustomers => _customers.Concat(Agenda.Select(item => item.Customer).OfType<CustomerId>()).ToHashSet();

    /// <summary>Schedules a meeting. <see cref="MeetingSeries"/> does so for those that recur.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="start">When it begins.</param>
    /// <param name="at">When it is scheduled.</param>
    /// <returns>The meeting, with <see cref="MeetingScheduled"/> pending and nobody invited.</returns>
    /// <exception cref="ArgumentException">The id is the default value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not a defined one.</exception>
    public static SalesMeeting Schedule(SalesMeetingId id, MeetingKind kind, MeetingTime start, Instant at)
    {
        ArgumentNullException.ThrowIfNull(start);
        if (id == default)
        {
            throw new ArgumentException("A meeting has an id.", nameof(id));
        }

        if (!Enum.IsDefined(kind))
        {
            throw new ArgumentOutOfRangeException(nameof(kind));
        }

        var meeting = new SalesMeeting(new SalesMeetingSnapshot(id, Version: 0, kind, start, MeetingStatus.Scheduled, [], [], [], [], [], Cancelled: null, Comment: null));
        meeting.Record(new MeetingScheduled(id, kind, start.Instant, at));
        return meeting;
    }

    /// <summary>For repositories: brings a saved meeting back, without events.</summary>
    /// <param name="snapshot">The state that was saved.</param>
    /// <returns>The meeting.</returns>
    /// <exception cref="ArgumentException">The snapshot is not one that <see cref="ToSnapshot"/> gives.</exception>
    public static SalesMeeting Restore(SalesMeetingSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return MeetingState.IsSound(snapshot) ? new SalesMeeting(snapshot) : throw new ArgumentException("The snapshot is not that of a meeting.", nameof(snapshot));
    }

    /// <summary>For repositories: the whole state as a value.</summary>
    /// <returns>The state; later commands do not change it.</returns>
    public SalesMeetingSnapshot ToSnapshot() => new(
        Id, Version, Kind, Start, Status, new ValueList<StaffId>(_staff, nameof(Staff)), new ValueList<CustomerId>(_customers, nameof(Customers)),
        Agenda, Decisions, Actions, Cancelled, Comment);

    /// <summary>Moves it to another time. Its id stays, also within a series.</summary>
    /// <param name="start">When it begins now.</param>
    /// <param name="at">When it is moved.</param>
    /// <exception cref="BusinessRuleException"><see cref="MeetingRules.NotScheduled"/>.</exception>
    public void Reschedule(MeetingTime start, Instant at)
    {
        ArgumentNullException.ThrowIfNull(start);
        MustBeScheduled();
        if (start == Start)
        {
            return;
        }

        Start = start;
        Record(new MeetingRescheduled(Id, start.Instant, at));
    }

    /// <summary>Invites one of us; who is invited already is not invited again.</summary>
    /// <param name="person">Who.</param>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentException">The id is the default value.</exception>
    /// <exception cref="BusinessRuleException"><see cref="MeetingRules.NotScheduled"/>.</exception>
    public void Invite(StaffId person, Instant at)
    {
        if (person == default)
        {
            throw new ArgumentException("Somebody is invited.", nameof(person));
        }

        MustBeScheduled();
        if (!_staff.Contains(person))
        {
            _staff.Add(person);
            Record(new StaffInvitedToMeeting(Id, person, at));
        }
    }

    /// <summary>Invites a customer to a forum; one that is invited already is not invited again.</summary>
    /// <param name="customer">Which.</param>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentException">The id is the default value.</exception>
    /// <exception cref="BusinessRuleException"><see cref="MeetingRules.NotScheduled"/> or <see cref="MeetingRules.CustomersAtForumsOnly"/>.</exception>
    public void Invite(CustomerId customer, Instant at)
    {
        if (customer == default)
        {
            throw new ArgumentException("A customer is invited.", nameof(customer));
        }

        MustBeScheduled();
        if (Kind != MeetingKind.CustomerForum)
        {
            throw new BusinessRuleException(MeetingRules.CustomersAtForumsOnly, "Customers are invited to forums only.", Id.Value);
        }

        if (!_customers.Contains(customer))
        {
            _customers.Add(customer);
            Record(new CustomerInvitedToMeeting(Id, customer, at));
        }
    }

    /// <summary>Puts an item of a person behind the others; one that is there already stays where it is.</summary>
    /// <param name="item">The item, of source <see cref="AgendaSource.Added"/>.</param>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentException">The item is a drawn one.</exception>
    /// <exception cref="BusinessRuleException"><see cref="MeetingRules.NotScheduled"/> or <see cref="MeetingRules.ForumAgendaIsShared"/>.</exception>
    public void AddItem(AgendaItem item, Instant at)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item.Source != AgendaSource.Added)
        {
            throw new ArgumentException("What is drawn comes in by drawing the agenda.", nameof(item));
        }

        Put(_agenda.With(item), () => new AgendaItemAdded(Id, item.Topic, at));
    }

    /// <summary>Takes an item off the agenda. A drawn one may come back with the next drawing.</summary>
    /// <param name="item">The item.</param>
    /// <param name="at">When.</param>
    /// <exception cref="BusinessRuleException"><see cref="MeetingRules.NotScheduled"/> or <see cref="MeetingRules.ItemUnknown"/>.</exception>
    public void RemoveItem(AgendaItem item, Instant at)
    {
        ArgumentNullException.ThrowIfNull(item);
        MustBeScheduled();
        if (!Agenda.Contains(item))
        {
            throw new BusinessRuleException(MeetingRules.ItemUnknown, "What is taken off an agenda is on it.", Id.Value);
        }

        Put(_agenda.Without(item), () => new AgendaItemRemoved(Id, item.Topic, item.Source, at));
    }

    /// <summary>Replaces the drawn items. Those that people added stay, in their order.</summary>
    /// <param name="items">The items in order, as <see cref="IAgendaPolicy"/> draws them; may be none. The same again changes nothing.</param>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentException">An item is missing, twice there, or not drawn.</exception>
    /// <exception cref="BusinessRuleException"><see cref="MeetingRules.NotScheduled"/> or <see cref="MeetingRules.ForumAgendaIsShared"/>.</exception>
    public void DrawAgenda(IEnumerable<AgendaItem> items, Instant at)
    {
        var agenda = _agenda.WithDrawn(items, nameof(items));
        Put(agenda, () => new AgendaDrawn(Id, agenda.Drawn.Count, at));
    }

    /// <summary>Notes that it takes or took place; once noted, again changes nothing.</summary>
    /// <param name="at">When that is noted.</param>
    /// <exception cref="BusinessRuleException"><see cref="MeetingRules.NotScheduled"/>: it is closed or cancelled.</exception>
    public void Hold(Instant at)
    {
        if (Status == MeetingStatus.Held)
        {
            return;
        }

        MustBeScheduled();
        Status = MeetingStatus.Held;
        Record(new MeetingHeld(Id, at));
    }

    /// <summary>Notes what came of it; the same again changes nothing.</summary>
    /// <param name="decisions">What was decided; may be nothing.</param>
    /// <param name="actions">What is to be done, each due on the day of the meeting or later; may be nothing.</param>
    /// <param name="at">When that is noted.</param>
    /// <exception cref="ArgumentException">A decision or action is missing.</exception>
    /// <exception cref="BusinessRuleException"><see cref="MeetingRules.NotHeld"/> or <see cref="MeetingRules.DueBeforeMeeting"/>.</exception>
    public void Close(IEnumerable<MeetingDecision> decisions, IEnumerable<MeetingAction> actions, Instant at)
    {
        var decided = new ValueList<MeetingDecision>(decisions, nameof(decisions));
        var agreed = new ValueList<MeetingAction>(actions, nameof(actions));
        if (Status == MeetingStatus.Closed && decided.Equals(Decisions) && agreed.Equals(Actions))
        {
            return;
        }

        if (Status != MeetingStatus.Held)
        {
            throw new BusinessRuleException(MeetingRules.NotHeld, "Only a meeting that was held is closed.", Id.Value);
        }

        if (agreed.Any(action => action.Due < Start.Local.Date))
        {
            throw new BusinessRuleException(MeetingRules.DueBeforeMeeting, "What is agreed on a meeting is due on its day or later.", Id.Value);
        }

        (Status, Decisions, Actions) = (MeetingStatus.Closed, decided, agreed);
        for (var place = 0; place < agreed.Count; place++)
        {
            Record(new MeetingActionAgreed(Id, place, agreed[place].Owner, agreed[place].Due, at));
        }

        Record(new MeetingClosed(Id, decided.Count, agreed.Count, at));
    }

    /// <summary>Calls it off; for the same reason and with the same comment again changes nothing.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="comment">What is said about it; <c>null</c> for nothing.</param>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentOutOfRangeException">The reason is not a defined one.</exception>
    /// <exception cref="BusinessRuleException"><see cref="MeetingRules.NotScheduled"/>.</exception>
    public void Cancel(MeetingCancelReason reason, PrivateNote? comment, Instant at)
    {
        if (!Enum.IsDefined(reason))
        {
            throw new ArgumentOutOfRangeException(nameof(reason));
        }

        if (Cancelled == reason && Comment == comment)
        {
            return;
        }

        MustBeScheduled();
        (Status, Cancelled, Comment) = (MeetingStatus.Cancelled, reason, comment);
        Record(new MeetingCancelled(Id, reason, at));
    }

    /// <summary>
    /// Erases what is said about a customer on the agenda. Decisions, actions and the comment of a meeting are about the house, and stay. Where nothing is left, nothing changes.
    /// </summary>
    /// <param name="customer">Whose data.</param>
    /// <param name="at">When.</param>
    public void Erase(CustomerId customer, Instant at)
    {
        var agenda = _agenda.Without(customer);
        if (agenda != _agenda)
        {
            _agenda = agenda;
            Record(new MeetingTextsErased(Id, customer, at));
        }
    }

    /// <summary>The id, the kind and where it stands.</summary>
    /// <returns>The text, as in <c>morning/2024-06-03 (Morning, Scheduled)</c>.</returns>
    public override string ToString() => $"{Id} ({Kind}, {Status})";

    private void MustBeScheduled()
    {
        if (Status != MeetingStatus.Scheduled)
        {
            throw new BusinessRuleException(MeetingRules.NotScheduled, "Only a meeting that is to take place is moved, prepared, held or cancelled.", Id.Value);
        }
    }

    private void Put(MeetingAgenda agenda, Func<IDomainEvent> happened)
    {
        MustBeScheduled();
        if (!agenda.Items.All(item => MeetingState.MayShow(Kind, item)))
        {
            throw new BusinessRuleException(MeetingRules.ForumAgendaIsShared, "The agenda of a forum names no customer and no market report.", Id.Value);
        }

        if (agenda != _agenda)
        {
            _agenda = agenda;
            Record(happened());
        }
    }
}
