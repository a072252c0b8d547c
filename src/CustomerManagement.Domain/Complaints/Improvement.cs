using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using FluentValidation;
using NodaTime;

namespace CustomerManagement.Domain.Complaints;

/// <summary>What somebody is to do about a finding until a date, whether it helped, and who may read of it. Not safe for use by several threads.</summary>
/// <remarks>Source: find the root of the problem and take measures that can be carried out; sum up afterwards, and share what helped.</remarks>
public sealed class Improvement : AggregateRoot<ImprovementId>
{
    private readonly SortedSet<StaffRole> _audience;

    private Improvement(ImprovementSnapshot state)
        : base(state.Id, state.Version)
    {
        (Finding, Action, Owner, Due, Status) = (state.Finding, state.Action, state.Owner, state.Due.WithCalendar(CalendarSystem.Iso), state.Status);
        (DoneOn, DroppedFor, Effect, _audience, PublishedAt) = (state.DoneOn, state.DroppedFor, state.Effect, [.. state.Audience], state.PublishedAt);
    }

    /// <summary>What it is about.</summary>
    public LearningFinding Finding { get; }

    /// <summary>What is to be done.</summary>
    public ImprovementText Action { get; private set; }

    /// <summary>Who sees to it.</summary>
    public StaffId Owner { get; private set; }

    /// <summary>Until when, inclusive.</summary>
    public LocalDate Due { get; private set; }

    /// <summary>Where it stands.</summary>
    public ImprovementStatus Status { get; private set; }

    /// <summary>When it was done; <c>null</c> unless it was.</summary>
    public LocalDate? DoneOn { get; private set; }

    /// <summary>Why it was dropped; <c>null</c> unless it was.</summary>
    public ImprovementText? DroppedFor { get; private set; }

    /// <summary>What it brought; <c>null</c> while that was not checked.</summary>
    public ImprovementEffect? Effect { get; private set; }

    /// <summary>When it was first published; <c>null</c> while it was not.</summary>
    public Instant? PublishedAt { get; private set; }

    /// <summary>What staff may read, as it stands now; <c>null</c> while it was not published.</summary>
    public PublishedLesson? Lesson =>
        PublishedAt is { } at ? new PublishedLesson(Id, Finding, Action, Status, Effect, new ValueList<StaffRole>(_audience, nameof(Lesson)), at) : null;

    /// <summary>Begins an improvement.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="finding">What it is about.</param>
    /// <param name="action">What is to be done.</param>
    /// <param name="owner">Who sees to it.</param>
    /// <param name="due">Until when, inclusive; after the dates of the finding.</param>
    /// <param name="at">When it is begun.</param>
    /// <returns>The improvement, with <see cref="ImprovementBegun"/> pending.</returns>
    /// <exception cref="ArgumentException">An id is the default value.</exception>
    /// <exception cref="BusinessRuleException"><see cref="ImprovementRules.BeforeFinding"/>.</exception>
    public static Improvement Begin(ImprovementId id, LearningFinding finding, ImprovementText action, StaffId owner, LocalDate due, Instant at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id.Value, nameof(id));
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(action);
        ArgumentException.ThrowIfNullOrWhiteSpace(owner.Value, nameof(owner));
        var improvement = new Improvement(new ImprovementSnapshot(
            id, Version: 0, finding, action, owner, due, ImprovementStatus.Open, DoneOn: null, DroppedFor: null, Effect: null, Audience: [], PublishedAt: null));
        improvement.MustBeAfterFinding(improvement.Due);
        improvement.Record(new ImprovementBegun(id, owner, improvement.Due, at));
        return improvement;
    }

    /// <summary>For repositories: brings a saved improvement back, without events.</summary>
    /// <param name="snapshot">The state that was saved.</param>
    /// <returns>The improvement.</returns>
    /// <exception cref="ArgumentException">The snapshot is not one that <see cref="ToSnapshot"/> gives.</exception>
    public static Improvement Restore(ImprovementSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (snapshot.Id == default || snapshot.Owner == default || snapshot.Finding is null || snapshot.Action is null || snapshot.Audience is null
            || !Enum.IsDefined(snapshot.Status) || !snapshot.Audience.All(Enum.IsDefined) || snapshot.Audience.Distinct().Count() != snapshot.Audience.Count || snapshot.Audience.Count > 0 != snapshot.PublishedAt is not null
            || (snapshot.Status == ImprovementStatus.Done) != snapshot.DoneOn is not null || (snapshot.Status == ImprovementStatus.Dropped) != snapshot.DroppedFor is not null
            || snapshot.Due <= snapshot.Finding.AsOf || snapshot.DoneOn <= snapshot.Finding.AsOf
            || (snapshot.Effect is { } effect && !(effect is { After: { } after, Comparison: not null } && after.First > snapshot.DoneOn && IsOfSame(after, snapshot.Finding))))
        {
            throw new ArgumentException("The snapshot is not that of an improvement.", nameof(snapshot));
        }

        return new Improvement(snapshot);
    }

    /// <summary>For repositories: the whole state as a value.</summary>
    /// <returns>The state; later commands do not change it.</returns>
    public ImprovementSnapshot ToSnapshot() =>
        new(Id, Version, Finding, Action, Owner, Due, Status, DoneOn, DroppedFor, Effect, new ValueList<StaffRole>(_audience, nameof(ToSnapshot)), PublishedAt);

    /// <summary>Whether it is open though its date has passed.</summary>
    /// <param name="today">The date it is.</param>
    /// <returns><c>true</c> from the day after <see cref="Due"/> on.</returns>
    public bool IsOverdue(LocalDate today) => Status == ImprovementStatus.Open && today.WithCalendar(CalendarSystem.Iso) > Due;

    /// <summary>Says in other words what is to be done or was done, as when a name had slipped in. The same words change nothing.</summary>
    /// <param name="action">The words.</param>
    /// <param name="at">When.</param>
    public void Reword(ImprovementText action, Instant at)
    {
        ArgumentNullException.ThrowIfNull(action);
        if (action != Action)
        {
            Action = action;
            Record(new ImprovementReworded(Id, at));
        }
    }

    /// <summary>Hands it over. To its owner, it changes nothing.</summary>
    /// <param name="to">To whom.</param>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentException">There is nobody to hand over to.</exception>
    /// <exception cref="BusinessRuleException"><see cref="ImprovementRules.NotOpen"/>.</exception>
    public void HandOver(StaffId to, Instant at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(to.Value, nameof(to));
        MustBeOpen();
        if (to != Owner)
        {
            Record(new ImprovementHandedOver(Id, Owner, to, at));
            Owner = to;
        }
    }

    /// <summary>Gives it another date. The same date changes nothing.</summary>
    /// <param name="due">Until when, inclusive; after the dates of the finding.</param>
    /// <param name="at">When that is decided.</param>
    /// <exception cref="BusinessRuleException"><see cref="ImprovementRules.NotOpen"/> or <see cref="ImprovementRules.BeforeFinding"/>.</exception>
    public void Postpone(LocalDate due, Instant at)
    {
        MustBeOpen();
        var date = due.WithCalendar(CalendarSystem.Iso);
        MustBeAfterFinding(date);
        if (date != Due)
        {
            Record(new ImprovementPostponed(Id, Due, date, at));
            Due = date;
        }
    }

    /// <summary>States that it was done. Saying the same again does nothing.</summary>
    /// <param name="on">On which date; after the dates of the finding.</param>
    /// <param name="at">When that is noted.</param>
    /// <exception cref="BusinessRuleException"><see cref="ImprovementRules.NotOpen"/> or <see cref="ImprovementRules.BeforeFinding"/>.</exception>
    public void Complete(LocalDate on, Instant at)
    {
        var date = on.WithCalendar(CalendarSystem.Iso);
        if (date == DoneOn)
        {
            return;
        }

        MustBeOpen();
        MustBeAfterFinding(date);
        (Status, DoneOn) = (ImprovementStatus.Done, date);
        Record(new ImprovementDone(Id, date, at));
    }

    /// <summary>Decides not to do it. It stays on file with the reason. Saying the same again does nothing.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="at">When.</param>
    /// <exception cref="BusinessRuleException"><see cref="ImprovementRules.NotOpen"/>.</exception>
    public void Drop(ImprovementText reason, Instant at)
    {
        ArgumentNullException.ThrowIfNull(reason);
        if (reason == DroppedFor)
        {
            return;
        }

        MustBeOpen();
        (Status, DroppedFor) = (ImprovementStatus.Dropped, reason);
        Record(new ImprovementDropped(Id, at));
    }

    /// <summary>Compares the rate after it was done with that of the finding. A later check takes the place of an earlier one; the same figures change nothing.</summary>
    /// <param name="after">The same subject in a later report, with dates that begin after <see cref="DoneOn"/>.</param>
    /// <param name="at">When.</param>
    /// <param name="options">How much must be seen for anything to be said; <c>null</c> for <see cref="ComplaintLearningOptions.Default"/>.</param>
    /// <exception cref="ValidationException">The options are wrong.</exception>
    /// <exception cref="BusinessRuleException"><see cref="ImprovementRules.NotDone"/>, <see cref="ImprovementRules.EffectOfOther"/> or <see cref="ImprovementRules.EffectTooEarly"/>.</exception>
    public void CheckEffect(LearningFinding after, Instant at, ComplaintLearningOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(after);
        new ComplaintLearningOptionsValidator().ValidateAndThrow(options ??= ComplaintLearningOptions.Default);
        MustBe(Status == ImprovementStatus.Done, ImprovementRules.NotDone, "An effect is checked after something was done.");
        MustBe(IsOfSame(after, Finding), ImprovementRules.EffectOfOther, "An effect is checked by the complaints and the exposure of the finding.");
        MustBe(after.First > DoneOn, ImprovementRules.EffectTooEarly, "An effect is checked by complaints from after it was done.");
        var effect = ImprovementEffect.Of(Finding, after, options);
        if (effect != Effect)
        {
            Effect = effect;
            Record(new ImprovementEffectChecked(Id, effect.Comparison.Verdict, at));
        }
    }

    /// <summary>Publishes it to staff. Roles that may read it already stay; they change nothing.</summary>
    /// <param name="roles">To whom.</param>
    /// <param name="audience">Who may read what; <c>null</c> for <see cref="LessonAudience.Default"/>.</param>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentOutOfRangeException">A role is not a defined one.</exception>
    /// <exception cref="BusinessRuleException"><see cref="ImprovementRules.Dropped"/>, or <see cref="ImprovementRules.AudienceNotAllowed"/>: then it is published to none of the roles.</exception>
    public void Publish(IEnumerable<StaffRole> roles, ILessonAudience? audience, Instant at)
    {
        ArgumentNullException.ThrowIfNull(roles);
        var readers = new SortedSet<StaffRole>(roles);
        if (!readers.All(Enum.IsDefined))
        {
            throw new ArgumentOutOfRangeException(nameof(roles));
        }

        MustBe(Status != ImprovementStatus.Dropped, ImprovementRules.Dropped, "What was dropped is no lesson.");
        MustBe(readers.All(role => (audience ?? LessonAudience.Default).MayRead(Finding, role)), ImprovementRules.AudienceNotAllowed, "A finding goes to roles that may read it.");
        foreach (var role in readers.Where(_audience.Add))
        {
            PublishedAt ??= at;
            Record(new ImprovementPublished(Id, role, at));
        }
    }

    /// <summary>The id and where it stands.</summary>
    /// <returns>The text, as in <c>7 (Open, due 2024-06-30)</c>.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Id} ({Status}, due {Due:uuuu-MM-dd})");

    private static bool IsOfSame(LearningFinding one, LearningFinding other) => one.Subject == other.Subject && one.Unit == other.Unit;

    private void MustBeOpen() => MustBe(Status == ImprovementStatus.Open, ImprovementRules.NotOpen, "Only an open improvement is done, dropped, postponed or handed over.");

    private void MustBeAfterFinding(LocalDate date) => MustBe(date > Finding.AsOf, ImprovementRules.BeforeFinding, "What is done about a finding is due and done after its dates.");

    private void MustBe(bool holds, string code, string rule)
    {
        if (!holds)
        {
            throw new BusinessRuleException(code, rule, Id.Value);
        }
    }
}
