using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ErpSystem.Gateway.Execution.Sources;

namespace ErpSystem.Gateway.Subscriptions;

/// <summary>
/// Tells who a subscriber is from the headers that sources get: whatever identifies the caller is hashed, because two callers who differ in any of it may
/// see different things.
/// </summary>
internal sealed class SubscriberRights(GatewayOptions options, IHostEnvironment environment)
{
    public const string DevelopmentCaller = "X-Erp-Development-Caller";
    private const string Bearer = "Bearer ";

    public Subscriber Of(RequestHeaders headers)
    {
        // A correlation id says nothing of the caller, and would make a group of each.
        var identifying = new RequestHeaders([.. headers.Values.Where(static header => !Is(header, "X-Correlation-Id"))]);
        var rights = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identifying.AppendTo(new StringBuilder()).ToString())));
        return new Subscriber(rights, CompanyOf(headers), ExpiryOf(Value(headers, "Authorization")));
    }

    /// <summary>The headers with which a group asks sources: those of its first subscriber, but for what is that one's alone.</summary>
    public static RequestHeaders OfGroup(RequestHeaders headers) => new([.. headers.Values.Where(static header => !Is(header, "X-Correlation-Id"))]);

    private string? CompanyOf(RequestHeaders headers)
    {
        var companies = options.Subscriptions.DevelopmentCompanies;
        return environment.IsDevelopment() && companies.Count > 0
            ? companies.GetValueOrDefault(Value(headers, DevelopmentCaller) ?? companies.Keys.First())
            : null;
    }

    // Not verified here: sources do that. An end that the caller made up ends its own subscription.
    private static DateTimeOffset? ExpiryOf(string? authorization)
    {
        if (authorization?.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) != true || authorization.Split('.') is not [_, var claims, _])
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(Base64Url.DecodeFromChars(claims));
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("exp", out var exp) && exp.TryGetInt64(out var seconds)
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : null;
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static string? Value(RequestHeaders headers, string name) => headers.Values.FirstOrDefault(header => Is(header, name)).Value;

    private static bool Is(KeyValuePair<string, string> header, string name) => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase);
}
