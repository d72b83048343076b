namespace ErpSystem.Gateway.Security;

/// <summary>
/// Refuses what a foreign page can make a browser send without asking first. Bodies are safe, because application/json always asks; a GET
/// that the browser itself marks as foreign needs a header that no form or image can set.
/// </summary>
internal static class CsrfGuard
{
    private static readonly string[] PreflightHeaders = ["GraphQL-Preflight", "Apollo-Require-Preflight", "X-Apollo-Operation-Name"];

    public static bool IsForeign(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) || request.Headers["Sec-Fetch-Site"].ToString() is not ("cross-site" or "same-site"))
        {
            return false;
        }

        foreach (var header in PreflightHeaders)
        {
            if (request.Headers.ContainsKey(header))
            {
                return false;
            }
        }

        return true;
    }
}
