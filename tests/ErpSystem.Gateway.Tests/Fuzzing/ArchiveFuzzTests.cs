using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using ErpSystem.Gateway.Composition.Packaging;
using Xunit.Abstractions;

namespace ErpSystem.Gateway.Tests.Fuzzing;

/// <summary>Damaged archives: each is refused with a code or served, and what is refused changes nothing.</summary>
public sealed class ArchiveFuzzTests(ITestOutputHelper output)
{
    private const string Ping = "{ __typename }";

    [Fact]
    public async Task A_damaged_archive_is_refused_with_a_code_or_served_and_the_gateway_goes_on()
    {
        var folder = Directory.CreateTempSubdirectory("fuzzed-archive");
        try
        {
            var path = Path.Combine(folder.FullName, "gateway.far");
            await using var gateway = await FuzzedGateway.StartAsync(3, path);
            var right = await File.ReadAllBytesAsync(path);
            var (watch, faults, read, taken, seed) = (Stopwatch.StartNew(), new List<string>(), 0, 0, FuzzSettings.Seed ?? 0);
            while (watch.Elapsed.TotalSeconds < FuzzSettings.Seconds / 5 && faults.Count == 0)
            {
                var damaged = Damaged(right, new Random(++seed));

                // What cannot even be read is refused in the same way by the gateway; a few of them are enough.
                var isReadable = Read(damaged, seed, faults);
                read += isReadable ? 1 : 0;
                if (isReadable || seed % 40 == 0)
                {
                    await TakeAsync(gateway, path, damaged, seed, faults);
                    taken++;
                }
            }

            await TakeAsync(gateway, path, right, seed, faults);
            faults.AddRange(await AnswersRightlyAsync(gateway));
            output.WriteLine($"{seed} archives, {read} of them readable, {taken} given to the gateway, {faults.Count} faults");
            Assert.True(faults.Count == 0, string.Join('\n', faults));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool Read(byte[] damaged, int seed, List<string> faults)
    {
        var error = Record.Exception(() => FusionArchive.Read(new MemoryStream(damaged)));
        if (error is not null and not FusionArchiveException)
        {
            faults.Add($"FUZZ_SEED={seed - 1}: {error}");
        }
        else if (error is FusionArchiveException { Code.Length: 0 } or FusionArchiveException { Message.Length: 0 })
        {
            faults.Add($"FUZZ_SEED={seed - 1}: refused without a reason");
        }

        return error is null;
    }

    // The file is replaced at once, as a deployment does; then the gateway has looked at it several times.
    private static async Task TakeAsync(FuzzedGateway gateway, string path, byte[] archive, int seed, List<string> faults)
    {
        await File.WriteAllBytesAsync(path + ".new", archive);
        File.Move(path + ".new", path, overwrite: true);
        await Task.Delay(80);
        using var response = await gateway.Client.PostAsync("/graphql", new StringContent($$"""{"query":"{{Ping}}"}""", Encoding.UTF8, "application/json"));
        var text = await response.Content.ReadAsStringAsync();
        if (!text.Contains("\"data\"", StringComparison.Ordinal))
        {
            faults.Add($"FUZZ_SEED={seed - 1}: {text}");
        }

        faults.AddRange(gateway.Log.Take().Select(error => $"FUZZ_SEED={seed - 1}: an exception inside: {error}"));
    }

    private static async Task<List<string>> AnswersRightlyAsync(FuzzedGateway gateway)
    {
        var request = FuzzedRequest.Right(gateway.Schema, 1);
        var wanted = JsonNode.Parse(await gateway.Federation.AskMonolithAsync(request.Document, request.Variables))!["data"];
        using var response = await gateway.Client.SendAsync(request.Message(damage: null));
        var got = await response.Content.ReadAsStringAsync();
        return JsonNode.DeepEquals(wanted, JsonNode.Parse(got)!["data"]) ? [] : [$"the right archive is not served again: {got}"];
    }

    private static byte[] Damaged(byte[] right, Random random)
    {
        if (random.Next(4) == 0)
        {
            return Damage.Of(right, random);
        }

        var entries = Entries(right);
        var (one, other) = (random.Next(entries.Count), random.Next(entries.Count));
        switch (random.Next(6))
        {
            case 0:
                entries.RemoveAt(one);
                break;
            case 1:
                entries.Add((entries[one].Name, entries[other].Content));
                break;
            case 2:
                (entries[one], entries[other]) = ((entries[one].Name, entries[other].Content), (entries[other].Name, entries[one].Content));
                break;
            case 3:
                entries[one] = (Damage.Of(entries[one].Name, random) + "x", entries[one].Content);
                break;
            default:
                entries[one] = (entries[one].Name, Damage.Bytes(Damage.Of(Encoding.UTF8.GetString(entries[one].Content), random)));
                break;
        }

        return Zip(entries);
    }

    private static List<(string Name, byte[] Content)> Entries(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        return [.. zip.Entries.Select(entry =>
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            return (entry.FullName, content.ToArray());
        })];
    }

    private static byte[] Zip(List<(string Name, byte[] Content)> entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
