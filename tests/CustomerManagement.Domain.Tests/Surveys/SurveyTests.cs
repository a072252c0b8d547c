using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Persistence;
using CustomerManagement.Domain.Surveys;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Surveys;

public sealed class SurveyTests
{
    private static readonly SurveyId _id = new("2025");
    private static readonly Instant _at = SurveyCases.At;
    private static readonly SurveyForm _form = SurveyCases.Form(5, "price", "delivery");
    private static readonly CustomerId _kim = new("kim");
    private static readonly CustomerId _lee = new("lee");

    [Fact]
    public void A_survey_is_planned_opened_answered_and_closed_and_loses_nothing()
    {
        var survey = Survey.Plan(_id, _form, _at);
        survey.Invite(_kim, _at, "A");
        survey.Invite(_kim, Later(1), "A");
        survey.Open(Later(1));
        survey.Invite(new CustomerId("mo"), Later(1));
        survey.Remind(_kim, Later(2));
        survey.Remind(_kim, Later(2));
        survey.Remind(_kim, Later(3));
        var first = new SurveyAnswer([new SurveyRating("price", 5, 2)], new PrivateNote("Canary"));
        survey.Answer(_kim, first, Later(4));
        survey.Answer(_kim, first, Later(5));
        survey.Answer(_kim, SurveyCases.Says("price", 5, 3), Later(6));
        survey.Answer(_kim, first, Later(4));
        survey.Answer(_lee, SurveyCases.Says("delivery", competitor: 1), Later(7));
        survey.Close(Later(8));

        Assert.Equal<IDomainEvent>(
            [
                new SurveyPlanned(_id, _at), new CustomerInvitedToSurvey(_id, _kim, _at), new SurveyOpened(_id, Later(1)),
                new CustomerInvitedToSurvey(_id, new CustomerId("mo"), Later(1)),
                new CustomerRemindedOfSurvey(_id, _kim, 1, Later(2)), new CustomerRemindedOfSurvey(_id, _kim, 2, Later(3)),
                new SurveyAnswered(_id, _kim, WasInvited: true, IsCorrection: false, Later(4)), new SurveyAnswered(_id, _kim, WasInvited: true, IsCorrection: true, Later(6)),
                new SurveyAnswered(_id, _lee, WasInvited: false, IsCorrection: false, Later(7)), new SurveyClosed(_id, 2, 1, Later(8)),
            ],
            survey.PendingEvents);
        Assert.Equal(["kim", "lee", "mo"], survey.Participants.Select(participant => participant.Customer.Value));
        var kim = survey.Participants[0];
        Assert.Equal((true, "A", 2, Later(3), 2), (kim.IsInvited, kim.Segment, kim.Reminders, kim.RemindedAt, kim.Answers.Count));
        Assert.Equal((first, SurveyCases.Says("price", 5, 3)), (kim.Answers[0].Answer, kim.Answer));
        Assert.False(survey.Participants[1].IsInvited);
        Assert.Equal((Later(1), Later(8), SurveyStatus.Closed), (survey.OpenedAt, survey.ClosedAt, survey.Status));

        var saved = SnapshotJson.Read<SurveySnapshot>(SnapshotJson.Write(survey.ToSnapshot()));
        var restored = Survey.Restore(saved);
        Assert.Equal(survey.Participants, restored.Participants);
        Assert.Equal((survey.Form, survey.Status, survey.OpenedAt, survey.ClosedAt), (restored.Form, restored.Status, restored.OpenedAt, restored.ClosedAt));
        Assert.Empty(restored.PendingEvents);
    }

    [Theory]
    [InlineData(SurveyStatus.Planned, "open", nameof(SurveyOpened))]
    [InlineData(SurveyStatus.Planned, "close", SurveyRules.NotOpen)]
    [InlineData(SurveyStatus.Planned, "invite", nameof(CustomerInvitedToSurvey))]
    [InlineData(SurveyStatus.Planned, "invite again", null)]
    [InlineData(SurveyStatus.Planned, "invite as another", SurveyRules.AlreadyInvited)]
    [InlineData(SurveyStatus.Planned, "answer", SurveyRules.NotOpen)]
    [InlineData(SurveyStatus.Planned, "remind", SurveyRules.NotOpen)]
    [InlineData(SurveyStatus.Open, "open", SurveyRules.NotPlanned)]
    [InlineData(SurveyStatus.Open, "close", nameof(SurveyClosed))]
    [InlineData(SurveyStatus.Open, "invite", nameof(CustomerInvitedToSurvey))]
    [InlineData(SurveyStatus.Open, "invite again", null)]
    [InlineData(SurveyStatus.Open, "invite as another", SurveyRules.AlreadyInvited)]
    [InlineData(SurveyStatus.Open, "invite who answered unasked", SurveyRules.AlreadyAnswered)]
    [InlineData(SurveyStatus.Open, "answer", nameof(SurveyAnswered))]
    [InlineData(SurveyStatus.Open, "answer the same", null)]
    [InlineData(SurveyStatus.Open, "answer otherwise", nameof(SurveyAnswered))]
    [InlineData(SurveyStatus.Open, "answer unasked", nameof(SurveyAnswered))]
    [InlineData(SurveyStatus.Open, "remind", nameof(CustomerRemindedOfSurvey))]
    [InlineData(SurveyStatus.Open, "remind who answered", SurveyRules.AlreadyAnswered)]
    [InlineData(SurveyStatus.Open, "remind who was not invited", SurveyRules.NotInvited)]
    [InlineData(SurveyStatus.Open, "remind nobody", SurveyRules.NotInvited)]
    [InlineData(SurveyStatus.Closed, "open", SurveyRules.NotPlanned)]
    [InlineData(SurveyStatus.Closed, "close", SurveyRules.NotOpen)]
    [InlineData(SurveyStatus.Closed, "invite", SurveyRules.Closed)]
    [InlineData(SurveyStatus.Closed, "invite again", SurveyRules.Closed)]
    [InlineData(SurveyStatus.Closed, "answer", SurveyRules.NotOpen)]
    [InlineData(SurveyStatus.Closed, "answer the same", SurveyRules.NotOpen)]
    [InlineData(SurveyStatus.Closed, "remind", SurveyRules.NotOpen)]
    public void A_command_gives_its_event_or_names_its_rule_and_tells_no_text(SurveyStatus status, string command, string? expected)
    {
        var answered = new GivenAnswer(new SurveyAnswer([], new PrivateNote("Canary")), _at);
        var survey = Survey.Restore(Snapshot(status, status == SurveyStatus.Planned
            ? [new SurveyParticipant(_kim, isInvited: true)]
            : [
                new SurveyParticipant(_kim, isInvited: true),
                new SurveyParticipant(new CustomerId("answered"), isInvited: true, answers: [answered]),
                new SurveyParticipant(new CustomerId("unasked"), isInvited: false, answers: [answered]),
            ]));
        var before = SnapshotJson.WriteText(survey.ToSnapshot());
        var thrown = Record.Exception(() => Do(survey, command));
        var happened = survey.PendingEvents.Select(happened => happened.GetType().Name).ToList();
        if (thrown is BusinessRuleException broken)
        {
            Assert.Equal((expected, "2025"), (broken.Code, broken.Subject));
            Assert.Empty(happened);
        }
        else
        {
            Assert.Null(thrown);
            Assert.Equal(expected is null ? [] : [expected], happened);
        }

        Assert.Equal(happened.Count == 0, before == SnapshotJson.WriteText(survey.ToSnapshot()));
        object?[] printed = [survey, survey.ToSnapshot(), thrown, answered, answered.Answer, .. survey.Participants, .. survey.PendingEvents];
        Assert.All(printed, value => Assert.DoesNotContain("Canary", value?.ToString() ?? "", StringComparison.Ordinal));
    }

    [Fact]
    public void What_does_not_belong_together_is_refused()
    {
        var survey = Survey.Restore(Snapshot(SurveyStatus.Open, []));
        Assert.Throws<ArgumentException>("answer", () => survey.Answer(_kim, SurveyCases.Says("colour", 1), _at));
        Assert.Throws<ArgumentException>("answer", () => survey.Answer(_kim, SurveyCases.Says("price", competitor: 6), _at));
        Assert.Throws<ArgumentNullException>("answer", () => survey.Answer(_kim, null!, _at));
        Assert.Throws<ArgumentNullException>("customer", () => survey.Answer(default, SurveyCases.Says("price", 1), _at));
        Assert.Throws<ArgumentNullException>("customer", () => survey.Invite(default, _at));
        Assert.Throws<ArgumentException>("segment", () => survey.Invite(_kim, _at, " "));
        Assert.Throws<ArgumentNullException>("id", () => Survey.Plan(default, _form, _at));
        Assert.Throws<ArgumentException>("ratings", () => new SurveyAnswer([]));
        Assert.Throws<ArgumentException>("ratings", () => new SurveyAnswer([new SurveyRating("price", 1), new SurveyRating("price", 1)]));
        Assert.Throws<ArgumentException>("ratings", () => new SurveyAnswer([null!]));
        Assert.Throws<ArgumentException>("importance", () => new SurveyRating("price"));
        Assert.Throws<ArgumentOutOfRangeException>("satisfaction", () => new SurveyRating("price", satisfaction: 0));
        Assert.Throws<ArgumentOutOfRangeException>("competitor", () => new SurveyRating("price", competitor: 101));
        Assert.Throws<ArgumentException>("topics", () => SurveyCases.Form(5));
        Assert.Throws<ArgumentException>("topics", () => SurveyCases.Form(5, "price", "price"));
        Assert.Throws<ArgumentException>("code", () => SurveyCases.Form(5, "The Price"));
        Assert.Throws<ArgumentOutOfRangeException>("best", () => new SurveyScale(1));
        Assert.Throws<ArgumentOutOfRangeException>("best", () => new SurveyScale(101));
        Assert.Throws<ArgumentException>("isInvited", () => new SurveyParticipant(_kim, isInvited: false));
        Assert.Throws<ArgumentException>("remindedAt", () => new SurveyParticipant(_kim, isInvited: true, reminders: 1));
        Assert.Throws<ArgumentException>("segment", () => new SurveyParticipant(_kim, isInvited: true, segment: ""));
    }

    [Fact]
    public void A_snapshot_that_no_survey_gives_is_refused()
    {
        var invited = new SurveyParticipant(_kim, isInvited: true);
        var misfit = new SurveyParticipant(_kim, isInvited: true, answers: [new GivenAnswer(SurveyCases.Says("colour", 1), _at)]);
        var answered = new SurveyParticipant(_kim, isInvited: true, answers: [new GivenAnswer(SurveyCases.Says("price", 1), _at)]);
        var twice = new SurveyParticipant(_kim, isInvited: true, answers: [.. answered.Answers, .. answered.Answers]);
        SurveySnapshot[] wrong =
        [
            Snapshot(SurveyStatus.Open, []) with { Id = default },
            Snapshot(SurveyStatus.Open, []) with { Status = (SurveyStatus)4 },
            Snapshot(SurveyStatus.Open, []) with { OpenedAt = null },
            Snapshot(SurveyStatus.Open, []) with { ClosedAt = _at },
            Snapshot(SurveyStatus.Planned, []) with { OpenedAt = _at },
            Snapshot(SurveyStatus.Closed, []) with { ClosedAt = null },
            Snapshot(SurveyStatus.Open, [invited, invited]),
            Snapshot(SurveyStatus.Open, [misfit]),
            Snapshot(SurveyStatus.Planned, [answered]),
            Snapshot(SurveyStatus.Open, [twice]),
            Snapshot(SurveyStatus.Open, [null!]),
        ];
        Assert.All(wrong, state => Assert.Throws<ArgumentException>("snapshot", () => Survey.Restore(state)));
        Assert.Throws<ArgumentNullException>("snapshot", () => Survey.Restore(Snapshot(SurveyStatus.Open, []) with { Form = null! }));
        Assert.Throws<ArgumentNullException>("snapshot", () => Survey.Restore(Snapshot(SurveyStatus.Open, null!)));
    }

    private static void Do(Survey survey, string command)
    {
        Action act = command switch
        {
            "open" => () => survey.Open(_at),
            "close" => () => survey.Close(_at),
            "invite" => () => survey.Invite(_lee, _at),
            "invite again" => () => survey.Invite(_kim, Later(1)),
            "invite as another" => () => survey.Invite(_kim, _at, "B"),
            "invite who answered unasked" => () => survey.Invite(new CustomerId("unasked"), _at),
            "answer" => () => survey.Answer(_kim, new SurveyAnswer([], new PrivateNote("Canary")), _at),
            "answer the same" => () => survey.Answer(new CustomerId("answered"), new SurveyAnswer([], new PrivateNote("Canary")), Later(1)),
            "answer otherwise" => () => survey.Answer(new CustomerId("answered"), SurveyCases.Says("price", 1), _at),
            "answer unasked" => () => survey.Answer(_lee, SurveyCases.Says("price", 1), _at),
            "remind" => () => survey.Remind(_kim, _at),
            "remind who answered" => () => survey.Remind(new CustomerId("answered"), _at),
            "remind who was not invited" => () => survey.Remind(new CustomerId("unasked"), _at),
            "remind nobody" => () => survey.Remind(default, _at),
            _ => throw new FormatException(command),
        };
        act();
    }

    private static SurveySnapshot Snapshot(SurveyStatus status, IReadOnlyList<SurveyParticipant> participants) =>
        new(_id, Version: 3, status, _form, status == SurveyStatus.Planned ? null : _at, status == SurveyStatus.Closed ? _at : null, participants);

    private static Instant Later(int hours) => _at + Duration.FromHours(hours);
}
