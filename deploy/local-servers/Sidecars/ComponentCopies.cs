using YamlDotNet.RepresentationModel;

namespace ErpSystem.Local.Servers.Sidecars;

/// <summary>Copies resource files for a Redis at another address: daprd reads where it is from the files alone.</summary>
public static class ComponentCopies
{
    /// <summary>Writes the YAML files of a folder to another one, with this Redis in each component that uses one.</summary>
    /// <param name="from">The folder with the files.</param>
    /// <param name="to">The folder that gets the copies.</param>
    /// <param name="redis">Host and port, and options such as <c>password=</c> behind commas.</param>
    public static void Write(string from, string to, string redis)
    {
        Directory.CreateDirectory(to);
        var parts = redis.Split(',');
        var password = Array.Find(parts, part => part.StartsWith("password=", StringComparison.OrdinalIgnoreCase))?.Split('=', 2)[1];
        foreach (var file in Directory.GetFiles(from, "*.yaml"))
        {
            var stream = new YamlStream();
            using (var reader = File.OpenText(file))
            {
                stream.Load(reader);
            }

            foreach (var component in stream.Documents.Select(document => document.RootNode).OfType<YamlMappingNode>().Where(UsesRedis))
            {
                Set(component, "redisHost", parts[0]);
                if (password is not null)
                {
                    Set(component, "redisPassword", password);
                }
            }

            using var writer = File.CreateText(Path.Combine(to, Path.GetFileName(file)));
            stream.Save(writer, assignAnchors: false);
        }
    }

    private static bool UsesRedis(YamlMappingNode document) =>
        Child(document, "kind")?.ToString() == "Component"
        && Child(Child(document, "spec"), "type")?.ToString().EndsWith(".redis", StringComparison.Ordinal) is true;

    private static void Set(YamlMappingNode component, string name, string value)
    {
        var spec = (YamlMappingNode)Child(component, "spec")!;
        if (Child(spec, "metadata") is not YamlSequenceNode metadata)
        {
            spec.Children[new YamlScalarNode("metadata")] = metadata = [];
        }

        foreach (var known in metadata.Children.Where(item => Child(item, "name")?.ToString() == name).ToList())
        {
            metadata.Children.Remove(known);
        }

        metadata.Add(new YamlMappingNode("name", name, "value", value));
    }

    private static YamlNode? Child(YamlNode? parent, string name) =>
        parent is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(name), out var child) ? child : null;
}
