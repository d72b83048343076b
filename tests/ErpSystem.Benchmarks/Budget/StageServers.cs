using System.Net;
using ErpSystem.Benchmarks.Harness;
using ErpSystem.Gateway.Execution.Sources;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace ErpSystem.Benchmarks.Budget;

/// <summary>Servers for the stages that only exist as traffic: HTTP alone, and HTTP with the calls to the sources but nothing made of them.</summary>
internal static class StageServers
{
    /// <summary>Reads each request's body, makes the recorded calls one after the other if there are any, and answers with a file's bytes.</summary>
    public static async Task RunAsync(int port, string replyFile, string? callsFolder, CancellationToken cancellationToken)
    {
        var reply = await File.ReadAllBytesAsync(replyFile, cancellationToken);
        var calls = callsFolder is null ? [] : ReadCalls(callsFolder).ToArray();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        var application = builder.Build();
        application.MapPost("/graphql", async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            var headers = new RequestHeaders([new KeyValuePair<string, string>("Authorization", context.Request.Headers.Authorization.ToString())]);
            foreach (var (client, body) in calls)
            {
                var answer = await client.SendAsync(new SourceRequest(body, IsMutation: false, headers), context.RequestAborted);
                System.Buffers.ArrayPool<byte>.Shared.Return(answer.Buffer);
            }

            context.Response.ContentType = "application/json";
            context.Response.ContentLength = reply.Length;
            await context.Response.BodyWriter.WriteAsync(reply, context.RequestAborted);
        });
        await using var stop = cancellationToken.Register(application.Lifetime.StopApplication);
        await application.RunAsync();
    }

    /// <summary>Writes the recorded calls as files for <see cref="RunAsync"/>.</summary>
    public static string WriteCalls(Workspace workspace, RecordedRequest recorded)
    {
        var folder = Path.Combine(workspace.Folder, "calls");
        Directory.CreateDirectory(folder);
        Array.ForEach(Directory.GetFiles(folder), File.Delete);
        for (var i = 0; i < recorded.Calls.Count; i++)
        {
            File.WriteAllBytes(Path.Combine(folder, $"{i:00}.{recorded.Calls[i].Source}"), recorded.Calls[i].Body);
        }

        return folder;
    }

    private static IEnumerable<(HttpSourceClient Client, byte[] Body)> ReadCalls(string folder)
    {
        var clients = Contenders.AllSources.ToDictionary(
            static name => name, static name => new HttpSourceClient(new SourceOptions { Name = name, Url = new Uri(Contenders.SourcesUrl, name) }));
        return Directory.GetFiles(folder).Order(StringComparer.Ordinal)
            .Select(file => (clients[Path.GetExtension(file)[1..]], File.ReadAllBytes(file)));
    }
}
