using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using ErpSystem.Gateway.Federations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ErpSystem.Gateway.Tests.Fuzzing;

/// <summary>A source on Kestrel that knows the right answer and, where the request names a seed, gives a damaged form of it in a damaged way.</summary>
internal sealed class FuzzedSource : IAsyncDisposable
{
    /// <summary>A header that the gateway passes on.</summary>
    public const string SeedHeader = "X-Correlation-Id";

    private readonly string name;
    private readonly Federation federation;
    private readonly WebApplication application;

    private FuzzedSource(string name, Federation federation)
    {
        this.name = name;
        this.federation = federation;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        application = builder.Build();
        application.Run(AnswerAsync);
    }

    public Uri Url => new(application.Urls.First() + "/graphql");

    public static async Task<FuzzedSource> StartAsync(string name, Federation federation)
    {
        var source = new FuzzedSource(name, federation);
        await source.application.StartAsync();
        return source;
    }

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync(new CancellationToken(canceled: true));
        await application.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var text = await reader.ReadToEndAsync(context.RequestAborted);
        using var body = JsonDocument.Parse(text);
        var answer = await federation.AskAsync(name, body.RootElement.GetProperty("query").GetString()!, body.RootElement.TryGetProperty("variables", out var variables) ? variables.GetRawText() : null);
        context.Response.ContentType = "application/graphql-response+json";
        if (!int.TryParse(context.Request.Headers[SeedHeader], CultureInfo.InvariantCulture, out var seed))
        {
            await context.Response.WriteAsync(answer, context.RequestAborted);
            return;
        }

        // By the request and not by the order in which requests come, so that the same seed does the same.
        var random = new Random(unchecked((seed * 31) + text.Aggregate(17, static (hash, character) => unchecked((hash * 31) + character))));
        await DamagedAsync(context, answer, random);
    }

    private static async Task DamagedAsync(HttpContext context, string answer, Random random)
    {
        var response = context.Response;
        var bytes = random.Next(3) == 0 ? Encoding.UTF8.GetBytes(answer) : ReplyDamage.Of(answer, random);
        switch (random.Next(40))
        {
            case 0:
                context.Abort();
                return;
            case 1:
                response.ContentLength = bytes.Length + 10;
                await response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2), context.RequestAborted);
                await response.Body.FlushAsync(context.RequestAborted);
                context.Abort();
                return;
            case 2:
                await SlowlyAsync(response, bytes, context.RequestAborted);
                return;
            case 3:
                await EndlesslyAsync(response, context.RequestAborted);
                return;
            case 4:
                response.StatusCode = 302;
                response.Headers.Location = "http://127.0.0.1:1/secret";
                break;
            case < 8:
                response.StatusCode = ((int[])[200, 201, 204, 304, 400, 401, 403, 404, 418, 429, 500, 501, 502, 503, 504, 599])[random.Next(16)];
                break;
            case < 11:
                response.ContentType = ((string[])["text/html", "application/json", "text/plain; charset=utf-16", "application/xml", "nonsense", "multipart/mixed; boundary=x"])[random.Next(6)];
                break;
        }

        if (response.StatusCode is not (204 or 304))
        {
            await response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }

    private static async Task SlowlyAsync(HttpResponse response, byte[] bytes, CancellationToken cancellationToken)
    {
        for (var i = 0; i < 10; i++)
        {
            await response.Body.WriteAsync(bytes.AsMemory(bytes.Length * i / 10, (bytes.Length * (i + 1) / 10) - (bytes.Length * i / 10)), cancellationToken);
            await response.Body.FlushAsync(cancellationToken);
            await Task.Delay(i == 5 ? 80 : 5, cancellationToken);
        }
    }

    private static async Task EndlesslyAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        var block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("[1,2,3],", 1_000)));
        await response.WriteAsync("{\"data\":[", cancellationToken);
        while (!cancellationToken.IsCancellationRequested)
        {
            await response.Body.WriteAsync(block, cancellationToken);
            await Task.Delay(10, cancellationToken);
        }
    }
}
