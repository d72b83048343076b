using System.Buffers;
using System.Text;
using ErpSystem.Gateway.Execution.Sources;

namespace ErpSystem.Gateway.Execution.Tests;

/// <summary>A source in memory that always gives the same bytes, for measuring what the executor itself costs.</summary>
internal sealed class CannedSource(string name, string answer) : ISourceClient
{
    private readonly byte[] answer = Encoding.UTF8.GetBytes(answer);

    public string Name => name;

    public ValueTask<SourceReply> SendAsync(SourceRequest request, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(answer.Length);
        answer.CopyTo(buffer, 0);
        return ValueTask.FromResult(new SourceReply(SourceOutcome.Answered, buffer, answer.Length, 200));
    }
}
