using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace ErpSystem.EndToEnd.Tests;

/// <summary>
/// Counts, for services that run in this process, the GraphQL requests that each listener received and the SQL commands that each of those requests
/// sent. It listens to what server and driver announce anyway, so nothing in the product is changed for the test.
/// </summary>
internal sealed class CallCounter : IDisposable, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private const string Server = "Microsoft.AspNetCore";
    private const string RequestEnded = "Microsoft.AspNetCore.Hosting.HttpRequestIn.Stop";
    private const string Driver = "Npgsql";

    private readonly ConcurrentDictionary<string, int> sqlByRequest = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<(string Request, int Port)> requests = [];
    private readonly List<IDisposable> subscriptions = [];
    private readonly ActivityListener listener;

    public CallCounter()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name is Server or Driver,
            Sample = static (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = CountSql,
        };
        ActivitySource.AddActivityListener(listener);
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>For each GraphQL request that the listener of this address received, the number of its SQL commands, ascending.</summary>
    public IReadOnlyList<int> SqlPerCall(string url)
    {
        var port = new Uri(url).Port;
        return [.. requests.Where(request => request.Port == port).Select(request => sqlByRequest.GetValueOrDefault(request.Request)).Order()];
    }

    public void Dispose()
    {
        listener.Dispose();
        subscriptions.ForEach(static subscription => subscription.Dispose());
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == Server)
        {
            subscriptions.Add(value.Subscribe(this, static name => name.StartsWith("Microsoft.AspNetCore.Hosting.HttpRequestIn", StringComparison.Ordinal)));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Key: RequestEnded, Value: HttpContext context } && Activity.Current?.Id is { } id && context.Request.Path == "/graphql")
        {
            requests.Add((id, context.Connection.LocalPort));
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private void CountSql(Activity activity)
    {
        if (activity.Source.Name != Driver)
        {
            return;
        }

        var ancestor = activity.Parent;
        while (ancestor is not null && ancestor.Source.Name != Server)
        {
            ancestor = ancestor.Parent;
        }

        if (ancestor?.Id is { } id)
        {
            sqlByRequest.AddOrUpdate(id, 1, static (_, count) => count + 1);
        }
    }
}
