using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Surveys;

/// <summary>An opinion survey: planned, opened, answered, closed.</summary>
/// <remarks>
/// A customer has one answer. Who answers again while the survey is open corrects itself: the last answer counts, the earlier ones are kept.
/// Who was not invited can answer too; that answer is kept apart and counts nowhere. Answers are taken in the order in which they come in.
/// A command that repeats what is on file already does nothing and records no event. Not safe for use by several threads.
/// </remarks>
public sealed class Survey : AggregateRoot<SurveyId>
{
    private readonly SortedDictionary<CustomerId, SurveyParticipant> _participants = [];

    private Survey(SurveySnapshot state)
        : base(state.Id, state.Version)
    {
        (Status, Form, OpenedAt, ClosedAt) = (state.Status, state.Form, state.OpenedAt, state.ClosedAt);
        foreach (var participant in state.Participants)
        {
            _participants.Add(participant.Customer, participant);
        }
    }

    /// <summary>Where it stands.</summary>
    public SurveyStatus Status { get; private set; }

    /// <summary>What it asks.</summary>
    public SurveyForm Form { get; }

    /// <summary>When it was opened; <c>null</c> while it is planned.</summary>
    public Instant? OpenedAt { get; private set; }

    /// <summary>When it was closed; <c>null</c> until then.</summary>
    public Instant? ClosedAt { get; private set; }

    /// <summary>Who was invited or answered, in the order of their ids.</summary>
    public IReadOnlyList<SurveyParticipant> Participants => [.. _participants.Values];

    /// <summary>Plans a survey.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="form">What it asks.</param>
    /// <param name="at">When.</param>
    /// <returns>The survey, with <see cref="SurveyPlanned"/> pending.</returns>
    /// <exception cref="ArgumentException">The id is the default value.</exception>
    public static Survey Plan(SurveyId id, SurveyForm form, Instant at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id.Value, nameof(id));
        ArgumentNullException.ThrowIfNull(form);
        var survey = new Survey(new SurveySnapshot(id, Version: 0, SurveyStatus.Planned, form, OpenedAt: null, ClosedAt: null, []));
        survey.Record(new SurveyPlanned(id, at));
        return survey;
    }

    /// <summary>For repositories: brings a saved survey back, without events.</summary>
    /// <param name="snapshot">The state that was saved.</param>
    /// <returns>The survey.</returns>
    /// <exception cref="ArgumentException">The snapshot is not one that <see cref="ToSnapshot"/> gives.</exception>
    public static Survey Restore(SurveySnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(snapshot.Form, nameof(snapshot));
        var participants = new ValueList<SurveyParticipant>(snapshot.Participants, nameof(snapshot));
        if (snapshot.Id == default || !Enum.IsDefined(snapshot.Status)
            || (snapshot.Status == SurveyStatus.Planned) != snapshot.OpenedAt is null || (snapshot.Status == SurveyStatus.Closed) == snapshot.ClosedAt is null
            || participants.DistinctBy(participant => participant.Customer).Count() != participants.Count
            || (snapshot.Status == SurveyStatus.Planned && participants.Any(participant => participant.Answer is not null || participant.Reminders > 0))
            || !participants.SelectMany(participant => participant.Answers).All(given => snapshot.Form.Fits(given.Answer))
            || participants.Any(participant => participant.Answers.Distinct().Count() != participant.Answers.Count))
        {
            throw new ArgumentException("The snapshot is not that of a survey.", nameof(snapshot));
        }

        return new Survey(snapshot);
    }

    /// <summary>For repositories: the whole state as a value.</summary>
    /// <returns>The state; later commands do not change it.</returns>
    public SurveySnapshot ToSnapshot() => new(Id, Version, Status, Form, OpenedAt, ClosedAt, Participants);

    /// <summary>Notes that a customer is invited, before the survey is opened or while it is.</summary>
    /// <param name="customer">Whom.</param>
    /// <param name="at">When.</param>
    /// <param name="segment">The code of the segment it is in now, by which results are told apart; <c>null</c> for none.</param>
    /// <exception cref="ArgumentException">The customer is the default value, or the segment is blank.</exception>
    /// <exception cref="BusinessRuleException">
    /// <see cref="SurveyRules.Closed"/>; <see cref="SurveyRules.AlreadyInvited"/>, as one of another segment; or <see cref="SurveyRules.AlreadyAnswered"/>:
    /// one that answered unasked does not become an invited one that answered.
    /// </exception>
    public void Invite(CustomerId customer, Instant at, string? segment = null)
    {
        var invited = new SurveyParticipant(customer, isInvited: true, segment);
        MustBe(Status != SurveyStatus.Closed, SurveyRules.Closed, "A closed survey invites nobody.");
        if (!_participants.TryGetValue(customer, out var known))
        {
            _participants.Add(customer, invited);
            Record(new CustomerInvitedToSurvey(Id, customer, at));
            return;
        }

        MustBe(known.IsInvited, SurveyRules.AlreadyAnswered, "Who answered is neither invited nor reminded after that.");
        MustBe(known.Segment == segment, SurveyRules.AlreadyInvited, "A customer is invited as one of one segment.");
    }

    /// <summary>Opens a planned survey, so that it takes answers.</summary>
    /// <param name="at">When.</param>
    /// <exception cref="BusinessRuleException"><see cref="SurveyRules.NotPlanned"/>.</exception>
    public void Open(Instant at)
    {
        MustBe(Status == SurveyStatus.Planned, SurveyRules.NotPlanned, "Only a planned survey is opened.");
        (Status, OpenedAt) = (SurveyStatus.Open, at);
        Record(new SurveyOpened(Id, at));
    }

    /// <summary>Takes an answer. The same answer again, or one that was given at that moment before, changes nothing.</summary>
    /// <param name="customer">Whose.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="at">When it was given.</param>
    /// <exception cref="ArgumentException">The customer is the default value, or the answer does not fit <see cref="Form"/>.</exception>
    /// <exception cref="BusinessRuleException"><see cref="SurveyRules.NotOpen"/>.</exception>
    public void Answer(CustomerId customer, SurveyAnswer answer, Instant at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(customer.Value, nameof(customer));
        var given = new GivenAnswer(answer, at);
        if (!Form.Fits(answer))
        {
            throw new ArgumentException("An answer rates topics of the form in numbers of its scale.", nameof(answer));
        }

        MustBe(Status == SurveyStatus.Open, SurveyRules.NotOpen, "Only an open survey takes answers.");
        var known = _participants.GetValueOrDefault(customer);
        if (known is null)
        {
            _participants.Add(customer, new SurveyParticipant(customer, isInvited: false, answers: [given]));
        }
        else if (known.Answer == answer || known.Answers.Contains(given))
        {
            return;
        }
        else
        {
            _participants[customer] = known.With(given);
        }

        Record(new SurveyAnswered(Id, customer, known?.IsInvited ?? false, known?.Answer is not null, at));
    }

    /// <summary>Notes that a customer who has not answered is reminded. The same moment again changes nothing.</summary>
    /// <param name="customer">Whom.</param>
    /// <param name="at">When.</param>
    /// <exception cref="BusinessRuleException"><see cref="SurveyRules.NotOpen"/>, <see cref="SurveyRules.NotInvited"/> or <see cref="SurveyRules.AlreadyAnswered"/>.</exception>
    public void Remind(CustomerId customer, Instant at)
    {
        MustBe(Status == SurveyStatus.Open, SurveyRules.NotOpen, "Only of an open survey anybody is reminded.");
        MustBe(_participants.TryGetValue(customer, out var known) && known.IsInvited, SurveyRules.NotInvited, "Only who was invited is reminded.");
        if (known!.RemindedAt == at)
        {
            return;
        }

        MustBe(known.Answer is null, SurveyRules.AlreadyAnswered, "Who answered is neither invited nor reminded after that.");
        _participants[customer] = known.Reminded(at);
        Record(new CustomerRemindedOfSurvey(Id, customer, known.Reminders + 1, at));
    }

    /// <summary>Closes an open survey for good.</summary>
    /// <param name="at">When.</param>
    /// <exception cref="BusinessRuleException"><see cref="SurveyRules.NotOpen"/>.</exception>
    public void Close(Instant at)
    {
        MustBe(Status == SurveyStatus.Open, SurveyRules.NotOpen, "Only an open survey is closed.");
        (Status, ClosedAt) = (SurveyStatus.Closed, at);
        var invited = _participants.Values.Where(participant => participant.IsInvited).ToList();
        Record(new SurveyClosed(Id, invited.Count, invited.Count(participant => participant.Answer is not null), at));
    }

    /// <summary>Erases what a customer said beside its ratings, in the answers it corrected too. The ratings stay, so that results do. Where nothing is left, nothing changes.</summary>
    /// <param name="customer">Whose data.</param>
    /// <param name="at">When.</param>
    public void Erase(CustomerId customer, Instant at)
    {
        if (_participants.TryGetValue(customer, out var known) && known.WithoutComments() is var erased && erased != known)
        {
            _participants[customer] = erased;
            Record(new SurveyCommentsErased(Id, customer, at));
        }
    }

    /// <summary>The id and where it stands.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Id} ({Status})";

    private void MustBe(bool holds, string code, string rule)
    {
        if (!holds)
        {
            throw new BusinessRuleException(code, rule, Id.Value);
        }
    }
}
