namespace CustomerManagement.Domain.Visits;

/// <summary>Draws the agenda of a meeting from data. Pure: the same kind and facts give the same items.</summary>
public interface IAgendaPolicy
{
    /// <summary>Draws the items.</summary>
    /// <param name="kind">The kind of meeting.</param>
    /// <param name="facts">What is known.</param>
    /// <returns>The items in order, all of them drawn and none twice; empty when there is nothing to talk about. On a forum none names a customer or a market report.</returns>
    IReadOnlyList<AgendaItem> Draw(MeetingKind kind, AgendaFacts facts);
}
