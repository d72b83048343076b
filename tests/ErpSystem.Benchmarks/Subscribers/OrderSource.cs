using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ErpSystem.Benchmarks.Subscribers;

/// <summary>A source of orders that answers every lookup from memory and counts the calls.</summary>
internal sealed class OrderSource : IAsyncDisposable
{
    public const string Noted = "sales.order.noted.v1";
    public const string Changed = "sales.order.changed.v1";

    public const string Sdl =
        """
        type Query { orderById(id: ID!): Order @lookup }
        type Order @key(fields: "id") { id: ID! status: String! }
        type Subscription {
          orderNoted(kind: String): OrderNoted @eventStream(message: "{ order { id } number text }", topics: ["sales.order.noted.v1.{$args.kind}"])
          orderChanged(orderId: ID): OrderChanged @eventStream(message: "{ order { id } number }", topics: ["sales.order.changed.v1.{$args.orderId}"])
        }
        type OrderNoted { order: Order number: Int! text: String! }
        type OrderChanged { order: Order number: Int! }
        """;

    private readonly WebApplication application;
    private long calls;

    private OrderSource(WebApplication application) => this.application = application;

    public Uri Url => new(application.Urls.First());

    public long Calls => Interlocked.Read(ref calls);

    public static string Settings(Uri url) =>
        $$"""
        { "name": "sales", "transports": { "http": { "url": "{{url}}" } }, "extensions": { "erp": { "eventStreams": {
          "orderNoted": { "kind": "fact", "arguments": { "kind": "payload.kind" }, "message": { "order.id": "payload.orderId", "number": "payload.number", "text": "payload.text" } },
          "orderChanged": { "kind": "state", "arguments": { "orderId": "payload.orderId" }, "message": { "order.id": "payload.orderId", "number": "payload.number" } }
        } } } }
        """;

    public static async Task<OrderSource> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var source = new OrderSource(builder.Build());
        source.application.Run(source.AnswerAsync);
        await source.application.StartAsync(cancellationToken);
        return source;
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    // The variables of a lookup are called by its field, then the number of the argument.
    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref calls);
        using var request = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
        var fields = request.RootElement.GetProperty("variables").EnumerateObject()
            .Where(static variable => variable.Name.StartsWith("__", StringComparison.Ordinal))
            .Select(static variable => $"\"{variable.Name[..^2]}\":{{\"id\":\"{variable.Value}\",\"status\":\"OPEN\"}}");
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes($"{{\"data\":{{{string.Join(',', fields)}}}}}"), context.RequestAborted);
    }
}
