namespace ErpSystem.Gateway.Security;

/// <summary>
/// Refuses WebSockets that a foreign page opens: browsers do not ask before they open one, but they always say from where. Who sends no origin is no
/// browser.
/// </summary>
internal sealed class OriginGuard(GatewayOptions options)
{
    private readonly HashSet<string> origins = new(options.CorsOrigins, StringComparer.OrdinalIgnoreCase);

    public bool Admits(HttpRequest request) =>
        !options.CsrfPrevention
        || request.Headers.Origin.ToString() is not { Length: > 0 } origin
        || origins.Contains(origin) || origins.Contains("*")
        || (Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
}
