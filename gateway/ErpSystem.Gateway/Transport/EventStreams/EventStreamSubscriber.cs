using System.Collections.Immutable;
using System.Text;
using ErpSystem.Gateway.Schema.Validation;
using ErpSystem.Gateway.Subscriptions.Delivery;

namespace ErpSystem.Gateway.Transport.EventStreams;

/// <summary>The one operation of a graphql-sse connection in distinct mode.</summary>
internal sealed class EventStreamSubscriber(OutboundQueue queue) : ISubscriber
{
    private static readonly byte[] Data = "event: next\ndata: "u8.ToArray();
    private static readonly byte[] End = "\n\n"u8.ToArray();
    private static readonly byte[] Completed = "event: complete\ndata:\n\n"u8.ToArray();

    public void Next(Payload payload) => queue.TryAdd(new Outbound(
        payload.Cursor.IsEmpty ? Data : [.. "event: next\nid: "u8, .. payload.Cursor.Span, .. "\ndata: "u8], payload.Json, End));

    public void Next(ReadOnlyMemory<byte> response) => Next(new Payload(response));

    public void Fail(ImmutableArray<GraphQLError> errors)
    {
        Next(Encoding.UTF8.GetBytes($"{{\"errors\":{Encoding.UTF8.GetString(Payload.ErrorsJson(errors))}}}"));
        Complete();
    }

    public void Complete()
    {
        queue.TryAdd(new Outbound(Completed, default, default));
        queue.Complete();
    }
}
