using System.Diagnostics;

namespace ErpSystem.Local.Servers;

/// <summary>Runs a stop command when it is disposed, and also when this process dies without a word.</summary>
/// <remarks>
/// A shell waits for the end of its input, which the operating system closes for a killed process too. The shell ignores
/// Ctrl-C, which a terminal sends to every process of the group: the server must outlive the services that use it.
/// </remarks>
internal sealed class StopOnExit : IAsyncDisposable
{
    private const string Script = """
        exec >/dev/null 2>&1
        trap '' INT TERM HUP QUIT
        folder=$1
        shift
        read -r _
        "$@"
        [ -z "$folder" ] || rm -rf "$folder"
        """;

    private readonly string[] command;
    private readonly string? folder;
    private readonly Process? shell;

    private StopOnExit(string[] command, string? folder, Process? shell)
    {
        this.command = command;
        this.folder = folder;
        this.shell = shell;
    }

    /// <summary>Arms the command; the folder, when given, is deleted after it.</summary>
    public static StopOnExit Arm(string[] command, string? deleteFolder)
    {
        if (OperatingSystem.IsWindows())
        {
            return new StopOnExit(command, deleteFolder, null);
        }

        var start = new ProcessStartInfo("sh", ["-c", Script, "stop-on-exit", deleteFolder ?? "", .. command])
        {
            RedirectStandardInput = true,
            WorkingDirectory = "/",
        };
        return new StopOnExit(command, deleteFolder, Process.Start(start)!);
    }

    public async ValueTask DisposeAsync()
    {
        if (shell is not null)
        {
            shell.StandardInput.Close();
            await shell.WaitForExitAsync();
            shell.Dispose();
            return;
        }

        await Command.RunAsync(command, CancellationToken.None);
        if (folder is not null)
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
