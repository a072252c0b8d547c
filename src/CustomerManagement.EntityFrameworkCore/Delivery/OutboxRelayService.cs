using CustomerManagement.Domain.Delivery;
using CustomerManagement.Domain.Registration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CustomerManagement.EntityFrameworkCore.Delivery;

/// <summary>Wakes the relay: at once as long as there is more, else after a pause. An outbox that cannot be asked, or a receiver that cannot be made, is tried again later, for as long as the host runs.</summary>
internal sealed partial class OutboxRelayService(IServiceScopeFactory scopes, RelayOptions options, RelayPause pause, ILogger<OutboxRelayService> logger) : BackgroundService
{
    private const int StepsOfScope = 50;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pause.Length);
        do
        {
            while (await WakeAsync(stoppingToken).ConfigureAwait(false))
            {
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }

    /// <summary>Sends what is due, in a scope that is left now and then, since what receivers remember lives as long.</summary>
    /// <returns>Whether there is more.</returns>
    private async Task<bool> WakeAsync(CancellationToken stopping)
    {
        try
        {
            var scope = scopes.CreateAsyncScope();
            await using var _ = scope.ConfigureAwait(false);
            var relay = scope.ServiceProvider.GetRequiredService<OutboxRelay>();
            var hasMore = true;
            for (var step = 0; hasMore && step < StepsOfScope; step++)
            {
                hasMore = await StepAsync(relay, stopping).ConfigureAwait(false);
            }

            return hasMore;
        }
        catch (Exception error) when (error is not CustomerManagementSetupException && (error is not OperationCanceledException || !stopping.IsCancellationRequested))
        {
            // By type only: its text may hold what is personal.
            CannotRelay(error.GetType().Name);
            return false;
        }
    }

    private async Task<bool> StepAsync(OutboxRelay relay, CancellationToken stopping)
    {
        var report = await relay.SendDueAsync(stopping).ConfigureAwait(false);
        if (report.SetAside > 0)
        {
            SetAside(report.SetAside);
        }

        return report.Taken == options.Batch && report.Sent > 0;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} messages failed too often and were set aside.")]
    private partial void SetAside(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox could not be asked, or a receiver not be made ({Error}); it is tried again after the pause.")]
    private partial void CannotRelay(string error);
}
