using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using ErpSystem.Benchmarks.Harness;
using ErpSystem.Gateway;
using ErpSystem.Gateway.Composition;
using ErpSystem.Gateway.Composition.Packaging;
using ErpSystem.Testing;

namespace ErpSystem.Benchmarks.Subscribers;

/// <summary>
/// Many subscribers at one gateway: four operations in ten sets of rights, so that an event concerns a quarter of them in ten groups. The gateway is on core
/// 1, this process with clients and source on core 0.
/// </summary>
internal static class SubscriptionRun
{
    private const int Rights = 10;
    private const int Stalled = 5;
    private const int Port = 24420;

    private static readonly string[] Operations =
    [
        """subscription { orderNoted(kind: "a") { number order { id status } } }""",
        """subscription { orderNoted(kind: "b") { number order { id status } } }""",
        """subscription { orderChanged(orderId: "o1") { number order { id status } } }""",
        """subscription { orderChanged(orderId: "o2") { number order { id status } } }""",
    ];

    // Large answers, which nobody takes.
    private static readonly string StalledOperation =
        $"subscription {{ orderNoted(kind: \"a\") {{ order {{ id }} {string.Join(' ', Enumerable.Range(0, 400).Select(static i => $"t{i}: text"))} }} }}";

    public static async Task<int> RunAsync(int subscribers, int perSecond, int seconds, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsLinux())
        {
            using var own = Process.GetCurrentProcess();
            own.ProcessorAffinity = 1;
        }

        var folder = Path.Combine(Repository.Root, "artifacts", "benchmarks");
        Directory.CreateDirectory(folder);
        await using var source = await OrderSource.StartAsync(cancellationToken);
        var archive = Archive(folder, source);
        using var gateway = PinnedProcess.Start(1, folder, Path.Combine(folder, "gateway.log"), "dotnet", [typeof(GatewayApplication).Assembly.Location, "--archive", archive, "--port", Text(Port), .. Companies()]);
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{Port}/") };
        await ReadyAsync(http, cancellationToken);
        await http.GetStringAsync("dapr/subscribe", cancellationToken);

        var published = new long[(perSecond * (seconds + 5)) + 1];
        var url = new Uri($"ws://127.0.0.1:{Port}/graphql");
        var clients = await ConnectAsync(url, subscribers, cancellationToken);
        var stalled = new List<SubscriberClient>();
        for (var i = 0; i < Stalled; i++)
        {
            stalled.Add(await SubscriberClient.ConnectAsync(url, $"r{i}", -1, StalledOperation, cancellationToken));
        }

        await Task.Delay(2000, cancellationToken);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = clients.ConvertAll(client => client.ReadAsync(published, end.Token));
        var (cpu, calls) = (gateway.CpuTime, source.Calls);
        await PublishAsync(http, published, perSecond, seconds, cancellationToken);
        var used = gateway.CpuTime - cpu;
        await Task.Delay(3000, cancellationToken);
        var report = new SubscriptionReport(clients, perSecond * seconds, Operations.Length, (source.Calls - calls) / (double)(perSecond * seconds), gateway.Megabytes, used.TotalSeconds / seconds);

        // Whoever does not read learns of its end when it reads at last.
        var late = stalled.ConvertAll(client => client.ReadAsync(published, end.Token));
        await Task.WhenAny(Task.WhenAll(late), Task.Delay(5000, cancellationToken));
        var closed = stalled.Count(client => client.IsClosed);
        await end.CancelAsync();
        await Task.WhenAll(reading);
        clients.ForEach(client => client.Dispose());
        stalled.ForEach(client => client.Dispose());
        return report.Print(closed, Stalled, Rights + Stalled);
    }

    private static async Task<List<SubscriberClient>> ConnectAsync(Uri url, int subscribers, CancellationToken cancellationToken)
    {
        var clients = new List<SubscriberClient>(subscribers);
        for (var i = 0; i < subscribers; i++)
        {
            var operation = i % Operations.Length;
            clients.Add(await SubscriberClient.ConnectAsync(url, $"r{i / Operations.Length % Rights}", operation, Operations[operation], cancellationToken));
        }

        return clients;
    }

    private static async Task PublishAsync(HttpClient http, long[] published, int perSecond, int seconds, CancellationToken cancellationToken)
    {
        var text = new string('x', 512);
        var start = Stopwatch.GetTimestamp();

        // A topic's events come one after the other, or their order would be nobody's.
        Task[] last = [Task.CompletedTask, Task.CompletedTask];
        for (var number = 1; number <= perSecond * seconds; number++)
        {
            var due = TimeSpan.FromSeconds((double)number / perSecond) - Stopwatch.GetElapsedTime(start);
            if (due > TimeSpan.Zero)
            {
                await Task.Delay(due, cancellationToken);
            }

            var topic = number % Operations.Length / 2;
            last[topic] = PublishAsync(last[topic], http, published, number, text, cancellationToken);
        }

        await Task.WhenAll(last);
    }

    private static async Task PublishAsync(Task before, HttpClient http, long[] published, int number, string text, CancellationToken cancellationToken)
    {
        await before;
        published[number] = Stopwatch.GetTimestamp();
        await PublishAsync(http, number, text, cancellationToken);
    }

    private static async Task PublishAsync(HttpClient http, int number, string text, CancellationToken cancellationToken)
    {
        var operation = number % Operations.Length;
        var order = operation == 3 ? "o2" : "o1";
        using var response = await http.PostAsJsonAsync(
            "events/" + (operation < 2 ? OrderSource.Noted : OrderSource.Changed),
            new
            {
                id = Text(number),
                time = DateTimeOffset.UtcNow,
                data = new { companyId = "c", aggregateId = order, aggregateVersion = number, payload = new { orderId = order, kind = operation == 0 ? "a" : "b", number, text } },
            },
            cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    private static async Task ReadyAsync(HttpClient http, CancellationToken cancellationToken)
    {
        for (var i = 0; i < 600; i++)
        {
            try
            {
                using var ready = await http.GetAsync("health/ready", cancellationToken);
                if (ready.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100, cancellationToken);
        }

        throw new InvalidOperationException("The gateway does not become ready; artifacts/benchmarks/gateway.log says why.");
    }

    private static string Archive(string folder, OrderSource source)
    {
        SourceSchemaText[] sources = [new("sales", OrderSource.Sdl, OrderSource.Settings(source.Url))];
        var composed = SchemaComposer.Compose(sources);
        if (!composed.Succeeded)
        {
            throw new InvalidOperationException(string.Join('\n', composed.Log));
        }

        var file = Path.Combine(folder, "subscriptions.far");
        using var stream = File.Create(file);
        FusionArchive.Create(composed, sources).Write(stream);
        return file;
    }

    private static IEnumerable<string> Companies() => Enumerable.Range(0, Rights).SelectMany(static i => new[] { $"--Gateway:Subscriptions:DevelopmentCompanies:r{i}", "c" });

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
