namespace ErpSystem.Local;

/// <summary>Waits until a service says at <c>/health/ready</c> that it can answer queries.</summary>
internal static class Readiness
{
    private static readonly HttpClient Client = new();
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Fails when the service ends meanwhile, or is not ready in time; the message says what it answered last.</summary>
    /// <param name="service">The service that was started.</param>
    /// <param name="ended">Returns how the service ended, null while it runs.</param>
    /// <param name="ct">Ends the wait.</param>
    public static async Task WaitAsync(LocalService service, Func<string?> ended, CancellationToken ct)
    {
        var deadline = TimeProvider.System.GetUtcNow() + Patience;
        while (await WhyNotAsync(service.Port, ct) is { } reason)
        {
            if (ended() is { } end)
            {
                throw new LocalStartException($"{service.Name} ended while it started: {end}");
            }

            if (TimeProvider.System.GetUtcNow() > deadline)
            {
                throw new LocalStartException($"{service.Name} is not ready after {Patience.TotalSeconds} s: {reason}");
            }

            await Task.Delay(50, ct);
        }
    }

    private static async Task<string?> WhyNotAsync(int port, CancellationToken ct)
    {
        try
        {
            using var answer = await Client.GetAsync(new Uri($"http://127.0.0.1:{port}/health/ready"), ct);
            return answer.IsSuccessStatusCode ? null : await answer.Content.ReadAsStringAsync(ct);
        }
        catch (HttpRequestException unreachable)
        {
            return unreachable.Message;
        }
    }
}
