using System.Globalization;
using System.Text.Json.Nodes;

namespace ErpSystem.Local.Servers.Sidecars.Resources;

/// <summary>How often and after which waits a delivery is tried again.</summary>
internal sealed record RetryPolicy
{
    private const double Growth = 1.5;

    /// <summary>One attempt and no other.</summary>
    public static RetryPolicy None { get; } = new() { MaxRetries = 0 };

    /// <summary>True lets the waits grow.</summary>
    public bool Exponential { get; private init; }

    public TimeSpan Duration { get; private init; } = TimeSpan.FromSeconds(5);

    public TimeSpan MaxInterval { get; private init; } = TimeSpan.FromSeconds(60);

    /// <summary>The attempts after the first; -1 for without end.</summary>
    public int MaxRetries { get; private init; } = -1;

    /// <summary>The status codes that are tried again; empty for all that the table of daprd calls retriable.</summary>
    public IReadOnlyList<(int From, int To)> StatusCodes { get; private init; } = [];

    public static RetryPolicy From(JsonObject policy, string where)
    {
        var kind = Resource.Text(policy, "policy") ?? "constant";
        if (kind is not ("constant" or "exponential"))
        {
            throw new SidecarException($"{where}: a retry policy is constant or exponential, not '{kind}'.");
        }

        var exponential = kind == "exponential";
        var wait = Resource.Text(policy, exponential ? "initialInterval" : "duration") ?? Resource.Text(policy, "duration");
        return new RetryPolicy
        {
            Exponential = exponential,
            Duration = wait is null ? TimeSpan.FromSeconds(exponential ? 0.5 : 5) : GoDuration.Parse(wait, where),
            MaxInterval = Resource.Text(policy, "maxInterval") is { } most ? GoDuration.Parse(most, where) : TimeSpan.FromSeconds(60),
            MaxRetries = Resource.Text(policy, "maxRetries") is { } times ? Number(times, where) : -1,
            StatusCodes = Codes(Resource.Text(Resource.Child(policy, "matching"), "httpStatusCodes"), where),
        };
    }

    /// <summary>Returns the wait before retry number <paramref name="retry"/>, counted from 1; null when it is not made.</summary>
    public TimeSpan? WaitBefore(int retry)
    {
        if (MaxRetries >= 0 && retry > MaxRetries)
        {
            return null;
        }

        var wait = Exponential ? Duration.TotalMilliseconds * Math.Pow(Growth, Math.Min(retry - 1, 60)) : Duration.TotalMilliseconds;
        return TimeSpan.FromMilliseconds(Exponential ? Math.Min(wait, MaxInterval.TotalMilliseconds) : wait);
    }

    public bool Retries(int statusCode) => StatusCodes.Count == 0 || StatusCodes.Any(range => range.From <= statusCode && statusCode <= range.To);

    private static int Number(string text, string where) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= -1
            ? number
            : throw new SidecarException($"{where}: maxRetries is a number from -1, not '{text}'.");

    private static (int From, int To)[] Codes(string? text, string where) =>
    [
        .. (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(range =>
        {
            var ends = range.Split('-');
            return int.TryParse(ends[0], out var from) && int.TryParse(ends[^1], out var to)
                ? (from, to)
                : throw new SidecarException($"{where}: '{range}' is no range of status codes.");
        }),
    ];
}
