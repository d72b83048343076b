using System.Diagnostics;
using System.Globalization;

namespace ErpSystem.Local.Servers;

/// <summary>A program that runs beside this one and dies with it, also when this one is killed.</summary>
/// <remarks>
/// A shell stands between: it waits for the end of its input, which the operating system closes for a killed process too.
/// Ctrl-C, which a terminal sends to the whole group, is not for the child: the launcher stops its children in order.
/// </remarks>
public sealed class ChildProcess : IAsyncDisposable
{
    private const string Script = """
        log=$1
        shift
        exec 3<&0
        trap '' INT HUP QUIT
        "$@" </dev/null >>"$log" 2>&1 3<&- &
        child=$!
        echo $child
        exec >/dev/null 2>&1
        (
            read -r _ <&3
            kill -TERM $child
            tenths=0
            while [ $tenths -lt 100 ] && kill -0 $child; do sleep 0.1; tenths=$((tenths + 1)); done
            [ $tenths -lt 100 ] || kill -KILL $child
        ) &
        stopper=$!
        exec 3<&-
        wait $child
        code=$?
        kill $stopper
        exit $code
        """;

    private readonly Process process;

    private ChildProcess(Process process, int id, string log)
    {
        this.process = process;
        Id = id;
        Log = log;
    }

    /// <summary>The process id of the program itself.</summary>
    public int Id { get; }

    /// <summary>The file that gets what the program writes.</summary>
    public string Log { get; }

    public bool HasExited => process.HasExited;

    /// <summary>Starts the program; what it writes goes to the end of the log file.</summary>
    public static async Task<ChildProcess> StartAsync(
        IReadOnlyList<string> words, string workingFolder, IReadOnlyDictionary<string, string> environment, string log, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(log)!);
        var start = new ProcessStartInfo("sh", ["-c", Script, "child", log, .. words])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = workingFolder,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        var id = await process.StandardOutput.ReadLineAsync(ct)
            ?? throw new InvalidOperationException($"{words[0]} did not start.");
        return new ChildProcess(process, int.Parse(id, CultureInfo.InvariantCulture), log);
    }

    /// <summary>Returns the last lines of the log, for a message about a program that ended too early.</summary>
    public string LastLines(int count) => File.Exists(Log) ? string.Join('\n', File.ReadLines(Log).TakeLast(count)) : "";

    /// <summary>Kills the program as <c>kill -9</c> does, and returns when it is gone; it is disposed as ever.</summary>
    public async Task KillAsync()
    {
        try
        {
            using var program = Process.GetProcessById(Id);
            program.Kill();
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            // It ended before; what is asked for holds.
        }

        await process.WaitForExitAsync();
    }

    /// <summary>Asks the program to end and returns when it has; after 10 s it is killed.</summary>
    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
