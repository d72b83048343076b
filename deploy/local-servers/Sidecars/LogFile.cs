using System.Globalization;
using Microsoft.Extensions.Logging;

namespace ErpSystem.Local.Servers.Sidecars;

/// <summary>Writes the log of a sidecar that lives in another program to the end of a file of its own.</summary>
public sealed class LogFile : ILoggerProvider
{
    private readonly StreamWriter file;
    private readonly Lock gate = new();

    public LogFile(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        file = new StreamWriter(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite)) { AutoFlush = true };
    }

    public ILogger CreateLogger(string categoryName) => new Writer(this);

    public void Dispose() => file.Dispose();

    private void Write(LogLevel level, string text)
    {
        lock (gate)
        {
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.UtcNow:O} {level} {text}"));
        }
    }

    private sealed class Writer(LogFile log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Write(logLevel, exception is null ? formatter(state, exception) : $"{formatter(state, exception)} {exception}");
    }
}
