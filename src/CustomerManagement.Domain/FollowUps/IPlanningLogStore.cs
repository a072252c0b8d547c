namespace CustomerManagement.Domain.FollowUps;

/// <summary>Where the host keeps the one log of the days on which follow-ups were planned.</summary>
/// <remarks>
/// An implementer guarantees: the log is stored whole or not at all; a cancelled call throws <see cref="OperationCanceledException"/> and has stored nothing.
/// Of two that store at once, either may win: to forget a day means to plan from an earlier one, which does nothing twice.
/// </remarks>
public interface IPlanningLogStore
{
    /// <summary>Loads the log.</summary>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The log; <see cref="PlanningLog.Empty"/> when none was stored.</returns>
    Task<PlanningLog> LoadAsync(CancellationToken cancellation);

    /// <summary>Stores the log.</summary>
    /// <param name="log">The log.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>A task that ends when it is stored.</returns>
    Task SaveAsync(PlanningLog log, CancellationToken cancellation);
}
