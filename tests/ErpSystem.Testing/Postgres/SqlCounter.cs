using System.Collections.Concurrent;
using System.Diagnostics;

namespace ErpSystem.Testing;

/// <summary>Hears every SQL command that this process sends to one database, whoever sends it.</summary>
/// <remarks>It listens to the driver's own activities, so it sees what EF Core sends and what is written by hand alike.</remarks>
public sealed class SqlCounter : IDisposable
{
    private const string DriverSource = "Npgsql";

    private readonly ConcurrentQueue<string> statements = new();
    private readonly ActivityListener listener;

    public SqlCounter(string database)
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == DriverSource,
            Sample = static (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (Tag(activity, "db.namespace", "db.name") == database && Tag(activity, "db.query.text", "db.statement") is { } text)
                {
                    statements.Enqueue(text);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
    }

    /// <summary>The commands so far, in order of completion.</summary>
    public IReadOnlyList<string> Statements => [.. statements];

    public int Count => statements.Count;

    /// <summary>Forgets the commands so far.</summary>
    public void Reset() => statements.Clear();

    public void Dispose() => listener.Dispose();

    // The driver renamed its tags to the newer semantic conventions.
    private static string? Tag(Activity activity, string name, string olderName) =>
        (activity.GetTagItem(name) ?? activity.GetTagItem(olderName)) as string;
}
