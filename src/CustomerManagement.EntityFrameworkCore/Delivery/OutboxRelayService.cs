using CustomerManagement.Domain.Delivery;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CustomerManagement.EntityFrameworkCore.Delivery;

/// <summary>Wakes the relay: at once as long as there is more, else after a pause. An outbox that cannot be asked is asked again later, for as long as the host runs.</summary>
internal sealed partial class OutboxRelayService(IServiceScopeFactory scopes, RelayOptions options, RelayPause pause, ILogger<OutboxRelayService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pause.Length);
        do
        {
            while (await StepAsync(stoppingToken).ConfigureAwait(false))
            {
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }

    private async Task<bool> StepAsync(CancellationToken stopping)
    {
        try
        {
            var scope = scopes.CreateAsyncScope();
            await using var _ = scope.ConfigureAwait(false);
            var report = await scope.ServiceProvider.GetRequiredService<OutboxRelay>().SendDueAsync(stopping).ConfigureAwait(false);
            if (report.SetAside > 0)
            {
                SetAside(report.SetAside);
            }

            return report.Taken == options.Batch && report.Sent > 0;
        }
        catch (Exception error) when (error is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            // By type only: its text may hold what is personal.
            CannotBeAsked(error.GetType().Name);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} messages failed too often and were set aside.")]
    private partial void SetAside(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox could not be asked ({Error}); it is asked again after the pause.")]
    private partial void CannotBeAsked(string error);
}
