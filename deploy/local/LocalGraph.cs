using System.Text.Json.Nodes;
using ErpSystem.Gateway.Composition;
using ErpSystem.Gateway.Composition.Packaging;
using ErpSystem.Gateway.Schema.Types;
using ErpSystem.Subgraphs;

namespace ErpSystem.Local;

/// <summary>Composes the graph of the subgraphs that run, with their addresses on this machine.</summary>
internal static class LocalGraph
{
    private const string Subject = "graph";

    // What the composer finds where a field of one subgraph needs fields of another.
    private static readonly string[] NeedsAnother = ["UNSATISFIABLE_QUERY_PATH", "REQUIRE_INVALID_FIELDS"];

    // What schema/composition-settings.json says for the graph that is committed.
    internal static readonly CompositionOptions Options = CompositionOptions.Default with { EnableGlobalObjectIdentification = true, NodeIdFormat = NodeIdFormat.TypeId };

    public static async Task<FusionArchive> ComposeAsync(
        IReadOnlyList<SubgraphDefinition> domains, LocalPorts ports, IProgress<LocalStep> progress, CancellationToken ct)
    {
        // Composing is CPU work of a second; the caller goes on starting the database.
        await Task.Yield();
        progress.Report(new LocalStep(Subject, "composing"));
        var sources = domains.Select(domain => Source(domain, ports.Subgraphs[domain.Name])).ToList();
        ct.ThrowIfCancellationRequested();
        var complete = domains.Count == Domains.All.Count;
        var dropped = new List<string>();
        var result = complete ? SchemaComposer.Compose(sources, Options) : ComposePart(sources, dropped, ct);
        if (!result.Succeeded)
        {
            throw new LocalStartException($"The subgraphs do not compose:\n{string.Join('\n', result.Log)}");
        }

        var missing = dropped.Count == 0 ? "" : $", without {string.Join(", ", dropped)}";
        progress.Report(new LocalStep(Subject, $"composed of {string.Join(", ", domains.Select(domain => domain.Name))}{missing}", Done: true));
        return FusionArchive.Create(result, sources, "local");
    }

    /// <summary>Composes a part of the product: fields that need a subgraph which is left out are dropped, and named in the list.</summary>
    internal static CompositionResult ComposePart(List<SourceSchemaText> sources, List<string> dropped, CancellationToken ct)
    {
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            var result = SchemaComposer.Compose(sources, Options);
            var errors = result.Log.Where(message => message.Severity == Severity.Error).ToList();
            var needy = errors.Select(error => FieldOf(error.Coordinate)).OfType<string>().Distinct().Except(dropped).ToList();
            if (result.Succeeded || needy.Count == 0 || errors.Exists(error => !NeedsAnother.Contains(error.Code)))
            {
                return result;
            }

            foreach (var coordinate in needy)
            {
                dropped.Add(coordinate);
                for (var i = 0; i < sources.Count; i++)
                {
                    sources[i] = sources[i] with { Sdl = SourceFields.Remove(sources[i].Sdl, coordinate) };
                }
            }
        }
    }

    // A coordinate may name an argument: Product.price(customerId:).
    private static string? FieldOf(string? coordinate) => coordinate?.Split('(')[0];

    /// <summary>Returns the settings with the address of a subgraph that runs here.</summary>
    internal static string WithUrl(string settingsJson, string url)
    {
        var settings = JsonNode.Parse(settingsJson)!.AsObject();
        Child(Child(settings, "transports"), "http")["url"] = url;
        return settings.ToJsonString();
    }

    // The schema of the code that runs, not of schema/sources: who changes a subgraph sees it in the graph at once.
    private static SourceSchemaText Source(SubgraphDefinition domain, int port) =>
        new(domain.Name, domain.PrintSchema(), WithUrl(domain.SettingsJson, $"http://127.0.0.1:{port}/graphql"));

    private static JsonObject Child(JsonObject parent, string name)
    {
        if (parent[name] is JsonObject there)
        {
            return there;
        }

        var made = new JsonObject();
        parent[name] = made;
        return made;
    }
}
