using ErpSystem.Gateway.Execution.Sources;

namespace ErpSystem.Gateway.Transport.Http;

/// <summary>Which headers of a client's request the sources are sent, under which name, and with which value when the client sends none.</summary>
// Hot path.
internal sealed class HeaderForwarding(GatewayOptions options)
{
    private readonly Rule[] rules =
    [
        .. options.ForwardedHeaders.Distinct(StringComparer.OrdinalIgnoreCase).Select(name => new Rule(
            name, options.RenamedHeaders.GetValueOrDefault(name, name), options.HeaderDefaults.GetValueOrDefault(name))),

        // A default for a header that is not forwarded: clients cannot change it.
        .. options.HeaderDefaults.Where(pair => !options.ForwardedHeaders.Contains(pair.Key, StringComparer.OrdinalIgnoreCase))
            .Select(pair => new Rule(null, options.RenamedHeaders.GetValueOrDefault(pair.Key, pair.Key), pair.Value)),
    ];

    public RequestHeaders Of(HttpRequest request) => Of(request.Headers);

    public RequestHeaders Of(IHeaderDictionary headers)
    {
        List<KeyValuePair<string, string>>? values = null;
        foreach (var rule in rules)
        {
            if (rule.From is not null && headers.TryGetValue(rule.From, out var given))
            {
                (values ??= []).Add(new KeyValuePair<string, string>(rule.To, given.ToString()));
            }
            else if (rule.Default is { } value)
            {
                (values ??= []).Add(new KeyValuePair<string, string>(rule.To, value));
            }
        }

        return values is null ? RequestHeaders.Empty : new RequestHeaders(values);
    }

    private readonly record struct Rule(string? From, string To, string? Default);
}
