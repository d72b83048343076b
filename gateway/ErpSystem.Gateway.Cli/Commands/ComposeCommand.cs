using System.CommandLine;
using ErpSystem.Gateway.Composition;
using ErpSystem.Gateway.Composition.Packaging;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Cli.Commands;

/// <summary><c>erp compose</c>: source schemas into an archive, or this repository's sources into its composed schemas.</summary>
internal static class ComposeCommand
{
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("files") { Description = "Source schemas; the settings of A.graphqls stand in A-settings.json beside it.", Arity = ArgumentArity.ZeroOrMore };
        var archive = new Option<FileInfo?>("--out") { Description = "The archive to write." };
        var environment = new Option<string?>("--env", "--environment") { Description = "The environment whose values fill {{VARIABLES}} in the settings." };
        var nodes = new Option<bool>("--enable-global-object-identification") { Description = "Give clients Query.node and Query.nodes for all types that a lookup finds by their id." };
        var nodeIds = new Option<NodeIdFormat?>("--node-id-format") { Description = "How ids name their type: TypeId (sales_order_01h…) or Base64 (Type:key). Without it both are taken." };
        var check = new Option<bool>("--check") { Description = "Write nothing; fail when the composed schemas are stale." };
        var command = new Command("compose", "Composes source schemas. Without files: schema/sources/*.graphqls, by schema/composition-settings.json, into schema/supergraph.graphqls and schema/api.graphqls.")
        {
            files, archive, environment, nodes, nodeIds, check,
        };
        command.SetAction(parsed => new Run(
            parsed.GetValue(files) ?? [],
            parsed.GetValue(archive),
            parsed.GetValue(environment),
            parsed.GetValue(nodes),
            parsed.GetValue(nodeIds),
            parsed.GetValue(check),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error).Execute());
        return command;
    }

    private sealed record Run(FileInfo[] Files, FileInfo? Archive, string? Environment, bool Nodes, NodeIdFormat? NodeIds, bool Check, TextWriter Output, TextWriter Error)
    {
        public int Execute()
        {
            var folder = Files.Length == 0 ? SchemaFolder.Find(Directory.GetCurrentDirectory()) : null;
            if (Files.Length == 0 && folder is null)
            {
                Error.WriteLine("There is no folder schema/sources here or above. Name the source schemas: erp compose A.graphqls B.graphqls --out FILE.far");
                return CommandLine.WrongUse;
            }

            if (Files.FirstOrDefault(file => !file.Exists) is { } missing)
            {
                Error.WriteLine($"There is no file {missing}.");
                return CommandLine.WrongUse;
            }

            try
            {
                var sources = folder?.ReadSources() ?? [.. Files.Select(file => SourceFiles.Read(file.FullName))];
                var result = SchemaComposer.Compose(sources, Options(folder?.ReadOptions() ?? CompositionOptions.Default));
                foreach (var message in result.Log)
                {
                    Error.WriteLine(message);
                }

                return result.Succeeded ? Finish(folder, sources, result) : CommandLine.Findings;
            }
            catch (FusionArchiveException error)
            {
                Error.WriteLine($"error {error.Code}: {error.Message}");
                return CommandLine.Findings;
            }
        }

        private CompositionOptions Options(CompositionOptions written) => written with
        {
            EnableGlobalObjectIdentification = Nodes || written.EnableGlobalObjectIdentification,
            NodeIdFormat = NodeIds ?? written.NodeIdFormat,
        };

        private int Finish(SchemaFolder? folder, IReadOnlyList<SourceSchemaText> sources, CompositionResult result)
        {
            if (Archive is not null && !Check)
            {
                using var content = new MemoryStream();
                FusionArchive.Create(result, sources, Environment).Write(content);
                Archive.Directory?.Create();
                File.WriteAllBytes(Archive.FullName, content.ToArray());
                Output.WriteLine($"{sources.Count} source schemas composed into {Archive}.");
            }

            return folder is null ? CommandLine.Fine : Check ? Compare(folder, result) : Write(folder, sources, result);
        }

        private int Write(SchemaFolder folder, IReadOnlyList<SourceSchemaText> sources, CompositionResult result)
        {
            folder.Write(result);
            Output.WriteLine($"{sources.Count} source schemas composed into {folder.SupergraphFile} and {folder.ApiFile}.");
            return CommandLine.Fine;
        }

        private int Compare(SchemaFolder folder, CompositionResult result)
        {
            var stale = folder.StaleFiles(result).ToList();
            foreach (var file in stale)
            {
                Error.WriteLine($"{file} is stale. Run 'erp compose' and commit what it writes.");
            }

            return stale.Count == 0 ? CommandLine.Fine : CommandLine.Findings;
        }
    }
}
