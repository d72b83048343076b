using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Xunit.Abstractions;

namespace ErpSystem.Gateway.Tests.Fuzzing;

/// <summary>
/// The whole gateway under damaged requests and damaged replies of its sources. FUZZ_SECONDS makes the run long, FUZZ_SEED repeats the round that
/// a failure names.
/// </summary>
public sealed class GatewayFuzzTests(ITestOutputHelper output)
{
    private const int RoundsInWorld = 240;
    private const int AtOnce = 12;

    // Names of what lies inside: of exceptions and files, of sources and of the plan.
    private static readonly string[] Internals =
        ["Exception", "   at ", "System.", ".cs:", "127.0.0.1", "localhost", ".invalid", "__e_", "_entities", "representations", "Secret", "stackTrace", "POISON"];

    private static readonly double Seconds = FuzzSettings.Seconds;
    private static readonly int? Given = FuzzSettings.Seed;

    [Fact]
    public async Task Whatever_comes_in_and_whatever_sources_answer_each_client_gets_a_right_response_in_time()
    {
        var (watch, faults, rounds) = (Stopwatch.StartNew(), new List<string>(), 0);
        for (var world = Given is { } given ? given / 1_000 : 1; watch.Elapsed.TotalSeconds < Seconds && faults.Count < 20; world++)
        {
            await using var gateway = await FuzzedGateway.StartAsync(world);
            for (var round = 0; round < RoundsInWorld && (watch.Elapsed.TotalSeconds < Seconds || Given is not null); round += AtOnce)
            {
                var seeds = Enumerable.Range((world * 1_000) + round, AtOnce).Where(seed => Given is null || Given == seed).ToList();
                faults.AddRange((await Task.WhenAll(seeds.Select(seed => RunAsync(gateway, seed)))).SelectMany(found => found));
                faults.AddRange(gateway.Log.Take().Select(error => $"one of FUZZ_SEED={seeds.FirstOrDefault()} and the next: an exception inside: {error}"));
                faults.AddRange(seeds.Count == 0 ? [] : await RightAfterAsync(gateway, seeds[^1]));
                rounds += seeds.Count;
            }

            if (Given is not null)
            {
                break;
            }
        }

        output.WriteLine($"{rounds} requests, {faults.Count} faults, {watch.Elapsed.TotalSeconds:0} s");
        Assert.True(faults.Count == 0, string.Join("\n\n", faults.Take(20)));
        Assert.NotEqual(0, rounds);
    }

    private static async Task<List<string>> RunAsync(FuzzedGateway gateway, int seed)
    {
        var request = FuzzedRequest.Fuzzed(gateway.Schema, seed);
        var faults = new List<string>();
        var story = $"{request.Document}\n{request.Variables}";
        try
        {
            using var message = request.Message(seed % 7 == 0 ? null : seed);
            using var response = await gateway.Client.SendAsync(message);
            var body = await response.Content.ReadAsByteArrayAsync();
            story += $"\n{(int)response.StatusCode} {Encoding.UTF8.GetString(body)}";
            faults.AddRange(message.Method == HttpMethod.Head || (message.Method == HttpMethod.Options && response.StatusCode == HttpStatusCode.NoContent && body.Length == 0) ? [] : Judge(gateway, request, (int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, body));
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException or IOException)
        {
            faults.Add($"no answer: {error.Message} {error.InnerException?.Message}");
        }

        return faults.ConvertAll(fault => $"FUZZ_SEED={seed}: {fault}\n{story}");
    }

    private static List<string> Judge(FuzzedGateway gateway, FuzzedRequest request, int status, string? mediaType, byte[] body)
    {
        if (!Utf8.IsValid(body))
        {
            return ["the response is no UTF-8"];
        }

        var text = Encoding.UTF8.GetString(body);
        var faults = Internals.Where(name => text.Contains(name, StringComparison.Ordinal) && !request.Document.Contains(name, StringComparison.Ordinal) && !request.Variables.Contains(name, StringComparison.Ordinal))
            .Select(name => $"the response tells of {name}").ToList();
        JsonDocument parsed;
        try
        {
            parsed = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 256 });
        }
        catch (JsonException error)
        {
            return [.. faults, $"the response is no JSON: {error.Message}"];
        }

        using (parsed)
        {
            faults.AddRange(ResponseCheck.OfShape(parsed.RootElement));
            if (mediaType is not ("application/json" or "application/graphql-response+json"))
            {
                faults.Add($"the media type is {mediaType}");
            }

            return faults.Count == 0 ? Executed(gateway, request, status, mediaType!, parsed.RootElement) : faults;
        }
    }

    private static List<string> Executed(FuzzedGateway gateway, FuzzedRequest request, int status, string mediaType, JsonElement response)
    {
        var hasData = response.TryGetProperty("data", out _);
        var isRefused = mediaType == "application/graphql-response+json" || !request.IsProper ? status is >= 400 and < 600 and not 500 : status is 200 or 504;
        if (hasData ? status != 200 : !isRefused && status != 200)
        {
            return [$"status {status} {(hasData ? "with" : "without")} data"];
        }

        if (!hasData && request.IsProper && !response.GetRawText().Contains("TIME_BUDGET_EXCEEDED", StringComparison.Ordinal))
        {
            return ["a valid request was refused"];
        }

        if (!hasData || !request.IsProper)
        {
            return [];
        }

        using var variables = JsonDocument.Parse(request.Variables);
        return ResponseCheck.OfExecuted(gateway.Schema, request.Document, variables.RootElement, response);
    }

    // A source that gave nothing for a while is asked again after the breaker's pause.
    private static async Task<List<string>> RightAfterAsync(FuzzedGateway gateway, int seed)
    {
        var request = FuzzedRequest.Right(gateway.Schema, seed);
        var wanted = JsonNode.Parse(await gateway.Federation.AskMonolithAsync(request.Document, request.Variables))!["data"];
        var got = "";
        for (var attempt = 0; attempt < 10; attempt++)
        {
            using var response = await gateway.Client.PostAsync("/graphql", new StringContent(Encoding.UTF8.GetString(request.Body), Encoding.UTF8, "application/json"));
            got = await response.Content.ReadAsStringAsync();
            if (JsonNode.DeepEquals(wanted, JsonNode.Parse(got)!["data"]))
            {
                return [];
            }

            if (!got.Contains("SOURCE_", StringComparison.Ordinal))
            {
                break;
            }

            await Task.Delay(200);
        }

        return [$"after FUZZ_SEED={seed} a right request was answered wrongly afterwards\n{request.Document}\n{request.Variables}\nwanted {wanted?.ToJsonString()}\ngot {got}"];
    }
}
