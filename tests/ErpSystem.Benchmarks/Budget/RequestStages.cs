using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using ErpSystem.Gateway;
using ErpSystem.Gateway.Execution;
using ErpSystem.Gateway.Execution.Nodes;
using ErpSystem.Gateway.Execution.Results;
using ErpSystem.Gateway.Execution.Sources;
using ErpSystem.Gateway.Execution.Writing;
using ErpSystem.Gateway.Schema.Coercion;
using ErpSystem.Gateway.Schema.Types;
using ErpSystem.Gateway.Telemetry;
using ErpSystem.Gateway.Transport.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ErpSystem.Benchmarks.Budget;

/// <summary>The stages of a request that touch no socket, each on its own, on a recorded request.</summary>
public class RequestStages : IDisposable
{
    private readonly GatewayOptions options = new();
    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly ActivityListener listener = new()
    {
        ShouldListenTo = static source => source.Name == GatewayTelemetry.Name,
        Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
    };

    private RequestBodyReader reader = null!;
    private PlanExecutor executor = null!;
    private GatewayTelemetry telemetry = null!;
    private ResultStore filled = null!;
    private PooledList<ResultEntry> entries = new(1024);

    /// <summary>The request that all stages run on.</summary>
    internal static RecordedRequest Recorded { get; set; } = null!;

    [GlobalSetup]
    public void Prepare()
    {
        reader = new RequestBodyReader(options.Limits.BodyBytes, options.MaxBatchSize);
        executor = new PlanExecutor(Recorded.Supergraph.ClientSchema, Recorded.Replay());
        telemetry = new GatewayTelemetry(services.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>());
        filled = Fill();
        ActivitySource.AddActivityListener(listener);
    }

    [Benchmark(Description = "index")]
    public int Index()
    {
        entries.Clear();
        foreach (var call in Recorded.Calls)
        {
            JsonIndexer.TryIndex(call.Reply, 0, ref entries);
        }

        return entries.Count;
    }

    [Benchmark(Description = "completion and writing")]
    public int Write()
    {
        using var output = new Utf8Buffer(Recorded.Response.Length);
        using var errors = new ErrorWriter(filled, []);
        var introspection = new IntrospectionFields(Recorded.Supergraph.ClientSchema, CoercedVariables.Empty);
        new ResponseWriter(filled, [], introspection.Write, errors, output).WriteData(Recorded.Operation.Program!.Root);
        return output.Length;
    }

    [Benchmark(Description = "executor")]
    public int Execute()
    {
        using var result = Run(executor.ExecuteAsync(Recorded.Operation.Program!, CoercedVariables.Empty, RequestHeaders.Empty, CancellationToken.None));
        return result.Json.Length;
    }

    [Benchmark(Description = "body, cache, coercion")]
    public object? Coerce()
    {
        var read = Run(reader.ReadAsync(new DefaultHttpContext
        {
            Request = { ContentType = "application/json", ContentLength = Recorded.Body.Length, Body = new MemoryStream(Recorded.Body, writable: false) },
        }).AsTask());
        var request = read.Requests[0];
        var prepared = Recorded.Supergraph.Operations.Get(request.Query!, request.OperationName, static (_, _) => Recorded.Operation);
        System.Buffers.ArrayPool<byte>.Shared.Return(read.Pooled);
        return prepared.Variables!.Coerce(request.Variables).Values;
    }

    [Benchmark(Description = "telemetry, collected")]
    public void Trace()
    {
        using var measured = telemetry.StartRequest();
        measured.Describe(Recorded.Operation);
        foreach (var call in Recorded.Calls)
        {
            using var span = SourceTracing.Start(new SourceOptions { Name = call.Source, Url = new Uri("http://localhost") });
            SourceTracing.End(span, new SourceReply(SourceOutcome.Answered, [], 0, 200));
        }
    }

    public void Dispose()
    {
        listener.Dispose();
        services.Dispose();
        filled?.Dispose();
        entries.Dispose();
        GC.SuppressFinalize(this);
    }

    private static ResultStore Fill()
    {
        var store = new ResultStore();
        var clients = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(Recorded.Replay(), static client => client.Name);
        using var run = new PlanRun(Recorded.Operation.Program!, store, clients, CoercedVariables.Empty, RequestHeaders.Empty, [], new NodeIds(Recorded.Supergraph.ClientSchema, NodeIdFormat.Any));
        run.RunAsync(CancellationToken.None).GetAwaiter().GetResult();
        return store;
    }

    // Nothing here waits: the sources answer at once.
    private static T Run<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
