using System.Buffers;
using ErpSystem.Gateway.Execution.Results;

namespace ErpSystem.Gateway.Execution;

/// <summary>A complete GraphQL response in pooled memory; dispose it when it was sent.</summary>
public sealed class ExecutionResult : IDisposable
{
    private readonly Utf8Buffer response;
    private int users = 1;

    internal ExecutionResult(Utf8Buffer response, bool hasData, int errorCount, int requestCount)
    {
        this.response = response;
        HasData = hasData;
        ErrorCount = errorCount;
        RequestCount = requestCount;
    }

    /// <summary>False when <c>data</c> is null.</summary>
    public bool HasData { get; }

    public int ErrorCount { get; }

    /// <summary>How many requests went to sources.</summary>
    public int RequestCount { get; }

    /// <summary>The response's JSON.</summary>
    public ReadOnlyMemory<byte> Json => response.WrittenMemory;

    public void WriteTo(IBufferWriter<byte> output) => output.Write(response.Written);

    /// <summary>Lets one more user send it; each disposes it once.</summary>
    public ExecutionResult Share()
    {
        Interlocked.Increment(ref users);
        return this;
    }

    public void Dispose()
    {
        if (Interlocked.Decrement(ref users) == 0)
        {
            response.Dispose();
        }
    }
}
