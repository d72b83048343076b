using ErpSystem.Gateway.Composition;
using ErpSystem.Gateway.Composition.Packaging;

namespace ErpSystem.Gateway.Cli;

/// <summary>The folder <c>schema</c> of a repository: its sources and what they are composed into.</summary>
internal sealed class SchemaFolder(string path)
{
    public string SupergraphFile => Path.Combine(path, "supergraph.graphqls");

    public string ApiFile => Path.Combine(path, "api.graphqls");

    /// <summary>The nearest folder at or above a place that has schema sources.</summary>
    public static SchemaFolder? Find(string start)
    {
        for (var directory = new DirectoryInfo(start); directory is not null; directory = directory.Parent)
        {
            var folder = Path.Combine(directory.FullName, "schema");
            if (Directory.Exists(Path.Combine(folder, "sources")))
            {
                return new SchemaFolder(folder);
            }
        }

        return null;
    }

    /// <summary>The sources in the order of their file names.</summary>
    public IReadOnlyList<SourceSchemaText> ReadSources() =>
        [.. Directory.GetFiles(Path.Combine(path, "sources"), "*.graphqls").Order(StringComparer.Ordinal).Select(SourceFiles.Read)];

    /// <summary>What the folder's <c>composition-settings.json</c> says, if there is one.</summary>
    /// <exception cref="FusionArchiveException">It cannot be read.</exception>
    public CompositionOptions ReadOptions() =>
        Path.Combine(path, CompositionSettings.FileName) is var file && File.Exists(file) ? CompositionSettings.Read(File.ReadAllText(file)) : CompositionOptions.Default;

    public void Write(CompositionResult result)
    {
        File.WriteAllText(SupergraphFile, result.ExecutionSchema);
        File.WriteAllText(ApiFile, result.ClientSchema);
    }

    /// <summary>The composed files that differ from what the sources give now.</summary>
    public IEnumerable<string> StaleFiles(CompositionResult result) =>
        new[] { (SupergraphFile, result.ExecutionSchema), (ApiFile, result.ClientSchema) }
            .Where(pair => !File.Exists(pair.Item1) || File.ReadAllText(pair.Item1) != pair.Item2)
            .Select(pair => pair.Item1);
}
