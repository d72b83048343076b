using System.CommandLine;
using ErpSystem.Gateway.Composition;
using ErpSystem.Gateway.Composition.Packaging;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Cli;

/// <summary>What commands that compose have in common: how it is composed, as options and as a file <c>composition-settings.json</c>.</summary>
internal sealed class CompositionInput
{
    private readonly Option<FileInfo?> settings = new("--composition-settings")
    {
        Description = $"How to compose, in the form of an archive's {CompositionSettings.FileName}; by default the file of that name beside the first source.",
    };

    private readonly Option<string[]> excludedTags = new("--exclude-tag") { Description = "Leave out what has this @tag; may be repeated.", DefaultValueFactory = _ => [] };
    private readonly Option<bool> paths = new("--include-satisfiability-paths") { Description = "Report a field that cannot be fetched from every place that leads to it." };

    private readonly Option<bool> nodes = new("--enable-global-object-identification")
    {
        Description = "Give clients Query.node and Query.nodes for all types that a lookup finds by their id.",
    };

    private readonly Option<NodeIdFormat?> nodeIds = new("--node-id-format")
    {
        Description = "How ids name their type: TypeId (sales_order_01h…) or Base64 (Type:key). Without it both are taken.",
    };

    public void AddTo(Command command)
    {
        command.Add(settings);
        command.Add(excludedTags);
        command.Add(paths);
        command.Add(nodes);
        command.Add(nodeIds);
    }

    public CompositionOptions Read(ParseResult parsed, IReadOnlyList<SourceSchemaText> sources)
    {
        var named = parsed.GetValue(settings);
        if (named is { Exists: false })
        {
            throw new WrongUseException($"There is no file {named}.");
        }

        var options = Default(named?.FullName, sources);
        return options with
        {
            ExcludedTags = [.. options.ExcludedTags.Union(parsed.GetValue(excludedTags) ?? [], StringComparer.Ordinal)],
            IncludeSatisfiabilityPaths = options.IncludeSatisfiabilityPaths || parsed.GetValue(paths),
            EnableGlobalObjectIdentification = options.EnableGlobalObjectIdentification || parsed.GetValue(nodes),
            NodeIdFormat = parsed.GetValue(nodeIds) ?? options.NodeIdFormat,
        };
    }

    /// <summary>The options in a file, or in the one beside the first source.</summary>
    public static CompositionOptions Default(string? file, IReadOnlyList<SourceSchemaText> sources)
    {
        file ??= sources is [{ File: { } first }, ..] ? Path.Combine(Path.GetDirectoryName(first) ?? "", CompositionSettings.FileName) : null;
        return File.Exists(file) ? CompositionSettings.Read(File.ReadAllText(file)) : CompositionOptions.Default;
    }
}
