namespace CustomerManagement.Domain.Complaints;

/// <summary>
/// Counts as an answer what a person of ours said to the customer about the matter: no internal note, no automatic reply, no courtesy. What a person of the customer's says about the
/// matter asks for one; a word of thanks or an automatic reply does not.
/// </summary>
public sealed class StandardAnswers : IAnswerPolicy
{
    /// <summary>The policy; it has no settings.</summary>
    public static StandardAnswers Instance { get; } = new();

    /// <inheritdoc/>
    public MessageEffect EffectOf(ComplaintMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.IsAutomatic || message.Intent == MessageIntent.Courtesy)
        {
            return MessageEffect.None;
        }

        return message.Direction switch
        {
            MessageDirection.FromCustomer => MessageEffect.AwaitsAnswer,
            MessageDirection.ToCustomer => MessageEffect.Answers,
            MessageDirection.Internal => MessageEffect.None,
            _ => throw new ArgumentOutOfRangeException(nameof(message)),
        };
    }
}
