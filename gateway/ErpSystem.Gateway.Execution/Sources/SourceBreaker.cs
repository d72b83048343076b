using Polly;
using Polly.CircuitBreaker;

namespace ErpSystem.Gateway.Execution.Sources;

/// <summary>
/// A circuit breaker that costs nothing while a source is well: calls go through Polly's only for some time after a failure, which is when it
/// could open.
/// </summary>
internal sealed class SourceBreaker
{
    private static readonly ResilienceContextPool Contexts = ResilienceContextPool.Shared;

    // Half a second in all: a source that is back answers sooner, one that hangs must not make everybody hang.
    private const int MaxWaits = 50;

    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan SamplingDuration = TimeSpan.FromSeconds(5);

    private readonly TimeProvider time;
    private readonly long watch;
    private readonly CircuitBreakerStateProvider state = new();
    private readonly ResiliencePipeline<SourceReply> pipeline;

    private long watchedUntil;

    public SourceBreaker(SourceOptions options, TimeProvider time)
    {
        this.time = time;

        // Never shorter than the breaker can stay open.
        watch = (long)((SamplingDuration + options.BreakDuration).TotalSeconds * time.TimestampFrequency);
        watchedUntil = long.MinValue;
        pipeline = new ResiliencePipelineBuilder<SourceReply> { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<SourceReply>
            {
                // Only a source that answers nothing at all is left alone: a slow or partly failing one still serves some clients.
                FailureRatio = 0.9,
                MinimumThroughput = 10,
                SamplingDuration = SamplingDuration,
                BreakDuration = options.BreakDuration,
                StateProvider = state,
                ShouldHandle = static arguments => ValueTask.FromResult(arguments.Outcome.Exception is null && IsFailure(arguments.Outcome.Result)),
            })
            .Build();
    }

    public CircuitState State => state.CircuitState;

    /// <summary>True when no call has failed lately: then a call may be made past the breaker, and its reply noted.</summary>
    public bool IsCalm => time.GetTimestamp() > Volatile.Read(ref watchedUntil);

    /// <summary>Counts the reply of a call that was made past the breaker.</summary>
    public ValueTask NoteAsync(in SourceReply reply) => IsFailure(reply) ? CountAsync(reply) : default;

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
                if (IsFailure(outcome.Result))
                {
                    Watch();
                }

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

    private async ValueTask CountAsync(SourceReply reply)
    {
        Watch();
        await CallAsync(static (reply, _) => ValueTask.FromResult(reply), reply, CancellationToken.None);
    }

    private void Watch() => Volatile.Write(ref watchedUntil, time.GetTimestamp() + watch);

    private static bool IsFailure(in SourceReply reply) => reply.Outcome is SourceOutcome.Unavailable or SourceOutcome.TimedOut;
}
