using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace ErpSystem.Subgraphs.Hosting;

/// <summary>The callers of development, chosen by a header; until somebody signs in, nobody else is known.</summary>
internal sealed class DevelopmentCallers
{
    public const string Header = "X-Erp-Development-Caller";

    private const string Section = "Development:Callers";

    private readonly Dictionary<string, Caller> callers = new(StringComparer.Ordinal);
    private readonly Caller? first;

    public DevelopmentCallers(IHostEnvironment environment, IConfiguration configuration, IReadOnlyDictionary<string, DevelopmentCaller>? given)
    {
        var named = given ?? configuration.GetSection(Section).Get<Dictionary<string, DevelopmentCaller>>() ?? [];
        if (!environment.IsDevelopment())
        {
            if (named.Count > 0)
            {
                throw new InvalidOperationException($"{Section} lets everybody in without a password: it is refused in {environment.EnvironmentName}. Remove it.");
            }

            return;
        }

        if (named.Count == 0)
        {
            named = new Dictionary<string, DevelopmentCaller> { ["developer"] = new() { Permissions = [Caller.Everything] } };
        }

        foreach (var (name, caller) in named)
        {
            callers.Add(name, CallerOf(name, caller));
            first ??= callers[name];
        }

        if (configuration["Development:DefaultCaller"] is { } chosen)
        {
            first = callers[chosen];
        }
    }

    /// <summary>The caller that a request names, the first one if it names none; null when nobody is known by that name.</summary>
    public Caller? Of(HttpRequest request) =>
        request.Headers.TryGetValue(Header, out var name) && name.Count > 0 ? callers.GetValueOrDefault(name.ToString()) : first;

    private static Caller CallerOf(string name, DevelopmentCaller caller) => new(
        caller.Subject ?? name,
        "development",
        caller.Company is { } company ? Id<Company>.Parse(company) : DemoId.Of<Company>(1),
        caller.Permissions.ToHashSet(StringComparer.Ordinal));
}
