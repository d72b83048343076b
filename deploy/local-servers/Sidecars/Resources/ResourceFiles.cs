using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ErpSystem.Local.Servers.Sidecars.Resources;

/// <summary>Reads the YAML files of a resources path: every document of every file directly in the folder.</summary>
internal static class ResourceFiles
{
    public static IReadOnlyList<Resource> Read(IEnumerable<string> paths) =>
        [.. paths.SelectMany(Files).SelectMany(ReadFile)];

    private static IEnumerable<string> Files(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        return Directory.Exists(path)
            ? Directory.GetFiles(path).Where(IsYaml).Order(StringComparer.Ordinal)
            : throw new SidecarException($"There is no resources path {path}.");
    }

    private static bool IsYaml(string file) => Path.GetExtension(file) is ".yaml" or ".yml";

    private static IEnumerable<Resource> ReadFile(string file)
    {
        var stream = new YamlStream();
        try
        {
            using var reader = File.OpenText(file);
            stream.Load(reader);
        }
        catch (YamlException wrong)
        {
            throw new SidecarException($"{file}, line {wrong.Start.Line}: {wrong.Message}", wrong);
        }

        return stream.Documents
            .Select(document => Convert(document.RootNode))
            .OfType<JsonObject>()
            .Select(document => new Resource(file, document));
    }

    // All scalars stay text: what a number or a yes means is for the one who reads the field.
    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(child => KeyValuePair.Create(child.Key.ToString(), Convert(child.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Convert)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" } => null,
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => throw new SidecarException($"A {node.NodeType} is not understood."),
    };
}
