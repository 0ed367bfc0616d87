using Gongkai.Office.Proactive;
using Gongkai.Office.Proactive.Offline.Subsidies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Gongkai.Web.Hosting;

/// <summary>Publishes every minute what was scheduled, and erases what has been kept long enough; a failure is logged and tried again a minute later.</summary>
internal sealed partial class ScheduledPublication(IServiceScopeFactory scopes, TimeProvider real, ILogger<ScheduledPublication> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, real);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var published = await scope.ServiceProvider.GetRequiredService<PublishScheduledItems>().HandleAsync(stoppingToken);
                if (published > 0) Published(published);
                var erased = await scope.ServiceProvider.GetRequiredService<EraseSubsidyLists>().HandleAsync(stoppingToken);
                if (erased > 0) Erased(erased);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Failed(failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Published {Count} scheduled items")]
    private partial void Published(int count);

    [LoggerMessage(Level = LogLevel.Information, Message = "Erased {Count} lists of subsidies whose time was over")]
    private partial void Erased(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Could not publish scheduled items")]
    private partial void Failed(Exception failure);
}
