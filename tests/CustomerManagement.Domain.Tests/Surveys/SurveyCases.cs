using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Surveys;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Surveys;

/// <summary>Surveys made of numbers.</summary>
internal static class SurveyCases
{
    public static Instant At { get; } = Instant.FromUtc(2025, 3, 1, 9, 0);

    public static SurveyForm Form(int best, params IEnumerable<string> topics) =>
        new([.. topics.Select(topic => new SurveyTopic(topic, new Labels(topic, topic, topic, topic)))], new SurveyScale(best));

    /// <summary>A closed survey of invited customers, one for each answer; <c>null</c> for one that did not answer.</summary>
    public static Survey Closed(SurveyForm form, params IEnumerable<SurveyAnswer?> answers) =>
        Closed(form, answers.Select((answer, i) => Invited($"{i:000000}", answer)));

    public static Survey Closed(SurveyForm form, params IEnumerable<SurveyParticipant> participants) =>
        Survey.Restore(new SurveySnapshot(new SurveyId("2025"), Version: 1, SurveyStatus.Closed, form, At, At, [.. participants]));

    public static SurveyParticipant Invited(string customer, SurveyAnswer? answer, string? segment = null) =>
        new(new CustomerId(customer), isInvited: true, segment, answers: answer is null ? [] : [new GivenAnswer(answer, At)]);

    /// <summary>An answer to one topic.</summary>
    public static SurveyAnswer Says(string topic, int? importance = null, int? satisfaction = null, int? competitor = null) =>
        new([new SurveyRating(topic, importance, satisfaction, competitor)]);

    /// <summary>The finding of one topic, when nothing else is asked.</summary>
    public static TopicFinding Finding(int best, SurveyOptions? options, params IEnumerable<SurveyAnswer?> answers) =>
        new SurveyReader(options).Read(Closed(Form(best, "price"), answers)).Whole.Topics.Single();

    /// <summary>A survey of 1 to 4 topics on some scale, with answers that leave much out, from a number; a size of 0 to 255 makes 0 to 60 customers.</summary>
    public static (SurveyForm Form, List<SurveyParticipant> Participants) Any(int seed, byte size)
    {
        var random = new Random(seed);
        var form = Form(random.Next(3) switch { 0 => 2, 1 => 5, _ => 10 }, Enumerable.Range(0, 1 + random.Next(4)).Select(topic => $"t{topic}"));
        var missing = random.Next(4);
        var participants = Enumerable.Range(0, size % 61).Select(i => Participant(random, form, missing, $"{i:00}")).ToList();
        return (form, participants);
    }

    private static SurveyParticipant Participant(Random random, SurveyForm form, int missing, string id)
    {
        var isInvited = random.Next(8) > 0;
        var segment = random.Next(4) switch { 0 => "A", 1 => "B", 2 => "C", _ => null };
        if (isInvited && random.Next(4) < missing)
        {
            return Invited(id, answer: null, segment);
        }

        var ratings = form.Topics.Select(topic => Rating(random, topic.Code, form.Scale.Best, missing)).OfType<SurveyRating>().ToList();
        var answer = new SurveyAnswer(ratings, ratings.Count == 0 ? new PrivateNote("nothing to say") : null);
        return isInvited ? Invited(id, answer, segment) : new SurveyParticipant(new CustomerId(id), isInvited: false, answers: [new GivenAnswer(answer, At)]);
    }

    private static SurveyRating? Rating(Random random, string topic, int best, int missing)
    {
        int?[] figures = [.. Enumerable.Range(0, 3).Select(_ => random.Next(8) < missing ? (int?)null : 1 + random.Next(best))];
        return Array.TrueForAll(figures, figure => figure is null) ? null : new SurveyRating(topic, figures[0], figures[1], figures[2]);
    }
}
