namespace CustomerManagement.Domain.Complaints;

/// <summary>Says what counts as an answer, and what asks for one.</summary>
/// <remarks>An implementation is pure and safe for use by several threads.</remarks>
public interface IAnswerPolicy
{
    /// <summary>Judges a message.</summary>
    /// <param name="message">The message.</param>
    /// <returns>What it does to what was promised.</returns>
    MessageEffect EffectOf(ComplaintMessage message);
}
