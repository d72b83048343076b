namespace ErpSystem.Gateway.Security;

/// <summary>
/// Refuses what a foreign page can make a browser send without asking first. Bodies are safe, because the media type that they need always
/// asks; a GET that the browser marks as foreign needs a header that no form or image can set, or comes from an origin that CORS lets in.
/// </summary>
internal sealed class CsrfGuard(GatewayOptions options)
{
    private static readonly string[] PreflightHeaders = ["GraphQL-Preflight", "Apollo-Require-Preflight", "X-Apollo-Operation-Name"];

    private static readonly string[] SimpleContentTypes = ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"];

    private readonly bool isOff = !options.CsrfPrevention;
    private readonly HashSet<string> origins = new(options.CorsOrigins, StringComparer.OrdinalIgnoreCase);

    public bool IsForeign(HttpRequest request) =>
        !isOff
        && request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site"
        && !WasAskedFor(request)
        && !(request.Headers.Origin is [{ } origin] && (origins.Contains(origin) || origins.Contains("*")));

    // Headers that a browser sends across sites only after it asked.
    private static bool WasAskedFor(HttpRequest request)
    {
        foreach (var header in PreflightHeaders)
        {
            if (request.Headers.ContainsKey(header))
            {
                return true;
            }
        }

        return request.ContentType is { Length: > 0 } type && !Array.Exists(SimpleContentTypes, simple => type.StartsWith(simple, StringComparison.OrdinalIgnoreCase));
    }
}
