using System.ComponentModel;
using System.Diagnostics;

namespace ErpSystem.Local.Servers;

/// <summary>One run of another program, with what it wrote.</summary>
internal sealed record Command(int ExitCode, string Output, string Error)
{
    public const int NotFound = 127;

    public bool Succeeded => ExitCode == 0;

    public static async Task<Command> RunAsync(IReadOnlyList<string> words, CancellationToken ct)
    {
        var start = new ProcessStartInfo(words[0], words.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Programs that drop their privileges may not enter the current folder and say so on every start.
            WorkingDirectory = OperatingSystem.IsWindows() ? Environment.CurrentDirectory : "/",
        };

        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(ct);
            var error = process.StandardError.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            return new Command(process.ExitCode, (await output).Trim(), (await error).Trim());
        }
        catch (Win32Exception missing)
        {
            return new Command(NotFound, "", missing.Message);
        }
    }

    /// <summary>Runs a program that must succeed.</summary>
    public static async Task<string> MustRunAsync(IReadOnlyList<string> words, CancellationToken ct)
    {
        var result = await RunAsync(words, ct);
        return result.Succeeded
            ? result.Output
            : throw new PostgresUnavailableException($"`{string.Join(' ', words)}` failed: {result.Error} {result.Output}".Trim());
    }
}
