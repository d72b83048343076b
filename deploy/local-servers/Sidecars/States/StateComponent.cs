using System.Globalization;
using ErpSystem.Local.Servers.Sidecars.Resources;

namespace ErpSystem.Local.Servers.Sidecars.States;

/// <summary>A state store component of the sidecar, with the prefix that keeps the keys of apps apart.</summary>
internal sealed class StateComponent(ComponentDefinition definition, IStateStore store, string appId) : IAsyncDisposable
{
    private const string Separator = "||";

    private readonly string prefix = definition.Value("keyPrefix") switch
    {
        null or "appid" => appId + Separator,
        "none" => "",
        "name" => definition.Name + Separator,
        var own => own + Separator,
    };

    public ComponentDefinition Definition => definition;

    public string Name => definition.Name;

    public IStateStore Store => store;

    public Task<StoredState?> GetAsync(string key, CancellationToken ct) => store.GetAsync(Key(key), ct);

    public Task ChangeAsync(IEnumerable<StateChange> changes, CancellationToken ct) =>
        store.ChangeAsync([.. changes.Select(change => change with { Key = Key(change.Key) })], ct);

    /// <summary>Reads the time to live that a request's metadata asks for.</summary>
    public static TimeSpan? TimeToLive(IReadOnlyDictionary<string, string> metadata)
    {
        if (!metadata.TryGetValue("ttlInSeconds", out var text))
        {
            return null;
        }

        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds)
            ? seconds > 0 ? TimeSpan.FromSeconds(seconds) : null
            : throw new StateException(StateProblem.BadRequest, $"ttlInSeconds is a number, not '{text}'");
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private string Key(string key) => key.Contains(Separator, StringComparison.Ordinal)
        ? throw new StateException(StateProblem.BadRequest, $"input key/keyPrefix '{key}' can't contain '{Separator}'")
        : prefix + key;
}
