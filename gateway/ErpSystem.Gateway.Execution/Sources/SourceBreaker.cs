using Polly;
using Polly.CircuitBreaker;

namespace ErpSystem.Gateway.Execution.Sources;

/// <summary>A circuit breaker that is consulted around a call instead of wrapping it: calls that succeed cost no closure and no context.</summary>
internal sealed class SourceBreaker
{
    private static readonly ResilienceContextPool Contexts = ResilienceContextPool.Shared;

    // Half a second in all: a source that is back answers sooner, one that hangs must not make everybody hang.
    private const int MaxWaits = 50;

    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(10);

    private readonly CircuitBreakerStateProvider state = new();
    private readonly ResiliencePipeline<SourceReply> pipeline;

    public SourceBreaker(SourceOptions options, TimeProvider time)
    {
        pipeline = new ResiliencePipelineBuilder<SourceReply> { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<SourceReply>
            {
                // Only a source that answers nothing at all is left alone: a slow or partly failing one still serves some clients.
                FailureRatio = 0.9,
                MinimumThroughput = 10,
                SamplingDuration = TimeSpan.FromSeconds(5),
                BreakDuration = options.BreakDuration,
                StateProvider = state,
                ShouldHandle = static arguments => ValueTask.FromResult(
                    arguments.Outcome.Exception is null && arguments.Outcome.Result.Outcome is SourceOutcome.Unavailable or SourceOutcome.TimedOut),
            })
            .Build();
    }

    public CircuitState State => state.CircuitState;

    /// <summary>Makes the call, unless the breaker is open.</summary>
    public async ValueTask<SourceReply> CallAsync<TState>(
        Func<TState, CancellationToken, ValueTask<SourceReply>> call, TState argument, CancellationToken cancellationToken)
    {
        for (var waits = 0; ; waits++)
        {
            var context = Contexts.Get(continueOnCapturedContext: false, cancellationToken);
            var outcome = await pipeline.ExecuteOutcomeAsync(
                static async (context, state) => Outcome.FromResult(await state.call(state.argument, context.CancellationToken)), context, (call, argument));
            Contexts.Return(context);
            if (outcome.Exception is not BrokenCircuitException)
            {
                outcome.ThrowIfException();
                return outcome.Result;
            }

            if (state.CircuitState != CircuitState.HalfOpen || waits == MaxWaits)
            {
                return SourceReply.Failed(SourceOutcome.Unavailable);
            }

            // One call is trying whether the source is back. Answering "unavailable" now would spoil a request that the source can serve.
            await Task.Delay(Wait, cancellationToken);
        }
    }
}
