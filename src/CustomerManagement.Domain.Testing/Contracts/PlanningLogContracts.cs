using CustomerManagement.Domain.FollowUps;
using NodaTime;

namespace CustomerManagement.Domain.Testing.Contracts;

/// <summary>What <see cref="IPlanningLogStore"/> guarantees.</summary>
internal static class PlanningLogContracts
{
    public static IReadOnlyList<RepositoryContract> All { get; } =
    [
        new(StorePort.PlanningLog, "ComesBack", "The log is empty at first, and then the one that was stored last, seen by every session.", ComesBackAsync),
        new(StorePort.PlanningLog, "Cancellation", "A cancelled call throws OperationCanceledException and stores nothing.", CancellationAsync),
    ];

    private static async Task ComesBackAsync(ContractRun run)
    {
        run.Must(await run.First.PlanningLog!.LoadAsync(default).ConfigureAwait(false) == PlanningLog.Empty, "A log that was never stored is not empty.");
        var full = Enumerable.Range(0, PlanningLog.MostDays).Select(day => MadeUp.Day.PlusDays(day));
        foreach (var log in new[] { PlanningLog.Empty.Ran(MadeUp.Day), new PlanningLog([new LocalDate(1, 1, 1), MadeUp.Day, new LocalDate(9999, 12, 31)]), new PlanningLog(full), PlanningLog.Empty })
        {
            await run.First.PlanningLog.SaveAsync(log, default).ConfigureAwait(false);
            run.Must(await run.First.PlanningLog.LoadAsync(default).ConfigureAwait(false) == log, $"A log of {log.Days.Count} days is not found as it was.");
            run.Must(await run.Second.PlanningLog!.LoadAsync(default).ConfigureAwait(false) == log, $"A log of {log.Days.Count} days is not found by another session.");
        }
    }

    private static async Task CancellationAsync(ContractRun run)
    {
        var cancelled = new CancellationToken(canceled: true);
        await run.MustThrowAsync<OperationCanceledException>("A cancelled save", () => run.First.PlanningLog!.SaveAsync(PlanningLog.Empty.Ran(MadeUp.Day), cancelled)).ConfigureAwait(false);
        await run.MustThrowAsync<OperationCanceledException>("A cancelled load", () => run.First.PlanningLog!.LoadAsync(cancelled)).ConfigureAwait(false);
        run.Must(await run.Second.PlanningLog!.LoadAsync(default).ConfigureAwait(false) == PlanningLog.Empty, "A cancelled save has stored something.");
    }
}
