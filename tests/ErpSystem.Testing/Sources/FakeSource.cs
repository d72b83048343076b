using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace ErpSystem.Testing;

/// <summary>A source on a real Kestrel that answers what a test says and remembers what it was asked.</summary>
public sealed class FakeSource : IAsyncDisposable
{
    private readonly ConcurrentQueue<FakeRequest> requests = new();
    private Func<FakeRequest, CancellationToken, Task<FakeReply>> handler;
    private WebApplication? application;
    private int port;

    private FakeSource(Func<FakeRequest, CancellationToken, Task<FakeReply>> handler) => this.handler = handler;

    /// <summary>The GraphQL endpoint; the same after a restart.</summary>
    public string Url => $"http://127.0.0.1:{port}/graphql";

    /// <summary>What came in so far, in order of arrival.</summary>
    public IReadOnlyList<FakeRequest> Requests => [.. requests];

    /// <summary>Starts a source that gives every request this answer.</summary>
    public static Task<FakeSource> StartAsync([StringSyntax(StringSyntaxAttribute.Json)] string answer) =>
        StartAsync(_ => new FakeReply(answer));

    /// <summary>Starts a source that computes its answers.</summary>
    public static Task<FakeSource> StartAsync(Func<FakeRequest, FakeReply> answer) =>
        StartAsync((request, _) => Task.FromResult(answer(request)));

    /// <summary>Starts a source that computes its answers and may wait; the token is cancelled when the caller hangs up.</summary>
    public static async Task<FakeSource> StartAsync(Func<FakeRequest, CancellationToken, Task<FakeReply>> answer)
    {
        var source = new FakeSource(answer);
        await source.StartAsync();
        return source;
    }

    /// <summary>Answers this from now on.</summary>
    public void Answer(Func<FakeRequest, FakeReply> answer) => handler = (request, _) => Task.FromResult(answer(request));

    /// <summary>Answers this from now on; the token is cancelled when the caller hangs up.</summary>
    public void Answer(Func<FakeRequest, CancellationToken, Task<FakeReply>> answer) => handler = answer;

    /// <summary>Answers this from now on.</summary>
    public void Answer([StringSyntax(StringSyntaxAttribute.Json)] string answer) => Answer(_ => new FakeReply(answer));

    /// <summary>Forgets the requests so far.</summary>
    public void Forget() => requests.Clear();

    /// <summary>Listens again after <see cref="StopAsync"/>, on the same port.</summary>
    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1));
        application = builder.Build();
        application.Run(AnswerAsync);
        await application.StartAsync();
        port = new Uri(application.Urls.Single()).Port;
    }

    /// <summary>Stops listening and closes the open connections.</summary>
    public async Task StopAsync()
    {
        if (application is { } running)
        {
            application = null;
            // Cancelled at once: a test that stops a source wants it gone, not drained.
            await running.StopAsync(new CancellationToken(canceled: true));
            await running.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var request = new FakeRequest(body, headers);
        requests.Enqueue(request);

        var reply = await handler(request, context.RequestAborted);
        await Task.Delay(reply.Delay, context.RequestAborted);
        if (reply.Abort)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = reply.ContentType;
        await context.Response.WriteAsync(reply.Body, context.RequestAborted);
    }
}
