using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ErpSystem.Local.Servers.Sidecars.Api;

/// <summary>Lets only those in who send the token, but for the health of the sidecar, which probes ask for.</summary>
internal sealed class ApiToken(string token)
{
    private const string Header = "dapr-api-token";

    public async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        var sent = Encoding.UTF8.GetBytes(http.Request.Headers[Header].ToString());
        if (http.Request.Path.StartsWithSegments("/v1.0/healthz", StringComparison.Ordinal)
            || CryptographicOperations.FixedTimeEquals(sent, Encoding.UTF8.GetBytes(token)))
        {
            await next(http);
            return;
        }

        if (http.Request.ContentType?.StartsWith("application/grpc", StringComparison.Ordinal) is true)
        {
            // The answer of a gRPC call is 200 with its own status.
            http.Response.ContentType = "application/grpc";
            http.Response.Headers["grpc-status"] = "16";
            http.Response.Headers["grpc-message"] = "authentication error: api token mismatch";
            return;
        }

        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        await http.Response.WriteAsync("invalid api token");
    }
}
