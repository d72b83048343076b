using System.Collections.Concurrent;
using System.Text.Json;
using ErpSystem.Gateway.Composition;
using ErpSystem.Gateway.Schema.Availability;
using ErpSystem.Gateway.Schema.Types;
using ErpSystem.Testing;

namespace ErpSystem.Gateway.Planning.Tests;

/// <summary>The case folders: the sources of a topic, its operations and the plans that are expected of them.</summary>
internal static class PlanCases
{
    private static readonly ConcurrentDictionary<string, AvailabilityTable> Tables = new(StringComparer.Ordinal);

    public static string Folder { get; } = Repository.PathOf("tests", "ErpSystem.Gateway.Planning.Tests", "Cases");

    public static AvailabilityTable TableOf(string topic) => Tables.GetOrAdd(topic, static name => Compose(Path.Combine(Folder, name)));

    // A topic whose sources are not composed here brings its execution schema with it.
    private static AvailabilityTable Compose(string folder) => File.Exists(Path.Combine(folder, "gateway.graphqls"))
        ? AvailabilityTable.Build(SchemaDefinition.Parse(File.ReadAllText(Path.Combine(folder, "gateway.graphqls"))), new Dictionary<string, SchemaDefinition>())
        : ComposeSources(folder);

    private static AvailabilityTable ComposeSources(string folder)
    {
        var sources = Directory.GetFiles(folder, "*.graphqls").Order(StringComparer.Ordinal)
            .Select(file => new SourceSchemaText(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file), File: file))
            .ToList();
        var composed = SchemaComposer.Compose(sources);
        Assert.True(composed.Succeeded, string.Join('\n', composed.Log));
        return AvailabilityTable.Build(
            SchemaDefinition.Parse(composed.ExecutionSchema!),
            sources.ToDictionary(source => source.Name, source => SchemaDefinition.Parse(source.Sdl)),
            sources.ToDictionary(source => source.Name, IReadOnlyDictionary<string, ListLookup> (source) => ListLookups(Path.ChangeExtension(source.File!, null) + "-settings.json")));
    }

    private static Dictionary<string, ListLookup> ListLookups(string settings) => File.Exists(settings)
        ? JsonDocument.Parse(File.ReadAllText(settings)).RootElement.GetProperty("extensions").GetProperty("erp").GetProperty("listLookups").EnumerateObject().ToDictionary(
            lookup => lookup.Name,
            lookup => new ListLookup(
                lookup.Value.GetProperty("field").GetString()!,
                lookup.Value.GetProperty("arguments").EnumerateObject().ToDictionary(argument => argument.Name, argument => argument.Value.GetString()!)))
        : [];
}
