namespace ErpSystem.Gateway;

/// <summary>The end of a gateway: first it is no longer ready, then, after a delay, it takes no more requests; those that run are finished.</summary>
internal sealed class Drain(GatewayOptions options, TimeProvider time) : IHostedLifecycleService, IEndpointFilter
{
    private volatile bool isDraining;

    // Before any service is stopped, the server among them.
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        isDraining = true;
        return options.ShutdownDelay > TimeSpan.Zero ? Task.Delay(options.ShutdownDelay, time, cancellationToken) : Task.CompletedTask;
    }

    /// <summary>Answers for the readiness endpoint while the gateway stops.</summary>
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        isDraining ? ValueTask.FromResult<object?>(Results.Text("stopping", statusCode: StatusCodes.Status503ServiceUnavailable)) : next(context);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
