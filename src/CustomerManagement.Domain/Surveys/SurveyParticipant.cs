using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Surveys;

/// <summary>One customer in a survey: whether it was invited, as one of which segment, how often reminded, and all that it answered. Immutable and compared by value.</summary>
public sealed record SurveyParticipant
{
    /// <summary>Creates a participant, as when it comes back from a store.</summary>
    /// <param name="customer">Who.</param>
    /// <param name="isInvited">Whether it was invited; one that was not has answered, and was never reminded.</param>
    /// <param name="segment">The code of the segment it was in when it was invited; <c>null</c> for none.</param>
    /// <param name="reminders">How often it was reminded.</param>
    /// <param name="remindedAt">When the last time; <c>null</c> when it never was.</param>
    /// <param name="answers">All that it answered, in the order in which it came in; <c>null</c> for nothing.</param>
    /// <exception cref="ArgumentException">No customer, a blank segment, reminders that contradict one another, or one that was not invited and did not answer.</exception>
    [JsonConstructor]
    public SurveyParticipant(
        CustomerId customer, bool isInvited, string? segment = null, int reminders = 0, Instant? remindedAt = null, IReadOnlyList<GivenAnswer>? answers = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(customer.Value, nameof(customer));
        ArgumentOutOfRangeException.ThrowIfNegative(reminders);
        Answers = new ValueList<GivenAnswer>(answers ?? [], nameof(answers));
        if (segment is not null && string.IsNullOrWhiteSpace(segment))
        {
            throw new ArgumentException("A segment has a code.", nameof(segment));
        }

        if ((reminders == 0) != remindedAt is null)
        {
            throw new ArgumentException("Who was reminded was so at some time.", nameof(remindedAt));
        }

        if (!isInvited && (Answers.Count == 0 || segment is not null || reminders > 0))
        {
            throw new ArgumentException("Who was not invited only answered.", nameof(isInvited));
        }

        (Customer, IsInvited, Segment, Reminders, RemindedAt) = (customer, isInvited, segment, reminders, remindedAt);
    }

    /// <summary>Who.</summary>
    public CustomerId Customer { get; }

    /// <summary>Whether it was invited.</summary>
    public bool IsInvited { get; }

    /// <summary>The code of the segment it was in when it was invited; <c>null</c> for none.</summary>
    public string? Segment { get; }

    /// <summary>How often it was reminded.</summary>
    public int Reminders { get; }

    /// <summary>When the last time; <c>null</c> when it never was.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant? RemindedAt { get; }

    /// <summary>All that it answered, in the order in which it came in; nothing is taken away but by <see cref="Survey.Erase"/>.</summary>
    public IReadOnlyList<GivenAnswer> Answers { get; }

    /// <summary>The answer that counts: the last one; <c>null</c> while there is none.</summary>
    [JsonIgnore]
    public SurveyAnswer? Answer => Answers.Count == 0 ? null : Answers[^1].Answer;

    /// <summary>The customer; withholds what it answered.</summary>
    /// <returns>The text, as in <c>customer 12347</c>.</returns>
    public override string ToString() => $"customer {Customer}";

    internal SurveyParticipant Reminded(Instant at) => new(Customer, IsInvited, Segment, Reminders + 1, at, Answers);

    internal SurveyParticipant With(GivenAnswer answer) => new(Customer, IsInvited, Segment, Reminders, RemindedAt, [.. Answers, answer]);

    // Of answers of one moment that differed in the comment only, the later place counts: the last answer stays the last.
    internal SurveyParticipant WithoutComments() => new(
        Customer, IsInvited, Segment, Reminders, RemindedAt, [.. Answers.Select(given => new GivenAnswer(given.Answer.WithoutComment(), given.At)).Reverse().Distinct().Reverse()]);
}
