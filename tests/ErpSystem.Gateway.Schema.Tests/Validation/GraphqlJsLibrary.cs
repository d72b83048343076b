using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using ErpSystem.Testing;

namespace ErpSystem.Gateway.Schema.Tests.Validation;

/// <summary>graphql-js of the version that wrote the committed verdicts, installed by npm below the ignored artifacts; or why it is not there.</summary>
internal sealed class GraphqlJsLibrary
{
    private static readonly string Folder = Repository.PathOf("artifacts", "graphql-js");

    private GraphqlJsLibrary(string? missing) => Missing = missing;

    /// <summary>Why documents cannot be judged here; null when they can.</summary>
    public string? Missing { get; }

    /// <summary>True in CI, where a missing library is a failure and not a reason to skip.</summary>
    public static bool IsRequired => Environment.GetEnvironmentVariable("ERP_TEST_NO_SKIP") == "1";

    public static async Task<GraphqlJsLibrary> InstallAsync()
    {
        var package = $"graphql@{Oracle.GraphqlJsVersion}";
        Directory.CreateDirectory(Folder);
        if (await RunAsync("node", "--version") is { } noNode)
        {
            return new GraphqlJsLibrary($"Documents are judged by graphql-js, which needs node on PATH: {noNode}");
        }

        // Npm looks for a package file in the folders above unless there is one here.
        await File.WriteAllTextAsync(Path.Combine(Folder, "package.json"), """{"private":true}""");
        var installed = Path.Combine(Folder, "node_modules", "graphql", "package.json");
        if (!File.Exists(installed) || !(await File.ReadAllTextAsync(installed)).Contains($"\"{Oracle.GraphqlJsVersion}\"", StringComparison.Ordinal))
        {
            if (await RunAsync("npm", "install", "--no-save", "--no-audit", "--no-fund", package) is { } noPackage)
            {
                return new GraphqlJsLibrary($"Documents are judged by graphql-js, and npm could not install {package}: {noPackage}");
            }
        }

        return new GraphqlJsLibrary(null);
    }

    /// <summary>The verdict on each document of a corpus, in order.</summary>
    public async Task<JsonDocument> JudgeAsync(string corpus)
    {
        await File.WriteAllTextAsync(Path.Combine(Folder, "live.graphql"), corpus);
        foreach (var file in (string[])["schema.graphqls", "judge.mjs"])
        {
            File.Copy(Path.Combine(Oracle.Folder(), file), Path.Combine(Folder, file), overwrite: true);
        }

        Assert.Null(await RunAsync("node", "judge.mjs", "live"));
        return JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "live.json")));
    }

    // What went wrong; null when it went well.
    private static async Task<string?> RunAsync(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardError = true, RedirectStandardOutput = true })!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = await process.StandardError.ReadToEndAsync();
            await output;
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? null : $"{program} ended with {process.ExitCode}. {errors}";
        }
        catch (Win32Exception error)
        {
            return error.Message;
        }
    }
}
