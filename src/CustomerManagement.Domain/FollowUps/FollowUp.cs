using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Validation;
using NodaTime;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>Something to do for a customer on one occasion, once: a call after a sale, a card on a birthday.</summary>
/// <remarks>Made by <see cref="FollowUpPlanner"/>. Not safe for use by several threads.</remarks>
public sealed class FollowUp : AggregateRoot<FollowUpId>
{
    private FollowUp(FollowUpSnapshot state)
        : base(state.Id, state.Version)
    {
        (Rule, RuleVersion, Customer, Occasion, Terms) = (state.Rule, state.RuleVersion, state.Customer, state.Occasion, state.Terms);
        (DueOn, LastDay, Owner, Status) = (state.DueOn, state.LastDay, state.Owner, state.Status);
        (Outcome, Skipped, EndedOn, HandedOver) = (state.Outcome, state.Skipped, state.EndedOn, state.HandedOver);
    }

    /// <summary>The id of the rule that asked for it.</summary>
    public string Rule { get; }

    /// <summary>The version of that rule.</summary>
    public int RuleVersion { get; }

    /// <summary>With whom.</summary>
    public CustomerId Customer { get; }

    /// <summary>On which occasion.</summary>
    public Occasion Occasion { get; }

    /// <summary>How and by whom.</summary>
    public FollowUpTerms Terms { get; }

    /// <summary>From which day on it is to be done, in the customer's time zone.</summary>
    public LocalDate DueOn { get; private set; }

    /// <summary>The last day for it, inclusive.</summary>
    public LocalDate LastDay { get; private set; }

    /// <summary>Who is to do it; <c>null</c> when nobody is known.</summary>
    public StaffId? Owner { get; private set; }

    /// <summary>Where it stands.</summary>
    public FollowUpStatus Status { get; private set; }

    /// <summary>What came of it; <c>null</c> unless it was done.</summary>
    public FollowUpOutcome? Outcome { get; private set; }

    /// <summary>Why it was not done; <c>null</c> unless it was skipped.</summary>
    public SkipReason? Skipped { get; private set; }

    /// <summary>The day on which it was done, skipped or withdrawn; <c>null</c> while it is open.</summary>
    public LocalDate? EndedOn { get; private set; }

    /// <summary>How often it went from one owner to another.</summary>
    public int HandedOver { get; private set; }

    /// <summary>Plans a follow-up for a rule. The planner does so for all rules.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="subject">What is known of the customer.</param>
    /// <param name="occasion">The occasion.</param>
    /// <param name="at">When it is planned.</param>
    /// <returns>The follow-up, with <see cref="FollowUpPlanned"/> pending.</returns>
    public static FollowUp Plan(FollowUpRule rule, FollowUpSubject subject, Occasion occasion, Instant at)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(occasion);
        var (dueOn, lastDay) = rule.Timing.For(occasion.Date, subject.Situation.Calendar);
        StaffId? owner = subject.Team.TryGetValue(rule.Terms.By, out var staff) ? staff : null;
        var followUp = new FollowUp(new FollowUpSnapshot(
            FollowUpId.For(rule.Id, subject.Customer, occasion), Version: 0, rule.Id, rule.Version, subject.Customer, occasion, rule.Terms, dueOn, lastDay, owner,
            FollowUpStatus.Open, Outcome: null, Skipped: null, EndedOn: null, HandedOver: 0));
        followUp.Record(new FollowUpPlanned(followUp.Id, subject.Customer, owner, dueOn, at));
        return followUp;
    }

    /// <summary>For repositories: brings a saved follow-up back, without events.</summary>
    /// <param name="snapshot">The state that was saved.</param>
    /// <returns>The follow-up.</returns>
    /// <exception cref="ArgumentException">The snapshot is not one that <see cref="ToSnapshot"/> gives.</exception>
    public static FollowUp Restore(FollowUpSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var hasEnded = snapshot.Status != FollowUpStatus.Open;
        if (snapshot.Id == default || snapshot.Customer == default || !StableCode.Is(snapshot.Rule) || snapshot.RuleVersion < 1
            || snapshot.Occasion is null || snapshot.Terms is null || snapshot.LastDay < snapshot.DueOn || snapshot.HandedOver < 0 || snapshot.Owner == default(StaffId)
            || !Enum.IsDefined(snapshot.Status) || hasEnded != snapshot.EndedOn is not null
            || (snapshot.Status == FollowUpStatus.Done) != snapshot.Outcome is not null || (snapshot.Status == FollowUpStatus.Skipped) != snapshot.Skipped is not null)
        {
            throw new ArgumentException("The snapshot is not that of a follow-up.", nameof(snapshot));
        }

        return new FollowUp(snapshot);
    }

    /// <summary>For repositories: the whole state as a value.</summary>
    /// <returns>The state; later commands do not change it.</returns>
    public FollowUpSnapshot ToSnapshot() => new(
        Id, Version, Rule, RuleVersion, Customer, Occasion, Terms, DueOn, LastDay, Owner, Status, Outcome, Skipped, EndedOn, HandedOver);

    /// <summary>Moves it to another of its days, as to level a team's load. Its id stays.</summary>
    /// <param name="on">The day, after <see cref="DueOn"/> and up to <see cref="LastDay"/>.</param>
    /// <param name="at">When it is moved.</param>
    /// <exception cref="BusinessRuleException"><see cref="FollowUpRules.NotOpen"/> or <see cref="FollowUpRules.OutsideItsDays"/>.</exception>
    public void MoveTo(LocalDate on, Instant at)
    {
        MustBeOpen();
        var day = on.WithCalendar(CalendarSystem.Iso);
        if (day == DueOn)
        {
            return;
        }

        if (day > LastDay || day < DueOn)
        {
            throw new BusinessRuleException(FollowUpRules.OutsideItsDays, "A follow-up moves to a later one of its days.", Id.Value);
        }

        DueOn = day;
        Record(new FollowUpMoved(Id, day, at));
    }

    /// <summary>Hands it over, as when the salesperson changes. Nothing else about it changes.</summary>
    /// <param name="to">To whom.</param>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentException">There is nobody to hand over to.</exception>
    /// <exception cref="BusinessRuleException"><see cref="FollowUpRules.NotOpen"/>.</exception>
    public void HandOver(StaffId to, Instant at)
    {
        if (to == default)
        {
            throw new ArgumentException("A follow-up goes to someone.", nameof(to));
        }

        MustBeOpen();
        if (Owner == to)
        {
            return;
        }

        Record(new FollowUpHandedOver(Id, Owner, to, at));
        HandedOver += Owner is null ? 0 : 1;
        Owner = to;
    }

    /// <summary>States that it was done. Nobody reached is not done: it stays open.</summary>
    /// <param name="channel">By which way.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="on">On which day, in the customer's time zone; not before <see cref="DueOn"/>, and after <see cref="LastDay"/> only late.</param>
    /// <param name="by">Who did it; <c>null</c> when it went out by itself.</param>
    /// <param name="at">When that is noted.</param>
    /// <exception cref="ArgumentOutOfRangeException">A choice is not a defined one.</exception>
    /// <exception cref="BusinessRuleException"><see cref="FollowUpRules.NotOpen"/> or <see cref="FollowUpRules.TooEarly"/>.</exception>
    public void Complete(ContactChannel channel, FollowUpOutcome outcome, LocalDate on, StaffId? by, Instant at)
    {
        if (!Enum.IsDefined(channel))
        {
            throw new ArgumentOutOfRangeException(nameof(channel));
        }

        if (!Enum.IsDefined(outcome))
        {
            throw new ArgumentOutOfRangeException(nameof(outcome));
        }

        MustBeOpen();
        var day = on.WithCalendar(CalendarSystem.Iso);
        if (day < DueOn)
        {
            throw new BusinessRuleException(FollowUpRules.TooEarly, "A follow-up is not done before its day.", Id.Value);
        }

        (Status, Outcome, EndedOn) = (FollowUpStatus.Done, outcome, day);
        Record(new FollowUpDone(Id, Customer, channel, outcome, by, at));
    }

    /// <summary>Decides not to do it. It stays on file with the reason.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="on">On which day.</param>
    /// <param name="by">Who decided; <c>null</c> when a rule did.</param>
    /// <param name="at">When that is noted.</param>
    /// <exception cref="ArgumentOutOfRangeException">The reason is not a defined one.</exception>
    /// <exception cref="BusinessRuleException"><see cref="FollowUpRules.NotOpen"/>.</exception>
    public void Skip(SkipReason reason, LocalDate on, StaffId? by, Instant at)
    {
        if (!Enum.IsDefined(reason))
        {
            throw new ArgumentOutOfRangeException(nameof(reason));
        }

        MustBeOpen();
        (Status, Skipped, EndedOn) = (FollowUpStatus.Skipped, reason, on.WithCalendar(CalendarSystem.Iso));
        Record(new FollowUpSkipped(Id, reason, by, at));
    }

    /// <summary>Takes it back because its occasion is gone.</summary>
    /// <param name="on">On which day.</param>
    /// <param name="at">When that is noted.</param>
    /// <exception cref="BusinessRuleException"><see cref="FollowUpRules.NotOpen"/>.</exception>
    public void Withdraw(LocalDate on, Instant at)
    {
        MustBeOpen();
        (Status, EndedOn) = (FollowUpStatus.Withdrawn, on.WithCalendar(CalendarSystem.Iso));
        Record(new FollowUpWithdrawn(Id, at));
    }

    /// <summary>Opens a withdrawn one again, since its occasion is there again.</summary>
    /// <param name="dueOn">From which day on it is to be done.</param>
    /// <param name="lastDay">The last day for it, inclusive.</param>
    /// <param name="at">When that is noted.</param>
    /// <exception cref="ArgumentOutOfRangeException">The last day is before the first.</exception>
    /// <exception cref="BusinessRuleException"><see cref="FollowUpRules.NotOpen"/>: it was done or skipped. An open one stays as it is.</exception>
    public void Renew(LocalDate dueOn, LocalDate lastDay, Instant at)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lastDay, dueOn);
        if (Status == FollowUpStatus.Open)
        {
            return;
        }

        if (Status != FollowUpStatus.Withdrawn)
        {
            throw NotOpen();
        }

        (Status, EndedOn, DueOn, LastDay) = (FollowUpStatus.Open, null, dueOn, lastDay);
        Record(new FollowUpRenewed(Id, dueOn, at));
    }

    /// <summary>The id and where it stands.</summary>
    /// <returns>The text, as in <c>birthday.greeting/12347/2024-03-05/7 (Open, due 2024-03-05)</c>.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Id} ({Status}, due {DueOn:uuuu-MM-dd})");

    private void MustBeOpen()
    {
        if (Status != FollowUpStatus.Open)
        {
            throw NotOpen();
        }
    }

    private BusinessRuleException NotOpen() => new(FollowUpRules.NotOpen, "Only an open follow-up can be done, skipped, moved or handed over.", Id.Value);
}
